import { describe, expect, test } from '@jest/globals';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { type Course, interpolate, play, type Played, type StepResult } from './simulate.ts';

const deploy = jobOf(await readWorkflow('deploy.yml'), 'deploy');
const pinned = 'r/x@sha256:new';
const scripts = new Set('receivers signer needs verified gates migrated way stopped verdict'.split(' '));

/** Runs the script of the steps whose outputs decide how the job goes on; a script that fails fails its step. */
const answer: NonNullable<Course['answer']> = async (id, environment) =>
  scripts.has(id) ? (await runScript(stepOf(deploy, id).run ?? '', environment)).outputs : {};

const said = (gate: string, decision: string, reason: string) => ({
  decision,
  reason,
  result: JSON.stringify({ gate, decision, reason }),
});
const passes = {
  window: said('deploy-window', 'pass', 'open'),
  promotion: said('promotion-gate', 'pass', 'promoted'),
  lock: { ...said('deploy-lock', 'pass', 'locked'), 'fencing-token': '1-abc' },
  configuration: { decision: 'pass', reason: 'complete' },
  check: { decision: 'pass', reason: 'safe' },
  'window-migrate': said('deploy-window', 'pass', 'open'),
  'lock-migrate': said('deploy-lock', 'pass', 'still-held'),
  'window-deploy': said('deploy-window', 'pass', 'open'),
  'lock-deploy': said('deploy-lock', 'pass', 'still-held'),
};
const inputs = {
  verify: 'required',
  'signer-key': 'release.pub',
  kind: 'auto',
  version: '1.1.0',
  'on-closed': 'fail',
  calendar: 'delivery/calendar.yml',
  'promotion-policy': 'delivery/policy.yml',
  lock: '1h',
  'config-contract': 'delivery/config.yml',
  'migrate-command': 'dbmate up',
  'timeout-minutes': 30,
  health: 'required',
  'health-url': 'https://shop.example/health',
  rollback: 'automatic',
  decisions: '',
  'before-deploy-command': '',
  'after-deploy-command': '',
  'smoke-command': '',
  'notify-slack-channel': '',
  'notify-issue': '',
};
const way =
  'settings receivers signer needs checkout pin verify verified window promotion lock gates open target back configuration fits check window-migrate lock-migrate migrating migrate migrated account plan way window-deploy lock-deploy begin deploy health proved close verdict'.split(
    ' ',
  );

interface Run {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly ends?: Readonly<Record<string, StepResult>>;
  readonly outputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inputs?: Readonly<Record<string, unknown>>;
}

async function run(course: Run): Promise<Played> {
  return await play(deploy, {
    ends: course.ends ?? {},
    inputs: { ...inputs, ...course.inputs },
    secrets: course.secrets ?? { DELIVERY_TOKEN: 'token' },
    outputs: {
      pin: { image: pinned },
      verify: { decision: 'pass', reason: 'verified', image: pinned },
      back: { decision: 'pass', reason: 'verified', image: 'r/x@sha256:old' },
      open: { id: '7', 'previous-image': 'r/x@sha256:old', 'previous-version': '1.0.0', 'previous-sha': 'c0ffee' },
      queue: { id: '9' },
      reopen: { id: '8' },
      target: { decision: 'pass', reason: 'found', 'target-image': 'r/x@sha256:old' },
      plan: {
        ...said('rollback-plan', 'pass', 'code-only'),
        'target-image': 'r/x@sha256:old',
        'target-version': '1.0.0',
      },
      migrate: { applied: '["a.sql"]', held: '[]' },
      ...passes,
      ...course.outputs,
    },
    answer,
  });
}

async function summaryOf(played: Played): Promise<string> {
  return (await verdictOf(played)).summary;
}

async function verdictOf({ contexts }: Played): ReturnType<typeof runScript> {
  const { env, run: script } = stepOf(deploy, 'verdict');
  const given = Object.entries(env).map(([name, value]) => [name, interpolate(value, contexts, 'success')]);
  return await runScript(script ?? '', Object.fromEntries(given));
}

const written = (played: Played, step: string, input: string) =>
  interpolate(String(stepOf(deploy, step).with[input]), played.contexts, 'success');

