import { describe, expect, test } from '@jest/globals';
import { evaluate } from './evaluate.ts';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { type Course, interpolate, play, type StepResult } from './simulate.ts';

const workflow = await readWorkflow('deploy.yml');
const deploy = jobOf(workflow, 'deploy');
const recover = jobOf(workflow, 'recover');
const abandon = jobOf(workflow, 'abandon');

const answering = new Set('receivers signer needs verified gates migrated way stopped need verdict'.split(' '));

/** Runs the script of the steps whose outputs decide how the job goes on. */
const answerOf =
  (job: typeof deploy): NonNullable<Course['answer']> =>
  async (id, environment) => {
    if (!answering.has(id)) return {};
    const { code, outputs, lines } = await runScript(stepOf(job, id).run ?? '', environment);
    expect({ code, lines: code === 0 ? [] : lines }).toEqual({ code: 0, lines: [] });
    return outputs;
  };

const before = [
  'settings',
  'receivers',
  'signer',
  'needs',
  'checkout',
  'pin',
  'verify',
  'verified',
  'gates',
  'open',
  'target',
  'back',
  'plan',
  'way',
  'begin',
  'deploy',
  'health',
  'proved',
  'close',
];
const back = ['stopped', 'fail', 'replan', 'reopen', 'rollback', 'returned', 'restored', 'reclose'];
const pinned = 'r/x@sha256:new';
const proved = {
  pin: { image: pinned },
  verify: { decision: 'pass', reason: 'verified', image: pinned },
  target: { decision: 'pass', reason: 'found', 'target-image': 'r/x@sha256:old' },
  back: { decision: 'pass', reason: 'verified', image: 'r/x@sha256:old' },
  plan: {
    decision: 'pass',
    reason: 'allowed',
    plan: 'allow',
    'target-image': 'r/x@sha256:old',
    'target-version': '1.0.0',
    result: '{"gate":"rollback-plan"}',
  },
};
const blank = {
  calendar: '',
  'promotion-policy': '',
  lock: '',
  'config-contract': '',
  'migrate-command': '',
  'before-deploy-command': '',
  'after-deploy-command': '',
  'smoke-command': '',
  'notify-slack-channel': '',
  'notify-issue': '',
  'recovery-environment': '',
};
const trusting = {
  ...blank,
  verify: 'required',
  'signer-key': 'release.pub',
  kind: 'auto',
  'on-closed': 'fail',
  health: 'required',
  'health-url': 'https://shop.example/health',
  rollback: 'automatic',
};
const opened = { id: '7', 'previous-image': 'r/x@sha256:old', 'previous-version': '1.0.0' };
const first = { id: '7', 'previous-image': '', 'previous-version': '' };

interface Case {
  readonly name: string;
  readonly ends: Readonly<Record<string, StepResult>>;
  readonly open?: Readonly<Record<string, string>>;
  readonly reopen?: Readonly<Record<string, string>>;
  readonly ran: readonly string[];
  /** outcome, failed-stage, rolled-back, settled, healthy */
  readonly says: readonly [string, string, string, string, string];
}

const upTo = (last: string): readonly string[] => before.slice(0, before.indexOf(last) + 1);

