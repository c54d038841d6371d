import { judgeApprovals, judgeAuthors } from './approval.ts';
import { judgeBudget } from './budget.ts';
import { judgeBatch, judgeCheck, judgeDowngrade } from './change.ts';
import type { Facts } from './facts.ts';
import { blocks, type Finding } from './finding.ts';
import { holderOf, judgeHold, judgePin, judgeQuarantine, judgeRollback } from './image.ts';
import { judgeOrigin, judgeUpstream } from './origin.ts';
import { judgeBrake, judgeCooldown, judgeInFlight, judgeRate, paced } from './pace.ts';
import type { Policy } from './policy.ts';
import type { Question } from './question.ts';

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
  if (question.kind === 'rollback') return [...always, judgeRollback(image, facts.former), ...crowd];
  return [
    ...always,
    ...judgeImage(question, policy, facts, own),
    ...judgePeople(policy, facts),
    ...crowd,
    ...judgePace(question, policy, facts, own),
  ];
}

function judgeImage(question: Question, policy: Policy, facts: Facts, own: Own): readonly Finding[] {
  const { image, now } = question;
  const { live, change, upstreams, incidents, checks, goAhead } = facts;
  return [
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

function judgePeople({ approvals }: Policy, { testimony, live, change }: Facts): readonly Finding[] {
  if (approvals === undefined) return [];
  if (testimony === undefined || testimony.commits.length === 0) {
    const what =
      live === undefined || change === undefined
        ? 'the commits since what is live are not known'
        : 'there is no commit';
    return [blocks('authors', 'author-unknown', what)];
  }
  return [judgeAuthors(testimony.commits), judgeApprovals(testimony, approvals.quorum, approvals.ttl)];
}

function judgePace(
  { now }: Question,
  policy: Policy,
  { records, budget, goAhead }: Facts,
  own: Own,
): readonly Finding[] {
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
