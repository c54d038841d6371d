import { formatSeconds } from './duration.ts';
import { printable } from './printable.ts';
import type { LedgerRow, Report, Result, RunReport, ScenarioReport } from './report.ts';

const width = 46;
const lastLines = 12;
const signs: Readonly<Record<Result, string>> = { success: '✓', failure: '✗', cancelled: '⊘', skipped: '–' };

/** The end of a rehearsal for a terminal: of each scenario its timeline, its ledger and what went wrong. */
export function renderText(report: Report): string {
  const failed = report.scenarios.filter((scenario) => scenario.problems.length > 0);
  const verdict =
    failed.length === 0
      ? `✓ everything ended as it should: ${count(report.scenarios.length, 'scenario')} in ${formatSeconds(report.duration)}`
      : `✗ ${failed.length} of ${count(report.scenarios.length, 'scenario')} did not end as it should: ${failed.map(({ name }) => name).join(', ')}`;
  return printable([...report.scenarios.flatMap(scenarioLines), '', verdict, ''].join('\n'));
}

function scenarioLines(scenario: ScenarioReport): readonly string[] {
  const sign = scenario.problems.length === 0 ? '✓' : '✗';
  return [
    '',
    `${sign} ${scenario.name}: ${scenario.about} (${formatSeconds(scenario.duration)})`,
    '',
    ...timeline(scenario),
    '',
    ...textTable(
      ['record', 'kind', 'version', 'image', 'environment', 'states', 'remediates'],
      scenario.ledger.map(ledgerCells),
    ).map((line) => `  ${line}`),
    ...scenario.problems.map((problem) => `  ✗ ${problem}`),
    ...(scenario.problems.length === 0 ? [] : scenario.runs.flatMap(failedSteps)),
  ];
}

/** The end of the log of each step that failed, for a scenario that did not end as it should. */
function failedSteps({ title, jobs }: RunReport): readonly string[] {
  const failed = jobs.flatMap(({ steps }) => steps).filter(({ result }) => result === 'failure');
  return failed.flatMap(({ name, log }) => {
    const end = log.slice(-lastLines).map((line) => `    ${line}`);
    return ['', `  ${title}, ${name}:`].concat(end);
  });
}

function timeline({ runs, duration }: ScenarioReport): readonly string[] {
  const longest = Math.max(0, ...runs.map(({ title }) => title.length));
  return runs.map((run) => {
    const bar = barOf(run, Math.max(duration, 1));
    return `  ${run.title.padEnd(longest)}  ${bar}  ${signs[run.result]} ${formatSeconds(run.duration).padStart(6)}  ${run.ending}`;
  });
}

function barOf({ startedAt, duration }: RunReport, whole: number): string {
  const from = Math.min(width - 1, Math.floor((startedAt / whole) * width));
  const length = Math.max(1, Math.min(width - from, Math.round((duration / whole) * width)));
  return `${'·'.repeat(from)}${'█'.repeat(length)}${'·'.repeat(width - from - length)}`;
}

function ledgerCells(row: LedgerRow): readonly string[] {
  return [
    String(row.id),
    row.kind,
    row.version.slice(0, 16),
    shortImage(row.image),
    row.environment,
    row.states.join(' → '),
    row.remediates === undefined ? '' : String(row.remediates),
  ];
}

/** An image with a digest that people can compare: `acme/shop@sha256:3f1c2a9b`. */
export function shortImage(image: string): string {
  return image.replace(/^[^/]*[.:][^/]*\//, '').replace(/(@sha256:[\da-f]{8})[\da-f]*$/, '$1');
}

/** Lines of a table with aligned columns; a cell is one line. */
export function textTable(headers: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const clean = rows.map((row) => row.map((cell) => printable(cell).replaceAll('\n', '?')));
  const widths = headers.map((header, at) => Math.max(header.length, ...clean.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    widths
      .map((size, at) => (cells[at] ?? '').padEnd(size))
      .join('  ')
      .trimEnd();
  return [line(headers), widths.map((size) => '─'.repeat(size)).join('  '), ...clean.map(line)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
