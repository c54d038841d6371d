import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { run } from '#process';

/** A real registry on loopback, Debian's `docker-registry`, that keeps everything in a directory of its own until it is disposed. */
export interface DockerRegistry extends AsyncDisposable {
  /** `127.0.0.1:port`, as it stands in an image name. */
  readonly host: string;
  readonly url: string;
}

export interface DockerRegistryOptions {
  /** The program. */
  readonly binary: string;
  /** Default: everybody may do everything. */
  readonly auth?: DockerRegistryAuth;
  /** Where it makes the directory for all it keeps; default the system's temporary one. */
  readonly within?: string;
}

/** Who may do what: the lines of an htpasswd file (bcrypt only), or whoever brings a token of a service (JWT with `x5c`). */
export type DockerRegistryAuth =
  | { readonly kind: 'htpasswd'; readonly lines: string }
  | {
      readonly kind: 'token';
      readonly realm: string;
      readonly service: string;
      readonly issuer: string;
      /** The certificates tokens must be signed under, PEM. */
      readonly roots: string;
    };

/**
 * The path of docker-registry: DELIVERY_DOCKER_REGISTRY, else where Debian's package has it (`standard`); undefined where there is none.
 *
 * Throws RangeError when the variable names something that cannot be run.
 */
export async function findDockerRegistry(
  environment: Readonly<Record<string, string | undefined>>,
  standard = '/usr/bin/docker-registry',
): Promise<string | undefined> {
  const named = environment['DELIVERY_DOCKER_REGISTRY'] ?? '';
  const binary = named === '' ? standard : named;
  const runs = await access(binary, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (runs) return binary;
  if (named === '') return undefined;
  throw new RangeError(`DELIVERY_DOCKER_REGISTRY is ${named}, which cannot be run`);
}

/** Starts docker-registry on a free port, and waits until it listens. */
export async function startDockerRegistry(options: DockerRegistryOptions): Promise<DockerRegistry> {
  const directory = await mkdtemp(join(options.within ?? tmpdir(), 'docker-registry-'));
  const stop = new AbortController();
  const { promise: listening, resolve } = Promise.withResolvers<string>();
  const file = join(directory, 'config.json');
  await writeFile(file, JSON.stringify(await configuration(directory, options.auth)));
  const ended = run({
    file: options.binary,
    args: ['serve', file],
    env: { OTEL_TRACES_EXPORTER: 'none' },
    signal: stop.signal,
    onLine: (line) => {
      const host = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1];
      if (host !== undefined) resolve(host);
    },
  });
  const dispose = async () => {
    stop.abort();
    await ended.catch(() => undefined);
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const host = await Promise.race([listening, ended.then(({ stderr }) => failed(stderr))]);
    return { host, url: `http://${host}`, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** JSON is YAML too. */
async function configuration(directory: string, auth: DockerRegistryAuth | undefined): Promise<object> {
  return {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(directory, 'content') }, delete: { enabled: true } },
    http: { addr: '127.0.0.1:0', secret: 'for signing the state of uploads' },
    ...(auth !== undefined && { auth: await authorisation(directory, auth) }),
  };
}

async function authorisation(directory: string, auth: DockerRegistryAuth): Promise<object> {
  const path = join(directory, 'authorisation');
  if (auth.kind === 'htpasswd') {
    await writeFile(path, auth.lines);
    return { htpasswd: { realm: 'registry', path } };
  }
  await writeFile(path, auth.roots);
  const { realm, service, issuer } = auth;
  return { token: { realm, service, issuer, rootcertbundle: path } };
}

function failed(said: string): never {
  throw new Error(`docker-registry ended before it listened: ${said.trim().split('\n').at(-1) ?? ''}`);
}
