import type { ClientRequest, Agent, RequestOptions } from 'node:http';
import type { Duration } from '#time';
import { HttpFailure } from './failure.ts';
import { isLoopback } from './loopback.ts';
import type { ProxyEnvironment } from './message.ts';

/** How to reach a URL: a connection of its own, or Node's pool; direct, or through the proxy that the environment names. */
export interface Connection {
  readonly request: (options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
}

/**
 * Chooses the connection for a URL. node:http and node:https are loaded here, when the first request is made, because an action that ends
 * before it should not pay for them. Node's agents speak to proxies themselves (https://nodejs.org/api/http.html, `proxyEnv`); their
 * tunnels end a second after `patience`, so that the caller's own end is told first.
 * Throws HttpFailure when a variable names a proxy that cannot be used.
 */
export async function connectionFor(wanted: {
  readonly url: URL;
  readonly pooled: boolean;
  readonly ca: string | undefined;
  readonly patience: Duration;
  readonly proxies: ProxyEnvironment;
}): Promise<Connection> {
  const { url, pooled, ca } = wanted;
  const proxyEnv = isLoopback(url.hostname) ? {} : proxyVariables(url, wanted.proxies);
  const direct = Object.keys(proxyEnv).length === 0;
  const fresh = { keepAlive: false, proxyEnv, ...(direct ? {} : { timeout: wanted.patience + 1000 }) };
  if (url.protocol === 'http:') {
    const { request, Agent, globalAgent } = await import('node:http');
    return { request, agent: pooled && direct ? globalAgent : new Agent(fresh) };
  }
  const { request, Agent, globalAgent } = await import('node:https');
  if (pooled && direct && ca === undefined) return { request, agent: globalAgent };
  const trusted = ca === undefined ? {} : { ca: [...(await import('node:tls')).getCACertificates('default'), ca] };
  return { request, agent: new Agent({ ...fresh, ...trusted }) };
}

/** Loads what a URL's scheme needs, so that the first request is not slower than the next. */
export async function loadTransport(url: URL): Promise<void> {
  await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
}

/** Only the variables of this request's environment that name its proxy, so that nothing else of it reaches the agent. */
function proxyVariables(url: URL, environment: ProxyEnvironment): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of url.protocol === 'https:' ? ['HTTPS_PROXY', 'https_proxy'] : ['HTTP_PROXY', 'http_proxy']) {
    const value = environment[name];
    if (value !== undefined && value !== '') found[name] = proxyAddress(name, value);
  }
  if (Object.keys(found).length === 0) return {};
  for (const name of ['NO_PROXY', 'no_proxy']) {
    const value = environment[name];
    if (value !== undefined && value !== '') found[name] = value;
  }
  return found;
}

/**
 * A proxy's address with its scheme, http where none is written, as curl has it (everything curl, "Proxies"): Node goes past a proxy without
 * one, and names one that it cannot read with its password.
 */
function proxyAddress(name: string, value: string): string {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  if (/^https?:/i.test(address) && URL.canParse(address)) return address;
  throw new HttpFailure('protocol', `the environment variable ${name} names a proxy that cannot be used`, {
    hint: `Give ${name} as http://host:port or https://host:port, or unset it.`,
  });
}
