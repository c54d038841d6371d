import { join } from 'node:path';

import * as v from 'valibot';

import type { HelperQuestion } from './credential-helper.ts';
import type { Credential, Credentials } from './credentials.ts';
import { RegistryFailure } from './failure.ts';

const entry = v.object({
  auth: v.optional(v.string()),
  username: v.optional(v.string()),
  password: v.optional(v.string()),
  identitytoken: v.optional(v.string()),
  registrytoken: v.optional(v.string()),
});
const tables = v.object({
  auths: v.optional(v.record(v.string(), entry), {}),
  credHelpers: v.optional(v.record(v.string(), v.string()), {}),
  credsStore: v.optional(v.string()),
});
// valibot takes a list for an object without any of its keys; read like that, it would mean anonymous.
const configuration = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
  tables,
);

type Configuration = v.InferOutput<typeof configuration>;
type Entry = v.InferOutput<typeof entry>;

export interface DockerConfigOptions {
  /** Holds DOCKER_CONFIG or HOME, and what a credential helper needs, e.g. PATH. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
}

/**
 * The credentials `docker login` left behind: `credHelpers`, then `credsStore`, then `auths` of config.json; an empty
 * helper is none.
 *
 * No file means anonymous; a file or helper that cannot be read is a RegistryFailure `registry-credentials`. Hosts are
 * compared whole (docker/cli `cli/config/credentials/file_store.go`, `cli/config/configfile/file.go`).
 */
export function dockerConfig({ environment, signal }: DockerConfigOptions): Credentials {
  return async (registry) => {
    const config = await readConfiguration(environment);
    if (config === undefined) return undefined;
    const server = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
    const helper = find(config.credHelpers, registry) ?? config.credsStore;
    const stored = helper ? await askHelper({ helper, server, environment, signal }) : undefined;
    return stored ?? credentialOf(find(config.auths, registry), registry);
  };
}

/** Few registries are used with a helper: who needs none should not pay for starting processes. */
async function askHelper(question: HelperQuestion): Promise<Credential | undefined> {
  const { askCredentialHelper } = await import('./credential-helper.ts');
  return askCredentialHelper(question);
}

async function readConfiguration(environment: DockerConfigOptions['environment']): Promise<Configuration | undefined> {
  const directory = environment['DOCKER_CONFIG'] || (environment['HOME'] && join(environment['HOME'], '.docker'));
  if (!directory) return undefined;
  const path = join(directory, 'config.json');
  const { readFile } = await import('node:fs/promises');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unreadable(path, 'cannot be opened', error);
  });
  return text === undefined ? undefined : parseConfiguration(path, text);
}

function parseConfiguration(path: string, text: string): Configuration {
  try {
    return v.parse(configuration, JSON.parse(text));
  } catch (error) {
    // A parser's message may quote the text, and with it a password.
    const where =
      error instanceof v.ValiError ? `: ${v.getDotPath(error.issues[0]) ?? 'its top'} is not as expected` : '';
    throw unreadable(path, `is not a docker configuration${where}`, undefined);
  }
}

function find<T>(table: Readonly<Record<string, T>>, registry: string): T | undefined {
  const hosts = registry === 'docker.io' ? ['index.docker.io', 'docker.io', 'registry-1.docker.io'] : [registry];
  for (const host of hosts) {
    const entries = Object.entries(table);
    const found = entries.find(([key]) => key === host) ?? entries.find(([key]) => hostOf(key) === host);
    if (found !== undefined) return found[1];
  }
  return undefined;
}

function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/')[0] ?? '';
}

function credentialOf(found: Entry | undefined, registry: string): Credential | undefined {
  if (found?.registrytoken) return { kind: 'registry-token', token: found.registrytoken };
  if (found?.identitytoken) return { kind: 'identity-token', token: found.identitytoken };
  if (found?.auth) return decodeAuth(found.auth, registry);
  if (found?.username && found.password)
    return { kind: 'password', username: found.username, password: found.password };
  return undefined;
}

function decodeAuth(auth: string, registry: string): Credential {
  const text = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = text.indexOf(':');
  if (colon < 1) {
    const what = `the entry for ${registry} in the docker configuration is not the base64 form of user:password`;
    throw new RegistryFailure('registry-credentials', `${what}. Log in to ${registry} again.`);
  }
  return { kind: 'password', username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function unreadable(path: string, why: string, cause: unknown): RegistryFailure {
  const next = 'Log in again, mend the file, or give username and password as inputs.';
  return new RegistryFailure('registry-credentials', `The docker configuration ${path} ${why}. ${next}`, { cause });
}
