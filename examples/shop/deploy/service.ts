import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { accepts } from './port.ts';
import type { Program } from './registry.ts';

const patience = 5000;

/** Ends the running service and waits until its port is free; does nothing when there is none. */
export async function stopService(host: string, port: number): Promise<void> {
  const pid = await readPid(host);
  if (pid === undefined) return;
  signal(pid, 'SIGTERM');
  for (let waited = 0; waited < patience && (await accepts(port)); waited += 20) await wait(20);
  if (await accepts(port)) signal(pid, 'SIGKILL');
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
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: process.env['DATABASE_URL'],
      ...Object.fromEntries(program.environment.map(pair)),
      PORT: String(port),
    },
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

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already, which is what the signal is for.
  }
}

function pair(variable: string): [string, string] {
  const at = variable.indexOf('=');
  return [variable.slice(0, at), variable.slice(at + 1)];
}
