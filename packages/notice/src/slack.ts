import * as v from 'valibot';
import type { Marker } from './marker.ts';
import { readMarker, writeMarker } from './marker.ts';
import { markerOf } from './identity.ts';
import { escapeMrkdwn, mrkdwnLink } from './mrkdwn.ts';
import type { Notice } from './notice.ts';
import { facts, headline } from './wording.ts';

interface Section {
  readonly type: 'section';
  readonly text: { readonly type: 'mrkdwn'; readonly text: string; readonly verbatim: true };
}

/** What chat.postMessage, chat.update and incoming webhooks take in common (docs.slack.dev, the reference of each). */
export interface SlackMessage {
  /** What a notification of the phone shows, and clients without blocks. */
  readonly text: string;
  readonly blocks: readonly Section[];
}

const eventType = 'delivery_notify';

const metadata = v.object({
  event_type: v.literal(eventType),
  event_payload: v.object({ marker: v.pipe(v.string(), v.maxLength(8000)) }),
});

/**
 * A notice as Slack shows it: one section of mrkdwn for the headline and one for each fact, none longer than the 3000
 * characters a section may have. `verbatim` keeps Slack from making links and mentions of bare texts (docs.slack.dev,
 * "Text object").
 */
export function slackMessage(notice: Notice): SlackMessage {
  const title = escapeMrkdwn(headline(notice));
  const lines = facts(notice).map(({ label, value, url }) => {
    const shown = url === undefined ? escapeMrkdwn(value) : mrkdwnLink(value, url);
    return `*${label}:* ${shown}`;
  });
  return { text: title, blocks: [`*${title}*`, ...lines].map(section) };
}

/** The metadata that keeps whose message it is (docs.slack.dev, "Message metadata"). */
export function slackMetadata(notice: Notice): Readonly<Record<string, unknown>> {
  return { event_type: eventType, event_payload: { marker: writeMarker(markerOf(notice)) } };
}

/** The marker in the metadata of a message; undefined when there is none of ours. */
export function readMetadata(value: unknown): Marker | undefined {
  const parsed = v.safeParse(metadata, value);
  if (!parsed.success) return undefined;
  try {
    return readMarker(JSON.parse(Buffer.from(parsed.output.event_payload.marker, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

function section(text: string): Section {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}
