import { readFile, readdir } from 'node:fs/promises';
import process from 'node:process';
import { trackingId } from './host.ts';
import type { StepHost } from './host.ts';

/**
 * Kills every process that steps on `host` left running, and returns their ids; to be called when the job has ended.
 *
 * They are known by RUNNER_TRACKING_ID in their environment, so one that cleared it survives, as on GitHub. Does nothing
 * where there is no /proc. Source: actions/runner src/Runner.Worker/JobExtension.cs FinalizeJob.
 */
export async function killOrphans(host: Pick<StepHost, 'temp'>): Promise<readonly number[]> {
  const mark = `RUNNER_TRACKING_ID=${trackingId(host)}`;
  const marked = await Promise.all((await processIds()).map(async (id) => ((await isMarked(id, mark)) ? [id] : [])));
  return marked.flat().filter((id) => kill(id));
}

async function processIds(): Promise<readonly number[]> {
  try {
    return (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number);
  } catch {
    return [];
  }
}

/** A process of another user, or one that is gone by now, is none of ours. */
async function isMarked(id: number, mark: string): Promise<boolean> {
  if (id === process.pid) return false;
  try {
    return (await readFile(`/proc/${id}/environ`, 'utf8')).split('\0').includes(mark);
  } catch {
    return false;
  }
}

function kill(id: number): boolean {
  try {
    return process.kill(id, 'SIGKILL');
  } catch {
    return false;
  }
}