test('with every gate the order is the order of safety, and every decision is in the record and in one table', async () => {
  const played = await run({});
  expect(played.ran).toEqual(way);
  const gates = written(played, 'open', 'gates').split('\n');
  expect(gates.map((line) => JSON.parse(line))).toEqual([
    { gate: 'cosign-verify', decision: 'pass', reason: 'verified' },
    { gate: 'deploy-window', decision: 'pass', reason: 'open' },
    { gate: 'promotion-gate', decision: 'pass', reason: 'promoted' },
    { gate: 'deploy-lock', decision: 'pass', reason: 'locked' },
    { gate: 'smoke', decision: 'skipped', reason: 'no-command' },
    { gate: 'notify', decision: 'skipped', reason: 'no-receiver' },
  ]);
  const rows = (await summaryOf(played)).split('\n').filter((line) => / \| (pass|skipped) \| /.test(line));
  expect(rows).toEqual([
    '| cosign-verify | before the record | pass | `verified` |',
    '| deploy-window | before the record | pass | `open` |',
    '| promotion-gate | before the record | pass | `promoted` |',
    '| deploy-lock | before the record | pass | `locked` |',
    '| config-check | after the record | pass | `complete` |',
    '| migrate-gate | before the migration | pass | `safe` |',
    '| deploy-window | before the migration | pass | `open` |',
    '| deploy-lock | before the migration | pass | `still-held` |',
    '| deploy-window | before the deploy | pass | `open` |',
    '| deploy-lock | before the deploy | pass | `still-held` |',
    '| rollback-plan | before the deploy | pass | `code-only` |',
  ]);
});

test('each gate is off when its input is empty, and then asks for nothing', async () => {
  const off = { calendar: '', 'promotion-policy': '', lock: '', 'config-contract': '' };
  const { ran, outputs } = await run({ inputs: off });
  const gates = new Set(
    'window promotion lock configuration window-migrate lock-migrate window-deploy lock-deploy'.split(' '),
  );
  expect(ran).toEqual(way.filter((id) => !gates.has(id)));
  expect(outputs).toMatchObject({ outcome: 'success' });
});

const stages = [
  ['window', 'window', 'frozen'],
  ['promotion', 'promotion', 'not-soaked'],
  ['lock', 'lock', 'held-by-another'],
  ['configuration', 'configuration', 'missing'],
  ['window-migrate', 'window', 'incident'],
  ['lock-migrate', 'lock', 'lock-lost'],
  ['window-deploy', 'window', 'no-window'],
  ['lock-deploy', 'lock', 'lock-lost'],
] as const;

describe.each(stages)('when %s blocks', (step, stage, reason) => {
  const recorded = way.indexOf(step) > way.indexOf('open');

  test.each<[string, StepResult, Readonly<Record<string, string>>]>([
    ['says no', 'failure', { decision: 'block', reason, result: '{}' }],
    ['cannot say', 'failure', { decision: '', reason: 'github-unavailable', result: '' }],
    ['is cancelled', 'cancelled', { decision: '', reason: 'cancelled', result: '' }],
  ])('because it %s, nothing of what comes after it happens', async (_, end, output) => {
    const played = await run({ ends: { [step]: end }, outputs: { [step]: output } });
    const migrated = way.indexOf(step) > way.indexOf('fits') ? ['migrated'] : [];
    const done = way.slice(0, way.indexOf(step) + 1);
    const counted = done.includes('migrated') ? [] : migrated;
    expect(played.ran).toEqual([...done, ...counted, ...(recorded ? ['stopped', 'fail'] : []), 'verdict']);
    expect(played.outputs).toMatchObject({
      outcome: end === 'cancelled' ? 'cancelled' : 'failure',
      'failed-stage': stage,
      'rolled-back': 'false',
      settled: 'true',
    });
    expect(await summaryOf(played)).toMatch(/What was live before is still live\./);
    if (!recorded) return;
    expect(written(played, 'fail', 'stage')).toBe(stage);
    expect(written(played, 'fail', 'detail').split('\n')).toContain(`reason=${output['reason']}`);
  });
});

test.each([
  ['window', { decision: 'block', reason: 'frozen', result: '{}' }],
  ['window', { decision: '', reason: '', result: '' }],
  ['window', { decision: 'pass', reason: 'open', result: '' }],
  ['promotion', { decision: 'warn', reason: 'promoted', result: '{}' }],
  ['promotion', {}],
  ['lock', { decision: 'block', reason: 'held-by-another', result: '{}' }],
])('no record is opened when %s ended well and says %j', async (step, output) => {
  const steps = Object.fromEntries(
    Object.entries({ ...passes, [step]: output }).map(([id, outputs]) => [id, { outputs, outcome: 'success' }]),
  );
  const environment = Object.entries(stepOf(deploy, 'gates').env).map(([name, value]) => [
    name,
    interpolate(value, { steps: { ...steps, verified: { outputs: { gate: '{}' } } }, inputs }, 'success'),
  ]);
  const { code, outputs } = await runScript(stepOf(deploy, 'gates').run ?? '', Object.fromEntries(environment));
  expect({ code, outputs }).toEqual({ code: 1, outputs: {} });
});

