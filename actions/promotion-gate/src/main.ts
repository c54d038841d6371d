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
import { sceneOf, type Scene } from './scene.ts';
import { renderSummary } from './summary.ts';
import { verdictOf } from './verdict.ts';
import type { Petition } from './witness.ts';

type GateStep = Step<PromotionGateContract>;

/** Gathers what the rules ask for, decides, and opens the issue on which people can approve when only they are missing. */
export async function main(step: GateStep): Promise<Verdict<PromotionGateContract>> {
  const question = questionOf(step);
  const scene = sceneOf(step);
  const { ledger } = scene;
  const policy = await openPolicy(policyWishOf(step), ledger.github, question);
  const facts = await gather(scene, policy, question);
  const findings = decide(question, policy, facts, ledger.run);
  const blocking = blockers(findings);
  const earliest = earliestOf(blocking);
  const made = await petition(scene, policy, question, blocking, facts.petitions);
  const issue = facts.petitions[0]?.url ?? made;
  step.output('earliest', earliest === undefined ? '' : formatInstant(earliest));
  step.output('approval-issue', issue ?? '');
  for (const { rule, detail, verdict } of findings) if (verdict === 'warn') step.log.warn(`${rule}: ${detail}.`);
  step.summary(renderSummary({ question, findings, refusal: blocking[0]?.refusal, earliest, issue }));
  return verdictOf(question, findings, earliest);
}

/**
 * Opens the issue on which people can approve, once for each person who asks: who asked must not approve, and a run that another run started no longer
 * knows who that was. Nobody is asked to approve what could not enter anyway.
 */
async function petition(
  { ledger, starters }: Scene,
  { approvals }: Policy,
  question: Question,
  blocking: readonly Finding[],
  petitions: readonly Petition[],
): Promise<string | undefined> {
  const order = Object.keys(refusals);
  const worst = blocking[0]?.refusal;
  const missing = blocking.some(({ refusal }) => refusal === 'approvals-missing');
  if (approvals === undefined || !missing || worst === undefined) return undefined;
  if (order.indexOf(worst) < order.indexOf('approvals-missing')) return undefined;
  const asking = starters.at(-1) ?? '';
  const known = petitions.some(({ requester }) => requester.toLowerCase() === asking.toLowerCase());
  if (known || (petitions.length > 0 && asking.endsWith('[bot]'))) return undefined;
  const made = await ledger.github.issues.create(petitionFor(question, approvals.quorum, asking));
  return made.url;
}
