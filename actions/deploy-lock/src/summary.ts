import { markdown } from '#kit';
import type { Guarded, Lock } from '#lock';
import { formatInstant } from '#time';

/** How the lock stands to this step. */
type Title = 'held' | 'held by another' | 'stolen' | 'lost';

/** Who holds the lock, why and until when, and what to do about it. */
export function renderLock({ service, environment }: Guarded, title: Title, lock: Lock | undefined): string {
  const heading = markdown.heading(3, `Lock of ${service} in ${environment}: ${title}`);
  if (lock === undefined)
    return `${heading}${markdown.text('Nobody holds it now: take it again before anything is deployed.')}\n\n`;
  const { owner, reason, since, until, generation } = lock;
  const rows = [
    ['Held by', `run ${owner.run} of ${owner.repository}, started by ${owner.actor}`],
    ['Why', reason],
    ['Since', formatInstant(since)],
    ['Lease until', formatInstant(until)],
    ['Generation', generation],
  ] as const;
  const next = title === 'held by another' ? `${markdown.text(nextStep)}\n\n` : '';
  return `${heading}${markdown.table(['', ''], rows)}${next}`;
}

const nextStep =
  'Wait for the end of its run or of its lease and run this job again, give `wait`, or take the lock away with `steal` and `lock-reason` when its holder hangs.';
