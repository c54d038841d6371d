import { HttpFailure } from './failure.ts';
import { isLoopback } from './loopback.ts';

/** The part of a request that a redirect changes. */
export interface Leg {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** Headers that say how to answer, not who asks; everything else a caller sets may be a credential. */
const harmless = /^(accept|accept-.*|user-agent|content-type|cache-control|pragma)$/i;

/**
 * Where an answer redirects to, or undefined when it does not. Methods change as browsers and RFC 9110 section 15.4 have it. Throws HttpFailure
 * `redirect` for https -> http, from elsewhere into this machine, to another scheme, and for a body that would leave its origin.
 */
export function follow(leg: Leg, status: number, location: string | undefined): Leg | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const url = target(leg.url, location);
  const sameOrigin = url.origin === leg.url.origin;
  const becomesGet = status === 303 ? leg.method !== 'HEAD' : status < 303 && leg.method === 'POST';
  const body = becomesGet ? undefined : leg.body;
  if (!sameOrigin && body !== undefined) {
    throw refused(leg.url, url, 'to another origin, and the body of the request stays with the first');
  }
  const headers = Object.entries(leg.headers).filter(([name]) => sameOrigin || harmless.test(name));
  return { method: becomesGet ? 'GET' : leg.method, url, headers: Object.fromEntries(headers), body };
}

function target(from: URL, location: string): URL {
  if (!URL.canParse(location, from.href)) {
    throw new HttpFailure('redirect', `${from.host} redirects to something that is not a URL`);
  }
  const url = new URL(location, from);
  url.username = '';
  url.password = '';
  url.hash = '';
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw refused(from, url, 'which is neither http nor https');
  if (from.protocol === 'https:' && url.protocol === 'http:') throw refused(from, url, 'which would leave TLS');
  if (leadsHere(url) && !isLoopback(from.hostname)) throw refused(from, url, 'which is inside this machine');
  return url;
}

/** Also by the unspecified addresses: Linux and macOS connect to this machine for them. */
function leadsHere({ hostname }: URL): boolean {
  return isLoopback(hostname) || ['0.0.0.0', '[::]', '[::ffff:0:0]'].includes(hostname);
}

function refused(from: URL, to: URL, why: string): HttpFailure {
  return new HttpFailure('redirect', `${from.host} redirects to ${to.origin}, ${why}`, {
    hint: `Ask for the final address (${to.origin}) itself if it is the right one.`,
  });
}
