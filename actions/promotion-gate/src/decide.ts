import { judgeApprovals, judgeAskers, judgeAuthors } from './approval.ts';
import { judgeBudget } from './budget.ts';
import { judgeBatch, judgeCheck, judgeDowngrade } from './change.ts';
import type { Facts } from './facts.ts';
import { blocks, warns, type Finding } from './finding.ts';
import { holderOf, judgeHold, judgeLeft, judgePin, judgeQuarantine, judgeRollback } from './image.ts';
import { judgeOrigin, judgeUpstream } from './origin.ts';
import { judgeBrake, judgeCooldown, judgeInFlight, judgeRate, paced } from './pace.ts';
import type { Policy } from './policy.ts';
import type { Question } from './question.ts';
import { between, formatDuration, minutes } from '#time';

type Own = Parameters<typeof paced>[1];

/**
 * What every rule finds, in the order in which they are shown: pure. A rollback to what was live here before has to be quick: of it only the list, the
 * pin and what is in flight are asked.
 */
export function decide(question: Question, policy: Policy, facts: Facts, own: Own): readonly Finding[] {
  const { image } = question;
  const always = [
    ...ifGiven(policy.quarantine, (list) => [judgeQuarantine(image, list)]),
    ...ifGiven(policy.pin, (pin) => [judgePin(image, pin)]),
  ];
  const crowd = ifGiven(policy['max-in-flight'], (most) => [judgeInFlight(facts.inFlight, most)]);
  const time = judgeClock(facts);
  if (question.kind === 'rollback') return [...always, judgeRollback(image, facts.former), ...crowd, ...time];
  return [
    ...always,
    ...judgeImage(question, policy, facts, own),
    ...judgePeople(policy, facts),
    ...crowd,
    ...judgePace(policy, facts, own),
    ...time,
  ];
}

const tolerance = minutes(1);

/** A machine whose clock is wrong says wrong times in its log; GitHub's counts. */
function judgeClock({ now, machine }: Facts): readonly Finding[] {
  const [ahead, behind] = [between(now, machine), between(machine, now)];
  if (ahead + behind <= tolerance) return [];
  const skew = ahead > 0 ? `${formatDuration(ahead)} ahead of` : `${formatDuration(behind)} behind`;
  return [warns('clock', `the clock of this runner is ${skew} GitHub's, which counts`)];
}

function judgeImage(question: Question, policy: Policy, facts: Facts, own: Own): readonly Finding[] {
  const { image } = question;
  const { now, live, change, upstreams, incidents, checks, goAhead } = facts;
  return [
    judgeLeft(image, facts.records, goAhead),
    judgeDowngrade(question, live, change),
    ...ifGiven(policy.requires, ({ of, soak }) =>
      judgeOrigin(
        upstreams.map((each) => judgeUpstream(each, { image, soak, incidents, now })),
        of,
      ),
    ),
    ...ifGiven(policy.checks, (names) => names.map((name) => judgeCheck(name, checks, own.id))),
    // The first deployment, and the image that is live, are no change.
    ...ifGiven(live === undefined || live.intent.image === image ? undefined : policy['max-batch'], (batch) => [
      judgeBatch(change, batch),
    ]),
    ...ifGiven(policy.hold, () => [judgeHold(image, holderOf(facts.records), goAhead)]),
  ];
}

function judgePeople({ approvals }: Policy, { hearing, live, change }: Facts): readonly Finding[] {
  if (approvals === undefined) return [];
  if (hearing === undefined || hearing.testimony.commits.length === 0) {
    const what =
      live === undefined || change === undefined
        ? 'the commits since what is live are not known'
        : 'there is no commit';
    return [blocks('authors', 'author-unknown', what)];
  }
  const { testimony, docket } = hearing;
  return [
    judgeAuthors(testimony.commits),
    judgeAskers(testimony.askers, approvals.automation ?? []),
    judgeApprovals(testimony, approvals.quorum, approvals.ttl),
    ...docket.refused.map(({ number, why }) => warns(`issue #${number}`, `it does not count: ${why}. Close it`)),
  ];
}

function judgePace(policy: Policy, { now, records, budget, goAhead }: Facts, own: Own): readonly Finding[] {
  const deployed = paced(records, own);
  return [
    ...ifGiven(policy.brake, (brake) => [judgeBrake(deployed, brake, goAhead)]),
    ...ifGiven(policy['error-budget'], (limit) => [judgeBudget(budget ?? Number.NaN, limit)]),
    ...ifGiven(policy.cooldown, (rest) => [judgeCooldown(deployed, rest, now)]),
    ...ifGiven(policy['rate-limit'], (rates) => rates.map((rate) => judgeRate(deployed, rate, now))),
  ];
}

function ifGiven<T>(rule: T | undefined, judge: (rule: T) => readonly Finding[]): readonly Finding[] {
  return rule === undefined ? [] : judge(rule);
}
