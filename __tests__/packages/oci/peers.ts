import { anonymous, type Credentials, passwordFor } from '#oci';
import { type DockerRegistryAuth, findDockerRegistry, startDockerRegistry, startRegistry } from '#rehearsal/registry';

import { startTokenService } from './token-service.ts';

/** A registry that was started for the suite. */
export interface RunningPeer extends AsyncDisposable {
  readonly host: string;
  readonly url: string;
  readonly credentials: Credentials;
  /** Origins of token services on other hosts that are trusted. */
  readonly trustedRealms: readonly string[];
  /** Who may do everything there; undefined where everybody may. */
  readonly user: { readonly username: string; readonly password: string } | undefined;
}

/** What a registry does otherwise than distribution-spec 1.1 asks; each with its reason in `differences`. */
export type Difference = keyof typeof differences;

/** The only differences the suite allows. */
export const differences = {
  'no-referrers-api':
    'docker-registry 2.8 speaks distribution-spec 1.0: /referrers is a 404, and clients keep the list under a tag.',
  'no-artifact-manifest':
    'docker-registry 2.8 takes the media types it knows, and never knew the artifact manifest of the release candidates.',
  'no-sha512':
    'docker-registry 2.8 keeps what is pushed by its SHA-256 only, and refuses a reference by another digest.',
  'no-pages-of-tags':
    'docker-registry 2.8 answers tags/list with everything, in the order of its disk, whatever `n` asks for.',
  'no-delete-by-tag': 'docker-registry 2.8 deletes manifests by digest only.',
} as const;

export interface Peer {
  readonly name: string;
  readonly guarded: boolean;
  readonly differs: ReadonlySet<Difference>;
  start(): Promise<RunningPeer>;
}

const user = { username: 'ci', password: 'geheim' };
/** `ci` with the password `geheim`, by bcrypt with a cost of 5. */
const htpasswd = 'ci:$2b$05$abcdefghijklmnopqrstuuVWu8RjbNovPZWAMRdd7iqaaG0mI53Uu\n';
const old: readonly Difference[] = ['no-referrers-api'];
const docker: readonly Difference[] = [
  'no-referrers-api',
  'no-artifact-manifest',
  'no-sha512',
  'no-pages-of-tags',
  'no-delete-by-tag',
];

function inMemory(
  name: string,
  options: Parameters<typeof startRegistry>[0] & object,
  differs: readonly Difference[] = [],
): Peer {
  const guarded = options.auth !== undefined;
  return {
    name: `the registry in memory, ${name}`,
    guarded,
    differs: new Set(differs),
    async start() {
      const registry = await startRegistry(options);
      const credentials = guarded ? passwordFor(registry.host, user.username, user.password) : anonymous;
      return { ...registry, credentials, user: guarded ? user : undefined, trustedRealms: [] };
    },
  };
}

function debian(binary: string, name: string, auth?: DockerRegistryAuth): Peer {
  return {
    name: `docker-registry, ${name}`,
    guarded: auth !== undefined,
    differs: new Set(docker),
    async start() {
      const registry = await startDockerRegistry({ binary, ...(auth !== undefined && { auth }) });
      const credentials = auth === undefined ? anonymous : passwordFor(registry.host, user.username, user.password);
      return { ...registry, credentials, user: auth === undefined ? undefined : user, trustedRealms: [] };
    },
  };
}

function debianWithTokens(binary: string): Peer {
  return {
    name: 'docker-registry, with bearer tokens of a service on another host',
    guarded: true,
    differs: new Set(docker),
    async start() {
      const service = await startTokenService(user);
      const { realm, issuer, roots } = service;
      const auth = { kind: 'token', realm, issuer, roots, service: service.service } as const;
      const registry = await startDockerRegistry({ binary, auth });
      const credentials = passwordFor(registry.host, user.username, user.password);
      return {
        ...registry,
        credentials,
        user,
        trustedRealms: [service.origin],
        async [Symbol.asyncDispose]() {
          await registry[Symbol.asyncDispose]();
          await service[Symbol.asyncDispose]();
        },
      };
    },
  };
}

/** Every registry the client is held to; without docker-registry only those in memory. */
export async function findPeers(environment: NodeJS.ProcessEnv): Promise<readonly Peer[]> {
  const binary = await findDockerRegistry(environment);
  const real =
    binary === undefined
      ? []
      : [
          debian(binary, 'open to everybody'),
          debian(binary, 'with Basic authorisation', { kind: 'htpasswd', lines: htpasswd }),
          debianWithTokens(binary),
        ];
  return [
    inMemory('with the referrers API', {}),
    inMemory('without the referrers API', { referrers: false }, old),
    inMemory('with Basic authorisation', { auth: { kind: 'basic', ...user } }),
    inMemory('with bearer tokens', { auth: { kind: 'bearer', ...user }, pageSize: 3 }),
    ...real,
  ];
}
