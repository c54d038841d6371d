import type { Evidence, Verdict } from '#kit';
import type { Migration } from '#migrations';
import type { MigrateGateContract } from './contract.ts';
import type { BackedUp } from './backup.ts';
import type { ContractStanding } from './contracts.ts';
import type { Leftover } from './leftovers.ts';

type ApplyVerdict = Verdict<MigrateGateContract>;

/** What `apply` did and saw. */
export interface Account {
  readonly applied: readonly Migration[];
  readonly held: readonly HeldMigration[];
  readonly contracts: readonly ContractStanding[];
  readonly backups: readonly BackedUp[];
  readonly leftovers: readonly Leftover[];
  readonly notes: readonly Evidence[];
}

/** A migration that is kept from the command, and why. */
export interface HeldMigration {
  readonly migration: Migration;
  readonly why: string;
}

/** An account of nothing yet. */
export const blank: Account = { applied: [], held: [], contracts: [], backups: [], leftovers: [], notes: [] };

/** A verdict with the evidence of an account. */
export function verdictOf(
  decision: 'pass' | 'block',
  reason: ApplyVerdict['reason'],
  message: string,
  account: Account,
): ApplyVerdict {
  return { decision, reason, message, evidence: evidenceOf(account) };
}

function evidenceOf({ applied, held, contracts, backups, leftovers, notes }: Account): readonly Evidence[] {
  return [
    ...leftovers.map(({ kind, name, what, detail }): Evidence => ({
      subject: `${kind} ${name}`,
      verdict: 'block',
      detail: `${what}: ${detail}`,
    })),
    ...applied.map(({ path }): Evidence => ({ subject: path, verdict: 'pass', detail: 'applied' })),
    ...held.map(({ migration, why }): Evidence => ({
      subject: migration.path,
      verdict: 'info',
      detail: `held: ${why}`,
    })),
    ...contracts
      .filter(({ ready }) => ready)
      .map(({ migration, why }): Evidence => ({
        subject: migration.path,
        verdict: 'pass',
        detail: `may run: ${why.join('; ')}`,
      })),
    ...backups.map(({ table, restored }): Evidence => ({
      subject: `backup of ${table}`,
      verdict: 'pass',
      detail: `restored, ${restored} rows`,
    })),
    ...notes,
  ];
}

/** The message of an end without any block. */
export function describeSuccess(applied: readonly Migration[], held: readonly HeldMigration[]): string {
  const waits =
    held.length === 0
      ? ''
      : ` ${held.length === 1 ? 'One contract waits' : `${held.length} contracts wait`}: ${held[0]?.why ?? ''}.`;
  if (applied.length === 0) return `${held.length === 0 ? 'No migration is pending.' : 'Nothing was run.'}${waits}`;
  return `${applied.length === 1 ? 'One migration was' : `${applied.length} migrations were`} applied.${waits}`;
}
