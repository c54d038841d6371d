import { describe, expect, test } from '@jest/globals';
import { deploy, givenTo, playDeploy, rerun } from './deployed.ts';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { type Course, interpolate, type StepResult } from './simulate.ts';

const commands = { 'before-deploy-command': 'one', 'after-deploy-command': 'two', 'smoke-command': 'three' };
const course = ['before-deploy', 'begin', 'deploy', 'after-deploy', 'health', 'smoke', 'proved', 'close'];
const upTo = (last: string) => course.slice(0, course.indexOf(last) + 1);
const back = ['stopped', 'fail', 'replan', 'reopen', 'rollback', 'after-rollback', 'returned', 'restored', 'reclose'];
const without = (...ids: readonly string[]) => back.filter((id) => !ids.includes(id));

interface Row {
  readonly name: string;
  readonly ends: Readonly<Record<string, StepResult>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly ran: readonly string[];
  /** outcome, failed-stage, rolled-back, settled, healthy */
  readonly says: readonly [string, string, string, string, string];
  /** The stage that the record ends in. */
  readonly stage: string;
}

const rows: readonly Row[] = [
  {
    name: 'everything succeeds',
    ends: {},
    ran: course,
    says: ['success', '', 'false', 'true', 'true'],
    stage: 'smoke',
  },
  {
    name: 'the command before the deploy fails: nothing is deployed',
    ends: { 'before-deploy': 'failure' },
    ran: [...upTo('before-deploy'), 'stopped', 'fail'],
    says: ['failure', 'before-deploy', 'false', 'true', 'false'],
    stage: 'before-deploy',
  },
  {
    name: 'it is cancelled during the command before the deploy',
    ends: { 'before-deploy': 'cancelled' },
    ran: [...upTo('before-deploy'), 'stopped', 'fail'],
    says: ['cancelled', 'before-deploy', 'false', 'true', 'false'],
    stage: 'before-deploy',
  },
  {
    name: 'the command after the deploy fails: health is not asked',
    ends: { 'after-deploy': 'failure' },
    ran: [...upTo('after-deploy'), ...back],
    says: ['failure', 'after-deploy', 'true', 'true', 'false'],
    stage: 'after-deploy',
  },
  {
    name: 'it is cancelled during the command after the deploy',
    ends: { 'after-deploy': 'cancelled' },
    ran: [...upTo('after-deploy'), ...back],
    says: ['cancelled', 'after-deploy', 'true', 'true', 'false'],
    stage: 'after-deploy',
  },
  {
    name: 'it is healthy, and fails when it is tried out',
    ends: { smoke: 'failure' },
    ran: [...upTo('smoke'), ...back],
    says: ['failure', 'smoke', 'true', 'true', 'false'],
    stage: 'smoke',
  },
  {
    name: 'it is cancelled while it is tried out',
    ends: { smoke: 'cancelled' },
    ran: [...upTo('smoke'), ...back],
    says: ['cancelled', 'smoke', 'true', 'true', 'false'],
    stage: 'smoke',
  },
  {
    name: 'the command after the way back fails: that is no way back',
    ends: { smoke: 'failure', 'after-rollback': 'failure' },
    ran: [...upTo('smoke'), ...without('returned', 'restored')],
    says: ['failure', 'smoke', 'false', 'false', 'false'],
    stage: 'smoke',
  },
  {
    name: 'nobody asks for health: it is good when it could be tried out',
    ends: {},
    inputs: { health: 'none', 'health-url': '' },
    ran: course.filter((id) => id !== 'health'),
    says: ['success', '', 'false', 'true', 'true'],
    stage: 'smoke',
  },
  {
    name: 'nobody asks for health, and the way back is not asked either',
    ends: { smoke: 'failure' },
    inputs: { health: 'none', 'health-url': '' },
    ran: [...upTo('smoke').filter((id) => id !== 'health'), ...without('returned')],
    says: ['failure', 'smoke', 'true', 'true', 'false'],
    stage: 'smoke',
  },
  {
    name: 'nobody asks for anything: the end of the deploy command counts',
    ends: {},
    inputs: { health: 'none', 'health-url': '', 'after-deploy-command': '', 'smoke-command': '' },
    ran: ['before-deploy', 'begin', 'deploy', 'proved', 'close'],
    says: ['success', '', 'false', 'true', 'true'],
    stage: 'deploy',
  },
  {
    name: 'nothing is to be brought back, so nothing is',
    ends: { smoke: 'failure' },
    inputs: { rollback: 'none' },
    ran: [...upTo('smoke'), 'stopped', 'fail'],
    says: ['failure', 'smoke', 'false', 'true', 'false'],
    stage: 'smoke',
  },
];

