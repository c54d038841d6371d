import { formatDuration, milliseconds } from '#time';
import type { Watch } from './watch.ts';

/** A service that gives another answer every time could fill a log of six hours with 400 000 lines. */
const longest = 500;

/** An observer of the wait that writes one line for every change of an answer, the first 500; the rest stands in the summary. */
export function changesTo(write: (line: string) => void): (name: string, before: Watch, after: Watch) => void {
  let written = 0;
  return (name, before, after) => {
    if (after.steady?.sign === before.steady?.sign || written > longest) return;
    const at = formatDuration(milliseconds(after.timeline.at(-1)?.from ?? 0));
    const change = `${name}, after ${at}: ${after.last?.detail ?? ''}`;
    write(written < longest ? change : '… the answers go on changing; the last of them stand in the summary.');
    written++;
  };
}
