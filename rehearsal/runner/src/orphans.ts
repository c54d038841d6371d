import { readFile, readdir } from 'node:fs/promises';
import process from 'node:process';
import { milliseconds, systemClock } from '#time';
import { trackingId, type StepHost } from './host.ts';

/** A process that was killed is gone within milliseconds, unless it hangs in the kernel. */
const rounds = 200;

/**
 * Kills every process that steps on `host` left running, and returns their ids once they are gone; to be called when the
 * job has ended.
 *
 * They are known by RUNNER_TRACKING_ID in their environment, so one that cleared it survives, as on GitHub. Does nothing
 * where there is no /proc. Source: actions/runner src/Runner.Worker/JobExtension.cs FinalizeJob.
 */
export async function killOrphans(host: Pick<StepHost, 'temp' | 'clock'>): Promise<readonly number[]> {
  const mark = `RUNNER_TRACKING_ID=${trackingId(host)}`;
  const killed = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const orphans = await markedProcesses(mark);
    if (orphans.length === 0) break;
    for (const id of orphans) if (kill(id)) killed.add(id);
    await (host.clock ?? systemClock).sleep(milliseconds(5));
  }
  return [...killed];
}

async function markedProcesses(mark: string): Promise<readonly number[]> {
  const ids = await processIds();
  const marked = await Promise.all(ids.map(async (id) => ((await isMarked(id, mark)) ? [id] : [])));
  return marked.flat();
}

async function processIds(): Promise<readonly number[]> {
  try {
    return (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)).map(Number);
  } catch {
    return [];
  }
}

/** A process of another user is none of ours; one that is gone, or a zombie, has no environment any more. */
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