test.each(rows)("with the caller's own commands: $name", async ({ ends, inputs = {}, ran, says, stage }) => {
  const played = await playDeploy({ ends, inputs: { ...commands, ...inputs } });
  expect(played.ran.slice(played.ran.indexOf('way') + 1)).toEqual([...ran, 'verdict']);
  const { outcome, settled, healthy } = played.outputs;
  expect([outcome, played.outputs['failed-stage'], played.outputs['rolled-back'], settled, healthy]).toEqual(says);
  expect(givenTo(played, ran.includes('close') ? 'close' : 'fail', 'stage')).toBe(stage);
});

test('every command of the caller hears of the same things, and on the way back that it is one', () => {
  const names = Object.keys(stepOf(deploy, 'deploy').env);
  expect(names).toEqual(
    expect.arrayContaining(['IMAGE', 'VERSION', 'ENVIRONMENT', 'SERVICE', 'KIND', 'PREVIOUS_IMAGE']),
  );
  for (const id of ['before-deploy', 'after-deploy', 'smoke', 'rollback', 'after-rollback']) {
    expect(Object.keys(stepOf(deploy, id).env)).toEqual(names);
  }
  const kinds = deploy.steps.filter(({ env }) => 'DELIVERY_COMMAND' in env).map(({ id, env }) => [id, env['KIND']]);
  const kind = '${{ steps.open.outputs.kind }}';
  expect(kinds).toEqual([
    ['before-deploy', kind],
    ['deploy', kind],
    ['after-deploy', kind],
    ['smoke', kind],
    ['rollback', 'rollback'],
    ['after-rollback', 'rollback'],
  ]);
  expect(stepOf(deploy, 'migrate').env['KIND']).toBe(kind);
});

test('the last look at window and lock comes after the command before the deploy', () => {
  const ids = deploy.steps.map(({ id }) => id ?? '');
  const order = ['migrate', 'account', 'plan', 'before-deploy', 'window-deploy', 'lock-deploy', 'begin', 'deploy'];
  expect(ids.filter((id) => order.includes(id))).toEqual(order);
});

