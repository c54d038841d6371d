import type { Name } from '#sql';
import { type Lock, stronger } from '../lock.ts';
import type { Schema } from '../schema/schema.ts';

/** What PostgreSQL does to a relation while it holds the lock. */
export type Work = 'scan' | 'rewrite' | 'index build' | 'foreign key check';

/** What a statement does to one relation: the lock it takes until its transaction ends, and the work under it. */
export interface Effect {
  readonly relation: Name;
  /** Set when only an index of the table is known. */
  readonly index?: true;
  readonly lock: Lock;
  readonly work: readonly Work[];
}

/** What decides the effect of a statement besides its text. */
export interface Surroundings {
  readonly schema: Schema;
  /** Major version. */
  readonly serverVersion: number;
  /** Whether the session's TimeZone is known to be UTC. */
  readonly utc: boolean;
}

/** One effect per relation: the strongest lock and all the work. */
export function mergeEffects(effects: readonly Effect[]): readonly Effect[] {
  const merged = new Map<string, Effect>();
  for (const effect of effects) {
    const key = `${effect.relation.schema ?? ''}.${effect.relation.name}`;
    const known = merged.get(key);
    merged.set(key, known === undefined ? effect : both(known, effect));
  }
  return [...merged.values()];
}

function both(one: Effect, other: Effect): Effect {
  return { ...one, lock: stronger(one.lock, other.lock), work: [...new Set([...one.work, ...other.work])] };
}