const cases: readonly Case[] = [
  { name: 'everything succeeds', ends: {}, ran: before, says: ['success', '', 'false', 'true', 'true'] },
  {
    name: 'the settings are refused',
    ends: { settings: 'failure' },
    ran: ['settings', 'receivers'],
    says: ['failure', 'settings', 'false', 'true', 'false'],
  },
  {
    name: 'no signer is named',
    ends: { signer: 'failure' },
    ran: upTo('signer'),
    says: ['failure', 'settings', 'false', 'true', 'false'],
  },
  {
    name: 'the checkout fails',
    ends: { checkout: 'failure' },
    ran: upTo('checkout'),
    says: ['failure', 'checkout', 'false', 'true', 'false'],
  },
  {
    name: 'the digest cannot be pinned',
    ends: { pin: 'failure' },
    ran: upTo('pin'),
    says: ['failure', 'pin', 'false', 'true', 'false'],
  },
  {
    name: 'it is cancelled while the digest is pinned',
    ends: { pin: 'cancelled' },
    ran: upTo('pin'),
    says: ['cancelled', 'pin', 'false', 'true', 'false'],
  },
  {
    name: 'the image is not signed, or nobody can say',
    ends: { verify: 'failure' },
    ran: upTo('verify'),
    says: ['failure', 'verify', 'false', 'true', 'false'],
  },
  {
    name: 'it is cancelled while the signature is verified',
    ends: { verify: 'cancelled' },
    ran: upTo('verify'),
    says: ['cancelled', 'verify', 'false', 'true', 'false'],
  },
  {
    name: 'it cannot be settled what is deployed',
    ends: { verified: 'failure' },
    ran: upTo('verified'),
    says: ['failure', 'verify', 'false', 'true', 'false'],
  },
  {
    name: 'the record cannot be opened, and may be there nevertheless',
    ends: { open: 'failure' },
    open: {},
    ran: upTo('open'),
    says: ['failure', 'record', 'false', 'false', 'false'],
  },
  {
    name: 'the record is created, and its first status cannot be written',
    ends: { open: 'failure' },
    ran: [...upTo('open'), 'stopped', 'fail'],
    says: ['failure', 'record', 'false', 'true', 'false'],
  },
  {
    name: 'the registry cannot say who signed what is live now',
    ends: { back: 'failure' },
    ran: [...upTo('back'), 'stopped', 'fail'],
    says: ['failure', 'verify', 'false', 'true', 'false'],
  },
  {
    name: 'it cannot be recorded that the deploy begins',
    ends: { begin: 'failure' },
    ran: [...upTo('begin'), 'stopped', 'fail'],
    says: ['failure', 'record', 'false', 'true', 'false'],
  },
  {
    name: 'it is cancelled right before the deploy',
    ends: { begin: 'cancelled' },
    ran: [...upTo('begin'), 'stopped', 'fail'],
    says: ['cancelled', 'record', 'false', 'true', 'false'],
  },
  {
    name: 'the deploy command fails',
    ends: { deploy: 'failure' },
    ran: [...upTo('deploy'), ...back],
    says: ['failure', 'deploy', 'true', 'true', 'false'],
  },
  {
    name: 'it is cancelled during the deploy command',
    ends: { deploy: 'cancelled' },
    ran: [...upTo('deploy'), ...back],
    says: ['cancelled', 'deploy', 'true', 'true', 'false'],
  },
  {
    name: 'the new version is not healthy',
    ends: { health: 'failure' },
    ran: [...upTo('health'), ...back],
    says: ['failure', 'health', 'true', 'true', 'false'],
  },
  {
    name: 'it is cancelled while the new version gets healthy',
    ends: { health: 'cancelled' },
    ran: [...upTo('health'), ...back],
    says: ['cancelled', 'health', 'true', 'true', 'false'],
  },
  {
    name: 'the new version is healthy, and the ledger does not hear of it: no rollback',
    ends: { close: 'failure' },
    ran: before,
    says: ['failure', 'record', 'false', 'false', 'true'],
  },
  {
    name: 'the first deploy ever fails: there is nothing to return to',
    ends: { deploy: 'failure' },
    open: first,
    ran: [...upTo('deploy').filter((id) => !['target', 'back', 'plan'].includes(id)), 'stopped', 'fail'],
    says: ['failure', 'deploy', 'false', 'true', 'false'],
  },
  {
    name: 'the way back fails',
    ends: { health: 'failure', rollback: 'failure' },
    ran: [...upTo('health'), 'stopped', 'fail', 'replan', 'reopen', 'rollback', 'reclose'],
    says: ['failure', 'health', 'false', 'false', 'false'],
  },
  {
    name: 'what was live before is not healthy any more',
    ends: { deploy: 'failure', returned: 'failure' },
    ran: [...upTo('deploy'), ...back.filter((id) => id !== 'restored')],
    says: ['failure', 'deploy', 'false', 'false', 'false'],
  },
  {
    name: 'the ledger cannot be written on the way back: the service comes first',
    ends: { deploy: 'failure', fail: 'failure', reopen: 'failure' },
    reopen: {},
    ran: [...upTo('deploy'), 'stopped', 'fail', 'replan', 'reopen', 'rollback', 'returned', 'restored'],
    says: ['failure', 'deploy', 'true', 'false', 'false'],
  },
  {
    name: 'nobody can say where the way back would lead: nothing is touched',
    ends: { target: 'failure' },
    ran: [...upTo('target'), 'stopped', 'fail'],
    says: ['failure', 'record', 'false', 'true', 'false'],
  },
  {
    name: 'nobody can decide whether there would be a way back: nothing is touched',
    ends: { plan: 'failure' },
    ran: [...upTo('plan'), 'stopped', 'fail'],
    says: ['failure', 'record', 'false', 'true', 'false'],
  },
  {
    name: 'GitHub is away when the way back is wanted: what was decided before the deploy holds',
    ends: { health: 'failure', fail: 'failure', replan: 'failure' },
    ran: [...upTo('health'), ...back],
    says: ['failure', 'health', 'true', 'false', 'false'],
  },
  {
    name: 'the record of the way back is refused, because something newer is live: that stays',
    ends: { health: 'failure', replan: 'failure', reopen: 'failure' },
    reopen: { reason: 'overtaken' },
    ran: [...upTo('health'), 'stopped', 'fail', 'replan', 'reopen'],
    says: ['failure', 'health', 'false', 'false', 'false'],
  },
  {
    name: 'it cannot be settled that the new version is good: that says nothing of what is live',
    ends: { proved: 'failure' },
    ran: [...upTo('proved'), ...back],
    says: ['failure', 'health', 'true', 'true', 'false'],
  },
  {
    name: 'the end of the way back cannot be recorded',
    ends: { deploy: 'failure', reclose: 'failure' },
    ran: [...upTo('deploy'), ...back],
    says: ['failure', 'deploy', 'true', 'false', 'false'],
  },
];

