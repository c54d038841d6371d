import type { Migration, TransactionModel } from './migration.ts';
import { isEmptySql } from './statements.ts';
import type { Database } from './tool.ts';

/** How one migration can be undone. */
export type WayBack =
  | { readonly kind: 'down'; readonly path: string; readonly line: number }
  | { readonly kind: 'empty'; readonly path: string; readonly line: number }
  | { readonly kind: 'irreversible'; readonly reason: string }
  | { readonly kind: 'none' };

/** What runs or waits, in the order of the tool. */
export interface PlanStep {
  readonly migration: Migration;
  /** As the file or its folder says; undefined: as what it does. */
  readonly phase: Migration['phase'];
  /** Why it does not run now; undefined: it runs. */
  readonly held: string | undefined;
  readonly wayBack: WayBack;
}

/** Files that share a fate: one transaction, or none at all. */
export interface PlanUnit {
  /** `transaction`, `implicit` (one if it holds more than one statement) or `autocommit` (one for each statement). */
  readonly mode: TransactionModel['mode'];
  readonly paths: readonly string[];
}

/** The whole plan, as data. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** What runs, as the server will see it. */
  readonly units: readonly PlanUnit[];
  /** The way back, the last first; it ends at the first step that has none. */
  readonly back: readonly WayBack[];
}

/**
 * Plans a run: pure.
 *
 * `held` says why a file waits, by its path; whether the tool can be kept from it is another question. Consecutive files
 * of `batch: all-pending` are one unit.
 */
export function planRun(pending: readonly Migration[], held: ReadonlyMap<string, string>, database: Database): Plan {
  const steps = pending.map((migration): PlanStep => ({
    migration,
    phase: migration.phase,
    held: held.get(migration.path),
    wayBack: wayBackOf(migration, database),
  }));
  const running = steps.filter((step) => step.held === undefined);
  const back: WayBack[] = [];
  for (const { wayBack } of running.toReversed()) {
    back.push(wayBack);
    if (wayBack.kind !== 'down') break;
  }
  return { steps, units: unitsOf(running.map(({ migration }) => migration)), back };
}

/** How a migration can be undone: what its file says, held to whether it does anything. */
export function wayBackOf({ down, irreversible }: Migration, database: Database): WayBack {
  if (irreversible !== undefined) return { kind: 'irreversible', reason: irreversible };
  if (down === undefined) return { kind: 'none' };
  const { path, firstLine: line } = down;
  return { kind: isEmptySql(down.sql, database) ? 'empty' : 'down', path, line };
}

function unitsOf(migrations: readonly Migration[]): readonly PlanUnit[] {
  const units: PlanUnit[] = [];
  let open: string[] | undefined;
  for (const { path, up } of migrations) {
    const { mode, batch } = up.transaction;
    if (batch === 'file') {
      open = undefined;
      units.push({ mode, paths: [path] });
    } else if (open === undefined) {
      open = [path];
      units.push({ mode, paths: open });
    } else open.push(path);
  }
  return units;
}
