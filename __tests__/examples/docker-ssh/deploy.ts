import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../workflows/public-workflows.ts';
import type { Host } from './host.ts';

/** A checkout of a caller that deploys to one host by the scripts of the example. */
export interface Checkout extends AsyncDisposable {
  readonly directory: string;
  /** Runs `deploy/SCRIPT ARGUMENTS`, as a command of deploy.yml; `killAt` kills it with all its processes when it prints that. */
  command(script: string, args: readonly string[], variables: Variables, killAt?: string): Promise<Ended>;
}

export type Variables = Readonly<Record<string, string>>;

export interface Ended {
  readonly exitCode: number | null;
  readonly log: string;
}

export async function checkOut(host: Host, options: readonly string[]): Promise<Checkout> {
  const directory = await mkdtemp(join(tmpdir(), 'ssh-caller-'));
  await cp(join(root, 'examples', 'docker-ssh', 'deploy'), join(directory, 'deploy'), { recursive: true });
  const environment = join(directory, 'deploy', 'production');
  await writeFile(join(environment, 'hosts'), `# the only one\n${host.name}\n`);
  await writeFile(join(environment, 'known_hosts'), `${host.knownHost}\n`);
  await writeFile(join(environment, 'container.options'), `${options.join('\n')}\n`);
  return {
    directory,
    command: async (script, args, variables, killAt) => {
      const env = {
        PATH: process.env['PATH'],
        ENVIRONMENT: 'production',
        SERVICE: 'shop',
        PREVIOUS_IMAGE: '',
        SSH_KEY: host.key,
        ...variables,
      };
      return await execute(join(directory, 'deploy', script), args, { cwd: directory, env }, killAt);
    },
    [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true }),
  };
}

async function execute(
  file: string,
  args: readonly string[],
  where: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  killAt: string | undefined,
): Promise<Ended> {
  const child = spawn(file, args, { ...where, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const read = (chunk: Buffer): void => {
    log += chunk.toString('utf8');
    // The whole group, as when the runner dies.
    if (killAt !== undefined && log.includes(killAt) && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { exitCode, log };
}