describe('a deploy that comes too early', () => {
  const queued = { decision: 'block', reason: 'queued', result: '{"gate":"deploy-window"}' };
  const waits = { 'on-closed': 'queue' };

  test.each(['window', 'window-migrate', 'window-deploy'])('leaves a queued record when %s says so', async (step) => {
    const played = await run({ inputs: waits, ends: { [step]: 'failure' }, outputs: { [step]: queued } });
    expect(played.ran.slice(-2)).toEqual(['queue', 'verdict']);
    expect(played.ran).not.toContain('deploy');
    expect(played.outputs).toMatchObject({ outcome: 'queued', 'failed-stage': 'window', settled: 'true' });
    expect(played.outputs['deployment-id']).toBe('9');
    expect(stepOf(deploy, 'queue').with['state']).toBe('queued');
    expect(await summaryOf(played)).toMatch(/^## Queued/m);
  });

  test('leaves none when it was not asked to, when it was cancelled, or when another gate says no', async () => {
    const frozen = { decision: 'block', reason: 'frozen', result: '{}' };
    const courses: readonly Run[] = [
      { ends: { window: 'failure' }, outputs: { window: frozen } },
      { inputs: waits, ends: { window: 'cancelled' }, outputs: { window: queued } },
      { inputs: waits, ends: { promotion: 'failure' }, outputs: { promotion: frozen } },
    ];
    for (const course of courses) expect((await run(course)).ran).not.toContain('queue');
  });

  test('is no success and no queued one when the ledger could not be written', async () => {
    const ends = { window: 'failure', queue: 'failure' } as const;
    const played = await run({ inputs: waits, ends, outputs: { window: queued, queue: {} } });
    expect(played.outputs).toMatchObject({ outcome: 'failure', 'failed-stage': 'window' });
    expect(await summaryOf(played)).toMatch(/not queued either/);
  });
});

test.each([
  ['window', 'github-forbidden', undefined, true],
  ['promotion', 'github-not-found', undefined, true],
  ['window', 'github-forbidden', { DELIVERY_TOKEN: 'token' }, false],
  ['window', 'github-unavailable', undefined, false],
])('when %s ends in %s with %j, DELIVERY_TOKEN is what is said: %s', async (step, reason, secrets, told) => {
  const outputs = { [step]: { decision: '', reason, result: '' } };
  const played = await run({ ends: { [step]: 'failure' }, outputs, inputs: { lock: '' }, secrets: secrets ?? {} });
  const { lines, summary } = await verdictOf(played);
  expect(lines.some((line) => line.startsWith('::error title=DELIVERY_TOKEN::'))).toBe(told);
  const gate = step === 'window' ? 'deploy-window' : 'promotion-gate';
  expect(summary).toContain(`| ${gate} | before the record | **error** | \`${reason}\` |`);
});

test('a broken glass is the first thing that is said after the verdict', async () => {
  const overridden = said('deploy-window', 'pass', 'overridden');
  const played = await run({ outputs: { window: overridden } });
  expect((await summaryOf(played)).split('\n').slice(0, 5).join('\n')).toMatch(/## Delivered[^]*\*\*Break-glass\*\*/);
});

describe('what the gates need is asked before anything else', () => {
  const needs = async (given: Readonly<Record<string, string>>) => {
    const none = { CALENDAR: '', POLICY: '', REASON: '', ACTORS: '', LOCK: '', LOCK_REPOSITORY: '' };
    const all = { HEALTH: 'required', HEALTH_URL: 'https://shop.example/health', ROLLBACK: 'automatic' };
    return await runScript(stepOf(deploy, 'needs').run ?? '', {
      ...none,
      ...all,
      ON_CLOSED: 'fail',
      TRUSTED: 'false',
      ...given,
    });
  };

  test.each<[string, Readonly<Record<string, string>>]>([
    ['nothing is asked for', {}],
    ['there is a calendar to wait for', { CALENDAR: 'c.yml', ON_CLOSED: 'queue' }],
    ['somebody may break the glass', { CALENDAR: 'c.yml', REASON: 'fire', ACTORS: 'mona' }],
    ['somebody may let the brake go', { POLICY: 'p.yml', REASON: 'fire', ACTORS: 'mona' }],
    ['the calendar says who may break the glass', { CALENDAR: 'c.yml', REASON: 'fire' }],
    ['nobody needs the glass', { CALENDAR: 'c.yml', ACTORS: 'mona' }],
    ['there is a token for the lock', { LOCK: '1h', TRUSTED: 'true' }],
    ['nobody is to ask for health', { HEALTH: 'none', HEALTH_URL: '' }],
    ['nothing is to be brought back', { ROLLBACK: 'none' }],
  ])('it goes on when %s', async (_, given) => {
    expect((await needs(given)).code).toBe(0);
  });

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['on-closed is misspelt', { ON_CLOSED: 'wait' }, /neither fail nor queue/],
    ['there is nothing to wait for', { ON_CLOSED: 'queue' }, /no calendar/],
    ['a rehearsal would wait', { CALENDAR: 'c.yml', ON_CLOSED: 'queue', REHEARSAL: 'true' }, /rehearsal does not wait/],
    ['the calendar is blank', { CALENDAR: ' \n' }, /blank/],
    ['the policy is blank', { POLICY: ' ' }, /blank/],
    ['there is nothing to override', { REASON: 'fire', ACTORS: 'mona' }, /nothing to override/],
    ['nobody may override', { POLICY: 'p.yml', REASON: 'fire' }, /Nobody may/],
    ['a lock is without its token', { LOCK: '1h' }, /DELIVERY_TOKEN/],
    ['nobody says what to ask for health', { HEALTH_URL: '' }, /Nobody says what to ask/],
    ['what to ask for health is blank', { HEALTH_URL: ' \n' }, /Nobody says what to ask/],
    ['health is off and on', { HEALTH: 'none' }, /one of them is a mistake/],
    ['health is misspelt', { HEALTH: 'None', HEALTH_URL: '' }, /neither required nor none/],
    ['rollback is misspelt', { ROLLBACK: 'off' }, /neither automatic nor none/],
    ['a lock is only half there', { LOCK_REPOSITORY: 'acme/locks', TRUSTED: 'true' }, /lock is empty/],
  ])('it ends when %s', async (_, given, why) => {
    const { code, lines } = await needs(given);
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(why);
  });
});

