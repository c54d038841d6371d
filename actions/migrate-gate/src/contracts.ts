import { readinessFor, type Ledger, type Readiness } from '#ledger';
import { commitThatAdded, type Git, type Migration } from '#migrations';

/** A contract, and whether it may run. */
export interface ContractStanding {
  readonly migration: Migration;
  /** The commit, tag or version it waits for. */
  readonly after: string;
  readonly ready: boolean;
  /** For people; one line for each environment that is not ready, or one that says that all are. */
  readonly why: readonly string[];
  readonly readiness: Readiness | undefined;
}

/** Whom to ask whether a contract may run; undefined `ledger`: nobody, so none may. */
export interface Arbiter {
  readonly ledger: Ledger | undefined;
  readonly service: string;
  readonly git: Git;
  /** Why no contract may run, whatever the ledger says. */
  readonly never: string | undefined;
}

/** Asks the ledger about every contract among migrations; the same question is asked once. Throws ActionFailure and GitHubFailure. */
export async function judgeContracts(
  migrations: readonly Migration[],
  { ledger, service, git, never }: Arbiter,
): Promise<readonly ContractStanding[]> {
  const asked = new Map<string, Promise<Readiness>>();
  const standings: ContractStanding[] = [];
  for (const migration of migrations) {
    const { contract } = migration;
    if (contract === undefined) continue;
    const refusal =
      never ?? (ledger === undefined ? 'the ledger was not asked, because `environment` is empty' : undefined);
    if (refusal !== undefined || ledger === undefined) {
      standings.push({
        migration,
        after: contract.after ?? '',
        ready: false,
        why: [refusal ?? ''],
        readiness: undefined,
      });
      continue;
    }
    const after = contract.after ?? (await commitThatAdded(git, migration.path));
    const { soak, environments } = contract;
    const key = JSON.stringify([after, soak, environments]);
    const answer = asked.get(key) ?? readinessFor(ledger, service, { after, soak, environments });
    asked.set(key, answer);
    standings.push(standingOf(migration, after, await answer));
  }
  return standings;
}

function standingOf(migration: Migration, after: string, readiness: Readiness): ContractStanding {
  const { ready, environments } = readiness;
  const shown = environments
    .filter((each) => ready || !each.ready)
    .map(({ environment, why }) => `${environment} ${why}`);
  const why = shown.length === 0 ? [`no environment has a record, so nobody knows what runs where`] : shown;
  return { migration, after, ready, why, readiness };
}
