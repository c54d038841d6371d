import { formatSeconds } from './duration.ts';
import { escapeHtml } from './html.ts';
import { renderMarkdown } from './markdown.ts';
import type { JobReport, LedgerRow, Report, Result, RunReport, ScenarioReport, StepReport } from './report.ts';
import { style } from './style.ts';
import { shortImage } from './text.ts';

const longestLog = 400;
const words: Readonly<Record<Result, string>> = {
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'cancelled',
  skipped: 'skipped',
};

/** One self-contained HTML page: no script, nothing loaded from elsewhere; foreign text in it stays text. */
export function renderPage(report: Report): string {
  const failed = report.scenarios.filter(({ problems }) => problems.length > 0).length;
  const verdict =
    failed === 0 ? 'Everything ended as it should' : `${failed} of ${report.scenarios.length} did not end as it should`;
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(report.title)}</title><style>${style}</style></head><body><main>`,
    `<header><p class="name">${escapeHtml(report.title)}</p>`,
    `<h1 class="${failed === 0 ? 'success' : 'failure'}">${verdict}</h1>`,
    `<p class="facts">${escapeHtml(report.startedAt)} · ${formatSeconds(report.duration)}</p>`,
    contents(report.scenarios),
    '</header>',
    ...report.scenarios.map(section),
    '</main></body></html>',
    '',
  ].join('\n');
}

function contents(scenarios: readonly ScenarioReport[]): string {
  if (scenarios.length < 2) return '';
  const items = scenarios.map(
    ({ name, about, problems }) =>
      `<li><a href="#${escapeHtml(name)}">${badge(problems.length === 0 ? 'success' : 'failure')} ${escapeHtml(name)}</a> ${escapeHtml(about)}</li>`,
  );
  return `<ul class="contents">${items.join('')}</ul>`;
}

function section(scenario: ScenarioReport): string {
  const state = scenario.problems.length === 0 ? 'success' : 'failure';
  return [
    `<section id="${escapeHtml(scenario.name)}"><h2>${badge(state)} ${escapeHtml(scenario.name)}</h2>`,
    `<p class="about">${escapeHtml(scenario.about)}</p>`,
    problemList(scenario.problems),
    chart(scenario),
    ledger(scenario.ledger),
    ...scenario.runs.map(runCard),
    '</section>',
  ].join('\n');
}

function problemList(problems: readonly string[]): string {
  if (problems.length === 0) return '';
  const items = problems.map((problem) => `<li>${escapeHtml(problem)}</li>`);
  return `<ul class="problems">${items.join('')}</ul>`;
}

/** The jobs of every run on one axis of time. */
function chart({ runs, duration }: ScenarioReport): string {
  const percent = (value: number): string => `${((value / Math.max(duration, 1)) * 100).toFixed(2)}%`;
  const rows = runs.map((run) => {
    const bars = run.jobs
      .filter(({ result }) => result !== 'skipped')
      .map((job) => {
        const title = `${job.name}: ${words[job.result]} in ${formatSeconds(job.duration)}`;
        const place = `left:${percent(job.startedAt)};width:max(3px,${percent(job.duration)})`;
        return `<span class="bar ${job.result}" style="${place}" title="${escapeHtml(title)}"></span>`;
      });
    const label = `<span class="label">${escapeHtml(run.title)}</span>`;
    return `<div class="row">${label}<span class="track">${bars.join('')}</span><span class="ending">${escapeHtml(run.ending)}</span></div>`;
  });
  const axis = `<div class="row axis"><span></span><span class="ends"><span>0 s</span><span>${formatSeconds(duration)}</span></span><span></span></div>`;
  return `<div class="chart">${rows.join('')}${axis}</div>`;
}

function ledger(rows: readonly LedgerRow[]): string {
  if (rows.length === 0) return '<p class="empty">The ledger holds no record.</p>';
  const headers = ['Record', 'Kind', 'Version', 'Image', 'Environment', 'States', 'Last note', 'Remediates'];
  const body = rows.map((row) => {
    const cells = [
      `#${row.id}`,
      escapeHtml(row.kind),
      escapeHtml(row.version),
      `<code title="${escapeHtml(row.image)}">${escapeHtml(shortImage(row.image))}</code>`,
      escapeHtml(row.environment),
      row.states.map((state) => `<span class="state ${escapeHtml(state)}">${escapeHtml(state)}</span>`).join(' '),
      `<code>${escapeHtml(row.description)}</code>`,
      row.remediates === undefined ? '' : `#${row.remediates}`,
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const head = headers.map((header) => `<th>${header}</th>`).join('');
  return `<h3>Ledger</h3><div class="scroll ledger"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function runCard(run: RunReport): string {
  return [
    `<article><h3>${badge(run.result)} ${escapeHtml(run.title)}</h3>`,
    `<p class="about">${escapeHtml(run.ending)} · ${formatSeconds(run.duration)}</p>`,
    ...run.jobs.filter(({ result }) => result !== 'skipped').map(jobPart),
    '</article>',
  ].join('\n');
}

function jobPart(job: JobReport): string {
  const steps = job.steps.filter(({ result }) => result !== 'skipped');
  return [
    `<details class="job"${job.result === 'success' ? '' : ' open'}><summary>${badge(job.result)} <b>${escapeHtml(job.name)}</b> <span class="facts">${formatSeconds(job.duration)}</span></summary>`,
    ...job.notes.map(({ level, message }) => `<p class="note ${level}">${level}: ${escapeHtml(message)}</p>`),
    ...steps.filter(({ summary }) => summary.trim() !== '').map(summaryOf),
    `<div class="steps">${steps.map(stepPart).join('')}</div></details>`,
  ].join('\n');
}

function summaryOf({ name, summary }: StepReport): string {
  return `<div class="summary"><p class="from">${escapeHtml(name)}</p>${renderMarkdown(summary)}</div>`;
}

function stepPart(step: StepReport): string {
  const left = step.log.length - longestLog;
  const lines = left > 0 ? [...step.log.slice(0, longestLog), `… ${left} more lines`] : step.log;
  const title = `${badge(step.result)} ${escapeHtml(step.name)} <span class="facts">${formatSeconds(step.duration)}</span>`;
  if (lines.length === 0) return `<p class="step">${title}</p>`;
  return `<details class="step"><summary>${title}</summary><pre>${escapeHtml(lines.join('\n'))}</pre></details>`;
}

function badge(result: Result): string {
  return `<span class="badge ${result}" role="img" aria-label="${words[result]}"></span>`;
}
