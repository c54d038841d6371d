import type { Step } from '#kit';
import { floorsOf, releaseOf, standingOf, type LedgerRecord, type Place } from '#ledger';
import { accountOf, type Account, type Change, type FloorFacts, type SchemaFacts, type Told } from '#rollback';
import { milliseconds } from '#time';
import type { RollbackPlanContract } from './contract.ts';
import type { Past } from './past.ts';

const atOnce = 8;

/** What is known of the schema as it is now and of the target's; undefined when there is none. Throws GitHubFailure. */
export async function gatherSchema(
  { inputs, clock }: Step<RollbackPlanContract>,
  past: Past,
  target: LedgerRecord,
  place: Place,
): Promise<SchemaFacts | undefined> {
  const since = past.records.filter(({ deployment }) => deployment.id > target.deployment.id);
  if (isWithoutSchema(inputs.schema, since)) return undefined;
  const [floors, told] = await Promise.all([standFloors(past, target, place), tellAll(past, since)]);
  const account = accountOf(told, target.intent.image, clock.now());
  const { changes, silent, missing } = compareWithFiles(account, inputs.applied, inputs.known);
  return {
    floors,
    changes: inputs.compatibility === 'tested' ? changes.map(asTested) : changes,
    silent,
    missing,
    down: inputs.down,
  };
}

/** Whether the caller says that there is no schema, and no record since contradicts that: only a contract raises a floor, and a caller may forget one. */
export function isWithoutSchema(schema: 'recorded' | 'none', since: readonly LedgerRecord[]): boolean {
  return schema === 'none' && since.every(({ progress: { floors } }) => floors.length === 0);
}

function asTested({ migration, class: kind, age }: Change): Change {
  return { migration, class: kind, tested: true, age };
}

async function standFloors({ ledger }: Past, target: LedgerRecord, place: Place): Promise<readonly FloorFacts[]> {
  const release = releaseOf(target);
  const floors = await floorsOf(ledger, place);
  return await Promise.all(
    floors.map(async (floor) => ({
      text: floor.text,
      record: floor.record,
      standing: await standingOf(ledger, release, floor),
    })),
  );
}

async function tellAll({ ledger }: Past, records: readonly LedgerRecord[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (let start = 0; start < records.length; start += atOnce) {
    const batch = records.slice(start, start + atOnce);
    told.push(
      ...(await Promise.all(
        batch.map(async (record) => ({
          record,
          statuses: await ledger.github.deployments.statuses(record.deployment.id),
        })),
      )),
    );
  }
  return told;
}

/**
 * What the tool's own table and the target's files say counts before what records say: the difference of the two lists is what was applied since, and
 * records only tell its classes.
 */
export function compareWithFiles(
  account: Account,
  applied: readonly string[] | undefined,
  known: readonly string[] | undefined,
): Account & { readonly missing: readonly string[] } {
  if (applied === undefined || known === undefined) return { ...account, missing: [] };
  const has = new Set(applied);
  const knows = new Set(known);
  const recorded = new Map(account.changes.map((change) => [change.migration, change]));
  const unknown = (migration: string): Change => ({
    migration,
    class: 'unknown',
    tested: false,
    age: milliseconds(0),
  });
  return {
    changes: applied.filter((name) => !knows.has(name)).map((name) => recorded.get(name) ?? unknown(name)),
    silent: [],
    missing: known.filter((name) => !has.has(name)),
  };
}
