import type { Allowance } from '#migrations';
import type { Finding } from './finding.ts';

/**
 * Applies a file's allowances: a finding that one covers carries it. An allowance holds through its last day (`today` and
 * `until` are `YYYY-MM-DD`); after it the finding is an error, whatever it was.
 */
export function applyAllowances(
  findings: readonly Finding[],
  allowances: readonly Allowance[],
  today: string,
): readonly Finding[] {
  if (allowances.length === 0) return findings;
  return findings.map((finding) => {
    const matching = allowances.filter(({ rule }) => rule === finding.rule);
    const holding = matching.find(({ until }) => until >= today);
    if (holding !== undefined) return Object.assign({}, finding, { allowed: holding });
    const [expired] = matching;
    if (expired === undefined) return finding;
    const message = `${finding.message} It was allowed until ${expired.until} (line ${expired.line}), which is over.`;
    return Object.assign({}, finding, { severity: 'error', message });
  });
}
