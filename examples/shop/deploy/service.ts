import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Program } from './registry.ts';

const patience = 5000;

/** Ends the running service and waits until it is gone; does nothing when there is none. */
export async function stopService(host: string): Promise<void> {
  const pid = await readPid(host);
  if (pid === undefined) return;
  signal(pid, 'SIGTERM');
  for (let waited = 0; waited < patience && isAlive(pid); waited += 20) await wait(20);
  signal(pid, 'SIGKILL');
  while (isAlive(pid)) await wait(20);
  await rm(pidFile(host), { force: true });
}

/** Starts the service as a process of its own that outlives the deploy. */
export async function startService(host: string, program: Program, port: number): Promise<ChildProcess> {
  const [file, ...args] = program.command;
  if (file === undefined) throw new Error('the image has neither an entrypoint nor a command');
  await mkdir(host, { recursive: true });
  const log = openSync(join(host, 'service.log'), 'a');
  const service = spawn(file, args, {
    cwd: program.directory,
    detached: true,
    env: { PATH: process.env['PATH'], ...Object.fromEntries(program.environment.map(pair)), PORT: String(port) },
    stdio: ['ignore', log, log],
  });
  service.unref();
  if (service.pid !== undefined) await writeFile(pidFile(host), `${service.pid}\n`);
  return service;
}

async function readPid(host: string): Promise<number | undefined> {
  const text = await readFile(pidFile(host), 'utf8').catch(() => '');
  const pid = Number(text.trim());
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

function pidFile(host: string): string {
  return join(host, 'service.pid');
}

function isAlive(pid: number): boolean {
  return signal(pid, 0);
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

function pair(variable: string): [string, string] {
  const at = variable.indexOf('=');
  return [variable.slice(0, at), variable.slice(at + 1)];
}
