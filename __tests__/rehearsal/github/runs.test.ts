// Expected behaviour: docs.github.com/rest/actions/workflow-runs, and "Reviewing deployments" for protected environments.
import { describe, expect, test } from '@jest/globals';
import { at, jobClient, listOf, personClient, shop, start } from './client.ts';

describe('runs', () => {
  test('have their workflow file, commit, branch, event and actor', async () => {
    await using github = await start();
    const commit = github.addCommit(shop, { branch: 'release', message: 'Cut it\n\nbody' });
    const run = github.addRun(shop, {
      id: 4711,
      path: '.github/workflows/ship.yml',
      name: 'Ship',
      event: 'workflow_dispatch',
      headSha: commit.sha,
      headBranch: 'release',
      actor: 'hubot',
    });
    const { body } = await jobClient(github).send('GET', `/actions/runs/${run.id}`);
    expect(body).toMatchObject({
      id: 4711,
      path: '.github/workflows/ship.yml',
      name: 'Ship',
      head_sha: commit.sha,
      head_branch: 'release',
      event: 'workflow_dispatch',
      display_title: 'Cut it',
      actor: { login: 'hubot' },
      status: 'in_progress',
      conclusion: null,
      run_attempt: 1,
      head_commit: { id: commit.sha },
      repository: { full_name: 'acme/shop' },
    });
    expect(github.violations).toEqual([]);
  });

  test('end with a conclusion, and run again as another attempt that leaves the first as it was', async () => {
    await using github = await start();
    const run = github.addRun(shop, { jobs: [{ name: 'build' }, { name: 'deploy' }] });
    github.setRun(shop, run.id, { conclusion: 'failure', jobs: [{ name: 'deploy', conclusion: 'failure' }] });
    github.startAttempt(shop, run.id, 'hubot');
    github.setRun(shop, run.id, { jobs: [{ name: 'deploy' }] });
    const client = jobClient(github);
    const now = await client.send('GET', `/actions/runs/${run.id}`);
    expect(now.body).toMatchObject({
      run_attempt: 2,
      status: 'in_progress',
      conclusion: null,
      triggering_actor: { login: 'hubot' },
    });
    const first = await client.send('GET', `/actions/runs/${run.id}/attempts/1`);
    expect(first.body).toMatchObject({ run_attempt: 1, status: 'completed', conclusion: 'failure' });
    const jobs = await client.send('GET', `/actions/runs/${run.id}/attempts/1/jobs`);
    expect(at(jobs.body, 'jobs')).toMatchObject([
      { name: 'build', status: 'in_progress', conclusion: null },
      { name: 'deploy', status: 'completed', conclusion: 'failure' },
    ]);
    const latest = await client.send('GET', `/actions/runs/${run.id}/jobs`);
    expect(at(latest.body, 'jobs')).toMatchObject([{ name: 'deploy', status: 'in_progress', run_attempt: 2 }]);
    expect(at((await client.send('GET', `/actions/runs/${run.id}/jobs?filter=all`)).body, 'total_count')).toBe(3);
    const job = String(at(latest.body, 'jobs', 0, 'id'));
    expect((await client.send('GET', `/actions/jobs/${job}`)).body).toMatchObject({ name: 'deploy' });
    expect((await client.send('GET', `/actions/runs/${run.id}/attempts/3`)).status).toBe(404);
    expect(github.violations).toEqual([]);
  });

  test('are listed newest first and filtered', async () => {
    const time = { now: Date.parse('2026-11-20T10:00:00Z') };
    await using github = await start({ clock: { now: () => time.now } });
    const one = github.addRun(shop, { path: '.github/workflows/a.yml', conclusion: 'success', event: 'push' });
    time.now = Date.parse('2026-11-21T10:00:00Z');
    const two = github.addRun(shop, { path: '.github/workflows/b.yml', event: 'schedule', headBranch: 'next' });
    const client = jobClient(github);
    const ids = async (path: string): Promise<unknown[]> =>
      listOf(at((await client.send('GET', path)).body, 'workflow_runs')).map((run) => at(run, 'id'));
    expect(await ids('/actions/runs')).toEqual([two.id, one.id]);
    expect(await ids('/actions/runs?status=success')).toEqual([one.id]);
    expect(await ids('/actions/runs?status=in_progress')).toEqual([two.id]);
    expect(await ids('/actions/runs?event=schedule&branch=next')).toEqual([two.id]);
    expect(await ids('/actions/runs?created=%3E%3D2026-11-21')).toEqual([two.id]);
    expect(await ids('/actions/runs?created=2026-11-20')).toEqual([one.id]);
    expect(await ids('/actions/runs?created=2026-11-19..2026-11-20T12:00:00Z')).toEqual([one.id]);
    expect(await ids('/actions/workflows/b.yml/runs')).toEqual([two.id]);
    expect((await client.send('GET', '/actions/workflows/a.yml')).body).toMatchObject({
      path: '.github/workflows/a.yml',
    });
    expect(github.violations).toEqual([]);
  });

  test.each([
    ['on: push', {}, "Workflow does not have 'workflow_dispatch' trigger"],
    ['on: [push, workflow_dispatch]', { image: 'x' }, 'Unexpected inputs provided: ["image"]'],
    ['on: { workflow_dispatch: { inputs: { image: { required: true } } } }', {}, "Required input 'image' not provided"],
    ['on: { workflow_dispatch: { inputs: { image: { required: true } } } }', { image: 'x' }, undefined],
    ['on: { workflow_dispatch: { inputs: { image: { required: true, default: x } } } }', {}, undefined],
    ['on: workflow_dispatch', {}, undefined],
  ])('a workflow with `%s` is started with %j as its file says', async (text, inputs, refusal) => {
    const path = '.github/workflows/ship.yml';
    const commits = [{ message: 'Begin', files: { [path]: `${text}\njobs: {}\n` } }];
    await using github = await start({ repositories: [{ owner: 'acme', name: 'shop', commits }] });
    github.addRun(shop, { path });
    const { status, body } = await jobClient(github).send('POST', '/actions/workflows/ship.yml/dispatches', {
      ref: 'main',
      inputs,
    });
    expect([status, refusal === undefined ? undefined : at(body, 'message')]).toEqual([
      refusal === undefined ? 204 : 422,
      refusal,
    ]);
    expect(github.dispatches).toHaveLength(refusal === undefined ? 1 : 0);
  });

  test('workflow_dispatch queues a run and tells the harness; an unknown workflow or ref is refused', async () => {
    await using github = await start();
    github.addRun(shop, { path: '.github/workflows/deploy.yml' });
    const client = jobClient(github);
    const send = (file: string, body: unknown) => client.send('POST', `/actions/workflows/${file}/dispatches`, body);
    expect((await send('deploy.yml', { ref: 'main', inputs: { environment: 'qa' } })).status).toBe(204);
    const detailed = await send('deploy.yml', { ref: 'refs/heads/main', return_run_details: true });
    const run = at(detailed.body, 'workflow_run_id');
    expect((await send('other.yml', { ref: 'main' })).status).toBe(404);
    expect((await send('deploy.yml', { ref: 'gone' })).status).toBe(422);
    expect((await client.send('POST', '/dispatches', { event_type: 'go', client_payload: { a: 1 } })).status).toBe(204);
    expect(github.dispatches).toMatchObject([
      { kind: 'workflow_dispatch', workflow: '.github/workflows/deploy.yml', inputs: { environment: 'qa' } },
      { kind: 'workflow_dispatch', run },
      { kind: 'repository_dispatch', type: 'go', payload: { a: 1 } },
    ]);
    const queued = await client.send('GET', `/actions/runs/${String(run)}`);
    expect(queued.body).toMatchObject({ status: 'queued', event: 'workflow_dispatch', head_branch: 'main' });
    expect(github.violations).toEqual([]);
  });
});

