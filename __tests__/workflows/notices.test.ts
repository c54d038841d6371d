import { describe, expect, test } from '@jest/globals';
import { deploy, fresh, givenTo, old, playDeploy } from './deployed.ts';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { type Course, interpolate } from './simulate.ts';

const workflow = await readWorkflow('deploy.yml');
const tells = ['tell-slack', 'tell-issue', 'tell-slack-webhook', 'tell-webhook'];
const everybody = {
  NOTIFY_SLACK_TOKEN: 'xoxb-1',
  NOTIFY_SLACK_WEBHOOK: 'https://hooks.example/1',
  NOTIFY_WEBHOOK_URL: 'https://hooks.example/2',
  DELIVERY_TOKEN: 'token',
};
const inputs = { 'notify-slack-channel': 'C0123456789', 'notify-issue': '7' };
const play = async (course: Course = {}) =>
  await playDeploy({ secrets: everybody, ...course, inputs: { ...inputs, ...course.inputs } });

test('everybody who is named is told at the end, those whose message can be edited also when it begins', async () => {
  const { ran } = await play();
  expect(ran.slice(-4)).toEqual(tells);
  expect(ran.slice(ran.indexOf('open') + 1, ran.indexOf('target'))).toEqual(['told-slack', 'told-issue']);
});

test('nobody is told when nobody is named, whatever secrets there are', async () => {
  const { ran } = await playDeploy({ secrets: { NOTIFY_SLACK_TOKEN: 'xoxb-1', DELIVERY_TOKEN: 'token' } });
  expect(ran.filter((id) => /^(tell|told)-/.test(id))).toEqual([]);
});

test.each([
  ['told-slack', 'failure'],
  ['told-issue', 'failure'],
  ['tell-slack', 'failure'],
  ['tell-webhook', 'failure'],
] as const)('no deploy fails because %s does', async (step, end) => {
  const played = await play({ ends: { [step]: end } });
  expect(played.ran).toContain('close');
  expect(played.outputs).toMatchObject({ outcome: 'success', 'failed-stage': '' });
  expect(stepOf(deploy, step)['continue-on-error']).toBe(true);
});

test('no message holds a deploy, and none fails the job that takes over', () => {
  const told = Object.values(workflow.jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => uses === '$/dist/notify'),
  );
  expect(told).toHaveLength(2 + 3 * tells.length);
  for (const each of told) expect(each).toMatchObject({ 'continue-on-error': true, 'timeout-minutes': 1 });
});

const frozen = {
  decision: 'block',
  reason: 'frozen',
  message: 'The winter freeze holds.',
  'next-open': '2027-01-02T08:00:00Z',
};
const blocked = { decision: 'block', reason: 'on-hold', message: 'Record 8 is a rollback.' };

