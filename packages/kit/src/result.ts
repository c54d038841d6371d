import { formatInstant, type Instant } from '#time';
import type { Contract } from './contract.ts';
import type { Evidence, Verdict } from './verdict.ts';

/**
 * The largest `result`: one environment variable of a Linux process holds 128 KiB (MAX_ARG_STRLEN), and callers hand
 * results on as inputs of other steps.
 */
const largest = 96 * 1024;

const worstFirst: readonly Evidence['verdict'][] = ['block', 'warn', 'pass', 'info'];

/**
 * The output `result`: the decision with its evidence as JSON, schema 1, at most 96 KiB.
 *
 * Evidence that does not fit is left out, the least important first, and counted in `evidence-omitted`.
 */
export function formatResult<C extends Contract>(gate: string, verdict: Verdict<C>, evaluatedAt: Instant): string {
  const { decision, reason, message } = verdict;
  const format = (evidence: readonly Evidence[]): string => {
    const omitted = verdict.evidence.length - evidence.length;
    return JSON.stringify({
      schema: 1,
      gate,
      decision,
      reason,
      message,
      evidence,
      ...(omitted > 0 && { 'evidence-omitted': omitted }),
      'evaluated-at': formatInstant(evaluatedAt),
    });
  };
  const whole = format(verdict.evidence);
  if (Buffer.byteLength(whole) <= largest) return whole;
  return format(select(verdict.evidence, largest - Buffer.byteLength(format([]))));
}

/** The most important evidence that fits into `room` bytes, in its own order. */
function select(evidence: readonly Evidence[], room: number): readonly Evidence[] {
  const chosen = new Set<Evidence>();
  let left = room;
  for (const item of evidence.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))) {
    left -= Buffer.byteLength(JSON.stringify(item)) + 1;
    if (left < 0) break;
    chosen.add(item);
  }
  return evidence.filter((item) => chosen.has(item));
}
