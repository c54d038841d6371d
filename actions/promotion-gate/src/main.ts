import type { Step, Verdict } from '#kit';
import { formatInstant } from '#time';
import type { PromotionGateContract } from './contract.ts';
import { decide } from './decide.ts';
import { blockers, earliestOf, refusals, type Finding, type Refusal } from './finding.ts';
import { gather } from './gather.ts';
import { petitionFor } from './petition.ts';
import { openPolicy, policyWishOf } from './policy-source.ts';
import type { Policy } from './policy.ts';
import { questionOf, type Question } from './question.ts';
import { sceneOf, type Scene } from './scene.ts';
import { renderSummary } from './summary.ts';
import { verdictOf } from './verdict.ts';
import type { Hearing } from './witness.ts';

type GateStep = Step<PromotionGateContract>;

/** Gathers what the rules ask for, decides, and opens the issue on which people can approve when only they are missing. */
export async function main(step: GateStep): Promise<Verdict<PromotionGateContract>> {
  const question = questionOf(step);
  const scene = sceneOf(step);
  const policy = await openPolicy(policyWishOf(step), scene.ledger.github, question);
  const facts = await gather(scene, policy, question);
  const findings = decide(question, policy, facts, scene.ledger.run);
  const blocking = blockers(findings);
  const earliest = earliestOf(blocking);
  const issue = await petition(scene, policy, question, blocking, facts.hearing);
  step.output('earliest', earliest === undefined ? '' : formatInstant(earliest));
  step.output('approval-issue', issue ?? '');
  for (const { rule, detail, verdict } of findings) if (verdict === 'warn') step.log.warn(`${rule}: ${detail}.`);
  step.summary(renderSummary({ question, findings, refusal: blocking[0]?.refusal, earliest, issue }));
  return verdictOf(question, findings, earliest);
}

/**
 * The issue on which people can approve, opened when there is none yet for who asks: who asked must not approve, and a run that another run started no
 * longer knows who that was. Nobody is asked to approve what could not enter anyway.
 */
async function petition(
  { ledger }: Scene,
  { approvals }: Policy,
  question: Question,
  blocking: readonly Finding[],
  hearing: Hearing | undefined,
): Promise<string | undefined> {
  const open = hearing?.docket.petitions.filter((each) => each.open) ?? [];
  const [first] = open;
  const by = hearing?.starter?.login;
  const [worst] = blocking;
  const missing = blocking.some(({ refusal }) => refusal === 'approvals-missing');
  if (approvals === undefined || by === undefined || !missing || worst?.refusal === undefined) return first?.url;
  if (!isApprovable(worst.refusal)) return first?.url;
  const own = open.find(({ starter }) => starter.login.toLowerCase() === by.toLowerCase());
  if (own !== undefined) return own.url;
  if (first !== undefined && hearing?.starter?.type !== 'User') return first.url;
  const { id, attempt } = ledger.run;
  const made = await ledger.github.issues.create(petitionFor(question, approvals.quorum, { by, run: { id, attempt } }));
  return made.url;
}

/** Whether the worst reason still lets people do something by approving. */
function isApprovable(worst: Refusal): boolean {
  const order = Object.keys(refusals);
  return order.indexOf(worst) >= order.indexOf('approvals-missing');
}
