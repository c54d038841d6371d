import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ProcessFailure, run } from '#process';
import { minutes } from '#time';

import type { CosignBinary } from './cosign-binary.ts';
import { baseEnvironment, type Variables } from './cosign-environment.ts';
import { SignatureFailure } from './failure.ts';

/** How one cosign process runs. */
export interface CosignCall {
  readonly binary: CosignBinary;
  readonly args: readonly string[];
  /** Besides the base environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly variables: Variables;
  readonly signal: AbortSignal;
  readonly onOutput: (text: string) => void;
}

/** How it ended: `output` is what it wrote to its standard output. */
export interface CosignAnswer {
  readonly succeeded: boolean;
  readonly output: string;
  /** The last line it wrote to its standard error, which is where it says what went wrong. */
  readonly complaint: string;
}

/** Runs cosign with an environment of its own; an end other than 0 is an answer. Throws SignatureFailure when it cannot start. */
export async function runCosign({ binary, args, env, variables, signal, onOutput }: CosignCall): Promise<CosignAnswer> {
  const environment = { ...baseEnvironment(variables), ...env };
  const options = {
    file: binary.path,
    args,
    env: environment,
    signal,
    timeout: minutes(5),
    maxOutput: 64 * 1024 * 1024,
  };
  const result = await run(options).catch((error: unknown) => {
    if (!(error instanceof ProcessFailure)) throw error;
    throw new SignatureFailure('cosign-unavailable', `cosign cannot be started: ${error.message}`, { cause: error });
  });
  signal.throwIfAborted();
  onOutput(result.stderr);
  const complaint = result.timedOut ? 'it took longer than 5 minutes' : (result.stderr.trim().split('\n').at(-1) ?? '');
  return { succeeded: result.exitCode === 0, output: result.stdout, complaint };
}

/** A directory of this step for files cosign reads, and what it may keep there; it is removed at the end. */
export interface Scratch extends AsyncDisposable {
  /** Its path; only this user can read or write it. */
  readonly directory: string;
  /** Writes a file only this user can read; gives back its path. */
  write(name: string, content: string | Uint8Array): Promise<string>;
  /** Variables that keep cosign from trusting what an earlier step left in the home directory. */
  readonly env: Readonly<Record<string, string>>;
  /** Writes a docker configuration with this login alone; gives back the variable that names it. */
  login(registry: string, username: string, password: string): Promise<Readonly<Record<string, string>>>;
}

/** Makes a scratch directory below `temp`. */
export async function openScratch(temp: string): Promise<Scratch> {
  const directory = await mkdtemp(join(temp, 'cosign-'));
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(directory, name);
    await writeFile(path, content, { mode: 0o600 });
    return path;
  };
  return {
    directory,
    write,
    env: { TUF_ROOT: join(directory, 'tuf') },
    async login(registry, username, password) {
      await mkdir(join(directory, 'docker'), { mode: 0o700 });
      const auth = Buffer.from(`${username}:${password}`).toString('base64');
      const host = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
      await write(join('docker', 'config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
      return { DOCKER_CONFIG: join(directory, 'docker') };
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}
