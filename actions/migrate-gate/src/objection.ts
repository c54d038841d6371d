import type { LedgerStanding, Migration, Migrations } from '#migrations';

/** Why nothing may be run. */
export interface StandingObjection {
  readonly reason: 'unfinished-before' | 'history-broken' | 'bad-directive';
  readonly message: string;
}

/**
 * What stands against running anything, by the tool's own table and by what the pending files say: an earlier failure that the tool stumbles over, a
 * file that it would pass over in silence, and a directive that cannot be obeyed, as a contract with a slip of the pen in it would run at once.
 */
export function objectionTo(
  { issues }: Pick<Migrations, 'issues'>,
  standing: Pick<LedgerStanding, 'pending' | 'skipped' | 'unfinished' | 'issues'>,
): StandingObjection | undefined {
  const about = (rule: RegExp) => standing.issues.find((issue) => rule.test(issue.rule));
  if (standing.unfinished.length > 0) return objection('unfinished-before', about(/^MG905$/));
  if (standing.skipped.length > 0) return objection('history-broken', about(/^MG907$/));
  return misreadIn(issues, standing.pending);
}

/** The directive in one of these files that cannot be obeyed. */
export function misreadIn(
  issues: Migrations['issues'],
  migrations: readonly Migration[],
): StandingObjection | undefined {
  const files = new Set(migrations.flatMap((migration) => migration.files));
  const misread = issues.find(
    ({ rule, severity, path }) => rule === 'directive' && severity === 'error' && files.has(path),
  );
  return misread === undefined ? undefined : objection('bad-directive', misread);
}

function objection(
  reason: StandingObjection['reason'],
  issue: Migrations['issues'][number] | undefined,
): StandingObjection {
  const said = issue === undefined ? 'An earlier migration failed' : `${issue.path}:${issue.line}: ${issue.message}`;
  const fix = issue === undefined || issue.fix === '' ? '' : ` (${issue.fix})`;
  return { reason, message: `${said}${fix}. Nothing was run.` };
}
