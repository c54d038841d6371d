import type { Migration } from '#migrations';
import type { ContractStanding } from './contracts.ts';
import { isMeant } from './phase-plan.ts';
import type { HeldMigration } from './verdict.ts';

/** What of the pending migrations may run now, and what is held back from the command, each in order. */
export interface Chosen {
  readonly allowed: readonly Migration[];
  readonly held: readonly HeldMigration[];
}

/** Parts what may run from what must wait: by the phase that is meant, and by what the ledger says about contracts. */
export function choose(
  pending: readonly Migration[],
  contracts: readonly ContractStanding[],
  phase: 'expand' | 'contract' | 'all',
): Chosen {
  const held = pending.flatMap((migration): readonly HeldMigration[] => {
    if (!isMeant(migration, phase)) return [{ migration, why: `\`phase\` is ${phase}` }];
    if (migration.contract === undefined) return [];
    const standing = contracts.find((each) => each.migration === migration);
    if (standing?.ready === true) return [];
    return [{ migration, why: standing?.why.join('; ') ?? 'nobody asked the ledger' }];
  });
  const kept = new Set(held.map(({ migration }) => migration));
  return { allowed: pending.filter((migration) => !kept.has(migration)), held };
}
