import { formatInstant } from '#time';
import type { Interval } from './interval.ts';
import type { Sample } from './sample.ts';
import type { Remark } from './remark.ts';

/** Comparing more rules with each other would take longer than the answer is worth. */
const mostRules = 200;

interface Pair {
  first: Interval;
  inside: number;
}

/**
 * What rules of one list say twice: a rule that holds only while another one does is redundant, and windows that overlap may not be meant
 * to. Freezes overlap as they like: a holiday in a year's end is no mistake.
 */
export function pairRemarks(samples: readonly Sample[], what: 'windows' | 'freezes'): readonly Remark[] {
  if (samples.length > mostRules) return [];
  const pairs = new Map<Sample, Map<Sample, Pair>>();
  let active: { sample: Sample; interval: Interval }[] = [];
  for (const entry of ordered(samples)) {
    active = active.filter(({ interval }) => interval.end > entry.interval.start);
    for (const other of active) if (other.sample !== entry.sample) note(pairs, entry, other);
    active.push(entry);
  }
  return [...pairs].flatMap(([sample, others]) => remarksOf(sample, others, what === 'windows'));
}

function ordered(samples: readonly Sample[]): readonly { sample: Sample; interval: Interval }[] {
  return samples
    .flatMap((sample) => sample.intervals.map((interval) => ({ sample, interval })))
    .toSorted((a, b) => a.interval.start - b.interval.start || b.interval.end - a.interval.end);
}

function note(
  pairs: Map<Sample, Map<Sample, Pair>>,
  entry: { readonly sample: Sample; readonly interval: Interval },
  other: { readonly sample: Sample; readonly interval: Interval },
): void {
  const others = pairs.get(entry.sample) ?? new Map<Sample, Pair>();
  const pair = others.get(other.sample) ?? { first: entry.interval, inside: 0 };
  if (entry.interval.end <= other.interval.end) pair.inside += 1;
  others.set(other.sample, pair);
  pairs.set(entry.sample, others);
}

function remarksOf(sample: Sample, others: ReadonlyMap<Sample, Pair>, overlaps: boolean): readonly Remark[] {
  const { rule } = sample.timed;
  const covering = [...others].find(([, { inside }]) => inside >= sample.intervals.length)?.[0].timed.rule;
  if (covering !== undefined) {
    const message = `${rule.name}: holds only while ${covering.name} (line ${covering.line}) does; one of them is enough`;
    return [{ code: 'redundant', line: rule.line, message }];
  }
  if (!overlaps) return [];
  const [nearest, ...more] = others;
  if (nearest === undefined) return [];
  const [{ timed }, { first }] = nearest;
  const rest = more.length === 0 ? '' : `, and ${more.length} more windows`;
  const message = `${rule.name}: overlaps ${timed.rule.name} (line ${timed.rule.line}), first on ${formatInstant(first.start)}${rest}`;
  return [{ code: 'overlap', line: rule.line, message }];
}
