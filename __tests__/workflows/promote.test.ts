import { describe, expect, test } from '@jest/globals';
import { startGitHub } from '#rehearsal/github';
import { parse } from 'yaml';
import { evaluate } from './evaluate.ts';
import { jobOf, readText, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { interpolate, play } from './simulate.ts';

const promote = await readWorkflow('promote.yml');
const { inputs } = (await readWorkflow('deploy.yml')).on.workflow_call;
const list = stepOf(jobOf(promote, 'plan'), 'list');
const { STRINGS = '', NUMBERS = '', BOOLEANS = '' } = list.env;
const perStage = [STRINGS, NUMBERS, BOOLEANS].flatMap((names) => names.trim().split(/\s+/));
/** What every environment has in common, and what no promotion says. */
const common = `
  service image version version-from kind override-reason override-actors quarantine verify signer-key signer-repository signer-workflow
  signer-ref signer-issuer signer-identity transparency notify-issue ledger-workflows registry-username
`
  .trim()
  .split(/\s+/);
const never = ['environment', 'remediates', 'rehearsal', 'decisions'];

describe('the inputs', () => {
  test('are those of deploy.yml, of which each belongs to an environment or to all', () => {
    const own = Object.keys(promote.on.workflow_call.inputs);
    expect(own).toEqual([
      'environments',
      'approval-environment',
      ...Object.keys(inputs).filter((name) => !never.includes(name)),
    ]);
    expect([...perStage, ...common, ...never].toSorted()).toEqual(Object.keys(inputs).toSorted());
  });

  test('that belong to an environment have the type in the list that they have in deploy.yml', () => {
    const typed = (names: string, type: string) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, type]);
    const said = [...typed(STRINGS, 'string'), ...typed(NUMBERS, 'number'), ...typed(BOOLEANS, 'boolean')];
    expect(said).toEqual(said.map(([name = '']) => [name, inputs[name]?.['type']]));
  });

  test.each<readonly [string, unknown, unknown, string]>([
    ['says nothing', undefined, '5m', '5m'],
    ['says otherwise', '90s', '5m', '90s'],
    ['takes it back', '', '5m', ''],
    ['says nothing, and nobody does', undefined, '', ''],
  ])('a text counts for an environment that %s as it should', (_, said, all, wanted) => {
    expect(handed('health-timeout', said, all)).toBe(wanted);
  });

  test.each<readonly [string, unknown, unknown, string]>([
    ['health-allow-http', undefined, true, 'true'],
    ['health-allow-http', undefined, false, 'false'],
    ['health-allow-http', false, true, 'false'],
    ['health-successes', undefined, 3, '3'],
    ['health-successes', 1, 3, '1'],
  ])('%s of an environment that says %s, where all say %s, is %s', (name, said, all, wanted) => {
    expect(handed(name, said, all)).toBe(wanted);
  });

  test('what all have in common no environment can say otherwise', () => {
    const { with: given } = jobOf(promote, 'stage-1');
    for (const name of common.filter((each) => each !== 'image')) expect(given[name]).toBe(`\${{ inputs.${name} }}`);
    expect(given['image']).toBe('${{ needs.plan.outputs.image }}');
  });
});

function handed(name: string, said: unknown, all: unknown): string {
  const stage = said === undefined ? {} : { [name]: said };
  const written = String(jobOf(promote, 'stage-1').with[name]);
  return interpolate(written, { matrix: { stage }, inputs: { [name]: all } }, 'success');
}

