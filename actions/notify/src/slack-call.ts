import * as v from 'valibot';
import { deliver, type Courier } from './delivery.ts';
import { Trouble, type TroubleReason } from './trouble.ts';

/** The methods of Slack's Web API that are called here. */
export type SlackMethod = 'chat.postMessage' | 'chat.update' | 'conversations.history';

/** An answer with `ok: false` and the code of its `error`. */
export class SlackRefusal extends Trouble {
  readonly code: string;

  constructor(method: SlackMethod, code: string, hint: string) {
    const reason = reasonOf(code);
    super(reason, `Slack refuses ${method}: ${code}${hint}`, reason === 'unavailable');
    this.code = code;
  }
}

const refused = v.object({
  ok: v.literal(false),
  error: v.optional(v.string(), ''),
  needed: v.optional(v.string(), ''),
});
const granted = v.object({ ok: v.literal(true) });

/**
 * Calls a method of Slack's Web API and parses what a good answer holds besides `ok`. Refusals come with status 200 and
 * `ok: false` (docs.slack.dev, "Using the Slack Web API"). Methods that read take form fields, those that write JSON.
 * Throws Trouble.
 */
export async function callSlack<T>(
  courier: Courier,
  { token, apiUrl }: { readonly token: string; readonly apiUrl: URL },
  method: SlackMethod,
  good: v.GenericSchema<unknown, T>,
  fields: Readonly<Record<string, unknown>>,
): Promise<T> {
  const reads = method === 'conversations.history';
  const parcel = {
    method: 'POST',
    url: new URL(`${apiUrl.origin}${apiUrl.pathname.replace(/\/+$/, '')}/${method}`),
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': reads ? 'application/x-www-form-urlencoded' : 'application/json; charset=utf-8',
    },
    body: reads ? new URLSearchParams(Object.entries(fields).map(textual)).toString() : JSON.stringify(fields),
    repeatable: method !== 'chat.postMessage',
  } as const;
  const { body: bytes } = await deliver(parcel, courier);
  const answer = parsed(bytes);
  const refusal = v.safeParse(refused, answer);
  if (refusal.success) {
    const { error, needed } = refusal.output;
    const scope = word(needed) === '' ? '' : `; the token needs the scope ${word(needed)}`;
    throw new SlackRefusal(method, word(error) || 'unknown_error', scope);
  }
  const value = v.safeParse(good, answer);
  if (v.is(granted, answer) && value.success) return value.output;
  throw new Trouble('invalid-answer', `What answered ${method} is not Slack: is \`slack-api-url\` right?`, true);
}

const unauthorized =
  /^(?:invalid_auth|not_authed|account_inactive|token_|missing_scope|no_permission|access_denied|org_login)/;
const absent = /^(?:channel_not_found|not_in_channel|is_archived|team_not_found)$/;
const broken = /^(?:internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;

function reasonOf(code: string): TroubleReason {
  if (unauthorized.test(code)) return 'unauthorized';
  if (absent.test(code)) return 'receiver-not-found';
  if (broken.test(code)) return 'unavailable';
  return code === 'ratelimited' || code === 'rate_limited' ? 'rate-limited' : 'rejected';
}

/** Codes and scopes are words; anything else is not shown. */
function word(foreign: string): string {
  return /^[a-z][a-z_:.,]{0,80}$/.test(foreign) ? foreign : '';
}

function textual([name, value]: readonly [string, unknown]): [string, string] {
  return [name, String(value)];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