const ends: readonly (readonly [name: string, course: Course, notice: string, why: RegExp, opening: string])[] = [
  ['it is live', {}, 'healthy', /^$/, ''],
  ['nobody asked for its health', { inputs: { health: 'none', 'health-url': '' } }, 'healthy', /nobody asked/, ''],
  [
    'the window is closed',
    { inputs: { calendar: 'c.yml' }, ends: { window: 'failure' }, outputs: { window: frozen } },
    'gate-closed',
    /^The winter freeze holds\.$/,
    '2027-01-02T08:00:00Z',
  ],
  [
    'the window closes before the deploy',
    {
      inputs: { calendar: 'c.yml' },
      ends: { 'window-deploy': 'failure' },
      outputs: { window: { decision: 'pass', message: 'Open.', result: '{}' }, 'window-deploy': frozen },
    },
    'gate-closed',
    /^The winter freeze holds\.$/,
    '2027-01-02T08:00:00Z',
  ],
  [
    'it waits for the window in the ledger',
    {
      inputs: { calendar: 'c.yml', 'on-closed': 'queue' },
      ends: { window: 'failure' },
      outputs: { window: { ...frozen, reason: 'queued' }, queue: { id: '9' } },
    },
    'gate-closed',
    /winter freeze/,
    '2027-01-02T08:00:00Z',
  ],
  [
    'the image may not come here',
    { inputs: { 'promotion-policy': 'p.yml' }, ends: { promotion: 'failure' }, outputs: { promotion: blocked } },
    'gate-closed',
    /^Record 8 is a rollback\.$/,
    '',
  ],
  [
    'a gate could not be asked',
    {
      inputs: { calendar: 'c.yml' },
      ends: { window: 'failure' },
      outputs: { window: { reason: 'github-unavailable' } },
    },
    'failed',
    /stopped at window\. What was live before is still live/,
    '',
  ],
  ['the signature is missing', { ends: { verify: 'failure' } }, 'failed', /stopped at verify.*still live/, ''],
  [
    'it is rolled back',
    { ends: { health: 'failure' } },
    'rolled-back',
    /stopped at health\. r\/x@sha256:old is live again/,
    '',
  ],
  ['it is cancelled, and rolled back', { ends: { deploy: 'cancelled' } }, 'rolled-back', /stopped at deploy/, ''],
  [
    'it is cancelled before anything happened',
    { ends: { pin: 'cancelled' } },
    'cancelled',
    /stopped at pin.*still live/,
    '',
  ],
  [
    'the way back is not free',
    { ends: { health: 'failure' }, outputs: { replan: { decision: 'block', reason: 'contracting' } } },
    'failed',
    /Nothing was brought back \(contracting\)\. The service may be down/,
    '',
  ],
  [
    'the first deploy fails: there is nothing to return to',
    { ends: { deploy: 'failure' }, outputs: { open: { id: '7', kind: 'initial', 'previous-image': '' } } },
    'failed',
    /Nothing was brought back \(no-target\)\. The service may be down/,
    '',
  ],
  [
    'rollback is off',
    { inputs: { rollback: 'none' }, ends: { health: 'failure' } },
    'failed',
    /rollback-none.*may be down/,
    '',
  ],
  ['the way back failed, and another job goes on', { ends: { health: 'failure', rollback: 'failure' } }, '', /^$/, ''],
  ['the ledger does not hear of a success, and another job goes on', { ends: { close: 'failure' } }, '', /^$/, ''],
];

test.each(ends)('what people are told when %s', async (_, course, notice, why, opening) => {
  const played = await play(course);
  expect(givenTo(played, 'tell-webhook', 'status')).toBe(notice);
  expect(givenTo(played, 'tell-webhook', 'why')).toMatch(why);
  expect(givenTo(played, 'tell-webhook', 'next-opening')).toBe(opening);
  expect(tells.every((id) => played.ran.includes(id))).toBe(notice !== '');
});

test('a message is about the record and the image, and edits the one from the beginning', async () => {
  const begun = { 'told-slack': { 'message-id': 'C0123456789:1.2' }, 'told-issue': { 'message-id': '55' } };
  const played = await play({ outputs: begun });
  const seen = (step: string) => ['id', 'image', 'version', 'message-id'].map((name) => givenTo(played, step, name));
  expect(seen('tell-slack')).toEqual(['7', fresh, '1.1.0', 'C0123456789:1.2']);
  expect(seen('tell-issue')).toEqual(['7', fresh, '1.1.0', '55']);
});

test('a reason that would write outputs of its own is one line of text', async () => {
  const message = 'closed\nnotice=healthy\nEND\nsettled=true\r::error::x';
  const played = await play({
    inputs: { calendar: 'c.yml' },
    ends: { window: 'failure' },
    outputs: { window: { ...frozen, message, 'next-open': 'soon\nnotice=healthy' } },
  });
  expect(givenTo(played, 'tell-webhook', 'status')).toBe('gate-closed');
  expect(givenTo(played, 'tell-webhook', 'next-opening')).toBe('');
  expect(givenTo(played, 'tell-webhook', 'why')).toMatch(/^closed notice=healthy END settled=true *::error::x$/);
});

