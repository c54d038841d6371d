/** What proves to a registry who is asking. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token, exchanged at the token service. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token the registry takes as it is. */
  | { readonly kind: 'registry-token'; readonly token: string };

/** Finds the credential for one registry host, e.g. `ghcr.io`; undefined means anonymous. */
export type Credentials = (registry: string) => Promise<Credential | undefined>;

/** Nobody: only what is public can be read. */
export const anonymous: Credentials = () => Promise.resolve(undefined);

/** A user name and password that only this registry ever sees. */
export function passwordFor(registry: string, username: string, password: string): Credentials {
  return (asked) => Promise.resolve(asked === registry ? { kind: 'password', username, password } : undefined);
}