describe('the list', () => {
  const check = (environments: string, approval = '') =>
    runScript(list.run ?? '', { ENVIRONMENTS: environments, APPROVAL: approval, STRINGS, NUMBERS, BOOLEANS });

  test('of two leaves one before the last', async () => {
    const text =
      '[{"environment": "staging", "health-successes": 1}, {"environment": "production", "github-deployment": true}]';
    expect(await check(text, 'gate')).toMatchObject({ code: 0, outputs: { before: '1', approver: 'somebody' } });
    expect(await check('[{"environment": "production"}]')).toMatchObject({
      code: 0,
      outputs: { before: '0', approver: 'nobody' },
    });
  });

  test.each([
    ['is empty text', '', 'no JSON list'],
    ['is no JSON', '[{]', 'no JSON list'],
    ['is one environment', '{"environment": "a"}', 'no JSON list'],
    ['is two lists', '[{"environment": "a"}]\n[{"environment": "b"}]', 'no JSON list'],
    ['is empty', '[]', 'The list is empty'],
    ['holds names', '["staging"]', 'Number 1 is no object'],
    ['holds nothing', '[null]', 'Number 1 is no object'],
    ['leaves a name out', '[{"environment": "a"}, {}]', 'Number 2 names no environment'],
    ['has a blank name', '[{"environment": " "}]', 'Number 1 names no environment'],
    ['has an unknown key', '[{"environment": "a", "helth-url": "x"}]', '"a" says "helth-url"'],
    ['has another image', '[{"environment": "a", "image": "x"}]', '"a" says "image"'],
    ['trusts another signer', '[{"environment": "a", "signer-key": "x"}]', '"a" says "signer-key"'],
    ['needs no signature', '[{"environment": "a", "verify": "none"}]', '"a" says "verify"'],
    ['has a key in capitals', '[{"Environment": "a"}]', 'Number 1 names no environment'],
    ['has a number as text', '[{"environment": "a", "health-successes": "3"}]', '"health-successes" as string'],
    ['has a list as text', '[{"environment": "a", "health-url": ["x"]}]', '"health-url" as array'],
    ['has nothing as text', '[{"environment": "a", "health-url": null}]', '"health-url" as null'],
    ['names one twice', '[{"environment": "a"}, {"environment": "A"}]', '"a" is in the list 2 times'],
    ['says a thing twice', '[{"environment": "a", "lock": "", "lock": "1h"}]', 'the same thing twice, at [0,"lock"]'],
  ])('that %s is refused by name', async (_, text, message) => {
    const { code, lines, outputs } = await check(text);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(message);
    expect(outputs).toEqual({});
  });

  test('takes six environments, and no more', async () => {
    const of = (count: number) => JSON.stringify(Array.from({ length: count }, (_, at) => ({ environment: `e${at}` })));
    expect(await check(of(6))).toMatchObject({ code: 0, outputs: { before: '5' } });
    expect((await check(of(7))).lines.join('\n')).toContain('has 7 environments');
  });

  test('is refused with all that is wrong with it in one line, which nothing in it can end', async () => {
    const name = 'a\n::add-mask::x%0A::error::';
    const { code, lines } = await check(JSON.stringify([{ environment: name }, { environment: 'b', wrong: 1 }]));
    expect(code).toBe(1);
    const said = lines.filter((line) => line !== '');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^::error title=environments::.*"b" says "wrong"/);
  });

  test('an approval of an environment in the list, or before none, is a mistake', async () => {
    const two = '[{"environment": "staging"}, {"environment": "production"}]';
    expect((await check(two, 'Production')).lines.join('\n')).toContain('asks its own reviewers');
    expect((await check('[{"environment": "production"}]', 'gate')).lines.join('\n')).toContain('the list has one');
  });
});