test.each(cases)('deploy: $name', async ({ ends, open = opened, reopen = { id: '8' }, ran, says }) => {
  const played = await play(deploy, {
    ends,
    outputs: { ...proved, open, reopen },
    inputs: { ...trusting, 'recovery-environment': 'production-recovery', version: '1.1.0' },
    answer: answerOf(deploy),
  });
  expect(played.ran).toEqual([...ran, 'verdict']);
  const { outcome, settled, healthy } = played.outputs;
  expect([outcome, played.outputs['failed-stage'], played.outputs['rolled-back'], settled, healthy]).toEqual(says);
});

const migrating = ['fits', 'check', 'migrating', 'migrate', 'migrated', 'account'];
const withMigration = [...upTo('back'), ...migrating, 'plan', 'way', 'begin', 'deploy', 'health', 'proved', 'close'];
const until = (last: string): readonly string[] => withMigration.slice(0, withMigration.indexOf(last) + 1);

const migrations: readonly (Omit<Case, 'reopen'> & { readonly replan?: string })[] = [
  { name: 'everything succeeds', ends: {}, ran: withMigration, says: ['success', '', 'false', 'true', 'true'] },
  {
    name: 'the image is below the schema floor, or nobody can say',
    ends: { fits: 'failure' },
    ran: [...until('fits'), 'migrated', 'stopped', 'fail'],
    says: ['failure', 'migrate', 'false', 'true', 'false'],
  },
  {
    name: 'a migration would hurt the version that is running',
    ends: { check: 'failure' },
    ran: [...until('check'), 'migrated', 'stopped', 'fail'],
    says: ['failure', 'migrate', 'false', 'true', 'false'],
  },
  {
    name: 'it cannot be recorded that the migration begins',
    ends: { migrating: 'failure' },
    ran: [...until('migrating'), 'migrated', 'stopped', 'fail'],
    says: ['failure', 'record', 'false', 'true', 'false'],
  },
  {
    name: 'the migration fails: the old version goes on, nothing is deployed, nothing is rolled back',
    ends: { migrate: 'failure' },
    ran: [...until('migrated'), 'stopped', 'fail'],
    says: ['failure', 'migrate', 'false', 'true', 'false'],
  },
  {
    name: 'it is cancelled during the migration',
    ends: { migrate: 'cancelled' },
    ran: [...until('migrated'), 'stopped', 'fail'],
    says: ['cancelled', 'migrate', 'false', 'true', 'false'],
  },
  {
    name: 'the new version is not healthy on a schema that the old one works with',
    ends: { health: 'failure' },
    ran: [...until('health'), ...back],
    says: ['failure', 'health', 'true', 'true', 'false'],
  },
  {
    name: 'the new version is not healthy, and the old one does not work with the schema any more: it is not brought back',
    ends: { health: 'failure' },
    replan: 'block',
    ran: [...until('health'), 'stopped', 'fail', 'replan'],
    says: ['failure', 'health', 'false', 'true', 'false'],
  },
  {
    name: 'the ledger cannot be told what the migration did: no rollback would know, so nothing is deployed',
    ends: { account: 'failure' },
    ran: [...until('account'), 'stopped', 'fail'],
    says: ['failure', 'record', 'false', 'true', 'false'],
  },
];

