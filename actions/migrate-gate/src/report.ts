import type { Judgement } from '#hazards';
import type { Json } from '#kit';
import { coverageOf } from './coverage.ts';
import type { Remark } from './remark.ts';

/**
 * The report as JSON, schema 1: every file with its statements and findings. What is about a file that is not to run, such as one that was deleted,
 * stands there with no statements. A finding that a file allows says so in `allowed`.
 */
export function reportOf(judgements: readonly Judgement[], remarks: readonly Remark[]): Json {
  const byPath = Map.groupBy(remarks, ({ path }) => path);
  const judged = judgements.map(({ path, statements, analysed }) => ({ path, statements, analysed }));
  const known = new Set(judged.map(({ path }) => path));
  const others = [...byPath.keys()]
    .filter((path) => !known.has(path))
    .map((path) => ({ path, statements: 0, analysed: 0 }));
  const files = [...judged, ...others].map(({ path, statements, analysed }) => ({
    path,
    statements,
    analysed,
    findings: (byPath.get(path) ?? []).map(entryOf),
  }));
  return { schema: 1, files, coverage: { ...coverageOf(judgements) } };
}

function entryOf({ rule, severity, phase, line, message, fix, allowed }: Remark): Json {
  const finding = { rule, severity, phase, line, message, fix };
  return allowed === undefined ? finding : { ...finding, allowed: { reason: allowed.reason, until: allowed.until } };
}
