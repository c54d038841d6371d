import type { Evidence, Verdict } from '#kit';
import { formatInstant, type Instant } from '#time';
import type { PromotionGateContract } from './contract.ts';
import { blockers, type Finding } from './finding.ts';
import type { Question } from './question.ts';

/** The verdict of all findings: the first reason, and everything that was found. */
export function verdictOf(
  question: Question,
  findings: readonly Finding[],
  earliest: Instant | undefined,
): Verdict<PromotionGateContract> {
  const { service, environment } = question;
  const blocking = blockers(findings);
  const [first, ...others] = blocking;
  const evidence = findings.map(evidenceOf);
  if (first === undefined) {
    return {
      decision: 'pass',
      reason: 'promoted',
      message: `${service} may enter ${environment}: every rule passes.`,
      evidence,
    };
  }
  const more =
    others.length === 0 ? '' : ` Also: ${others.map(({ rule, detail }) => `${rule}: ${detail}`).join('; ')}.`;
  const when = earliest === undefined ? '' : ` It can pass at ${formatInstant(earliest)} at the earliest.`;
  return {
    decision: 'block',
    reason: first.refusal,
    message: `${service} may not enter ${environment}: ${first.rule}: ${first.detail}.${more}${when}`,
    evidence,
  };
}

function evidenceOf({ rule, verdict, detail, earliest, refusal }: Finding): Evidence {
  return {
    subject: rule,
    verdict,
    detail,
    ...(refusal === undefined ? {} : { reason: refusal }),
    ...(earliest === undefined ? {} : { earliest: formatInstant(earliest) }),
  };
}