describe('who is told', () => {
  const ask = async (given: Readonly<Record<string, string>>) =>
    await runScript(stepOf(deploy, 'receivers').run ?? '', {
      CHANNEL: '',
      ISSUE: '',
      SLACK: 'false',
      SLACK_WEBHOOK: 'false',
      WEBHOOK: 'false',
      TRUSTED: 'false',
      ...given,
    });
  const nobody = { slack: 'false', comment: 'false', 'slack-webhook': 'false', webhook: 'false' };

  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['nobody, without anything', {}, nobody],
    ['a channel with its token', { CHANNEL: 'C0123456789', SLACK: 'true' }, { slack: 'true' }],
    ['no channel by its token alone', { SLACK: 'true' }, nobody],
    ['an issue with its token', { ISSUE: '7', TRUSTED: 'true' }, { comment: 'true' }],
    [
      'webhooks by their secrets',
      { SLACK_WEBHOOK: 'true', WEBHOOK: 'true' },
      { 'slack-webhook': 'true', webhook: 'true' },
    ],
  ])('%s', async (_, given, wanted) => {
    const { code, outputs, lines } = await ask(given);
    expect({ code, outputs, lines: lines.join('') }).toEqual({ code: 0, outputs: { ...nobody, ...wanted }, lines: '' });
  });

  test.each([
    ['a channel without its token', { CHANNEL: 'C0123456789' }, 'NOTIFY_SLACK_TOKEN'],
    ['an issue without its token', { ISSUE: '7' }, 'DELIVERY_TOKEN'],
  ])('%s is a warning, and no reason to deliver nothing', async (_, given, named) => {
    const { code, outputs, lines } = await ask(given);
    expect({ code, outputs }).toEqual({ code: 0, outputs: nobody });
    expect(lines.join('\n')).toMatch(new RegExp(`^::warning .*${named}`));
  });
});

test('the jobs that take over tell the same people in the same words', () => {
  for (const id of ['recover', 'abandon']) {
    const job = jobOf(workflow, id);
    for (const step of ['receivers', ...tells]) expect(stepOf(job, step)).toEqual(stepOf(deploy, step));
    expect(job.steps.slice(-4).map((step) => step.id)).toEqual(tells);
  }
});

test.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
  ['the new version was healthy after all', { HEALTHY: 'true', RECORDED: 'true' }, 'healthy', /^$/],
  ['nobody could record it', { HEALTHY: 'true' }, 'failed', /healthy, and the ledger could not be told/],
  ['it was brought back', { RETURNED: 'true' }, 'rolled-back', /r\/x@sha256:old is live again/],
  ['it was brought back after a cancel', { RETURNED: 'true', CANCELLED: 'true' }, 'rolled-back', /live again/],
  ['it was not', { TRIED: 'true' }, 'failed', /may be down/],
  ['the ledger is away', { ASKED: 'false', FOUND: 'false' }, 'failed', /may be down/],
  ['it had not begun', { BEGAN: 'false' }, 'failed', /still live/],
  ['it had not begun, and was cancelled', { BEGAN: 'false', CANCELLED: 'true' }, 'cancelled', /still live/],
  ['a gate had stopped it', { STAGE: 'window', FOUND: 'false', BEGAN: 'false' }, 'failed', /still live/],
])('what people are told by a job that takes over when %s', async (_, given, notice, why) => {
  const known = {
    ASKED: 'true',
    FOUND: 'true',
    CANCELLED: 'false',
    STAGE: 'runner',
    HEALTHY: 'false',
    RECORDED: 'false',
  };
  const more = { BEGAN: 'true', RETURNED: 'false', PREVIOUS_IMAGE: old, RECOVERY: 'true', ROLLBACK: 'automatic' };
  const { code, outputs } = await runScript(stepOf(jobOf(workflow, 'recover'), 'verdict').run ?? '', {
    ...known,
    ...more,
    TRIED: 'false',
    MIGRATING: 'false',
    ATTEMPT: '1',
    RECORD: '7',
    IMAGE: fresh,
    ...given,
  });
  expect({ code, notice: outputs['notice'], record: outputs['record'] }).toEqual({ code: 0, notice, record: '7' });
  expect(outputs['why'] ?? '').toMatch(why);
});

test('the secrets of receivers reach the steps that tell them, and no other', () => {
  const holders = Object.entries(workflow.jobs).flatMap(([, { steps }]) =>
    steps.filter((step) => /secrets\.NOTIFY_\w+ *\}\}/.test(JSON.stringify([step.with, step.env]))).map(({ id }) => id),
  );
  expect(new Set(holders)).toEqual(new Set(['told-slack', 'tell-slack', 'tell-slack-webhook', 'tell-webhook']));
  const issue = stepOf(deploy, 'tell-issue').with;
  expect(interpolate(String(issue['token']), { secrets: everybody }, 'success')).toBe('token');
});
