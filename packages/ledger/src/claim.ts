import { GitHubFailure, type DeploymentStatus } from '#github';
import { ActionFailure } from '#kit';
import { after, minutes } from '#time';
import { madeByActions } from './actor.ts';
import { describe, readDescription } from './description.ts';
import type { Place } from './history.ts';
import type { CurrentRun, Ledger } from './ledger.ts';
import { readRecord } from './own-record.ts';
import type { LedgerRecord } from './record.ts';
import { writeStatus } from './write-status.ts';

/** Longer than it takes to start a run that opens a record of its own; then what was claimed and not taken up may be claimed anew. */
export const claimLasts = minutes(30);

/** Whether a queued record is this attempt's to take up; `by` names the attempt that it belongs to, as `run-attempt`. */
export type Claimed =
  | { readonly kind: 'claimed'; readonly record: LedgerRecord }
  | { readonly kind: 'taken'; readonly record: LedgerRecord; readonly by: string };

/**
 * Claims a queued record for this attempt of the run, so that of several that find it waiting one takes it up. Each writes its claim and then reads all
 * of them, in the order in which GitHub has written them: the first one counts, until it is over. Throws ActionFailure `wrong-state` for a record
 * that does not wait, others as `readRecord` does, and GitHubFailure.
 */
export async function claimRecord(ledger: Ledger, id: number, place: Partial<Place>): Promise<Claimed> {
  const record = await readRecord(ledger, id, place);
  const { stand } = record.progress;
  if (stand !== 'waiting')
    throw new ActionFailure(
      'wrong-state',
      `Record ${id} does not wait any more: it is ${stand}. Nothing is to be taken up.`,
    );
  const { deployments } = ledger.github;
  const own = nameOf(ledger.run);
  const before = holderOf(await deployments.statuses(id));
  if (before !== undefined && before.name !== own && ledger.github.now() < after(before.since, claimLasts))
    return { kind: 'taken', record, by: before.name };
  await writeStatus(ledger, id, { state: 'queued', description: describe({ claimed: own }) });
  const holder = holderOf(await deployments.statuses(id));
  if (holder?.name === own) return { kind: 'claimed', record };
  const seen = holder !== undefined && holder.name !== before?.name;
  if (seen) return { kind: 'taken', record, by: holder.name };
  throw new GitHubFailure(
    'unavailable',
    `GitHub took the claim of record ${id} and does not show it. Run the job again.`,
  );
}

interface Claim {
  readonly name: string;
  readonly since: DeploymentStatus['createdAt'];
}

/** The claim that counts: the first one, then the first after that is over, by GitHub's own clock. Claims of others than GitHub Actions do not count. */
function holderOf(statuses: readonly DeploymentStatus[]): Claim | undefined {
  const claims = statuses
    .filter((each) => each.state === 'queued' && madeByActions(each))
    .toSorted((left, right) => left.id - right.id)
    .flatMap(({ description, createdAt }): readonly Claim[] => {
      const name = readDescription(description)?.['claimed'];
      return name === undefined ? [] : [{ name, since: createdAt }];
    });
  return claims.reduce<Claim | undefined>(
    (holder, claim) => (holder === undefined || claim.since >= after(holder.since, claimLasts) ? claim : holder),
    undefined,
  );
}

function nameOf({ id, attempt }: CurrentRun): string {
  return `${id}-${attempt}`;
}