describe('what is off', () => {
  test('is in the record and in the summary, stage by stage', async () => {
    const played = await playDeploy({ inputs: { health: 'none', 'health-url': '', rollback: 'none' } });
    const gates = givenTo(played, 'open', 'gates')
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(gates.filter(({ decision }) => decision === 'skipped')).toEqual([
      { gate: 'deploy-window', decision: 'skipped', reason: 'no-calendar' },
      { gate: 'promotion-gate', decision: 'skipped', reason: 'no-policy' },
      { gate: 'deploy-lock', decision: 'skipped', reason: 'no-lock' },
      { gate: 'config-check', decision: 'skipped', reason: 'no-contract' },
      { gate: 'migrate-gate', decision: 'skipped', reason: 'no-command' },
      { gate: 'health-wait', decision: 'skipped', reason: 'health-none' },
      { gate: 'smoke', decision: 'skipped', reason: 'no-command' },
      { gate: 'rollback-plan', decision: 'skipped', reason: 'rollback-none' },
      { gate: 'notify', decision: 'skipped', reason: 'no-receiver' },
    ]);
    const { summary } = await rerun(played, 'verdict');
    expect(summary).toMatch(/^## Delivered, and nobody asked for its health/);
    expect(summary).not.toContain('healthy.');
    expect(summary).toContain(
      'Off in this deploy: `window`, `promotion`, `lock`, `configuration`, `migrate`, `health`, `smoke`, `rollback`, `notification`.',
    );
  });

  test('is not said of what is on', async () => {
    const played = await playDeploy({ inputs: { 'smoke-command': 'curl' }, secrets: { NOTIFY_WEBHOOK_URL: 'x' } });
    expect((await rerun(played, 'verdict')).summary).toContain(
      'Off in this deploy: `window`, `promotion`, `lock`, `configuration`, `migrate`.',
    );
  });

  test('says it of an image that nobody verified, which has its own line in the record', async () => {
    const played = await playDeploy({ inputs: { verify: 'none', 'signer-key': '' } });
    expect((await rerun(played, 'verdict')).summary).toContain('Off in this deploy: `verify`, `window`');
    const gates = givenTo(played, 'open', 'gates')
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(gates.filter(({ gate }) => gate === 'cosign-verify')).toHaveLength(1);
  });
});

test('what was decided before this workflow is in the record, before what the gates here decide', async () => {
  const plan = '{"gate":"rollback-plan","decision":"pass","reason":"confirmed"}';
  const played = await playDeploy({ inputs: { decisions: `${plan}\n`, kind: 'rollback' } });
  const gates = givenTo(played, 'open', 'gates')
    .split('\n')
    .filter((line) => line !== '');
  expect(gates.slice(0, 2).map((line) => JSON.parse(line).gate)).toEqual(['rollback-plan', 'cosign-verify']);
});

describe('what the record says of the schema', () => {
  const migrated = async (outputs: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
    givenTo(await playDeploy({ inputs: { 'migrate-command': 'dbmate up' }, outputs }), 'account', 'detail');

  test('is how many migrations were applied, and the gravest class of them', async () => {
    const migrate = { applied: '["1.sql","2.sql"]', held: '[]', class: 'behaviour', protection: 'watchdog' };
    expect(await migrated({ migrate })).toBe('applied=2\nheld=0\nclass=behaviour');
  });

  test('is nothing of a class where nothing was applied', async () => {
    expect(await migrated({ migrate: { applied: '[]', held: '["3.sql"]', class: '' } })).toBe('applied=0\nheld=1');
  });

  test('is what was planned where nobody saw what the command did', async () => {
    const check = { planned: '["1.sql"]', class: 'contracting' };
    const migrate = { held: '[]', protection: 'command-only' };
    expect(await migrated({ check, migrate })).toBe('applied=1\nheld=0\nclass=contracting');
  });

  test('is that nobody knows, where no class is said', async () => {
    expect(await migrated({ migrate: { applied: '["1.sql"]', held: '[]' } })).toBe('applied=1\nheld=0\nclass=unknown');
  });

  test('is said when the record is opened, in case this is as far as it comes', async () => {
    expect(givenTo(await playDeploy({ inputs: { 'migrate-command': 'dbmate up' } }), 'open', 'detail')).toBe(
      'applied=0',
    );
    expect(givenTo(await playDeploy({}), 'open', 'detail')).toBe('');
  });
});

test('the plan is asked about this very record and image, by the rules of the caller, in every job', async () => {
  const workflow = await readWorkflow('deploy.yml');
  const asked = Object.entries(workflow.jobs).flatMap(([job, { steps }]) =>
    steps.filter(({ uses }) => uses === '$/dist/rollback-plan').map(({ id, with: given }) => ({ job, id, given })),
  );
  expect(asked.map(({ job, id }) => `${job}.${id}`)).toEqual([
    'deploy.target',
    'deploy.plan',
    'deploy.replan',
    'recover.target',
    'recover.plan',
  ]);
  for (const { job, given } of asked) {
    expect(given).toMatchObject({
      mode: 'warn',
      trigger: 'automatic',
      quarantine: '${{ inputs.quarantine }}',
      workflow: '${{ inputs.ledger-workflows }}',
      remediates: job === 'deploy' ? '${{ steps.open.outputs.id }}' : '${{ steps.find.outputs.id }}',
    });
  }
  const schema = (id: string, job: string, command: string) =>
    interpolate(
      String(stepOf(jobOf(workflow, job), id).with['schema']),
      { inputs: { 'migrate-command': command } },
      'success',
    );
  for (const [id, job] of [
    ['plan', 'deploy'],
    ['replan', 'deploy'],
    ['plan', 'recover'],
  ] as const) {
    expect([schema(id, job, ''), schema(id, job, 'dbmate up')]).toEqual(['none', 'recorded']);
  }
});

test('a way back that was refused is told with its reason, and a person is told what to do', async () => {
  const replan = { decision: 'block', reason: 'below-floor', plan: 'deny', message: 'The target is below the floor.' };
  const played = await playDeploy({ ends: { health: 'failure' }, outputs: { replan } });
  expect(played.ran).not.toContain('rollback');
  expect(played.outputs).toMatchObject({ 'rollback-plan': 'deny', 'rolled-back': 'false', settled: 'true' });
  const { summary, lines } = await rerun(played, 'verdict');
  expect(summary).toMatch(/## Not rolled back[^]*`below-floor`[^]*may be down[^]*The target is below the floor/);
  expect(summary).toContain('| rollback-plan | after the failure | **block** | `below-floor` |');
  expect(lines.join('\n')).toMatch(/::error title=Not rolled back::/);
});

test.each([
  ['the image is on quarantine', {}, /is live again[^]*is on quarantine until/, /does not know/],
  ['a rehearsal puts none there', { inputs: { rehearsal: true } }, /is live again/, /quarantine/],
  [
    'there is none where the ledger was not told',
    { ends: { reopen: 'failure' }, outputs: { reopen: {} } },
    /is live again[^]*does not know of the rollback[^]*nothing is on quarantine/,
    /is on quarantine until/,
  ],
] as const)('after a way back the summary says what holds: %s', async (_, given, says, never) => {
  const more: Course = given;
  const played = await playDeploy({ ...more, ends: { health: 'failure', ...more.ends } });
  const { summary } = await rerun(played, 'verdict');
  expect(summary).toMatch(says);
  expect(summary).not.toMatch(never);
});
