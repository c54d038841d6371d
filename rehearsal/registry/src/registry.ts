import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import type { Digest } from '#oci';
import { type Clock, systemClock } from '#time';

import { authority, type RegistryAuth } from './authority.ts';
import { type Fault, type FaultAnswer, type Faults, faultQueue } from './fault.ts';
import type { RegistryExchange } from './journal.ts';
import { type Answer, type Call, failure } from './message.ts';
import { answer, type Backend } from './route.ts';
import { memoryStore } from './store.ts';

export interface RegistryOptions {
  /** Default: everybody may do everything. */
  readonly auth?: RegistryAuth;
  readonly faults?: readonly Fault[];
  /** Whether the referrers API is there; without it clients fall back to tags. Default true. */
  readonly referrers?: boolean;
  /** The most entries of one page of tags or referrers; default 100. */
  readonly pageSize?: number;
  /** The fewest bytes of a chunk that is not the last (`OCI-Chunk-Min-Length`); default any. */
  readonly smallestChunk?: number;
  /** Decides when tokens expire. */
  readonly clock?: Clock;
}

/** A registry of OCI distribution-spec 1.1 on loopback, in memory, that checks what it is given. */
export interface FakeRegistry extends AsyncDisposable {
  /** `127.0.0.1:port`, as it stands in an image name. */
  readonly host: string;
  /** `http://127.0.0.1:port`. */
  readonly url: string;
  /** Every request so far, in the order of arrival. */
  readonly journal: readonly RegistryExchange[];
  readonly faults: Faults;
  /** What a tag points to now. */
  digestOf(repository: string, tag: string): Digest | undefined;
  /** Moves a tag behind everybody's back; throws RangeError when the manifest is not there. */
  moveTag(repository: string, tag: string, digest: Digest): void;
  /** Makes every token issued so far worthless. */
  revokeTokens(): void;
}

const largestBody = 256 * 1024 * 1024;

/** Starts a registry that begins empty. */
export async function startRegistry(options: RegistryOptions = {}): Promise<FakeRegistry> {
  const store = memoryStore();
  const journal: RegistryExchange[] = [];
  const faults = faultQueue(options.faults);
  let url = '';
  const guard = authority(options.auth ?? { kind: 'anonymous' }, options.clock ?? systemClock, () => url);
  const { referrers = true, pageSize = 100, smallestChunk = 1 } = options;
  const backend: Backend = { store, authority: guard, referrers, pageSize, smallestChunk };
  const server = createServer((request, response) => {
    void serve(request, response, { backend, faults, journal, url }).catch(() => response.destroy());
  });
  const host = `127.0.0.1:${await listen(server)}`;
  url = `http://${host}`;
  return {
    host,
    url,
    journal,
    faults,
    digestOf: (repository, tag) => store.find(repository)?.tags.get(tag),
    moveTag(repository, tag, digest) {
      const shelf = store.open(repository);
      if (!shelf.manifests.has(digest)) throw new RangeError(`${repository} has no manifest ${digest}`);
      shelf.tags.set(tag, digest);
    },
    revokeTokens: () => guard.revoke(),
    [Symbol.asyncDispose]: () => close(server),
  };
}

interface Desk {
  readonly backend: Backend;
  readonly faults: ReturnType<typeof faultQueue>;
  readonly journal: RegistryExchange[];
  readonly url: string;
}

async function serve(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const call = await readCall(request, desk.url);
  const fault = desk.faults.next(call);
  const given = outcome(call, fault, desk.backend);
  const path = call.url.pathname + call.url.search;
  desk.journal.push({ method: call.method, path, headers: call.headers, status: given?.status });
  if (fault?.kind === 'hang') return;
  if (given === undefined) {
    response.destroy();
    return;
  }
  const length = given.headers['content-length'] ?? String(given.body.length);
  response.writeHead(given.status, { ...given.headers, 'content-length': length });
  if (call.method === 'HEAD') response.end();
  else if (fault?.kind === 'reset')
    response.write(given.body.subarray(0, fault.afterBytes ?? 0), () => response.destroy());
  else response.end(given.body);
}

function outcome(call: Call, fault: FaultAnswer | undefined, backend: Backend): Answer | undefined {
  if (fault === undefined) return safely(call, backend);
  if (fault.kind === 'hang') return undefined;
  if (fault.kind === 'swallow') {
    safely(shortened(call, fault.bytes), backend);
    return undefined;
  }
  if (fault.kind === 'reset') return fault.afterBytes === undefined ? undefined : safely(call, backend);
  if (fault.kind === 'alter') return fault.change(safely(call, backend), call);
  return { status: fault.status, headers: fault.headers ?? {}, body: Buffer.from(fault.body ?? '') };
}

function shortened(call: Call, bytes: number): Call {
  const body = call.body.subarray(0, bytes);
  const first = Number(call.headers['content-range']?.split('-')[0] ?? 0);
  return { ...call, body, headers: { ...call.headers, 'content-range': `${first}-${first + body.length - 1}` } };
}

function safely(call: Call, backend: Backend): Answer {
  try {
    return answer(call, backend);
  } catch (error) {
    return failure(500, 'UNSUPPORTED', `the registry broke: ${String(error)}`);
  }
}

async function readCall(request: IncomingMessage, url: string): Promise<Call> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a request body is bytes');
    size += chunk.length;
    if (size > largestBody) throw new RangeError('the request body is larger than 256 MiB');
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
  const target = new URL(request.url ?? '/', url);
  return { method: request.method ?? 'GET', url: target, headers, body: Buffer.concat(chunks) };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('the registry has no port'));
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
}
