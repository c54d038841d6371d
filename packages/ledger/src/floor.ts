import type { Deployment } from '#github';
import { readClaim, taskOf } from './genuine.ts';
import { readEvidence, type Place } from './history.ts';
import type { Ledger } from './ledger.ts';
import { resolveMilestone, standingOf, type Milestone, type Release } from './milestone.ts';
import { progressOf } from './progress.ts';
import { sameEnvironment } from './spelling.ts';

/** The oldest release that works with the schema as one deployment left it, or was about to. */
export interface Floor extends Milestone {
  /** The record that says so. */
  readonly record: number;
}

/** What the floors say about a release. */
export interface FloorJudgement {
  readonly allowed: boolean;
  /** The floor that is not reached, or cannot be compared with the release. */
  readonly against: Floor | undefined;
  /** For people. */
  readonly why: string;
}

const atOnce = 8;

/**
 * The floors that hold in a place: of all that genuine records ever named, in the intent or a status and however they ended, the highest; several
 * only when neither is above the other. Reads the whole history: a floor is never forgotten because it is old. Throws GitHubFailure.
 */
export async function floorsOf(ledger: Ledger, place: Place): Promise<readonly Floor[]> {
  const named = new Map<string, number>();
  let batch: Deployment[] = [];
  const read = async () => {
    for (const each of await Promise.all(batch.map((deployment) => namedBy(ledger, place, deployment)))) {
      for (const { text, record } of each) if (!named.has(text)) named.set(text, record);
    }
    batch = [];
  };
  const task = taskOf(place.service);
  for await (const deployment of ledger.github.deployments.list({ environment: place.environment, task })) {
    if (!sameEnvironment(deployment.environment, place.environment) || deployment.task !== task) continue;
    if (batch.push(deployment) === atOnce) await read();
  }
  await read();
  const floors: Floor[] = [];
  for (const [text, record] of named) floors.push({ ...(await resolveMilestone(ledger, text)), record });
  return await highest(ledger, floors);
}

/** Whether a release may run on the schema of a place: only at or above every floor. Throws GitHubFailure. */
export async function judgeByFloors(
  ledger: Ledger,
  floors: readonly Floor[],
  release: Release,
): Promise<FloorJudgement> {
  const name = release.version === '' ? release.sha : release.version;
  for (const floor of floors) {
    const standing = await standingOf(ledger, release, floor);
    if (standing === 'at-or-after') continue;
    const why =
      standing === 'before'
        ? `${name} is below the schema floor ${floor.text}, which record ${floor.record} set: it does not work with the schema as it is now`
        : `nobody can tell whether ${name} is at or above the schema floor ${floor.text}, which record ${floor.record} set`;
    return { allowed: false, against: floor, why };
  }
  const why = floors.length === 0 ? 'the ledger knows no schema floor' : `${name} is at or above the schema floor`;
  return { allowed: true, against: undefined, why };
}

/** Statuses are one request for each deployment; whether one counts is only asked of those that name a floor. */
async function namedBy(
  ledger: Ledger,
  place: Place,
  deployment: Deployment,
): Promise<readonly { readonly text: string; readonly record: number }[]> {
  const claim = readClaim(deployment);
  if (!claim.genuine) return [];
  const planned = claim.intent.migration?.schemaFloor;
  const { floors } = progressOf(await ledger.github.deployments.statuses(deployment.id));
  const texts = [...floors, ...(planned === undefined ? [] : [planned])].filter((text) => text !== '');
  if (texts.length === 0) return [];
  const genuine = await readEvidence(ledger, place, deployment.id);
  return genuine.length === 0 ? [] : texts.map((text) => ({ text, record: deployment.id }));
}

/** Those that no other is above; one that nobody can compare stays. */
async function highest(ledger: Ledger, floors: readonly Floor[]): Promise<readonly Floor[]> {
  let kept: readonly Floor[] = [];
  for (const floor of floors) {
    if (await anyAbove(ledger, kept, floor)) continue;
    const below = await Promise.all(kept.map((each) => isAbove(ledger, floor, each)));
    kept = [...kept.filter((_, index) => below[index] !== true), floor];
  }
  return kept;
}

async function anyAbove(ledger: Ledger, kept: readonly Floor[], floor: Floor): Promise<boolean> {
  const above = await Promise.all(kept.map((each) => isAbove(ledger, each, floor)));
  return above.includes(true);
}

async function isAbove(ledger: Ledger, upper: Milestone, lower: Milestone): Promise<boolean> {
  const release = { sha: upper.commit ?? '', version: upper.version ?? upper.text };
  const comparable = upper.commit === undefined ? { ...lower, commit: undefined } : lower;
  return (await standingOf(ledger, release, comparable)) === 'at-or-after';
}
