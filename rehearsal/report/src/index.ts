export { formatSeconds } from './duration.ts';
export { renderMarkdown } from './markdown.ts';
export { renderPage } from './page.ts';
export { printable } from './printable.ts';
export type { JobReport, LedgerRow, Report, Result, RunReport, ScenarioReport, StepReport } from './report.ts';
export { renderText, textTable } from './text.ts';