describe('who has to approve', () => {
  const step = stepOf(jobOf(promote, 'plan'), 'approval');
  const repository = 'acme/shop';
  const ask = async (
    name: string,
    more: { readonly actions?: 'read'; readonly broken?: number } = { actions: 'read' },
  ) => {
    await using server = await startGitHub({
      repositories: [
        {
          owner: 'acme',
          name: 'shop',
          environments: [
            { name: 'gate', reviewers: ['octocat'] },
            { name: 'open' },
            { name: 'a/b c', reviewers: ['octocat'] },
          ],
        },
      ],
    });
    const { broken } = more;
    if (broken !== undefined)
      server.faults.add({ path: /\/environments\//, times: 9, answer: { status: broken, body: {} } });
    const permissions = more.actions === undefined ? {} : { actions: more.actions };
    const run = server.addRun(repository);
    const TOKEN = server.issueToken({ repository, permissions, run: { id: run.id } });
    const said = await runScript(step.run ?? '', { APPROVAL: name, TOKEN, GITHUB_API_URL: server.url });
    expect(server.violations).toEqual([]);
    expect(said.lines.join('\n')).not.toContain(TOKEN);
    return { code: said.code, text: said.lines.join('\n') };
  };

  test.each(['gate', 'GATE', 'a/b c'])('%s has reviewers', async (name) => {
    expect(await ask(name)).toMatchObject({ code: 0 });
  });

  test('an environment without reviewers is refused', async () => {
    const { code, text } = await ask('open');
    expect(code).toBe(1);
    expect(text).toContain('has no required reviewers');
  });

  test('one that is not there is refused', async () => {
    const { code, text } = await ask('nowhere');
    expect(code).toBe(1);
    expect(text).toContain('no such environment');
  });

  test.each([
    ['the token may not ask', {}],
    ['GitHub answers something else', { actions: 'read' as const, broken: 200 }],
    ['GitHub refuses', { actions: 'read' as const, broken: 401 }],
  ])('when %s, it is refused', async (_, more) => {
    const { code, text } = await ask('gate', more);
    expect(code).toBe(1);
    expect(text).toMatch(/nobody knows who has to approve|something else than an environment|no such environment/);
  });

  test('when GitHub cannot be reached, it is refused', async () => {
    const said = await runScript(step.run ?? '', {
      APPROVAL: 'gate',
      TOKEN: 'x',
      GITHUB_API_URL: 'http://127.0.0.1:9',
    });
    expect(said.code).toBe(1);
    expect(said.lines.join('\n')).toContain('could not be asked');
  });
});

describe('the order', () => {
  const ok = { result: 'success', outputs: { outcome: 'success' } };
  const skipped = { result: 'skipped', outputs: {} };
  const bad = { result: 'failure', outputs: { outcome: 'failure' } };
  const plan = (before: string, approver = 'nobody') => ({
    result: 'success',
    outputs: { before, approver, image: 'x' },
  });
  const approved = { result: 'success', outputs: { outcome: 'approved' } };
  type Needs = Readonly<Record<string, { readonly result: string; readonly outputs: object }>>;
  const runs = (job: string, needs: Needs, gate = '', standing: 'success' | 'cancelled' = 'success') => {
    const all = Object.fromEntries(
      ['stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5', 'approval'].map((id) => [id, skipped]),
    );
    const contexts = { needs: { ...all, ...needs }, inputs: { 'approval-environment': gate } };
    return evaluate(jobOf(promote, job).if ?? '', contexts, standing) === 'true';
  };

  test('is kept by needs: each needs the one before it, and the last all of them', () => {
    const needs = Object.fromEntries(Object.entries(promote.jobs).map(([id, job]) => [id, [job.needs ?? []].flat()]));
    for (const at of [2, 3, 4, 5]) expect(needs[`stage-${at}`]).toEqual(['plan', `stage-${at - 1}`]);
    const before = ['plan', 'stage-1', 'stage-2', 'stage-3', 'stage-4', 'stage-5'];
    expect(needs['approval']).toEqual(before);
    expect(needs['last']).toEqual([...before, 'approval']);
    expect(needs['report']).toEqual([...before, 'approval', 'last']);
  });

  test('each place in the list is of one job, and each job has one place', async () => {
    const { jobs }: { jobs: Record<string, { strategy?: { matrix: { stage: string } } }> } = parse(
      await readText('promote.yml'),
    );
    const environments = JSON.stringify(['a', 'b', 'c', 'd', 'e', 'f'].map((environment) => ({ environment })));
    const contexts = { inputs: { environments }, needs: { plan: plan('5') } };
    const places = Object.entries(jobs).flatMap(([id, { strategy }]) => {
      if (strategy === undefined) return [];
      const at = JSON.parse(
        evaluate(`\${{ toJSON(${/\$\{\{(.*)\}\}/s.exec(strategy.matrix.stage)?.[1] ?? ''}) }}`, contexts, 'success'),
      );
      return [[id, at]];
    });
    expect(places).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((environment, at) => [at < 5 ? `stage-${at + 1}` : 'last', [{ environment }]]),
    );
  });

  test('begins with the first when there are two, and with the last when there is one', () => {
    expect(runs('stage-1', { plan: plan('1') })).toBe(true);
    expect(runs('stage-2', { plan: plan('1'), 'stage-1': ok })).toBe(false);
    expect(runs('stage-1', { plan: plan('0') })).toBe(false);
    expect(runs('last', { plan: plan('0') })).toBe(true);
  });

  test('goes on only after a success of the one before', () => {
    expect(runs('stage-2', { plan: plan('2'), 'stage-1': ok })).toBe(true);
    expect(runs('stage-2', { plan: plan('2'), 'stage-1': { result: 'success', outputs: { outcome: 'queued' } } })).toBe(
      false,
    );
    expect(runs('last', { plan: plan('2'), 'stage-1': ok, 'stage-2': ok })).toBe(true);
    for (const second of [
      bad,
      skipped,
      { result: 'cancelled', outputs: {} },
      { result: 'failure', outputs: { outcome: 'success' } },
    ]) {
      expect(runs('last', { plan: plan('2'), 'stage-1': ok, 'stage-2': second })).toBe(false);
      expect(runs('approval', { plan: plan('2'), 'stage-1': ok, 'stage-2': second }, 'gate')).toBe(false);
    }
    expect(runs('last', { plan: plan('1'), 'stage-1': ok }, '', 'cancelled')).toBe(false);
  });

  test('asks a person after all but the last, and goes on only after a yes', () => {
    const reached = { plan: plan('1', 'somebody'), 'stage-1': ok };
    expect(runs('approval', reached, 'gate')).toBe(true);
    expect(runs('approval', { ...reached, plan: plan('1') })).toBe(false);
    expect(runs('last', { ...reached, approval: approved }, 'gate')).toBe(true);
    expect(runs('last', { ...reached, approval: bad }, 'gate')).toBe(false);
    expect(runs('last', reached, 'gate')).toBe(false);
  });

  test('asks also when failed jobs are run again and the name of the approval is no more, or is new', () => {
    const reached = { 'stage-1': ok };
    expect(runs('last', { ...reached, plan: plan('1', 'somebody') })).toBe(false);
    expect(runs('last', { ...reached, plan: plan('1', '') })).toBe(false);
    expect(runs('last', { ...reached, plan: plan('1') }, 'gate')).toBe(false);
    expect(runs('last', { ...reached, plan: plan('1') })).toBe(true);
  });

  test('has somebody approved only when somebody had to when the wait was over', async () => {
    const approval = jobOf(promote, 'approval');
    expect(stepOf(approval, 'asked')).toMatchObject({
      run: stepOf(jobOf(promote, 'plan'), 'approval').run,
      env: stepOf(jobOf(promote, 'plan'), 'approval').env,
    });
    const outputs = { approved: { outcome: 'approved' } };
    expect((await play(approval, { outputs })).outputs).toEqual({ outcome: 'approved' });
    expect((await play(approval, { outputs, ends: { asked: 'failure' } })).outputs).toEqual({ outcome: '' });
  });

  test('ends where the plan failed, or where GitHub dropped what it said', () => {
    for (const job of ['stage-1', 'last']) {
      expect(runs(job, { plan: { result: 'failure', outputs: {} } })).toBe(false);
      expect(runs(job, { plan: { result: 'success', outputs: {} } })).toBe(false);
    }
  });
});

describe('the report', () => {
  const step = stepOf(jobOf(promote, 'report'), 'report');
  const ENVIRONMENTS = '[{"environment": "staging"}, {"environment": "pro|duction"}]';
  const job = (result: string, outputs: object = {}) => ({ result, outputs });
  const tell = async (needs: Readonly<Record<string, object>>) => {
    const NEEDS = JSON.stringify({ plan: job('success'), approval: job('skipped'), ...needs });
    const { code, outputs, summary } = await runScript(step.run ?? '', { ENVIRONMENTS, NEEDS, IMAGE: 'x@sha256:1' });
    return { code, summary, ...outputs, results: JSON.parse(outputs['results'] ?? '') };
  };
  const good = { outcome: 'success', 'deployment-id': '7', 'rolled-back': 'false' };

  test('of a success tells of each environment, in order', async () => {
    const said = await tell({
      'stage-1': job('success', good),
      last: job('success', { ...good, 'deployment-id': '8' }),
    });
    expect(said).toMatchObject({ code: 0, outcome: 'success', 'stopped-at': '', 'failed-stage': '' });
    expect(said.results).toEqual([
      { environment: 'staging', outcome: 'success', 'failed-stage': '', 'deployment-id': '7', 'rolled-back': 'false' },
      {
        environment: 'pro|duction',
        outcome: 'success',
        'failed-stage': '',
        'deployment-id': '8',
        'rolled-back': 'false',
      },
    ]);
    expect(said.summary).toContain('## Promoted');
    expect(said.summary).toContain('pro\\|duction');
  });

  test.each<readonly [string, Readonly<Record<string, object>>, object]>([
    [
      'stopped in the first',
      {
        'stage-1': job('failure', { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'true' }),
        last: job('skipped'),
      },
      { outcome: 'failure', 'stopped-at': 'staging', 'failed-stage': 'health' },
    ],
    [
      'waits for a window in the last',
      { 'stage-1': job('success', good), last: job('failure', { outcome: 'queued', 'failed-stage': 'window' }) },
      { outcome: 'queued', 'stopped-at': 'pro|duction', 'failed-stage': 'window' },
    ],
    [
      'was not approved',
      { 'stage-1': job('success', good), approval: job('failure'), last: job('skipped') },
      { outcome: 'failure', 'stopped-at': 'pro|duction', 'failed-stage': 'approval' },
    ],
    [
      'was cancelled in the first, which said nothing',
      { 'stage-1': job('cancelled'), last: job('skipped') },
      { outcome: 'cancelled', 'stopped-at': 'staging', 'failed-stage': '' },
    ],
    [
      'was refused',
      { plan: job('failure') },
      { outcome: 'failure', 'stopped-at': '', 'failed-stage': 'plan', results: [] },
    ],
    ['was cancelled before', { plan: job('cancelled') }, { outcome: 'cancelled', 'failed-stage': 'plan', results: [] }],
  ])('of what %s says so', async (_, needs, wanted) => {
    expect(await tell(needs)).toMatchObject({ code: 0, ...wanted });
  });

  test('is red when no job was and the image did not arrive', async () => {
    expect(await tell({ 'stage-1': job('skipped'), last: job('skipped') })).toMatchObject({
      code: 1,
      outcome: 'failure',
    });
  });
});
