import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { Duration } from '#time';
import { diagnose } from './diagnosis.ts';
import { HttpFailure } from './failure.ts';
import { connectionFor } from './connection.ts';
import type { ProxyEnvironment } from './message.ts';

/** One request to one URL, with everything that policy decides already decided. */
export interface Hop {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  readonly maxBytes: number;
  readonly overflow: 'fail' | 'cut';
  readonly signal: AbortSignal;
  /** How long the exchange may take; it is `signal` that ends it, and this ends a tunnel that a proxy never makes. */
  readonly timeout: Duration;
  readonly ca: string | undefined;
  readonly pooled: boolean;
  readonly proxies: ProxyEnvironment;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly cut: boolean;
}

/** Sends one request and reads its answer; follows no redirect and tries nothing again. Throws HttpFailure, also for the reason of an aborted signal. */
export async function exchange(hop: Hop): Promise<Answer> {
  const { request, agent } = await connectionFor({ ...hop, patience: hop.timeout });
  if (hop.signal.aborted) throw stopped(hop, 'connect');
  let reached: Stage = 'connect';
  // While a body is read, the request knows what is wrong with it; the response only that it ended.
  let broken: unknown;
  const notice = { connected: () => (reached = 'answer'), failed: (error: Error) => (broken ??= error) };
  try {
    const response = await answerTo(request, optionsOf(hop, agent), hop, notice);
    reached = 'body';
    return await read(response, hop);
  } catch (error) {
    throw hop.signal.aborted ? stopped(hop, reached) : diagnose(broken ?? error, hop.url);
  }
}

type Stage = 'connect' | 'answer' | 'body';

function optionsOf(hop: Hop, agent: RequestOptions['agent']): RequestOptions {
  const { url, body } = hop;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return {
    method: hop.method,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? undefined : Number(url.port),
    path: `${url.pathname}${url.search}`,
    headers: { ...hop.headers, ...length },
    agent,
    // Else the variable NODE_TLS_REJECT_UNAUTHORIZED, meant for another tool of the job, would have any certificate pass.
    ...(url.protocol === 'https:' ? { rejectUnauthorized: true } : {}),
    signal: hop.signal,
    maxHeaderSize: 16_384,
  };
}

function answerTo(
  start: (options: RequestOptions) => ClientRequest,
  options: RequestOptions,
  hop: Hop,
  notice: { connected(): void; failed(error: Error): void },
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = start(options);
    // A request that waits for its tunnel through a proxy does not say that its signal was aborted.
    const giveUp = (): void => reject(hop.signal.reason);
    hop.signal.addEventListener('abort', giveUp, { once: true });
    request.on('close', () => hop.signal.removeEventListener('abort', giveUp));
    request.on('error', (error) => {
      notice.failed(error);
      reject(error);
    });
    request.on('response', resolve);
    request.on('upgrade', (_, socket) => {
      socket.destroy();
      reject(new HttpFailure('protocol', `${hop.url.host} switched protocols, which nobody asked for (101)`));
    });
    request.on('socket', (socket) => {
      if (socket.connecting)
        socket.once(hop.url.protocol === 'https:' ? 'secureConnect' : 'connect', () => notice.connected());
      else notice.connected();
    });
    request.end(hop.body);
  });
}

async function read(response: IncomingMessage, hop: Hop): Promise<Answer> {
  const { maxBytes, overflow, url } = hop;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response) {
    const bytes: unknown = part;
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a response without encoding yields bytes');
    parts.push(bytes);
    size += bytes.length;
    if (size > maxBytes) break;
  }
  const cut = size > maxBytes;
  if (cut) {
    response.destroy();
    if (overflow === 'fail')
      throw new HttpFailure('too-large', `the answer of ${url.host} is larger than ${maxBytes} bytes`);
  } else if (!response.complete) {
    throw new HttpFailure('reset', `${url.host} cut the connection before the answer was complete`);
  }
  const body = Buffer.concat(parts).subarray(0, maxBytes);
  return { status: response.statusCode ?? 0, headers: flatten(response.headers), body, cut };
}

function flatten(headers: IncomingMessage['headers']): Record<string, string> {
  const flat: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

/** The failure behind an aborted signal: our own deadline, told with how far the exchange got, or the caller's wish. */
function stopped(hop: Hop, stage: Stage): HttpFailure {
  const { reason } = hop.signal;
  if (!(reason instanceof HttpFailure))
    return new HttpFailure('aborted', 'the request was given up', { cause: reason });
  if (reason.kind !== 'timeout') return reason;
  return new HttpFailure('timeout', `${stalled(stage, hop.url)} ${reason.message}`, { hint: reason.hint });
}

function stalled(stage: Stage, url: URL): string {
  switch (stage) {
    case 'connect':
      return `no connection to ${url.host}`;
    case 'answer':
      return `${url.host} accepted the connection and sent no answer`;
    case 'body':
      return `${url.host} began its answer and did not finish it`;
    default:
      return stage satisfies never;
  }
}
