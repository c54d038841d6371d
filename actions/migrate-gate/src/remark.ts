import type { Judgement } from '#hazards';
import type { Allowance, Issue, Migration } from '#migrations';

export const severities = ['error', 'warn', 'info'] as const;
/** How bad something is, the worst first. */
export type Severity = (typeof severities)[number];

/** One thing that was found, in a statement or in the history and layout of the files. */
export interface Remark {
  /** `MG102`, or a word for what is about the file itself. */
  readonly rule: string;
  readonly severity: Severity;
  readonly phase: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly fix: string;
  /** What the file says about it; such a remark blocks nothing. */
  readonly allowed: Allowance | undefined;
  /** True for what only a contract does, in a file that is a contract: it waits instead of blocking. */
  readonly awaited: boolean;
}

/** All that was found, the worst first, then by file and line. */
export function remarksOf(
  judgements: readonly Judgement[],
  issues: readonly Issue[],
  migrations: readonly Migration[],
): readonly Remark[] {
  const contracts = new Set(migrations.filter(({ contract }) => contract !== undefined).flatMap(({ files }) => files));
  const found = judgements.flatMap(({ findings }) =>
    findings.map(({ rule, severity, phase, path, line, message, fix, allowed }): Remark => ({
      rule,
      severity,
      phase,
      path,
      line,
      message,
      fix,
      allowed,
      awaited: phase === 'contract' && contracts.has(path),
    })),
  );
  const said = issues.map(({ rule, severity, path, line, message, fix }): Remark => ({
    rule,
    severity,
    phase: 'any',
    path,
    line,
    message,
    fix,
    allowed: undefined,
    awaited: false,
  }));
  return [...found, ...said].toSorted(worstFirst);
}

/** Whether a remark counts as it is: no allowance covers it, and it is not what a contract is for. */
export function isOpen({ allowed, awaited }: Remark): boolean {
  return allowed === undefined && !awaited;
}

function worstFirst(left: Remark, right: Remark): number {
  return (
    severities.indexOf(left.severity) - severities.indexOf(right.severity) ||
    (left.path < right.path ? -1 : left.path > right.path ? 1 : left.line - right.line)
  );
}
