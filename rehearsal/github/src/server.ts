import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FaultAnswer } from './faults.ts';
import type { IncomingRequest, OutgoingAnswer } from './exchange.ts';

export type Respond = (request: IncomingRequest) => { answer: OutgoingAnswer; fault: FaultAnswer | undefined };

/** A server on a free port of 127.0.0.1 that acts out faults on the connection. */
export async function listen(respond: () => Respond): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    void serve(request, response, respond());
  });
  // A client that keeps connections must not meet one that just ended: no test asks for that by accident.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return { server, url: `http://127.0.0.1:${address.port}` };
}

async function serve(request: IncomingMessage, response: ServerResponse, respond: Respond): Promise<void> {
  const body = await readBody(request).catch(() => undefined);
  if (body === undefined) return;
  const head = request.method === 'HEAD';
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  const { answer, fault } = respond({
    method: head ? 'GET' : (request.method ?? 'GET'),
    target: request.url ?? '/',
    headers,
    body,
  });
  if (fault === 'hang') return;
  if (fault === 'reset' || fault === 'lost') {
    request.socket.resetAndDestroy();
    return;
  }
  if (typeof fault === 'object' && 'delay' in fault) await whileConnected(response, fault.delay);
  send(response, fault === 'not-json' ? page(answer) : answer, head, fault === 'truncate');
}

/** Waits, but not for a caller who is gone: a timer that nobody needs any more would hold the process. */
function whileConnected(response: ServerResponse, delay: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delay);
    response.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function send(response: ServerResponse, answer: OutgoingAnswer, head: boolean, truncated: boolean): void {
  const bytes = Buffer.from(answer.body);
  const empty = answer.status === 204 || answer.status === 304;
  response.writeHead(
    answer.status,
    empty ? answer.headers : { ...answer.headers, 'content-length': String(bytes.length) },
  );
  if (!truncated) {
    response.end(head ? '' : bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

/** What a proxy in between answers when it is confused. */
function page(answer: OutgoingAnswer): OutgoingAnswer {
  const body = '<!DOCTYPE html><html><body><h1>Unicorn!</h1><p>This page is taking too long to load.</p></body></html>';
  return { status: 200, headers: { ...answer.headers, 'content-type': 'text/html; charset=utf-8' }, body };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
