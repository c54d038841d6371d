import { describe, expect, test } from '@jest/globals';
import { evaluate } from './evaluate.ts';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { type Course, interpolate, play, type StepResult } from './simulate.ts';

const workflow = await readWorkflow('deploy.yml');
const deploy = jobOf(workflow, 'deploy');
const recover = jobOf(workflow, 'recover');
const abandon = jobOf(workflow, 'abandon');

const answering = new Set('signer needs verified gates migrated way stopped place verdict decide'.split(' '));

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
  'signer',
  'needs',
  'checkout',
  'pin',
  'verify',
  'verified',
  'gates',
  'open',
  'back',
  'way',
  'begin',
  'deploy',
  'health',
  'close',
];
const back = ['stopped', 'fail', 'reopen', 'rollback', 'returned', 'reclose'];
const pinned = 'r/x@sha256:new';
const proved = {
  pin: { image: pinned },
  verify: { decision: 'pass', reason: 'verified', image: pinned },
  back: { decision: 'pass', reason: 'verified', image: 'r/x@sha256:old' },
};
const trusting = { verify: 'required', 'signer-key': 'release.pub', kind: 'auto', 'on-closed': 'fail' };
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
    ran: ['settings'],
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
    ran: [...upTo('deploy').filter((id) => id !== 'back'), 'stopped', 'fail'],
    says: ['failure', 'deploy', 'false', 'true', 'false'],
  },
  {
    name: 'the way back fails',
    ends: { health: 'failure', rollback: 'failure' },
    ran: [...upTo('health'), 'stopped', 'fail', 'reopen', 'rollback', 'reclose'],
    says: ['failure', 'health', 'false', 'false', 'false'],
  },
  {
    name: 'what was live before is not healthy any more',
    ends: { deploy: 'failure', returned: 'failure' },
    ran: [...upTo('deploy'), ...back],
    says: ['failure', 'deploy', 'false', 'false', 'false'],
  },
  {
    name: 'the ledger cannot be written on the way back: the service comes first',
    ends: { deploy: 'failure', fail: 'failure', reopen: 'failure' },
    reopen: {},
    ran: [...upTo('deploy'), 'stopped', 'fail', 'reopen', 'rollback', 'returned'],
    says: ['failure', 'deploy', 'true', 'false', 'false'],
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

const migrating = ['fits', 'check', 'migrating', 'migrate', 'migrated', 'floor'];
const withMigration = [...upTo('back'), ...migrating, 'way', 'begin', 'deploy', 'health', 'close'];
const until = (last: string): readonly string[] => withMigration.slice(0, withMigration.indexOf(last) + 1);

const migrations: readonly (Omit<Case, 'reopen'> & { readonly floor?: string })[] = [
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
    name: 'the new version is not healthy, and the old one is below the schema floor: it is not brought back',
    ends: { health: 'failure' },
    floor: 'block',
    ran: [...until('health'), 'stopped', 'fail'],
    says: ['failure', 'health', 'false', 'true', 'false'],
  },
  {
    name: 'nobody can say whether the old one works with the schema: no permission',
    ends: { deploy: 'failure' },
    floor: '',
    ran: [...until('deploy'), 'stopped', 'fail'],
    says: ['failure', 'deploy', 'false', 'true', 'false'],
  },
];

