import { isLoopback } from '#http';

/** Where a registry's API is: `docker.io` lives on another host, this machine speaks plain http, everybody else https unless `allowHttp`. */
export function registryOrigin(registry: string, allowHttp: boolean): URL {
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  const secure = new URL(`https://${host}`);
  return isLoopback(secure.hostname) || allowHttp ? new URL(`http://${host}`) : secure;
}

/**
 * Says whether a token service may be given this registry's credentials: the registry's own origin, a parent domain of
 * its host over https (who owns it decides over the host anyway), Docker Hub's `auth.docker.io`, or one that is named.
 *
 * A registry that answers with somebody else's realm is how credentials are stolen (GHSA-28r5-37g7-p6mp,
 * GHSA-xf85-363p-868w). `named` holds origins such as `https://gitlab.example.com`.
 */
export function isTrustedRealm(realm: URL, registry: URL, named: readonly string[]): boolean {
  if (realm.origin === registry.origin || named.includes(realm.origin)) return true;
  if (realm.protocol !== 'https:' || realm.port !== '' || registry.protocol !== 'https:') return false;
  if (registry.hostname === 'registry-1.docker.io') return realm.hostname === 'auth.docker.io';
  return realm.hostname.includes('.') && registry.hostname.endsWith(`.${realm.hostname}`);
}
