import type { Seen, Sighting, WorkflowRun } from '#github';
import { after, minutes, type Instant } from '#time';
import { madeByActions } from './actor.ts';
import { isGenuine, readClaim } from './genuine.ts';
import type { Place } from './history.ts';
import type { Intent } from './intent.ts';
import type { Ledger } from './ledger.ts';
import type { RunRegister } from './run-register.ts';
import { sameEnvironment } from './spelling.ts';

/** A deployment that goes on now, of any service. */
export interface InFlight {
  readonly intent: Intent;
  readonly since: Instant;
}

/** The place that asks what goes on in its environment, of every service; `since` is the earliest beginning that is believed. */
export interface InFlightWish {
  readonly place: Place;
  readonly since: Instant;
}

/** What may be in flight: begun and not ended, as far as its statuses tell. */
export interface Candidate {
  readonly sighting: Sighting;
  readonly intent: Intent;
}

/** The runs in progress, oldest first; a list that lacks the very run that asks is behind, and `whole` is false. */
export interface Bustle {
  readonly runs: readonly WorkflowRun[];
  readonly whole: boolean;
}

/** Asks which runs are in progress: only they can hold what is in flight. Throws GitHubFailure. */
export async function readBustle({ github, run }: Ledger): Promise<Bustle> {
  const runs = await github.runs.inProgress();
  return {
    runs: runs.toSorted((left, right) => left.createdAt - right.createdAt),
    whole: runs.some(({ id }) => id === run.id),
  };
}

/** As many commits as one query may ask about. */
const most = 20;

/** The commits whose deployments are looked at beside the newest ones: those of the oldest runs. */
export function commitsOf(runs: readonly WorkflowRun[]): readonly string[] {
  return [...new Set(runs.map(({ headSha }) => headSha))].slice(0, most);
}

/** For clocks that differ. */
const tolerance = minutes(5);

/**
 * The candidates among the newest deployments, and what older ones there are of runs in progress, by their commits; all of them one by one, as far
 * back as the wish goes, when the list of runs cannot be relied on, or a commit has more deployments than one page. Throws GitHubFailure.
 */
export async function findCandidates(
  ledger: Ledger,
  wish: InFlightWish,
  first: Seen,
  { runs, whole }: Bustle,
): Promise<readonly Candidate[]> {
  const { environment } = wish.place;
  const made = new Map(first.ofCommits);
  const last = first.newest.at(-1)?.createdAt ?? wish.since;
  if (first.after === undefined || last < wish.since) return candidatesAmong(first.newest, wish);
  const older = runs.filter(({ createdAt }) => createdAt <= after(last, tolerance));
  const unseen = () => (whole ? commitsOf(older.filter(({ headSha }) => !made.has(headSha))) : []);
  for (let commits = unseen(); commits.length > 0; commits = unseen()) {
    const look = { statusesOf: [], newestOf: undefined, madeOf: { environment, commits } };
    for (const [commit, sightings] of (await ledger.github.deployments.look(look)).ofCommits)
      made.set(commit, sightings);
  }
  const ofRuns = older.map(({ headSha }) => made.get(headSha));
  if (!whole || ofRuns.includes(undefined)) return candidatesAmong(await readBack(ledger, wish, first), wish);
  return candidatesAmong([...first.newest, ...ofRuns.flatMap((each) => each ?? [])], wish);
}

async function readBack({ github }: Ledger, { place, since }: InFlightWish, first: Seen): Promise<readonly Sighting[]> {
  const found = [...first.newest];
  for (let next = first.after; next !== undefined;) {
    const newestOf = { environment: place.environment, after: next };
    const seen = await github.deployments.look({ statusesOf: [], newestOf });
    found.push(...seen.newest);
    next = seen.newest.some(({ createdAt }) => createdAt < since) ? undefined : seen.after;
  }
  return found;
}

/** Those whose run goes on in the very attempt that opened them, but for the record of the place that asks, in this attempt. Throws GitHubFailure. */
export async function judgeInFlight(
  ledger: Ledger,
  runs: RunRegister,
  candidates: readonly Candidate[],
  { service }: Place,
): Promise<readonly InFlight[]> {
  const judged = await Promise.all(
    candidates.map(async ({ sighting, intent }) => {
      const { id, attempt } = intent.run;
      if (id === ledger.run.id && attempt === ledger.run.attempt && intent.service === service) return [];
      const listed = await runs.find(id);
      // A list may be behind; but an attempt that it says is over, or followed by another one, never goes on again.
      const run = listed === undefined || listed.attempt < attempt ? await runs.confirm(id) : listed;
      const going =
        run !== undefined &&
        !run.completed &&
        run.attempt === attempt &&
        isGenuine(sighting, run, ledger.rules).genuine;
      return going ? [{ intent, since: sighting.createdAt }] : [];
    }),
  );
  return judged.flat();
}

function candidatesAmong(sightings: readonly Sighting[], wish: InFlightWish): readonly Candidate[] {
  const each = new Map(sightings.map((sighting) => [sighting.nodeId, sighting]));
  return [...each.values()].flatMap((sighting) => candidateOf(sighting, wish));
}

function candidateOf(sighting: Sighting, { place, since }: InFlightWish): readonly Candidate[] {
  const claim = readClaim(sighting);
  if (!claim.genuine || sighting.createdAt < since) return [];
  if (!sameEnvironment(sighting.environment, place.environment)) return [];
  return hasEnded(sighting) || onlyWaits(sighting) ? [] : [{ sighting, intent: claim.intent }];
}

/** Whoever says so: an end is believed of anybody, a success of GitHub Actions alone. The order does not matter. */
function hasEnded({ statuses }: Sighting): boolean {
  return statuses.some(
    (each) =>
      each.state === 'failure' ||
      each.state === 'error' ||
      each.state === 'inactive' ||
      (each.state === 'success' && madeByActions(each)),
  );
}

function onlyWaits({ statuses }: Sighting): boolean {
  return statuses.length > 0 && statuses.every(({ state }) => state === 'queued');
}
