import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { channel, startSlack, type FakeSlack } from './slack.ts';

const action = join(import.meta.dirname, '../../../dist/notify');
let slack: FakeSlack;

beforeEach(async () => {
  slack = await startSlack();
});

afterEach(async () => {
  await slack[Symbol.asyncDispose]();
});

function tell(inputs: Readonly<Record<string, string>>, run = '7', attempt = '1'): Promise<StepRecord> {
  return runStep({
    action,
    inputs: {
      to: 'slack',
      environment: 'production',
      version: '1.4.0',
      'slack-token': slack.token,
      'slack-channel': channel,
      'slack-api-url': slack.url,
      ...inputs,
    },
    defaults: { 'github.token': 'ghs_notusedhere' },
    env: {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: run,
      GITHUB_RUN_ATTEMPT: attempt,
      GITHUB_TRIGGERING_ACTOR: 'mona',
    },
  });
}

const seen = ({ exitCode, outputs }: StepRecord) => [exitCode, outputs['sent'], outputs['reason']];
const shown = () => JSON.stringify(slack.posts[0]?.fields['blocks']);

describe('one message of Slack', () => {
  test('is edited through the life of a deployment, by later steps and by re-runs', async () => {
    const closed = await tell({
      status: 'gate-closed',
      why: 'The winter freeze holds.',
      'next-opening': '2027-01-02T08:00:00Z',
    });
    expect(seen(closed)).toEqual([0, 'true', 'posted']);
    expect(closed.outputs['message-id']).toBe(`${channel}:${slack.posts[0]?.ts}`);
    expect(shown()).toContain('The winter freeze holds.');
    expect(shown()).toContain('2027-01-02T08:00:00Z');
    expect(seen(await tell({ status: 'deploying', id: '12' }))).toEqual([0, 'true', 'edited']);
    expect(seen(await tell({ status: 'rolled-back', id: '12', why: 'unhealthy' }))).toEqual([0, 'true', 'edited']);
    expect(shown()).not.toContain('winter freeze');
    expect(seen(await tell({ status: 'deploying', id: '12' }, '7', '2'))).toEqual([0, 'true', 'edited']);
    const healthy = await tell({ status: 'healthy', id: '12' }, '9');
    expect(seen(healthy)).toEqual([0, 'true', 'edited']);
    expect(slack.posts.map(({ fields }) => fields['text'])).toEqual(['✅ shop 1.4.0 → production is live and healthy']);
    expect(healthy.outputs['message-id']).toBe(closed.outputs['message-id']);
  });

  test('does not say twice that it is still frozen, whichever run asks', async () => {
    const frozen = { status: 'gate-closed', why: 'The winter freeze holds.' };
    await tell(frozen);
    const again = await tell(frozen, '8');
    expect(seen(again)).toEqual([0, 'false', 'unchanged']);
    expect(slack.calls.map(({ method }) => method)).toEqual([
      'conversations.history',
      'chat.postMessage',
      'conversations.history',
    ]);
    expect(seen(await tell({ ...frozen, why: 'No window is open.' }, '9'))).toEqual([0, 'true', 'edited']);
    expect(slack.posts).toHaveLength(1);
  });

  test('is not that of another deployment, environment, service or version', async () => {
    await tell({ status: 'deploying', id: '12' });
    await tell({ status: 'deploying', id: '13' });
    await tell({ status: 'deploying', id: '12', environment: 'staging' });
    await tell({ status: 'deploying', id: '12', service: 'cart' });
    await tell({ status: 'deploying' }, '8');
    expect(slack.posts).toHaveLength(5);
  });

  test('is edited by its id where the token may not read, and said to be lost otherwise', async () => {
    const blind = () =>
      slack.faults.set('conversations.history', [{ error: 'missing_scope', needed: 'channels:history' }]);
    blind();
    const first = await tell({ status: 'deploying' });
    expect(seen(first)).toEqual([0, 'true', 'posted']);
    expect(first.annotations).toEqual([expect.objectContaining({ level: 'notice' })]);
    blind();
    const second = await tell({ status: 'healthy', 'message-id': first.outputs['message-id'] ?? '' });
    expect(seen(second)).toEqual([0, 'true', 'edited']);
    expect(slack.posts).toHaveLength(1);
  });

  test('is posted where the token may write and is no member, and said to be lost', async () => {
    slack.faults.set('conversations.history', [{ error: 'not_in_channel' }]);
    const record = await tell({ status: 'deploying' });
    expect(seen(record)).toEqual([0, 'true', 'posted']);
    expect(record.annotations).toEqual([expect.objectContaining({ level: 'notice' })]);
  });

  test.each([{ error: 'ratelimited' }, { status: 429, headers: { 'retry-after': '600' } }, { status: 500 }])(
    'that is named is edited although looking for it ends with %j',
    async (fault) => {
      const first = await tell({ status: 'deploying' });
      slack.faults.set(
        'conversations.history',
        Array.from({ length: 4 }, () => fault),
      );
      const named = { 'message-id': first.outputs['message-id'] ?? '' };
      expect(seen(await tell({ status: 'healthy', ...named }))).toEqual([0, 'true', 'edited']);
      expect(slack.posts.map(({ fields }) => fields['text'])).toEqual([
        '✅ shop 1.4.0 → production is live and healthy',
      ]);
    },
  );

  test.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'is posted anew when it cannot be edited for %s',
    async (error) => {
      await tell({ status: 'deploying' });
      slack.faults.set('chat.update', [{ error }]);
      expect(seen(await tell({ status: 'healthy' }))).toEqual([0, 'true', 'posted']);
    },
  );

  test('is found behind two pages of what others said since', async () => {
    await tell({ status: 'deploying' });
    for (let number = 0; number < 450; number++) {
      slack.posts.push({ ts: `${Math.floor(Date.now() / 1000)}.${100_000 + number}`, fields: { text: 'chatter' } });
    }
    expect(seen(await tell({ status: 'healthy' }))).toEqual([0, 'true', 'edited']);
    expect(slack.calls.filter(({ method }) => method === 'conversations.history')).toHaveLength(4);
  });

  test('is posted anew when somebody deleted it', async () => {
    const stale = `${channel}:1700000000.000001`;
    expect(seen(await tell({ status: 'healthy', 'message-id': stale }))).toEqual([0, 'true', 'posted']);
  });

  test('is found when the answer to it was lost, and not posted twice', async () => {
    slack.faults.set('chat.postMessage', ['lost']);
    expect(seen(await tell({ status: 'deploying' }))).toEqual([0, 'true', 'posted']);
    expect(slack.posts).toHaveLength(1);
  });

  test('waits as long as Slack asks, within its time', async () => {
    slack.faults.set('chat.postMessage', [{ status: 429, headers: { 'retry-after': '1' } }]);
    expect(seen(await tell({ status: 'deploying' }))).toEqual([0, 'true', 'posted']);
    slack.faults.set('conversations.history', [{ status: 429, headers: { 'retry-after': '600' } }]);
    expect(seen(await tell({ status: 'healthy' }))).toEqual([0, 'false', 'rate-limited']);
  });
});