test.each(migrations)('deploy with migrations: $name', async ({ ends, floor = 'pass', ran, says }) => {
  const applied = { applied: '["migrations/1_a.sql","migrations/2_b.sql"]', held: '["migrations/3_c.sql"]' };
  const played = await play(deploy, {
    ends,
    outputs: {
      ...proved,
      open: { ...opened, 'previous-sha': 'c0ffee' },
      reopen: { id: '8' },
      migrate: { ...applied, 'schema-floor': '1.0.0' },
      floor: { decision: floor },
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
    expect(interpolate(String(closing['detail']), played.contexts, 'success')).toBe('applied=2\nheld=1\nfloor=1.0.0');
  }
  if (ran.at(-1) === 'fail') {
    const stage = interpolate(String(stepOf(deploy, 'fail').with['stage']), played.contexts, 'failure');
    expect(stage).toBe(says[1] === 'record' ? 'open' : says[1]);
  }
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

test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
  ['is not signed', opened, { decision: 'block', reason: 'unsigned', image: '' }],
  [
    'is in another repository, whose registry must not see the password',
    { ...opened, 'previous-image': 'evil/x@sha256:old' },
    {},
  ],
  ['is not what was verified', opened, { decision: 'pass', reason: 'verified', image: 'r/x@sha256:other' }],
])('deploy: what was live before %s, so it is not brought back', async (_, open, verdict) => {
  const course = {
    outputs: { ...proved, open, back: verdict },
    inputs: { ...trusting, version: '1.1.0' },
    answer: answerOf(deploy),
  };
  const good = await play(deploy, course);
  expect(good.ran).toEqual(expect.arrayContaining(['deploy', 'health', 'close']));
  expect(good.ran.includes('back')).toBe(Object.keys(verdict).length > 0);
  const bad = await play(deploy, { ...course, ends: { health: 'failure' } });
  expect(bad.ran).toEqual([...good.ran.slice(0, good.ran.indexOf('close')), 'stopped', 'fail', 'verdict']);
  expect(bad.outputs).toMatchObject({ outcome: 'failure', 'rolled-back': 'false', settled: 'true' });
});

test('deploy: nothing is deployed without a record, although the step that opens one ends well', async () => {
  const played = await play(deploy, {
    outputs: { ...proved, open: { 'previous-image': 'r/x@sha256:old' } },
    inputs: { ...trusting, version: '1.1.0' },
    answer: answerOf(deploy),
  });
  expect(played.ran).toEqual([...upTo('begin'), 'verdict']);
  expect(played.outputs).toMatchObject({ outcome: 'failure', 'failed-stage': 'record', healthy: 'false' });
});

test('what is healthy is recorded also when the job is cancelled meanwhile', () => {
  const written = stepOf(deploy, 'close').if ?? '';
  const healthy = { steps: { health: { outcome: 'success' } } };
  expect(evaluate(written, healthy, 'cancelled')).toBe('true');
  expect(evaluate(written, { steps: { health: { outcome: 'cancelled' } } }, 'cancelled')).toBe('false');
});

test('a record that could not be closed is left open for the next job only when the service is healthy', () => {
  const written = String(stepOf(deploy, 'open').with['leave-open']);
  const at = (outcome: string | undefined) => ({ steps: outcome === undefined ? {} : { health: { outcome } } });
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
const wayBack = ['reopen', 'rollback', 'returned', 'reclose'];
const begin = ['settings', 'find'];

const recoveries: readonly Recovery[] = [
  {
    name: 'the runner died before a record was opened',
    found: { id: '' },
    ran: [...begin, 'checkout', 'place', 'decide'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'it died after the record was opened and before the deploy',
    found: { ...running, stage: 'open' },
    ran: [...begin, 'end', 'checkout', 'place', 'back', 'decide'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'it died during the deploy',
    found: running,
    ran: [...begin, 'end', 'checkout', 'place', 'back', 'decide', ...wayBack],
    says: ['failure', 'runner', 'true'],
  },
  {
    name: 'it was ended by force after a cancel',
    found: running,
    result: 'cancelled',
    ran: [...begin, 'end', 'checkout', 'place', 'back', 'decide', ...wayBack],
    says: ['cancelled', 'runner', 'true'],
  },
  {
    name: 'it died during the rollback',
    found: { ...running, stand: 'failed', stage: 'health' },
    ran: [...begin, 'checkout', 'place', 'back', 'decide', ...wayBack],
    says: ['failure', 'runner', 'true'],
  },
  {
    name: 'it died after the rollback was recorded',
    found: { ...running, stand: 'failed', 'rolled-back': 'true' },
    ran: [...begin, 'checkout', 'place', 'back', 'decide'],
    says: ['failure', 'runner', 'true'],
  },
  {
    name: 'it died after the success was recorded',
    found: { ...running, stand: 'live', stage: 'health' },
    ran: [...begin, 'checkout', 'place', 'back', 'decide'],
    says: ['success', '', 'false'],
  },
  {
    name: 'the new version was healthy, and only the record was missing',
    found: { ...running },
    deployed: { healthy: 'true', 'failed-stage': 'record' },
    ran: [...begin, 'end', 'checkout', 'place', 'back', 'decide'],
    says: ['success', '', 'false'],
  },
  {
    name: 'the new version was healthy, and its record was closed as an error meanwhile',
    found: { ...running, stand: 'failed' },
    deployed: { healthy: 'true', 'failed-stage': 'record' },
    ran: [...begin, 'checkout', 'place', 'back', 'decide'],
    says: ['failure', 'record', 'false'],
  },
  {
    name: 'there was nothing live before',
    found: { ...running, 'previous-image': '' },
    ran: [...begin, 'end', 'checkout', 'place', 'decide'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the way back failed in the deploy job, and succeeds here',
    found: { ...running, stand: 'failed', stage: 'health' },
    deployed: { healthy: 'false', 'failed-stage': 'health' },
    ran: [...begin, 'checkout', 'place', 'back', 'decide', ...wayBack],
    says: ['failure', 'health', 'true'],
  },
  {
    name: 'the way back fails here too',
    found: running,
    ends: { rollback: 'failure' },
    ran: [...begin, 'end', 'checkout', 'place', 'back', 'decide', 'reopen', 'rollback', 'reclose'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the ledger cannot be asked: nothing is deployed',
    found: {},
    ends: { find: 'failure' },
    ran: [...begin, 'place', 'decide'],
    says: ['failure', 'runner', 'false'],
  },
  {
    name: 'the end cannot be recorded: the service comes first',
    found: running,
    ends: { end: 'failure' },
    ran: [...begin, 'end', 'place', 'back', 'decide', ...wayBack],
    says: ['failure', 'runner', 'true'],
  },
];

test.each(recoveries)('recover: $name', async ({ found, deployed = {}, result = 'failure', ends = {}, ran, says }) => {
  const played = await play(recover, {
    ends,
    outputs: { find: found, reopen: { id: '8' } },
    inputs: { ...trusting, 'recovery-environment': 'production-recovery' },
    needs: { deploy: { result, outputs: deployed } },
    answer: answerOf(recover),
  });
  expect(played.ran).toEqual([...ran, 'verdict']);
  expect([played.outputs['outcome'], played.outputs['failed-stage'], played.outputs['rolled-back']]).toEqual(says);
});

test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string, boolean]>([
  ['is signed', running, { decision: 'pass' }, 'required', true],
  ['cannot be asked about, because the registry is away', running, {}, 'required', true],
  ['is not signed', running, { decision: 'block' }, 'required', false],
  ['is in another repository', { ...running, 'previous-image': 'evil/x@sha256:old' }, {}, 'required', false],
  ['need not be signed', { ...running, 'previous-image': 'other/x@sha256:old' }, {}, 'none', true],
])('recover: what was live before %s', async (_, found, verdict, verify, goes) => {
  const { ran } = await play(recover, {
    outputs: { find: found, back: verdict, reopen: { id: '8' } },
    inputs: { verify, 'recovery-environment': 'production-recovery' },
    needs: { deploy: { result: 'failure', outputs: {} } },
    answer: answerOf(recover),
  });
  expect(ran.includes('rollback')).toBe(goes);
});

test.each<readonly [string, Readonly<Record<string, string>>, string, boolean, RegExp]>([
  ['the old version works with the schema', running, 'pass', true, /Rolled back/],
  ['the old version is below the schema floor', running, 'block', false, /below the schema floor[^]*may be down/],
  ['nobody can say', running, '', false, /below the schema floor[^]*may be down/],
  [
    'the migration was under way',
    { ...running, stage: 'migrate' },
    'pass',
    false,
    /during the migration[^]*still live/,
  ],
  ['a contract was under way', { ...running, stage: 'contract' }, 'pass', false, /during the migration[^]*still live/],
])('recover with migrations: when %s', async (_, found, floor, goes, says) => {
  const course = {
    outputs: { find: found, back: { decision: 'pass' }, floor: { decision: floor }, reopen: { id: '8' } },
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
  { name: 'during the deploy', found: running, ran: ['find', 'end', 'verdict'] },
  { name: 'during the migration', found: { ...running, stage: 'migrate' }, ran: ['find', 'end', 'verdict'] },
  {
    name: 'during the rollback',
    found: { ...running, stand: 'failed', 'rollback-id': '8' },
    ran: ['find', 'reclose', 'verdict'],
  },
  { name: 'before the record', found: { id: '' }, ran: ['find', 'verdict'] },
])('abandon: a runner that died $name leaves nothing open, and nothing is deployed', async ({ found, ran }) => {
  const played = await play(abandon, {
    outputs: { find: found },
    inputs: { 'recovery-environment': '' },
    needs: { deploy: { result: 'failure', outputs: {} } },
    answer: answerOf(abandon),
  });
  expect(played.ran).toEqual(ran);
  expect(played.outputs).toMatchObject({ outcome: 'failure', 'failed-stage': 'runner', 'rolled-back': 'false' });
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
  const none = { RECORDED: 'false', BEGAN: 'false', RETURNED: 'false', PREVIOUS_IMAGE: '', RECOVERY: 'true' };
  const script = stepOf(recover, 'verdict').run ?? '';
  const { code, summary, outputs } = await runScript(script, { ...known, ...none, ATTEMPT: '1', ...given });
  expect({ code, outcome: outputs['outcome'] }).toEqual({ code: 0, outcome: 'failure' });
  expect(summary).toMatch(says);
  expect(summary).not.toMatch(never);
});

test('no rollback is taken for safe by its command alone: the previous version has to answer', () => {
  for (const job of [deploy, recover]) {
    const { with: health } = stepOf(job, 'returned');
    expect(health['expect-version']).toMatch(/previous-version/);
    expect(health['fail-when']).toBeUndefined();
    expect(stepOf(job, 'rollback').env['VERSION']).toMatch(/previous-version/);
  }
});
