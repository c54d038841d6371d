import { readdirSync, readFileSync } from 'node:fs';
import { milliseconds, systemClock } from '#time';

/** Sends a signal to every process of a group; nothing happens when the group is gone. */
export function killGroup(group: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-group, signal);
  } catch {
    // ESRCH: the group is gone. EPERM: only processes of other users are left, which nobody here may end.
  }
}

const steps = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const;
const patience = milliseconds(2000);
const pollInterval = milliseconds(25);

/**
 * Ends a process group: sends `first`, and every 2 s the next stronger of SIGINT, SIGTERM and SIGKILL, until none lives.
 *
 * Fits into the 7.5 s + 2.5 s that the runner gives to a cancelled step (actions/runner src/Runner.Sdk/ProcessInvoker.cs).
 */
export async function endGroup(group: number, first: 'SIGINT' | 'SIGTERM'): Promise<void> {
  for (const signal of steps.slice(steps.indexOf(first))) {
    if (!isAlive(group)) return;
    killGroup(group, signal);
    if (signal !== 'SIGKILL') await gone(group);
  }
}

/** Resolves when the group is gone, or after 2 s. */
async function gone(group: number): Promise<void> {
  const end = systemClock.elapsed() + patience;
  while (isAlive(group) && systemClock.elapsed() < end) await systemClock.sleep(pollInterval);
}

function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return process.platform === 'linux' ? hasLiving(group) : true;
}

/**
 * Whether a group has a process that is no zombie: in a container whose first process does not reap, zombies stay and
 * still take signals.
 */
function hasLiving(group: number): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/u.test(name)) return false;
    try {
      // proc_pid_stat(5): the name in parentheses may hold anything; state, parent and group follow it.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(processGroup) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}
