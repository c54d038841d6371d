import type { Seen, Sighting } from '#github';
import type { Instant } from '#time';
import { madeByActions } from './actor.ts';
import { isGenuine, readClaim } from './genuine.ts';
import type { Intent } from './intent.ts';
import type { Ledger } from './ledger.ts';
import type { RunRegister } from './run-register.ts';
import { sameEnvironment } from './spelling.ts';

/** A deployment that goes on now, of any service. */
export interface InFlight {
  readonly intent: Intent;
  readonly since: Instant;
}

/** The environment whose running deployments, of every service, are wanted; `since` is the earliest beginning that is believed. */
export interface InFlightWish {
  readonly environment: string;
  readonly since: Instant;
}

/** What may be in flight: begun and not ended, as far as its statuses tell. */
export interface Candidate {
  readonly sighting: Sighting;
  readonly intent: Intent;
}

/** The candidates among what was seen, and further back as far as the wish goes. Throws GitHubFailure. */
export async function findCandidates(
  ledger: Ledger,
  wish: InFlightWish,
  first: Pick<Seen, 'newest' | 'after'>,
): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for (let seen = first; ;) {
    found.push(...seen.newest.flatMap((sighting) => candidateOf(sighting, wish)));
    const { after, newest } = seen;
    if (after === undefined || newest.some(({ createdAt }) => createdAt < wish.since)) return found;
    seen = await ledger.github.deployments.look({ statusesOf: [], newestOf: { environment: wish.environment, after } });
  }
}

/** Those whose run goes on in the very attempt that opened them, but for this run's own. Throws GitHubFailure. */
export async function judgeInFlight(
  ledger: Ledger,
  runs: RunRegister,
  candidates: readonly Candidate[],
): Promise<readonly InFlight[]> {
  const judged = await Promise.all(
    candidates.map(async ({ sighting, intent }) => {
      if (intent.run.id === ledger.run.id) return [];
      const goesOn = (run: Awaited<ReturnType<RunRegister['find']>>) =>
        isGenuine(sighting, run, ledger.rules).genuine &&
        run?.completed === false &&
        run.attempt === intent.run.attempt;
      const listed = await runs.find(intent.run.id);
      const going = goesOn(listed) || goesOn(await runs.confirm(intent.run.id));
      return going ? [{ intent, since: sighting.createdAt }] : [];
    }),
  );
  return judged.flat();
}

function candidateOf(sighting: Sighting, { environment, since }: InFlightWish): readonly Candidate[] {
  const claim = readClaim(sighting);
  if (!claim.genuine || sighting.createdAt < since || !sameEnvironment(sighting.environment, environment)) return [];
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
