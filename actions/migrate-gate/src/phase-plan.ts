import type { Judgement } from '#hazards';
import type { Migration } from '#migrations';

/** When a migration is to run, by what it says of itself, else by what it does. */
export type Phase = 'expand' | 'backfill' | 'contract' | 'unsafe';

/** One migration that is to run, with its place in the plan. */
export interface PlannedMigration {
  readonly migration: Migration;
  readonly phase: Phase;
  readonly judgement: Judgement | undefined;
}

/** Which phase each pending migration belongs to, in the order in which they run. */
export function planPhases(
  pending: readonly Migration[],
  judgements: readonly Judgement[],
): readonly PlannedMigration[] {
  const byPath = new Map(judgements.map((judgement) => [judgement.path, judgement]));
  return pending.map((migration) => {
    const judgement = byPath.get(migration.path);
    const said = migration.contract === undefined ? migration.phase : 'contract';
    return { migration, phase: said ?? judgement?.phase ?? 'expand', judgement };
  });
}

/** Whether a migration is meant by the input `phase`: only what says that it is a contract is one; all else runs before the new version starts. */
export function isMeant({ contract }: Migration, phase: 'expand' | 'contract' | 'all'): boolean {
  return phase === 'all' || (contract !== undefined) === (phase === 'contract');
}

/** How to come back from a migration, for people. */
export function wayBack({ down, irreversible }: Migration): string {
  if (irreversible !== undefined) return `none: ${irreversible}`;
  return down === undefined ? 'none' : 'down';
}

/** When a contract may run, for people; empty for anything else. */
export function termsOf({ contract, path }: Migration): string {
  if (contract === undefined) return '';
  const where = contract.environments?.join(', ') ?? 'every environment with a record';
  const after = contract.after ?? `the commit that added ${path.slice(path.lastIndexOf('/') + 1)}`;
  return `${after} is live in ${where}`;
}
