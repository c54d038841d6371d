import type { Allowance } from '#migrations';
import type { Finding } from './finding.ts';

/** Says of allowances that are over and cover nothing any more that they can go; one that is over lets nothing pass. */
export function forgottenAllowances(
  findings: readonly Finding[],
  allowances: readonly Allowance[],
  today: string,
  path: string,
): readonly Finding[] {
  const forgotten = allowances.filter(
    ({ rule, until }) => until < today && findings.every((found) => found.rule !== rule),
  );
  return forgotten.map(({ rule, until, line }) => ({
    rule,
    severity: 'info',
    phase: 'any',
    path,
    line,
    message: `${rule} was allowed here until ${until}, and nothing in the file needs it.`,
    fix: '-- remove the line that allows it',
  }));
}

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
