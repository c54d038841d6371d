import type { Step } from '#kit';
import { ActionFailure } from '#kit';
import { connect } from '#github';
import { readChronicles, refuseOtherSpelling, type Ledger, type LedgerRecord } from '#ledger';
import { chooseTarget, type Choice } from '#rollback';
import { after, days, type Instant } from '#time';
import type { RollbackPlanContract } from './contract.ts';
import type { Order } from './order.ts';
import { refuseImpostor } from './person.ts';

/** What the ledger knows of a place, and what it makes of the order. */
export interface Past {
  readonly ledger: Ledger;
  /** Newest first, as far back as the decision needs. */
  readonly records: readonly LedgerRecord[];
  readonly choice: Choice;
  /** Somebody else's run is deploying here. */
  readonly underWay: boolean;
  /** How many do not count. */
  readonly doubtful: number;
}

const day = days(1);

/** Reads the ledger as far back as the decision needs it. Throws GitHubFailure, and ActionFailure `not-a-place`, `not-a-person` and
 * `environment-spelling`. */
export async function readPast(step: Step<RollbackPlanContract>, { place, wish }: Order): Promise<Past> {
  const ledger = openLedger(step);
  const now = step.clock.now();
  const enough = (records: readonly LedgerRecord[]) => isEnough(records, chooseTarget(records, wish), now);
  const [{ chronicles }] = await Promise.all([
    readChronicles(ledger, [{ place, enough }]),
    refuseOtherSpelling(ledger, place.environment),
    refuseImpostor(step, ledger),
  ]);
  const read = chronicles.flatMap((chronicle) => chronicle.records);
  const records = read.map(({ record }) => record);
  const choice = chooseTarget(records, wish);
  if (wish.remediates !== undefined && choice.from === undefined) {
    throw new ActionFailure(
      'not-a-place',
      `Record ${wish.remediates} is no genuine record of ${place.service} in ${place.environment}. Give the output \`id\` of the step that opened it, or leave \`remediates\` empty for the newest.`,
    );
  }
  return {
    ledger,
    records,
    choice,
    underWay: read.some(
      ({ record: { progress, intent }, run }) =>
        progress.stand === 'running' &&
        run.id !== ledger.run.id &&
        !run.completed &&
        run.attempt === intent.run.attempt,
    ),
    doubtful: chronicles.flatMap((chronicle) => chronicle.doubtful).length,
  };
}

/** A target, what was live before it, every record that a rollback mends, and a whole day. */
function isEnough(records: readonly LedgerRecord[], { target }: Choice, now: Instant): boolean {
  const oldest = records.at(-1);
  if (target === undefined || oldest === undefined || after(oldest.deployment.createdAt, day) > now) return false;
  const known = new Set(records.map(({ deployment }) => deployment.id));
  return records.every(({ intent }) => intent.remediates === undefined || known.has(intent.remediates));
}

function openLedger({ inputs, environment, clock, signal }: Step<RollbackPlanContract>): Ledger {
  const { repository, apiUrl, runId, runAttempt, runUrl } = environment;
  return {
    github: connect({ token: inputs.token, apiUrl, repository, clock, signal }),
    rules: { repository, workflows: inputs.workflow },
    clock,
    run: { id: runId, attempt: runAttempt, url: runUrl },
  };
}