describe('a message that Slack does not take', () => {
  test.each([
    [{ error: 'invalid_auth' }, 'unauthorized'],
    [{ error: 'is_archived' }, 'receiver-not-found'],
    [{ error: 'channel_not_found' }, 'receiver-not-found'],
    [{ error: 'ratelimited' }, 'rate-limited'],
    [{ error: '<!channel>\n::error::x' }, 'rejected'],
    [{ error: 'msg_blocks_too_long' }, 'rejected'],
    [{ error: 'fatal_error' }, 'unavailable'],
    [{ status: 500 }, 'unavailable'],
    [{ status: 302, headers: { location: 'https://login.example/' } }, 'redirected'],
    [{ status: 200, body: '<html>xoxb-100000000000-abcdefghijklmnop</html>' }, 'invalid-answer'],
    ['hang', 'unavailable'],
  ] as const)('as %j only warns', async (fault, reason) => {
    slack.faults.set('chat.postMessage', [fault]);
    const record = await tell({ status: 'failed', deadline: '2s' });
    expect(seen(record)).toEqual([0, 'false', reason]);
    expect(record.outputs['decision']).toBe('pass');
    expect(record.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
    expect(JSON.stringify([record.outputs, record.log, record.summary, record.annotations])).not.toContain(slack.token);
  });

  test('fails the step when it is strict', async () => {
    const record = await tell({ status: 'failed', 'slack-token': 'xoxb-wrong-token', strict: 'true' });
    expect(seen(record)).toEqual([1, 'false', 'unauthorized']);
  });

  test.each([
    [{ 'slack-token': '' }, 'slack-token'],
    [{ 'slack-channel': '#deploys' }, 'slack-channel'],
    [{ status: 'great' }, 'status'],
    [{ 'message-id': '12' }, 'message-id'],
    [{ 'message-id': 'C9999999999:1.1' }, 'C9999999999'],
    [{ deadline: '30' }, 'deadline'],
  ])('is not sent for %j, which is an error', async (inputs, named) => {
    const record = await tell({ status: 'failed', ...inputs });
    expect([record.exitCode, record.outputs['reason']]).toEqual([1, 'bad-input']);
    expect(record.outputs['message']).toContain(named);
    expect(slack.calls).toEqual([]);
  });
});