test.each(migrations)('deploy with migrations: $name', async ({ ends, replan = 'pass', ran, says }) => {
  const applied = {
    class: 'additive',
    applied: '["migrations/1_a.sql","migrations/2_b.sql"]',
    held: '["migrations/3_c.sql"]',
  };
  const played = await play(deploy, {
    ends,
    outputs: {
      ...proved,
      open: { ...opened, 'previous-sha': 'c0ffee' },
      reopen: { id: '8' },
      migrate: { ...applied, 'schema-floor': '1.0.0' },
      replan: { decision: replan },
    },
    inputs: { ...trusting, version: '1.1.0', 'migrate-command': 'dbmate up', 'timeout-minutes': 30 },
    answer: answerOf(deploy),
  });
  expect(played.ran).toEqual([...ran, 'verdict']);
  const { outcome, settled, healthy, held } = played.outputs;
  expect([outcome, played.outputs['failed-stage'], played.outputs['rolled-back'], settled, healthy]).toEqual(says);
  if (ran.includes('migrate')) {
    expect(held).toBe(applied.held);
    const closing = stepOf(deploy, ran.includes('close') ? 'close' : 'fail').with;
    const said = 'applied=2\nheld=1\nclass=additive\nfloor=1.0.0';
    expect(interpolate(String(closing['detail']), played.contexts, 'success')).toBe(said);
  }
  if (ran.at(-1) === 'fail') {
    const stage = interpolate(String(stepOf(deploy, 'fail').with['stage']), played.contexts, 'failure');
    const judged = ran.includes('fits') && !ran.includes('migrating');
    expect(stage).toBe(says[1] === 'record' ? 'open' : judged ? 'check' : says[1]);
  }
});

test.each([
  ['migrate', 'nobody can say how it went', 'success'],
  ['migrate', 'it died, and nobody can say how it went', 'cancelled'],
  ['open', 'it did not run', 'skipped'],
])('the record ends in %s when there is a migration and %s', (stage, _, outcome) => {
  const steps = { migrated: { outcome: 'failure', outputs: {} }, migrate: { outcome, outputs: {} } };
  expect(interpolate(stepOf(deploy, 'stopped').env['MIGRATED'] ?? '', { steps }, 'failure')).toBe(stage);
});

test('without a version that is live, what the migrations could hurt is only warned about', () => {
  const { with: judged } = stepOf(deploy, 'check');
  const mode = (sha: string) =>
    interpolate(String(judged['mode']), { steps: { open: { outputs: { 'previous-sha': sha } } } }, 'success');
  expect([mode(''), mode('c0ffee')]).toEqual(['warn', 'enforce']);
  expect(judged['base']).toBe('${{ steps.open.outputs.previous-sha }}');
});

test.each<readonly [string, string]>([
  ['verify', ''],
  ['pin', ''],
  ['deploy', pinned],
])('deploy: when it ends in %s the image that later jobs are told is "%s"', async (stage, image) => {
  const played = await play(deploy, {
    ends: { [stage]: 'failure' },
    outputs: { ...proved, open: opened },
    inputs: { ...trusting, version: '1.1.0' },
    answer: answerOf(deploy),
  });
  expect(played.outputs['image']).toBe(image);
});

test.each<readonly [string, string, Readonly<Record<string, string>>, string, string]>([
  ['is signed', 'r/x@sha256:old', { decision: 'pass', image: 'r/x@sha256:old' }, 'r/x@sha256:old', 'check'],
  ['is not signed', 'r/x@sha256:old', { decision: 'block', image: '' }, '', 'check'],
  ['is in another repository, whose registry must not see the password', 'evil/x@sha256:old', {}, '', 'skip'],
])('deploy: what the way back leads to %s, and the plan is told so', async (_, image, verdict, verified, registry) => {
  const { ran, contexts } = await play(deploy, {
    outputs: { ...proved, open: opened, target: { 'target-image': image }, back: verdict },
    inputs: { ...trusting, version: '1.1.0' },
    answer: answerOf(deploy),
  });
  expect(ran.includes('back')).toBe(Object.keys(verdict).length > 0);
  const { with: given } = stepOf(deploy, 'plan');
  const told = (name: string) => interpolate(String(given[name]), contexts, 'success');
  expect(['image', 'verify', 'verified-image', 'registry'].map(told)).toEqual([image, 'required', verified, registry]);
});

