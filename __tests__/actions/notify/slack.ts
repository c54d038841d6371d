import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface SlackPost {
  readonly ts: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SlackCall {
  readonly method: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** What goes wrong with a method: instead of it, or (`lost`) after it was done. */
export type SlackFault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | { readonly error: string; readonly needed?: string }
  | 'lost'
  | 'hang';

/**
 * Slack's Web API as far as docs.slack.dev describes it for chat.postMessage, chat.update and conversations.history:
 * `ok: false` with an `error` and status 200 for refusals, JSON for the methods that write and form fields for the one
 * that reads, metadata only when asked for, `ts` as the identity of a message.
 */
export interface FakeSlack extends AsyncDisposable {
  readonly url: string;
  readonly token: string;
  readonly calls: SlackCall[];
  readonly posts: SlackPost[];
  faults: Map<string, SlackFault[]>;
}

export const channel = 'C0123456789';

export async function startSlack(): Promise<FakeSlack> {
  const token = 'xoxb-100000000000-abcdefghijklmnop';
  const state = { token, calls: [] as SlackCall[], posts: [] as SlackPost[], faults: new Map<string, SlackFault[]>() };
  const server = createServer((request, response) => {
    void answer(state, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    ...state,
    url: `http://127.0.0.1:${address.port}/api`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type State = Pick<FakeSlack, 'token' | 'calls' | 'posts' | 'faults'>;

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  const method = /^\/api\/([A-Za-z.]+)$/.exec(request.url ?? '')?.[1] ?? '';
  const isJson = request.headers['content-type'] === 'application/json; charset=utf-8';
  const fields: Record<string, unknown> = isJson ? JSON.parse(body) : Object.fromEntries(new URLSearchParams(body));
  state.calls.push({ method, fields });
  const fault = state.faults.get(method)?.shift();
  if (fault === 'hang') return;
  if (typeof fault === 'object' && 'status' in fault) {
    response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    return;
  }
  const said =
    typeof fault === 'object'
      ? { ok: false, ...fault }
      : request.headers.authorization === `Bearer ${state.token}`
        ? perform(state, method, fields, isJson)
        : { ok: false, error: 'invalid_auth' };
  if (fault === 'lost') {
    request.socket.destroy();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(said));
}

function perform(state: State, method: string, fields: Record<string, unknown>, isJson: boolean): object {
  const { posts } = state;
  if (fields['channel'] !== channel) return { ok: false, error: 'channel_not_found' };
  switch (method) {
    case 'chat.postMessage': {
      const ts = `${Math.floor(Date.now() / 1000)}.${String(posts.length + 1).padStart(6, '0')}`;
      posts.push({ ts, fields });
      return { ok: true, channel, ts, message: { type: 'message', text: fields['text'] } };
    }
    case 'chat.update': {
      const index = posts.findIndex(({ ts }) => ts === fields['ts']);
      const post = posts[index];
      if (post === undefined) return { ok: false, error: 'message_not_found' };
      posts[index] = { ts: post.ts, fields: { ...post.fields, ...fields } };
      return { ok: true, channel, ts: post.ts, text: fields['text'] };
    }
    case 'conversations.history': {
      if (isJson) return { ok: false, error: 'invalid_arguments' };
      const { oldest, latest } = fields;
      const shown = posts
        .filter(({ ts }) => Number(ts) >= Number(oldest) && (latest === undefined || Number(ts) <= Number(latest)))
        .toReversed()
        .map(({ ts, fields: posted }) => ({
          type: 'message',
          ts,
          text: posted['text'],
          metadata: fields['include_all_metadata'] === 'true' ? posted['metadata'] : undefined,
        }));
      const from = Number(fields['cursor'] ?? 0);
      const to = from + Number(fields['limit']);
      const next_cursor = to < shown.length ? String(to) : '';
      return {
        ok: true,
        messages: shown.slice(from, to),
        has_more: next_cursor !== '',
        response_metadata: { next_cursor },
      };
    }
    default:
      return { ok: false, error: 'unknown_method' };
  }
}