test('the way back is not held up by any gate', async () => {
  const { ran } = await run({ ends: { health: 'failure' } });
  const back = ran.slice(ran.indexOf('health') + 1);
  const wanted = ['stopped', 'fail', 'replan', 'reopen', 'rollback', 'returned', 'restored', 'reclose', 'verdict'];
  expect(back).toEqual(wanted);
  const { jobs } = await readWorkflow('deploy.yml');
  const asked = ['recover', 'abandon'].flatMap((id) => jobs[id]?.steps.map(({ uses }) => uses) ?? []);
  for (const gate of ['deploy-window', 'promotion-gate', 'deploy-lock', 'config-check']) {
    expect(asked).not.toContain(`$/dist/${gate}`);
  }
});

test.each(['window', 'promotion', 'lock', 'configuration'])(
  'a job that takes over after an end in %s knows that nothing was deployed, although the ledger is away',
  async (stage) => {
    const { jobs } = await readWorkflow('deploy.yml');
    const { run: script = '' } = stepOf(jobs['abandon'] ?? deploy, 'verdict');
    const unknown = { ASKED: 'false', FOUND: 'false', HEALTHY: 'false', RECORDED: 'false', BEGAN: 'false' };
    const { summary } = await runScript(script, { ...unknown, STAGE: stage, RETURNED: 'false', ATTEMPT: '1' });
    expect(summary).toMatch(/^## Not delivered: stopped at/);
  },
);

test('calendars and policies are those of the default branch, the contract that of the commit', () => {
  for (const { uses, with: given } of deploy.steps) {
    if (uses === '$/dist/deploy-window') expect(given['calendar-from']).toBeUndefined();
    if (uses === '$/dist/promotion-gate') expect(given['policy-from']).toBeUndefined();
    // `at` asks what would be at another time: nobody deploys by that.
    expect(given['at']).toBeUndefined();
    if (uses === '$/dist/deploy-lock') expect(given['token']).toBe('${{ secrets.DELIVERY_TOKEN }}');
  }
});