test.each<readonly [string, Readonly<Record<string, Readonly<Record<string, string>>>>]>([
  ['is not free', { plan: { decision: 'block', reason: 'unsigned', result: '{}' } }],
  ['leads nowhere', { target: { decision: 'block', reason: 'no-target' }, back: {}, plan: {} }],
  ['leads to another image than was looked for', { plan: { ...proved.plan, 'target-image': 'r/x@sha256:other' } }],
])('deploy: the way back %s, which is said before the deploy, and nothing is brought back', async (_, outputs) => {
  const course = {
    outputs: { ...proved, open: opened, ...outputs },
    inputs: { ...trusting, version: '1.1.0' },
    answer: async (id: string, environment: Readonly<Record<string, string>>) =>
      id === 'way' ? (await wayOf(environment)).outputs : await answerOf(deploy)(id, environment),
  };
  const good = await play(deploy, course);
  expect(good.ran).toEqual(expect.arrayContaining(['deploy', 'health', 'close']));
  const bad = await play(deploy, { ...course, ends: { health: 'failure' } });
  expect(bad.ran.slice(bad.ran.indexOf('health') + 1)).toEqual(['stopped', 'fail', 'verdict']);
  expect(bad.outputs).toMatchObject({ outcome: 'failure', 'rolled-back': 'false', settled: 'true' });
});

/** The step that settles the way back warns on the page of the run. */
async function wayOf(environment: Readonly<Record<string, string>>) {
  const settled = await runScript(stepOf(deploy, 'way').run ?? '', environment);
  expect({ code: settled.code, lines: settled.lines.join() }).toEqual({
    code: 0,
    lines: expect.stringMatching(/^::warning title=No way back::/),
  });
  return settled;
}

test('deploy: nothing is deployed without a record, although the step that opens one ends well', async () => {
  const played = await play(deploy, {
    outputs: { ...proved, open: { 'previous-image': 'r/x@sha256:old' } },
    inputs: { ...trusting, version: '1.1.0' },
    answer: answerOf(deploy),
  });
  expect(played.ran).toEqual([...upTo('begin'), 'verdict']);
  expect(played.outputs).toMatchObject({ outcome: 'failure', 'failed-stage': 'record', healthy: 'false' });
});

test.each([
  ['health', { health: 'required', 'after-deploy-command': '', 'smoke-command': '' }],
  ['smoke', { health: 'none', 'after-deploy-command': '', 'smoke-command': 'curl' }],
  ['after-deploy', { health: 'none', 'after-deploy-command': 'drain', 'smoke-command': '' }],
])('what is good by %s is recorded also when the job is cancelled meanwhile', (last, inputs) => {
  const steps = (outcome: string) => ({ deploy: { outcome: 'success' }, [last]: { outcome } });
  const good = (outcome: string) =>
    evaluate(stepOf(deploy, 'proved').if ?? '', { inputs, steps: steps(outcome) }, 'cancelled');
  expect(['success', 'failure', 'cancelled', 'skipped'].map(good)).toEqual(['true', 'false', 'false', 'false']);
  const written = stepOf(deploy, 'close').if ?? '';
  expect(evaluate(written, { steps: { proved: { outcome: 'success' } } }, 'cancelled')).toBe('true');
  expect(evaluate(written, { steps: { proved: { outcome: 'skipped' } } }, 'cancelled')).toBe('false');
});

test('a record that could not be closed is left open for the next job only when the service is healthy', () => {
  const written = String(stepOf(deploy, 'open').with['leave-open']);
  const at = (outcome: string | undefined) => ({ steps: outcome === undefined ? {} : { proved: { outcome } } });
  expect(evaluate(written, at(undefined), 'success')).toBe('false');
  for (const [outcome, left] of [
    ['success', 'true'],
    ['failure', 'false'],
    ['cancelled', 'false'],
    ['skipped', 'false'],
  ] as const) {
    expect(evaluate(written, at(outcome), 'failure')).toBe(left);
  }
  for (const each of [stepOf(deploy, 'reopen'), stepOf(recover, 'reopen')]) {
    expect(each.with['leave-open']).toBeUndefined();
  }
});

describe('which job goes on when the deploy job did not end well', () => {
  const results = ['success', 'failure', 'cancelled', 'skipped'] as const;
  const rows = results.flatMap((result) =>
    ['', 'true', 'false'].flatMap((settled) =>
      ['', 'production-recovery'].map((environment) => ({
        result,
        settled,
        environment,
        goesOn: (result === 'failure' || result === 'cancelled') && settled !== 'true',
      })),
    ),
  );

  test.each(rows)('deploy $result, settled "$settled", recovery environment "$environment"', (row) => {
    const contexts = {
      needs: { deploy: { result: row.result, outputs: row.settled === '' ? {} : { settled: row.settled } } },
      inputs: { 'recovery-environment': row.environment },
    };
    for (const standing of ['success', 'failure', 'cancelled'] as const) {
      const named = row.environment !== '';
      expect(evaluate(recover.if ?? '', contexts, standing)).toBe(String(row.goesOn && named));
      expect(evaluate(abandon.if ?? '', contexts, standing)).toBe(String(row.goesOn && !named));
    }
  });
});