describe('protected environments', () => {
  const repositories = [
    {
      owner: 'acme',
      name: 'shop',
      environments: [
        { name: 'production', reviewers: ['ana', 'team:sre'], waitTimer: 30, preventSelfReview: true },
        { name: 'staging' },
      ],
    },
  ];
  const teams = [{ organization: 'acme', slug: 'sre', members: ['ben'] }];

  test('say their rules', async () => {
    await using github = await start({ repositories, teams });
    const { body } = await jobClient(github).send('GET', '/environments/production');
    expect(at(body, 'protection_rules')).toMatchObject([
      { type: 'wait_timer', wait_timer: 30 },
      {
        type: 'required_reviewers',
        prevent_self_review: true,
        reviewers: [
          { type: 'User', reviewer: { login: 'ana' } },
          { type: 'Team', reviewer: { slug: 'sre' } },
        ],
      },
    ]);
    expect(at((await jobClient(github).send('GET', '/environments')).body, 'total_count')).toBe(2);
    expect(github.violations).toEqual([]);
  });

  test('ask anew for every job, and let a job into an unprotected one at once', async () => {
    await using github = await start({ repositories, teams, clock: { now: () => 1_700_000_000_000 } });
    const run = github.addRun(shop, {});
    const enter = (job: string, environment: string) =>
      github.enterEnvironment(shop, { run: run.id, job, environment });
    expect(enter('try', 'staging').state()).toBe('approved');
    const first = enter('migrate', 'production');
    expect([first.state(), first.readyAt]).toEqual(['waiting', 1_700_000_000_000 + 30 * 60_000]);
    github.approve(shop, { run: run.id, environment: 'production', user: 'ana' });
    const second = enter('deploy', 'production');
    expect([first.state(), second.state()]).toEqual(['approved', 'waiting']);
    github.approve(shop, { run: run.id, environment: 'production', user: 'ben', state: 'rejected' });
    expect(second.state()).toBe('rejected');
  });

  test('are approved through the API by a reviewer, and by nobody else', async () => {
    await using github = await start({ repositories, teams });
    const run = github.addRun(shop, { actor: 'ana' });
    const entry = github.enterEnvironment(shop, { run: run.id, job: 'deploy', environment: 'production' });
    const path = `/actions/runs/${run.id}/pending_deployments`;
    const pending = await personClient(github, 'ben').send('GET', path);
    expect(pending.body).toMatchObject([
      { environment: { name: 'production' }, wait_timer: 30, current_user_can_approve: true },
    ]);
    const id = at(pending.body, 0, 'environment', 'id');
    const review = { environment_ids: [id], state: 'approved', comment: 'ship it' };
    expect((await jobClient(github).send('POST', path, review)).status).toBe(403);
    expect((await personClient(github, 'carl').send('POST', path, review)).status).toBe(422);
    expect((await personClient(github, 'ana').send('POST', path, review)).status).toBe(422);
    expect(entry.state()).toBe('waiting');
    expect((await personClient(github, 'ben').send('POST', path, review)).status).toBe(200);
    expect(entry.state()).toBe('approved');
    expect((await personClient(github, 'ben').send('POST', path, review)).status).toBe(422);
    const approvals = await jobClient(github).send('GET', `/actions/runs/${run.id}/approvals`);
    expect(approvals.body).toMatchObject([
      { state: 'approved', user: { login: 'ben' }, comment: 'ship it', environments: [{ name: 'production' }] },
    ]);
    expect((await jobClient(github).send('GET', path)).body).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe('people', () => {
  test('have roles in a repository and places in teams', async () => {
    await using github = await start({
      repositories: [{ owner: 'acme', name: 'shop', collaborators: { ana: 'maintain', ben: 'triage' } }],
      teams: [{ organization: 'acme', slug: 'sre', members: ['ben'] }],
    });
    const client = jobClient(github);
    const role = async (login: string) => (await client.send('GET', `/collaborators/${login}/permission`)).body;
    expect(await role('ana')).toMatchObject({ permission: 'write', role_name: 'maintain', user: { login: 'ana' } });
    expect(await role('ben')).toMatchObject({ permission: 'read', role_name: 'triage' });
    expect(at(await role('nobody'), 'message')).toBe('Not Found');
    const team = '//orgs/acme/teams/sre';
    expect((await client.send('GET', `${team}/members`)).status).toBe(403);
    const person = personClient(github, 'ana', { members: 'read' });
    expect((await person.send('GET', `${team}/memberships/ben`)).body).toMatchObject({
      role: 'member',
      state: 'active',
    });
    expect((await person.send('GET', `${team}/memberships/ana`)).status).toBe(404);
    expect(listOf((await person.send('GET', `${team}/members`)).body)).toMatchObject([{ login: 'ben' }]);
    expect((await person.send('GET', '//orgs/other/teams/sre/members')).status).toBe(404);
    expect((await person.send('GET', '//users/ben')).body).toMatchObject({ login: 'ben', type: 'User' });
    expect(github.violations).toEqual([]);
  });
});
