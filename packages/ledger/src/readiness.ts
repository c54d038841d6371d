import { after, formatDuration, formatInstant, type Duration, type Instant } from '#time';
import { readClaim } from './genuine.ts';
import { history } from './history.ts';
import type { Ledger } from './ledger.ts';
import { releaseOf, resolveMilestone, standingOf, type Milestone, type Standing } from './milestone.ts';
import type { LedgerRecord } from './record.ts';
import { sameEnvironment } from './spelling.ts';

/** When something that older releases cannot live with may happen. */
export interface Terms {
  /** The commit, tag or version from which on releases can live with it. */
  readonly after: string;
  /** For how long such releases must have been live. */
  readonly soak: Duration;
  /** Undefined: every environment with a record. */
  readonly environments: readonly string[] | undefined;
}

/** How one environment stands to the terms. */
export interface EnvironmentReadiness {
  readonly environment: string;
  readonly ready: boolean;
  /** Since when only releases at or after the milestone were live there. */
  readonly since: Instant | undefined;
  /** The record that decided it. */
  readonly record: number | undefined;
  /** For people. */
  readonly why: string;
}

/** Whether the terms are met: by every environment, and by one at least. */
export interface Readiness {
  readonly ready: boolean;
  readonly milestone: Milestone;
  readonly environments: readonly EnvironmentReadiness[];
}

/**
 * Asks the ledger whether every environment has had only releases at or after a milestone live for long enough. What is not known blocks: an
 * environment without a record, a milestone that names nothing, a release that cannot be compared. Only genuine records count. Throws GitHubFailure.
 */
export async function readinessFor(ledger: Ledger, service: string, terms: Terms): Promise<Readiness> {
  const milestone = await resolveMilestone(ledger, terms.after);
  const named = terms.environments ?? (await environmentsOf(ledger, service));
  const judged = await Promise.all(
    named.map(async (environment) => ({
      judgement: await judgeEnvironment(ledger, { environment, service }, milestone, terms.soak),
      environment,
    })),
  );
  // What only looked like a record makes no environment wait for one, unless it is named.
  const environments = judged
    .filter(({ judgement }) => terms.environments !== undefined || judgement !== undefined)
    .map(({ judgement, environment }) => judgement ?? notReady(environment, 'has no record of this service'));
  return { ready: environments.length > 0 && environments.every(({ ready }) => ready), milestone, environments };
}

/** What one record says about a milestone. */
export interface Landing {
  readonly record: LedgerRecord;
  readonly standing: Standing;
}

/**
 * Since when releases at or after a milestone, and no others, were deployed or begun: the oldest success of the unbroken row of such records, the
 * newest of which comes first. `broken` is the record that ends the row.
 */
export function soakOf(landings: readonly Landing[]): {
  readonly since: Instant | undefined;
  readonly record: LedgerRecord | undefined;
  readonly broken: Landing | undefined;
} {
  let oldest: LedgerRecord | undefined;
  for (const landing of landings) {
    if (landing.standing !== 'at-or-after')
      return { since: oldest?.progress.liveSince, record: oldest, broken: landing };
    const { stand, liveSince } = landing.record.progress;
    if ((stand === 'live' || stand === 'superseded') && liveSince !== undefined) oldest = landing.record;
  }
  return { since: oldest?.progress.liveSince, record: oldest, broken: undefined };
}

async function judgeEnvironment(
  ledger: Ledger,
  place: { readonly environment: string; readonly service: string },
  milestone: Milestone,
  soak: Duration,
): Promise<EnvironmentReadiness | undefined> {
  const { environment } = place;
  const now = ledger.clock.now();
  const landings: Landing[] = [];
  const standing = standings(ledger, milestone);
  let seen = 0;
  for await (const { records } of history(ledger, place)) {
    seen += records.length;
    for (const { record } of records) {
      if (!counts(record, ledger)) continue;
      landings.push({ record, standing: await standing(record) });
      const { since, record: oldest, broken } = soakOf(landings);
      if (since !== undefined && oldest !== undefined && now >= after(since, soak)) {
        return {
          environment,
          ready: true,
          since,
          record: oldest.deployment.id,
          why: `runs ${milestone.text} or later since ${formatInstant(since)}`,
        };
      }
      if (broken !== undefined) return explain(environment, milestone, soak, landings);
    }
  }
  if (seen === 0) return undefined;
  return explain(environment, milestone, soak, landings);
}

/** Commits are compared once per record's release; neighbours in history are mostly of the same few. */
function standings(ledger: Ledger, milestone: Milestone): (record: LedgerRecord) => Promise<Standing> {
  const known = new Map<string, Promise<Standing>>();
  return (record) => {
    const release = releaseOf(record);
    const key = JSON.stringify([release.sha, release.version]);
    const asked = known.get(key) ?? standingOf(ledger, release, milestone);
    known.set(key, asked);
    return asked;
  };
}

/** What waits in the queue has not begun; what this run has under way is what asks. */
function counts({ progress, intent }: LedgerRecord, { run }: Ledger): boolean {
  return progress.stand !== 'waiting' && !(progress.stand === 'running' && intent.run.id === run.id);
}

function explain(
  environment: string,
  milestone: Milestone,
  soak: Duration,
  landings: readonly Landing[],
): EnvironmentReadiness {
  const { since, record, broken } = soakOf(landings);
  const id = record?.deployment.id ?? broken?.record.deployment.id;
  if (since !== undefined) {
    const until = formatInstant(after(since, soak));
    const why = `runs ${milestone.text} or later only since ${formatInstant(since)}; ${formatDuration(soak)} are over at ${until}`;
    return { environment, ready: false, since, record: id, why };
  }
  if (broken === undefined) return notReady(environment, `nothing at or after ${milestone.text} ever succeeded there`);
  const { intent, deployment } = broken.record;
  const what = `record ${deployment.id}${intent.version === '' ? '' : ` (${intent.version})`}`;
  const why =
    broken.standing === 'before'
      ? `${what} is older than ${milestone.text}`
      : `${what} cannot be compared with ${milestone.text}, which ${milestone.commit === undefined ? 'names no commit or tag that GitHub knows' : 'is a commit its own is not known beside'}`;
  return { ...notReady(environment, why), record: id };
}

function notReady(environment: string, why: string): EnvironmentReadiness {
  return { environment, ready: false, since: undefined, record: undefined, why };
}

/** Every environment that something was deployed to that looks like a record of the service, under its newest spelling. */
async function environmentsOf({ github }: Ledger, service: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const deployment of github.deployments.list({ task: `deploy:${service}` })) {
    if (names.some((name) => sameEnvironment(name, deployment.environment))) continue;
    if (readClaim(deployment).genuine) names.push(deployment.environment);
  }
  return names;
}
