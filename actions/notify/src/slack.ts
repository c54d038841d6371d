import * as v from 'valibot';
import { belongsTo, markerOf, readMetadata, slackMessage, slackMetadata, type Marker, type Notice } from '#notice';
import { days } from '#time';
import type { Told } from './channel.ts';
import type { Courier } from './delivery.ts';
import { callSlack, SlackRefusal } from './slack-call.ts';
import type { Target } from './target.ts';
import { Trouble } from './trouble.ts';

type Slack = Extract<Target, { kind: 'slack' }>;

/** A message that is there. */
interface Known {
  readonly timestamp: string;
  /** Undefined when it could not be looked at. */
  readonly marker: Marker | undefined;
}

const postedAnswer = v.object({ ts: v.pipe(v.string(), v.regex(/^\d{1,12}\.\d{1,8}$/)) });
const historyAnswer = v.object({
  messages: v.array(v.object({ ts: v.string(), metadata: v.optional(v.unknown()) })),
  response_metadata: v.nullish(v.object({ next_cursor: v.optional(v.string(), '') })),
});

/** Pages of 200 messages; what is further back than this, or than seven days, is a message of its own. */
const mostPages = 5;

/** What chat.update says of messages that can be edited no more (docs.slack.dev, "chat.update", "Errors"). */
const gone: ReadonlySet<string> = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/**
 * What keeps a token from reading a channel that it may post to: `chat:write.public` allows that in channels it is no
 * member of.
 */
const unreadable: ReadonlySet<string> = new Set(['missing_scope', 'not_in_channel']);

/** Posts the message of a deployment, or edits it when it is there. Throws Trouble. */
export async function tellSlack(notice: Notice, slack: Slack, courier: Courier): Promise<Told> {
  const { known, note } = await look(notice, slack, courier);
  const messageId = (timestamp: string) => `${slack.channel}:${timestamp}`;
  const told = (how: Told['how'], timestamp: string): Told => ({
    how,
    messageId: messageId(timestamp),
    ...(note === undefined ? {} : { note }),
  });
  if (known?.marker?.fingerprint === markerOf(notice).fingerprint) return told('unchanged', known.timestamp);
  if (known !== undefined && (await edit(notice, known.timestamp, slack, courier))) {
    return told('edited', known.timestamp);
  }
  return told('posted', await post(notice, slack, courier));
}

/**
 * Looks for the message; one that is named can be edited without a look, so no trouble with the look keeps from that.
 */
async function look(notice: Notice, slack: Slack, courier: Courier): Promise<{ known?: Known; note?: string }> {
  const named = slack.message === undefined ? undefined : { timestamp: slack.message, marker: undefined };
  try {
    const known = (await find(notice, slack, courier)) ?? named;
    return known === undefined ? {} : { known };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (named !== undefined) return { known: named };
    if (!(error instanceof SlackRefusal) || !unreadable.has(error.code)) throw error;
    return {
      note: 'Slack does not let this token read the channel (it needs `channels:history`, or `groups:history` for a private one, and to be a member), so an earlier message cannot be found again: give `message-id`.',
    };
  }
}

/** The newest message of this deployment, or the one that `message-id` names. */
async function find(notice: Notice, slack: Slack, courier: Courier): Promise<Known | undefined> {
  const mine = markerOf(notice);
  let cursor = '';
  for (let page = 0; page < mostPages; page++) {
    const answer = await callSlack(courier, slack, 'conversations.history', historyAnswer, {
      channel: slack.channel,
      include_all_metadata: 'true',
      limit: '200',
      ...(slack.message === undefined
        ? { oldest: String(Math.floor((notice.at - days(7)) / 1000)) }
        : { oldest: slack.message, latest: slack.message, inclusive: 'true' }),
      ...(cursor === '' ? {} : { cursor }),
    });
    for (const { ts, metadata } of answer.messages) {
      const marker = readMetadata(metadata);
      if (slack.message === undefined ? marker !== undefined && belongsTo(marker, mine) : ts === slack.message) {
        return { timestamp: ts, marker };
      }
    }
    cursor = answer.response_metadata?.next_cursor ?? '';
    if (cursor === '') return undefined;
  }
  return undefined;
}

/** False when the message can be edited no more. */
async function edit(notice: Notice, timestamp: string, slack: Slack, courier: Courier): Promise<boolean> {
  const body = { ...slackMessage(notice), metadata: slackMetadata(notice), parse: 'none', link_names: false };
  try {
    await callSlack(courier, slack, 'chat.update', v.object({}), {
      channel: slack.channel,
      ts: timestamp,
      ...body,
    });
    return true;
  } catch (error) {
    if (error instanceof SlackRefusal && gone.has(error.code)) return false;
    throw error;
  }
}

async function post(notice: Notice, slack: Slack, courier: Courier): Promise<string> {
  const quiet = { parse: 'none', link_names: false, mrkdwn: true, unfurl_links: false, unfurl_media: false };
  try {
    const body = { channel: slack.channel, ...slackMessage(notice), metadata: slackMetadata(notice), ...quiet };
    const { ts } = await callSlack(courier, slack, 'chat.postMessage', postedAnswer, body);
    return ts;
  } catch (error) {
    if (!(error instanceof Trouble) || !error.uncertain) throw error;
    // The answer was lost, perhaps not the message: whoever sends it again may tell everybody twice.
    const found = await find(notice, { ...slack, message: undefined }, courier).catch(() => undefined);
    if (found?.marker?.fingerprint !== markerOf(notice).fingerprint) throw error;
    return found.timestamp;
  }
}
