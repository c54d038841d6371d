import type { ClientRequest, Agent, RequestOptions } from 'node:http';
import { isLoopback } from './loopback.ts';
import type { ProxyEnvironment } from './message.ts';

/** How to reach a URL: a connection of its own, or Node's pool; direct, or through the proxy that the environment names. */
export interface Connection {
  readonly request: (options: RequestOptions) => ClientRequest;
  readonly agent: Agent;
}

/**
 * Chooses the connection for a URL. node:http and node:https are loaded here, when the first request is made, because an action that ends
 * before it should not pay for them. Node's agents speak to proxies themselves (https://nodejs.org/api/http.html, `proxyEnv`).
 */
export async function connectionFor(wanted: {
  readonly url: URL;
  readonly pooled: boolean;
  readonly ca: string | undefined;
  readonly proxies: ProxyEnvironment;
}): Promise<Connection> {
  const { url, pooled, ca } = wanted;
  const proxyEnv = isLoopback(url.hostname) ? {} : proxyVariables(wanted.proxies);
  const direct = Object.keys(proxyEnv).length === 0;
  if (url.protocol === 'http:') {
    const { request, Agent, globalAgent } = await import('node:http');
    return { request, agent: pooled && direct ? globalAgent : new Agent({ keepAlive: false, proxyEnv }) };
  }
  const { request, Agent, globalAgent } = await import('node:https');
  if (pooled && direct && ca === undefined) return { request, agent: globalAgent };
  const trusted = ca === undefined ? {} : { ca: [...(await import('node:tls')).getCACertificates('default'), ca] };
  return { request, agent: new Agent({ keepAlive: false, proxyEnv, ...trusted }) };
}

/** Loads what a URL's scheme needs, so that the first request is not slower than the next. */
export async function loadTransport(url: URL): Promise<void> {
  await (url.protocol === 'https:' ? import('node:https') : import('node:http'));
}

/** Only the variables of this request's environment that name a proxy, so that nothing else of it reaches the agent. */
function proxyVariables(environment: ProxyEnvironment): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']) {
    const value = environment[name];
    if (value !== undefined && value !== '') found[name] = value;
  }
  const proxied = Object.keys(found).some((name) => /^https?_proxy$/i.test(name));
  return proxied ? found : {};
}
