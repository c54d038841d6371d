// npm run rehearse [-- all | SCENARIO … | WORKFLOW.yml]: delivers the example service on this machine with the shipped
// workflow and the committed bundles, and ends with 1 when anything did not end as it should.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { renderPage, renderText, type Report } from '#rehearsal/report';
import { formatInstant, systemClock } from '#time';
import { tellProgress } from './progress.ts';
import { WorkflowRefused } from './refused.ts';
import { rehearse } from './rehearse.ts';
import { selectScenarios, UnknownScenario } from './selection.ts';
import { root } from './suite.ts';

class Interrupted extends Error {}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupted.abort(new Interrupted()));

try {
  const scenarios = await selectScenarios(process.argv.slice(2));
  const startedAt = formatInstant(systemClock.now());
  const start = performance.now();
  const lanes = Math.min(scenarios.length, 2);
  const played = await rehearse(
    scenarios,
    lanes,
    ({ name, about }) => {
      print(`\n${name}: ${about}`);
      const prefix = lanes === 1 ? '' : `${name.padEnd(28)} `;
      return tellProgress((line) => print(`${prefix}${line}`));
    },
    interrupted.signal,
  );
  const duration = performance.now() - start;
  const report: Report = { title: 'Delivery rehearsal', startedAt, duration, scenarios: played };
  const page = join(root, '.rehearsal', 'report.html');
  await mkdir(join(root, '.rehearsal'), { recursive: true });
  await writeFile(page, renderPage(report));
  print(renderText(report));
  print(`The summaries of all jobs: ${relative(process.cwd(), page)}`);
  process.exitCode = played.every(({ problems }) => problems.length === 0) ? 0 : 1;
} catch (error) {
  if (error instanceof Interrupted) process.exit(130);
  if (!(error instanceof UnknownScenario || error instanceof WorkflowRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
