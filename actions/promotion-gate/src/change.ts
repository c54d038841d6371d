import type { Change, CheckRun } from '#github';
import type { LedgerRecord } from '#ledger';
import { compare, parse } from 'semver';
import { blocks, passes, warns, type Finding } from './finding.ts';
import type { Policy } from './policy.ts';

/** What is to be deployed, as far as it can be compared with what is live. */
export interface Candidate {
  readonly image: string;
  readonly version: string;
}

/**
 * Never a downgrade: what is live must be among the ancestors of what comes; where git does not know both, the versions are compared by semver.org
 * 2.0.0, 11, and what cannot be compared blocks. Pure; `change` is undefined when git does not know one of the two.
 */
export function judgeDowngrade(
  candidate: Candidate,
  live: LedgerRecord | undefined,
  change: Change | undefined,
): Finding {
  if (live === undefined) return passes('downgrade', 'nothing is live');
  const { deployment, intent } = live;
  if (intent.image === candidate.image) return passes('downgrade', `the image that is live (record ${deployment.id})`);
  const beside = `what is live (record ${deployment.id}${intent.version === '' ? '' : `, ${intent.version}`})`;
  if (change !== undefined) {
    return change.status === 'ahead' || change.status === 'identical'
      ? passes('downgrade', `${change.commits.length} commits ahead of ${beside}`)
      : blocks('downgrade', 'downgrade', `${change.status} of ${beside}: it lacks commits that are live`);
  }
  const theirs = parse(intent.version);
  const ours = parse(candidate.version);
  if (theirs === null || ours === null)
    return blocks('downgrade', 'downgrade', `neither git nor versions can compare it with ${beside}`);
  return compare(ours, theirs) >= 0
    ? passes('downgrade', `${ours.version} after ${beside}`)
    : blocks('downgrade', 'downgrade', `${ours.version} before ${beside}`);
}

/** Small batches: commits and changed lines since what is live. More than GitHub shows counts as too many: pure. */
export function judgeBatch(change: Change | undefined, batch: NonNullable<Policy['max-batch']>): Finding {
  const over = (detail: string) =>
    batch.over === 'warn' ? warns('max-batch', detail) : blocks('max-batch', 'batch-too-large', detail);
  if (change === undefined) return over('git cannot compare it with what is live');
  const { commits, lines, cut } = change;
  const detail = `${commits.length} commits and ${cut ? 'more than ' : ''}${lines} changed lines since what is live`;
  if (batch.commits !== undefined && commits.length > batch.commits)
    return over(`${detail}; ${batch.commits} commits are allowed`);
  if (batch.lines !== undefined && (lines > batch.lines || cut))
    return over(`${detail}; ${batch.lines} lines are allowed`);
  return passes('max-batch', detail);
}

/** The app whose checks are the jobs of workflows. */
const actions = 'github-actions';

/**
 * A check that must be green on the commit, `name` or `app/name`; those of this run are left out, which cannot wait for itself. Any app may make a check of
 * any name: a bare name is that of a job, and where another app has a check of that name, too, the policy has to say which. One that was skipped checked
 * nothing. Pure.
 */
export function judgeCheck(wanted: string, checks: readonly CheckRun[], ownRun: number): Finding {
  const rule = `check ${wanted}`;
  const not = (detail: string) => blocks(rule, 'checks-not-green', detail);
  const [, of, ofApp] = /^([a-z0-9-]+)\/(\S.*)$/.exec(wanted) ?? [];
  const others = checks.filter((each) => !isOf(each, ownRun));
  const chosen = others.filter(({ name, app }) => (of === undefined ? name === wanted : name === ofApp && app === of));
  const full = chosen.filter(({ app }) => of === undefined && app !== actions).map(({ app, name }) => `${app}/${name}`);
  if (full.length > 0) return not(`an app has a check of this name: name the app, too, such as ${full.join(' or ')}`);
  if (chosen.length === 0 && of !== undefined && others.some(({ name }) => name === wanted))
    return not(`the app ${of} has no such check on the commit; a job of that name is ${actions}/${wanted}`);
  if (chosen.length === 0) return not('there is no such check on the commit');
  const bad = chosen.find(
    ({ completed, conclusion }) => !completed || (conclusion !== 'success' && conclusion !== 'neutral'),
  );
  if (bad === undefined) return passes(rule, 'green');
  return not(bad.completed ? (bad.conclusion ?? 'without a conclusion') : 'is not finished');
}

function isOf({ app, url }: CheckRun, run: number): boolean {
  return app === actions && new RegExp(`/actions/runs/${run}(?:/|$)`).test(url);
}