interface Recovery {
  readonly name: string;
  readonly found: Readonly<Record<string, string>>;
  readonly deployed?: Readonly<Record<string, string>>;
  readonly result?: 'failure' | 'cancelled';
  readonly ends?: Readonly<Record<string, StepResult>>;
  /** What steps put out besides. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ran: readonly string[];
  /** outcome, failed-stage, rolled-back */
  readonly says: readonly [string, string, string];
}

const running = {
  id: '7',
  image: pinned,
  stand: 'running',
  stage: 'deploy',
  'rolled-back': 'false',
  'previous-image': 'r/x@sha256:old',
};
const wayBack = ['target', 'back', 'plan', 'reopen', 'rollback', 'returned', 'restored', 'reclose'];
const begin = ['settings', 'receivers', 'find'];

const recoveries: readonly Recovery[] = [
  {
    name: 'the runner died before a record was opened',
    found: { id: '' },
    ran: [...begin, 'checkout', 'need'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'it died after the record was opened and before the deploy',
    found: { ...running, stage: 'open' },
    ran: [...begin, 'end', 'checkout', 'need'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'it died during the deploy',
    found: running,
    ran: [...begin, 'end', 'checkout', 'need', ...wayBack],
    says: ['failure', 'runner', 'true'],
  },
  {
    name: 'it was ended by force after a cancel',
    found: running,
    result: 'cancelled',
    ran: [...begin, 'end', 'checkout', 'need', ...wayBack],
    says: ['cancelled', 'runner', 'true'],
  },
  {
    name: 'it died during the rollback',
    found: { ...running, stand: 'failed', stage: 'health' },
    ran: [...begin, 'checkout', 'need', ...wayBack],
    says: ['failure', 'runner', 'true'],
  },
  {
    name: 'it died after the rollback was recorded',
    found: { ...running, stand: 'failed', 'rolled-back': 'true' },
    ran: [...begin, 'checkout', 'need'],
    says: ['failure', 'runner', 'true'],
  },
  {
    name: 'it died after the success was recorded',
    found: { ...running, stand: 'live', stage: 'health' },
    ran: [...begin, 'checkout', 'need'],
    says: ['success', '', 'false'],
  },
  {
    name: 'the new version was healthy, and only the record was missing',
    found: { ...running },
    deployed: { healthy: 'true', 'failed-stage': 'record' },
    ran: [...begin, 'end', 'checkout', 'need'],
    says: ['success', '', 'false'],
  },
  {
    name: 'the new version was healthy, and its record was closed as an error meanwhile',
    found: { ...running, stand: 'failed' },
    deployed: { healthy: 'true', 'failed-stage': 'record' },
    ran: [...begin, 'checkout', 'need'],
    says: ['failure', 'record', 'false'],
  },
  {
    name: 'there was nothing live before',
    found: { ...running, 'previous-image': '' },
    answers: { target: { decision: 'block', reason: 'no-target' } },
    ran: [...begin, 'end', 'checkout', 'need', 'target'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the way back failed in the deploy job, and succeeds here',
    found: { ...running, stand: 'failed', stage: 'health' },
    deployed: { healthy: 'false', 'failed-stage': 'health' },
    ran: [...begin, 'checkout', 'need', ...wayBack],
    says: ['failure', 'health', 'true'],
  },
  {
    name: 'the way back fails here too',
    found: running,
    ends: { rollback: 'failure' },
    ran: [...begin, 'end', 'checkout', 'need', 'target', 'back', 'plan', 'reopen', 'rollback', 'reclose'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the way back is not free',
    found: running,
    answers: { plan: { decision: 'block', reason: 'contracting' } },
    ran: [...begin, 'end', 'checkout', 'need', 'target', 'back', 'plan'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'nobody can decide about the way back: it is not taken',
    found: running,
    ends: { plan: 'failure' },
    answers: { plan: {} },
    ran: [...begin, 'end', 'checkout', 'need', 'target', 'back', 'plan'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'something newer went live meanwhile: that stays',
    found: running,
    ends: { reopen: 'failure' },
    answers: { reopen: { reason: 'overtaken' } },
    ran: [...begin, 'end', 'checkout', 'need', 'target', 'back', 'plan', 'reopen'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the deploy job brought it back, and the ledger cannot be asked here either: it is back all the same',
    found: {},
    deployed: { 'rolled-back': 'true', 'failed-stage': 'health' },
    ends: { find: 'failure' },
    ran: [...begin, 'need'],
    says: ['failure', 'health', 'true'],
  },
  {
    name: 'the deploy job brought it back unheard, and going back once more fails',
    found: { ...running, stand: 'failed', stage: 'health' },
    deployed: { 'rolled-back': 'true', 'failed-stage': 'health' },
    ends: { returned: 'failure' },
    ran: [...begin, 'checkout', 'need', ...wayBack.filter((id) => id !== 'restored')],
    says: ['failure', 'health', 'false'],
  },
  {
    name: 'it died while people tried it out',
    found: { ...running, stage: 'smoke' },
    ran: [...begin, 'end', 'checkout', 'need', ...wayBack],
    says: ['failure', 'runner', 'true'],
  },
  {
    name: 'it died before the command that comes before the deploy had ended',
    found: { ...running, stage: 'migrated' },
    ran: [...begin, 'end', 'checkout', 'need'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the ledger cannot be asked: nothing is deployed',
    found: {},
    ends: { find: 'failure' },
    ran: [...begin, 'need'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the end cannot be recorded: the service comes first',
    found: running,
    ends: { end: 'failure' },
    ran: [...begin, 'end', 'need', ...wayBack],
    says: ['failure', 'runner', 'true'],
  },
];

test.each(recoveries)(
  'recover: $name',
  async ({ found, deployed = {}, result = 'failure', ends = {}, answers = {}, ran, says }) => {
    const played = await play(recover, {
      ends,
      outputs: { ...proved, find: found, reopen: { id: '8' }, ...answers },
      inputs: { ...trusting, 'recovery-environment': 'production-recovery' },
      needs: { deploy: { result, outputs: deployed } },
      answer: answerOf(recover),
    });
    expect(played.ran).toEqual([...ran, 'verdict']);
    expect([played.outputs['outcome'], played.outputs['failed-stage'], played.outputs['rolled-back']]).toEqual(says);
  },
);

test.each<readonly [string, string, Readonly<Record<string, string>>, StepResult, string, readonly [string, string]]>([
  [
    'is signed',
    'r/x@sha256:old',
    { decision: 'pass', image: 'r/x@sha256:old' },
    'success',
    'required',
    ['required', 'r/x@sha256:old'],
  ],
  ['cannot be asked about, because the registry is away', 'r/x@sha256:old', {}, 'failure', 'required', ['none', '']],
  ['is not signed', 'r/x@sha256:old', { decision: 'block', image: '' }, 'success', 'required', ['required', '']],
  ['is in another repository', 'evil/x@sha256:old', {}, 'success', 'required', ['required', '']],
  ['need not be signed', 'other/x@sha256:old', {}, 'success', 'none', ['none', '']],
])('recover: what the way back leads to %s, and the plan is told so', async (_, image, verdict, end, verify, told) => {
  const { contexts } = await play(recover, {
    ends: { back: end },
    outputs: { ...proved, find: running, target: { 'target-image': image }, back: verdict, reopen: { id: '8' } },
    inputs: { ...trusting, verify, 'recovery-environment': 'production-recovery' },
    needs: { deploy: { result: 'failure', outputs: {} } },
    answer: answerOf(recover),
  });
  const { with: given } = stepOf(recover, 'plan');
  const seen = ['verify', 'verified-image'].map((name) => interpolate(String(given[name]), contexts, 'failure'));
  expect(seen).toEqual(told);
});

test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, boolean, RegExp]>([
  ['the old version works with the schema', running, proved.plan, true, /Rolled back/],
  [
    'the old version is below the schema floor',
    running,
    { decision: 'block', reason: 'below-floor', message: 'The target is below the floor.' },
    false,
    /not free \(`below-floor`\)[^]*may be down[^]*The target is below the floor/,
  ],
  ['nobody can say', running, {}, false, /not free[^]*may be down/],
  [
    'the migration was under way',
    { ...running, stage: 'migrate' },
    proved.plan,
    false,
    /during the migration[^]*still live/,
  ],
  [
    'a contract was under way',
    { ...running, stage: 'contract' },
    proved.plan,
    false,
    /during the migration[^]*still live/,
  ],
])('recover with migrations: when %s', async (_, found, plan, goes, says) => {
  const course = {
    outputs: { ...proved, find: found, plan, reopen: { id: '8' } },
    inputs: { ...trusting, 'recovery-environment': 'production-recovery', 'migrate-command': 'dbmate up' },
    needs: { deploy: { result: 'failure', outputs: {} } },
    answer: answerOf(recover),
  };
  const { ran, contexts, outputs } = await play(recover, course);
  expect(ran.includes('rollback')).toBe(goes);
  expect(outputs).toMatchObject({ outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': String(goes) });
  const { env, run } = stepOf(recover, 'verdict');
  const environment = Object.entries(env).map(([name, value]) => [name, interpolate(value, contexts, 'success')]);
  expect((await runScript(run ?? '', Object.fromEntries(environment))).summary).toMatch(says);
});

test.each([
  { name: 'during the deploy', found: running, ran: ['receivers', 'find', 'end', 'verdict'] },
  {
    name: 'during the migration',
    found: { ...running, stage: 'migrate' },
    ran: ['receivers', 'find', 'end', 'verdict'],
  },
  {
    name: 'during the rollback',
    found: { ...running, stand: 'failed', 'rollback-id': '8' },
    ran: ['receivers', 'find', 'reclose', 'verdict'],
  },
  { name: 'before the record', found: { id: '' }, ran: ['receivers', 'find', 'verdict'] },
])('abandon: a runner that died $name leaves nothing open, and nothing is deployed', async ({ found, ran }) => {
  const played = await play(abandon, {
    outputs: { find: found },
    inputs: { ...blank, rollback: 'automatic' },
    needs: { deploy: { result: 'failure', outputs: {} } },
    answer: answerOf(abandon),
  });
  expect(played.ran).toEqual(ran);
  expect(played.outputs).toMatchObject({ outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': 'false' });
});

test.each([
  ['the ledger cannot be asked', {}, { find: 'failure' }],
  ['the ledger did not hear of it', { ...running, stand: 'failed', 'rollback-id': '8' }, {}],
] as const)('abandon: what the deploy job brought back is back, although %s', async (_, found, ends) => {
  const played = await play(abandon, {
    ends,
    outputs: { find: found },
    inputs: { ...blank, rollback: 'automatic', health: 'required' },
    needs: {
      deploy: {
        result: 'failure',
        outputs: { 'rolled-back': 'true', 'failed-stage': 'health', 'previous-image': 'r/x@sha256:old' },
      },
    },
    answer: answerOf(abandon),
  });
  expect(played.outputs).toMatchObject({ outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'true' });
  const { env, run } = stepOf(abandon, 'verdict');
  const environment = Object.entries(env).map(([name, value]) => [
    name,
    interpolate(value, played.contexts, 'failure'),
  ]);
  const { summary } = await runScript(run ?? '', Object.fromEntries(environment));
  expect(summary).toMatch(/## Rolled back[^]*`r\/x@sha256:old` is live again and answers[^]*ledger does not know/);
  expect(summary).not.toMatch(/may be down|unknown/);
});

test.each<readonly [string, Readonly<Record<string, string>>, RegExp, RegExp]>([
  ['the ledger is away and the deploy never began', { ASKED: 'false', STAGE: 'pin' }, /Not delivered/, /down|unknown/],
  ['the ledger is away and nobody knows', { ASKED: 'false' }, /unknown[^]*may be down/, /still live/],
  ['only this job was run again', { ATTEMPT: '2' }, /unknown[^]*may be down/, /still live/],
  [
    'only this job was run again after the deploy had begun',
    { STAGE: 'health' },
    /unknown[^]*may be down/,
    /still live/,
  ],
  ['the runner died before a record was opened', {}, /Not delivered[^]*still live/, /unknown|down/],
])('what is said when %s is true', async (_, given, says, never) => {
  const known = { ASKED: 'true', FOUND: 'false', CANCELLED: 'false', STAGE: 'runner', HEALTHY: 'false' };
  const none = {
    RECORDED: 'false',
    BEGAN: 'false',
    RETURNED: 'false',
    PREVIOUS_IMAGE: '',
    RECOVERY: 'true',
    ROLLBACK: 'automatic',
  };
  const script = stepOf(recover, 'verdict').run ?? '';
  const { code, summary, outputs } = await runScript(script, { ...known, ...none, ATTEMPT: '1', ...given });
  expect({ code, outcome: outputs['outcome'] }).toEqual({ code: 0, outcome: 'failure' });
  expect(summary).toMatch(says);
  expect(summary).not.toMatch(never);
});

test('no rollback is taken for safe by its command alone: the previous version has to answer', () => {
  for (const job of [deploy, recover]) {
    const { with: health } = stepOf(job, 'returned');
    expect(health['expect-version']).toMatch(job === deploy ? /way\.outputs\.version/ : /target-version/);
    expect(health['fail-when']).toBeUndefined();
    expect(stepOf(job, 'rollback').env['VERSION']).toMatch(/way\.outputs\.version|target-version/);
    expect(stepOf(job, 'rollback').env['KIND']).toBe('rollback');
  }
});
