import { formatName } from '#sql';
import type { Effect, Work } from './effects/effect.ts';
import { waiters } from './lock.ts';
import type { Sizes } from './sizes.ts';

/** What a statement does to those who use the tables, in words: lock, who waits, for how long, how large. */
export function describeEffects(effects: readonly Effect[], sizes: Sizes): string {
  return effects.map((effect) => describe(effect, sizes)).join('; ');
}

function describe(effect: Effect, sizes: Sizes): string {
  const name = formatName(effect.relation);
  const subject = effect.index === true ? `the table of ${name}` : name;
  const size = sizes.describe(effect.relation);
  return `${effect.lock} on ${subject}${size}: ${waiters(effect.lock)}${duration(effect)}`;
}

function duration({ work, lock }: Effect): string {
  if (work.length > 0) return `, while ${listed(work.map(clause))}`;
  if (lock === 'ROW EXCLUSIVE') return ', until the transaction ends';
  return ' for an instant, but also while it waits for the transactions that are open';
}

function clause(work: Work): string {
  switch (work) {
    case 'scan':
      return 'every row is looked at';
    case 'rewrite':
      return 'every row is written anew';
    case 'index build':
      return 'indexes are built';
    case 'foreign key check':
      return 'every row is looked up in the other table';
  }
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
