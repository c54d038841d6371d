import type { GitHub } from '#github';
import type { Step, Verdict } from '#kit';
import { formatInstant } from '#time';
import type { PromotionGateContract } from './contract.ts';
import { decide } from './decide.ts';
import { blockers, earliestOf, refusals, type Finding } from './finding.ts';
import { gather } from './gather.ts';
import { petitionFor } from './petition.ts';
import { openPolicy, policyWishOf } from './policy-source.ts';
import type { Policy } from './policy.ts';
import { questionOf, type Question } from './question.ts';
import { sceneOf } from './scene.ts';
import { renderSummary } from './summary.ts';
import { verdictOf } from './verdict.ts';

type GateStep = Step<PromotionGateContract>;

/** Gathers what the rules ask for, decides, and opens the issue on which people can approve when only they are missing. */
export async function main(step: GateStep): Promise<Verdict<PromotionGateContract>> {
  const question = questionOf(step);
  const scene = sceneOf(step);
  const { ledger } = scene;
  const policy = await openPolicy(policyWishOf(step), ledger.github, question);
  const facts = await gather(scene, policy, question);
  const findings = decide(question, policy, facts, ledger.run.id);
  const blocking = blockers(findings);
  const earliest = earliestOf(blocking);
  const issue = facts.issue ?? (await petition(step, ledger.github, policy, question, blocking));
  step.output('earliest', earliest === undefined ? '' : formatInstant(earliest));
  step.output('approval-issue', issue ?? '');
  for (const { rule, detail, verdict } of findings) if (verdict === 'warn') step.log.warn(`${rule}: ${detail}.`);
  step.summary(renderSummary({ question, findings, refusal: blocking[0]?.refusal, earliest, issue }));
  return verdictOf(question, findings, earliest);
}

/** Nobody is asked to approve what could not enter anyway. */
async function petition(
  { environment }: GateStep,
  github: GitHub,
  { approvals }: Policy,
  question: Question,
  blocking: readonly Finding[],
): Promise<string | undefined> {
  const order = Object.keys(refusals);
  const worst = blocking[0]?.refusal;
  const missing = blocking.some(({ refusal }) => refusal === 'approvals-missing');
  if (approvals === undefined || !missing || worst === undefined) return undefined;
  if (order.indexOf(worst) < order.indexOf('approvals-missing')) return undefined;
  const made = await github.issues.create(petitionFor(question, approvals.quorum, environment.triggeringActor));
  return made.url;
}
