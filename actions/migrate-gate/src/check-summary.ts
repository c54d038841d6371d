import type { Rule } from '#hazards';
import { markdown } from '#kit';
import { formatDuration } from '#time';
import { describeCoverage, type Coverage } from './coverage.ts';
import type { Decision } from './decision.ts';
import { addressOf } from './documentation.ts';
import { termsOf, wayBack, type PlannedMigration } from './phase-plan.ts';
import { isOpen, type Remark } from './remark.ts';

const mostRows = 50;
const mostFixes = 8;
const marks = { error: '⛔', warn: '⚠️', info: 'ℹ️' } as const;

/** What `check` saw. */
export interface CheckView {
  readonly decision: Decision;
  readonly coverage: Coverage;
  readonly plan: readonly PlannedMigration[];
  readonly remarks: readonly Remark[];
  readonly rules: Readonly<Record<string, Rule>>;
  /** What the database is judged for, when that is not all. */
  readonly limits: string | undefined;
}

/** The verdict, what was read, which migration runs when, what was found on which line, and how to mend it. */
export function renderCheck({ decision, coverage, plan, remarks, rules, limits }: CheckView): string {
  return [
    markdown.heading(2, `${decision.decision === 'pass' ? '✅' : '⛔'} migrate-gate: ${decision.reason}`),
    `${markdown.text(decision.message)}\n\n`,
    `${markdown.text(describeCoverage(coverage))}\n\n`,
    limits === undefined ? '' : `${markdown.text(limits)}\n\n`,
    plan.length === 0 ? '' : renderPhases(plan, remarks),
    renderRemarks(remarks, rules),
    renderFixes(remarks),
    plan.length === 0 ? '' : renderPlan(plan),
  ].join('');
}

function renderPhases(plan: readonly PlannedMigration[], remarks: readonly Remark[]): string {
  const rows = plan.slice(0, mostRows).map(({ migration, phase, judgement }) => {
    const own = remarks.filter((remark) => migration.files.includes(remark.path) && isOpen(remark));
    const worst = own[0];
    const read = judgement === undefined ? '–' : `${judgement.analysed}/${judgement.statements}`;
    return [
      phase,
      { markdown: markdown.code(migration.path) },
      read,
      worst === undefined ? '✅' : `${marks[worst.severity]} ${own.length}`,
      wayBack(migration),
    ];
  });
  const head = ['Phase', 'Migration', 'Statements read', 'Findings', 'Way back'];
  return `${markdown.heading(3, 'Phases')}${markdown.table(head, rows)}${leftOut(plan.length - rows.length)}`;
}

function renderRemarks(remarks: readonly Remark[], rules: Readonly<Record<string, Rule>>): string {
  if (remarks.length === 0) return '';
  const rows = remarks.slice(0, mostRows).map((remark) => {
    const rule = rules[remark.rule];
    const lock = rule === undefined ? '' : `${rule.lock}: ${rule.blocks}`;
    return [
      stateOf(remark),
      rule === undefined ? remark.rule : { markdown: markdown.link(remark.rule, addressOf(rule)) },
      { markdown: markdown.code(`${remark.path}:${remark.line}`) },
      remark.message,
      lock,
    ];
  });
  const head = ['', 'Rule', 'Where', 'What happens', 'Lock and who it blocks'];
  return `${markdown.heading(3, 'Findings')}${markdown.table(head, rows)}${leftOut(remarks.length - rows.length)}`;
}

function stateOf({ severity, allowed, awaited }: Remark): string {
  if (allowed !== undefined) return `allowed until ${allowed.until}: ${allowed.reason}`;
  return awaited ? '⏳ waits' : marks[severity];
}

function renderFixes(remarks: readonly Remark[]): string {
  const mendable = remarks.filter((remark) => isOpen(remark) && remark.fix !== '' && remark.severity !== 'info');
  const shown = mendable
    .slice(0, mostFixes)
    .map(({ rule, path, line, fix }) => `${markdown.text(`${rule} at ${path}:${line}`)}\n\n${markdown.block(fix)}`);
  return shown.length === 0
    ? ''
    : `${markdown.heading(3, 'What to do')}${shown.join('')}${leftOut(mendable.length - shown.length)}`;
}

function renderPlan(plan: readonly PlannedMigration[]): string {
  const named = (phase: PlannedMigration['phase']) =>
    plan.filter((each) => each.phase === phase).map(({ migration }) => fileName(migration.path));
  const expand = [...named('expand'), ...named('unsafe')];
  const steps = [
    ...(expand.length === 0 ? [] : [`Before the new version starts: ${expand.join(', ')}`]),
    ...(named('backfill').length === 0
      ? []
      : [`In batches, so that it can be stopped and taken up again: ${named('backfill').join(', ')}`]),
    'Deploy the new version, and wait until it is healthy',
    ...plan
      .filter(({ migration }) => migration.contract !== undefined)
      .map(({ migration }) => {
        const soak = migration.contract === undefined ? '' : ` for ${formatDuration(migration.contract.soak)}`;
        return `Once ${termsOf(migration)}${soak}: ${fileName(migration.path)}`;
      }),
  ];
  return `${markdown.heading(3, 'Plan')}${markdown.list(steps)}`;
}

/** Prisma's files all have one name; there the folder tells. */
function fileName(path: string): string {
  return path
    .split('/')
    .slice(path.endsWith('/migration.sql') ? -2 : -1)
    .join('/');
}

function leftOut(count: number): string {
  return count > 0 ? `${count} more are left out here; the report has them all.\n\n` : '';
}
