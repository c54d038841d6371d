import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { image, lastOf, repository, startWorld, type World } from './world.ts';

let world: World;

beforeEach(async () => {
  world = await startWorld();
});

afterEach(async () => {
  const { violations } = world.server;
  await world[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

describe('open', () => {
  test('records the first deployment, and says that there is nothing to return to', async () => {
    const step = await world.open();
    const [record] = world.records();
    expect(step).toMatchObject({ exitCode: 0, outcome: 'success', commandErrors: [] });
    expect(step.outputs).toMatchObject({
      id: String(record?.id),
      kind: 'initial',
      decision: 'pass',
      reason: 'opened',
      'previous-image': '',
      'previous-id': '',
      'previous-version': '',
      'previous-sha': '',
    });
    expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({
      schema: 1,
      gate: 'deployment',
      decision: 'pass',
      reason: 'opened',
    });
    expect(record).toMatchObject({
      environment: 'production',
      task: 'deploy:shop',
      sha: world.run.headSha,
      payload: { delivery: { schema: 1, service: 'shop', image: image('b'), version: '2.0.0', kind: 'initial' } },
    });
    expect(lastOf(record)).toMatchObject({
      state: 'in_progress',
      description: 'stage=open kind=initial',
      logUrl: `https://github.com/acme/shop/actions/runs/${world.run.id}/attempts/1`,
    });
    expect(step.summary).toContain('nothing to return to');
  });

  test('says what is live, and so what a rollback returns to', async () => {
    const older = world.past(['in_progress', 'success', 'inactive'], { image: image('0'), version: '0.9.0' });
    const live = world.past(['in_progress', 'success']);
    world.past(['in_progress', 'failure'], { image: image('c') });
    const step = await world.open();
    expect(step.outputs).toMatchObject({
      kind: 'change',
      'previous-image': image('a'),
      'previous-id': String(live.id),
      'previous-version': '1.0.0',
      'previous-sha': world.run.headSha,
    });
    expect(world.records().at(-1)?.payload).toMatchObject({
      delivery: { previous: { id: live.id, image: image('a'), sha: world.run.headSha } },
    });
    expect(older.id).toBeLessThan(live.id);
  });

  test('counts a rollback as what is live', async () => {
    world.past(['success', 'inactive'], { image: image('0'), version: '0.9.0' });
    world.past(['failure'], { image: image('c') });
    const back = world.past(['success'], { image: image('0'), version: '0.9.0', kind: 'rollback' });
    expect((await world.open()).outputs).toMatchObject({
      'previous-image': image('0'),
      'previous-id': String(back.id),
      'previous-version': '0.9.0',
    });
  });

  test('derives a redeploy, and writes what else it is told', async () => {
    world.past(['success'], { image: image('b') });
    const gate = JSON.stringify({ schema: 1, gate: 'deploy-window', decision: 'pass', reason: 'open', evidence: [] });
    const step = await world.open({
      service: 'shop',
      gates: `${gate}\n\n${JSON.stringify({ gate: 'promotion-gate', decision: 'pass', reason: 'soaked' })}`,
      migration: '{"planned": ["0012_add_index.sql"], "schema-floor": "1.4.0"}',
      remediates: '7',
      revision: 'e'.repeat(40),
      'environment-url': 'https://shop.example/',
      'production-environment': 'false',
      'transient-environment': 'true',
    });
    expect(step.outputs).toMatchObject({ kind: 'redeploy', reason: 'opened' });
    const record = world.records().at(-1);
    expect(record).toMatchObject({ production: false, transient: true });
    expect(record?.payload).toMatchObject({
      delivery: {
        kind: 'redeploy',
        gates: [
          { gate: 'deploy-window', decision: 'pass', reason: 'open' },
          { gate: 'promotion-gate', decision: 'pass', reason: 'soaked' },
        ],
        migration: { planned: ['0012_add_index.sql'], 'schema-floor': '1.4.0' },
        remediates: 7,
        revision: 'e'.repeat(40),
      },
    });
    expect(lastOf(record)?.environmentUrl).toBe('https://shop.example/');
  });

  test('writes who broke the glass and why', async () => {
    const evidence = [
      { subject: 'freeze', verdict: 'block', detail: 'friday afternoon' },
      { subject: 'break-glass', verdict: 'warn', detail: 'mona (team:sre) let it through: Checkout is down' },
    ];
    const gate = { schema: 1, gate: 'deploy-window', decision: 'pass', reason: 'overridden', evidence };
    await world.open({ gates: JSON.stringify(gate) });
    expect(world.records().at(-1)?.payload).toMatchObject({
      delivery: {
        gates: [
          {
            gate: 'deploy-window',
            decision: 'pass',
            reason: 'overridden',
            note: 'mona (team:sre) let it through: Checkout is down',
          },
        ],
      },
    });
  });

  test('writes that a gate went by what the calling workflow says itself, and nothing of one that did not', async () => {
    const gate = (verdict: string, detail: string) => ({
      gate: 'deploy-window',
      decision: 'pass',
      reason: 'open',
      evidence: [{ subject: 'source', verdict, detail }],
    });
    const gates = [gate('warn', 'from the calling workflow'), gate('info', 'from the default branch')];
    await world.open({ gates: JSON.stringify(gates) });
    const said = { gate: 'deploy-window', decision: 'pass', reason: 'open' };
    expect(world.records().at(-1)?.payload).toMatchObject({
      delivery: { gates: [{ ...said, note: 'from the calling workflow' }, said] },
    });
  });

  test('takes the image without its tag, and in its full form', async () => {
    await world.open({ image: `nginx:1.27@sha256:${'b'.repeat(64)}` });
    expect(world.records()[0]?.payload).toMatchObject({
      delivery: { image: `docker.io/library/nginx@sha256:${'b'.repeat(64)}` },
    });
  });

  test('goes on with its own record when the step is repeated, and opens a new one in the next attempt', async () => {
    const first = await world.open();
    const again = await world.open();
    expect(again.outputs).toMatchObject({ id: first.outputs['id'], reason: 'reused' });
    const run = world.server.startAttempt(repository, world.run.id);
    const next = await world.open({}, { run });
    expect(next.outputs).toMatchObject({ reason: 'opened' });
    expect(world.records()).toHaveLength(2);
    expect(world.states(first.outputs['id'])).toEqual(['in_progress', 'error']);
  });

  test('closes what a dead run left behind, and names it', async () => {
    const orphan = world.past(['in_progress']);
    const waiting = world.past(['queued']);
    const step = await world.open();
    expect(world.states(orphan.id)).toEqual(['in_progress', 'error']);
    expect(world.states(waiting.id)).toEqual(['queued']);
    expect(step.summary).toContain(String(orphan.id));
  });

  test('finds what is live behind 250 others', async () => {
    const live = world.past(['success', 'inactive']);
    for (let index = 0; index < 250; index++) world.past(['failure']);
    expect((await world.open()).outputs).toMatchObject({ 'previous-id': String(live.id) });
  }, 30_000);

  test('leaves a queued record when it is told to, which no post step closes', async () => {
    const step = await world.open({ state: 'queued' });
    await world.post(step);
    expect(world.states(step.outputs['id'])).toEqual(['queued']);
  });

  test('needs exactly the permissions that the README names', async () => {
    const steps = [await world.open()];
    const { id = '' } = steps[0]?.outputs ?? {};
    steps.push(
      await world.step({ task: 'stage', id, stage: 'health' }),
      await world.step({ task: 'close', id, outcome: 'success' }),
    );
    expect(steps.map(({ outcome }) => outcome)).toEqual(['success', 'success', 'success']);
    const used = new Set(world.server.journal.map(({ permission }) => permission));
    expect(used).toEqual(new Set(['actions=read', 'deployments=read', 'deployments=write']));
  });
});

describe('from open to close', () => {
  test('the ledger tells the whole story', async () => {
    const live = world.past(['in_progress', 'success']);
    const { id = '' } = (await world.open()).outputs;
    const staged = await world.step({ task: 'stage', id, stage: 'contract', detail: 'applied=3\nheld=1\nfloor=1.4.0' });
    expect(staged.outputs).toMatchObject({ id, reason: 'staged' });
    const closed = await world.step({
      task: 'close',
      id,
      outcome: 'success',
      stage: 'health',
      'environment-url': 'https://shop.example/',
    });
    expect(closed.outputs).toMatchObject({ id, reason: 'closed', decision: 'pass' });
    expect(world.states(id)).toEqual(['in_progress', 'in_progress', 'success']);
    const record = world.records().at(-1);
    expect(record?.statuses.all().map(({ description }) => description)).toEqual([
      'stage=open kind=change',
      'stage=contract floor=1.4.0 applied=3 held=1',
      'stage=health outcome=success',
    ]);
    expect(lastOf(record)?.environmentUrl).toBe('https://shop.example/');
    expect(world.states(live.id)).toEqual(['in_progress', 'success', 'inactive']);
  });

  test('a failure says what to return to', async () => {
    const live = world.past(['success']);
    const { id = '' } = (await world.open()).outputs;
    const closed = await world.step({ task: 'close', id, outcome: 'failure', stage: 'health' });
    expect(closed).toMatchObject({ exitCode: 0, outputs: { reason: 'closed' } });
    expect(closed.summary).toContain(`Return to record ${live.id}`);
    expect(world.states(live.id)).toEqual(['success']);
  });

  test('closing twice is the same, closing otherwise is refused', async () => {
    const { id = '' } = (await world.open()).outputs;
    await world.step({ task: 'close', id, outcome: 'failure' });
    expect((await world.step({ task: 'close', id, outcome: 'cancelled' })).outputs).toMatchObject({
      reason: 'already-closed',
    });
    expect(await world.step({ task: 'close', id, outcome: 'success' })).toMatchObject({
      exitCode: 1,
      outputs: { reason: 'wrong-state' },
    });
    expect(await world.step({ task: 'stage', id, stage: 'health' })).toMatchObject({
      exitCode: 1,
      outputs: { reason: 'wrong-state' },
    });
    expect(world.states(id)).toEqual(['in_progress', 'failure']);
  });

  test('a description keeps to 140 characters, whatever the detail', async () => {
    const { id = '' } = (await world.open()).outputs;
    const detail = `why=${'ä'.repeat(100)}\nfloor=1.4.0\nnext=::set-output name=id::7`;
    const step = await world.step({ task: 'stage', id, stage: 'health', detail });
    expect(step).toMatchObject({ exitCode: 0, outputs: { id } });
    expect(lastOf(world.records()[0])?.description).toBe('stage=health floor=1.4.0 cut=2');
  });

  test('a rollback in the same run is a record of its own', async () => {
    const live = world.past(['success']);
    const forward = await world.open();
    const { id = '' } = forward.outputs;
    await world.step({ task: 'close', id, outcome: 'failure' });
    const back = await world.open({ kind: 'rollback', image: image('a'), version: '1.0.0', remediates: id });
    expect(back.outputs).toMatchObject({ reason: 'opened', kind: 'rollback', 'previous-id': String(live.id) });
    await world.step({ task: 'close', id: back.outputs['id'] ?? '', outcome: 'success' });
    expect(world.records().at(-1)?.payload).toMatchObject({
      delivery: { kind: 'rollback', remediates: Number(id), previous: { id: live.id } },
    });
    const next = world.server.addRun(repository);
    expect((await world.open({ image: image('c') }, { run: next })).outputs).toMatchObject({
      'previous-id': back.outputs['id'],
      'previous-image': image('a'),
    });
  });

  test('another job finds what the first one left behind', async () => {
    world.past(['success']);
    const { id = '' } = (await world.open()).outputs;
    await world.step({ task: 'stage', id, stage: 'deploy' });
    const found = await world.step({ task: 'find', environment: 'production' });
    expect(found.outputs).toMatchObject({
      id,
      reason: 'found',
      stand: 'running',
      stage: 'deploy',
      image: image('b'),
      'previous-image': image('a'),
      'rolled-back': 'false',
      'rollback-id': '',
    });
    const other = await world.step({ task: 'find', environment: 'staging' });
    expect(other.outputs).toMatchObject({ id: '', reason: 'nothing-found', 'previous-image': '' });
  });
});

describe('at the end of the job', () => {
  test('what was left open is closed as error, by the step that opened it and by no other', async () => {
    const opened = await world.open();
    const { id = '' } = opened.outputs;
    const staged = await world.step({ task: 'stage', id, stage: 'health' });
    expect((await world.post(staged, { task: 'stage' })).annotations).toEqual([]);
    expect(world.states(id)).toEqual(['in_progress', 'in_progress']);
    const post = await world.post(opened);
    expect(post.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('was left open') }]);
    expect(world.states(id)).toEqual(['in_progress', 'in_progress', 'error']);
    expect(lastOf(world.records()[0])?.description).toBe('stage=health outcome=abandoned');
  });

  test.each(['success', 'failure'])('what was closed stays as it is (%s)', async (outcome) => {
    const opened = await world.open();
    await world.step({ task: 'close', id: opened.outputs['id'] ?? '', outcome });
    expect((await world.post(opened)).annotations).toEqual([]);
    expect(world.states(opened.outputs['id'])).toEqual(['in_progress', outcome]);
  });

  test('what was healthy and could not be closed is left to the next job, which closes it as it was', async () => {
    const opened = await world.open({ 'leave-open': 'false' });
    const { id = '' } = opened.outputs;
    await world.step({ task: 'stage', id, stage: 'deploy' });
    const post = await world.post(opened, { 'leave-open': 'true' });
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(world.states(id)).toEqual(['in_progress', 'in_progress']);
    const found = await world.step({ task: 'find', environment: 'production' });
    expect(found.outputs).toMatchObject({ id, stand: 'running' });
    expect((await world.step({ task: 'close', id, outcome: 'success' })).outputs).toMatchObject({ reason: 'closed' });
    expect(world.states(id)).toEqual(['in_progress', 'in_progress', 'success']);
  });

  test('what the next job does not close either is closed as error by the next open', async () => {
    const opened = await world.open();
    await world.post(opened, { 'leave-open': 'true' });
    world.server.setRun(repository, world.run.id, { conclusion: 'failure' });
    await world.open({}, { run: world.server.addRun(repository) });
    expect(world.states(opened.outputs['id'])).toEqual(['in_progress', 'error']);
  });

  test('a post step without any state does nothing', async () => {
    const post = await world.step({ task: 'open' }, { phase: 'post' });
    expect(post).toMatchObject({ exitCode: 0, annotations: [] });
    expect(world.server.journal).toEqual([]);
  });

  test('a post step that cannot reach GitHub warns, and the next open closes the record', async () => {
    const opened = await world.open();
    const token = world.server.issueToken({ repository, permissions: {} });
    const post = await world.post(opened, {}, { token });
    expect(post).toMatchObject({
      exitCode: 0,
      annotations: [{ level: 'warning', message: expect.stringContaining('deployments: read') }],
    });
    world.server.setRun(repository, world.run.id, { conclusion: 'cancelled' });
    await world.open({}, { run: world.server.addRun(repository) });
    expect(world.states(opened.outputs['id'])).toEqual(['in_progress', 'error']);
  });
});
