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
  /** The lines of an htpasswd file, bcrypt only; default: everybody may do everything. */
  readonly htpasswd?: string;
}

/**
 * The path of docker-registry: DELIVERY_DOCKER_REGISTRY, else where Debian's package has it; undefined where there is none.
 *
 * Throws RangeError when the variable names something that cannot be run.
 */
export async function findDockerRegistry(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const named = environment['DELIVERY_DOCKER_REGISTRY'] ?? '';
  const binary = named === '' ? '/usr/bin/docker-registry' : named;
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
  const directory = await mkdtemp(join(tmpdir(), 'docker-registry-'));
  const stop = new AbortController();
  const { promise: listening, resolve } = Promise.withResolvers<string>();
  const file = join(directory, 'config.json');
  await writeFile(join(directory, 'htpasswd'), options.htpasswd ?? '');
  await writeFile(file, JSON.stringify(configuration(directory, options.htpasswd !== undefined)));
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
function configuration(directory: string, guarded: boolean): object {
  return {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: true } },
    storage: { filesystem: { rootdirectory: join(directory, 'content') }, delete: { enabled: true } },
    http: { addr: '127.0.0.1:0', secret: 'for signing the state of uploads' },
    ...(guarded && { auth: { htpasswd: { realm: 'registry', path: join(directory, 'htpasswd') } } }),
  };
}

function failed(said: string): never {
  throw new Error(`docker-registry ended before it listened: ${said.trim().split('\n').at(-1) ?? ''}`);
}
