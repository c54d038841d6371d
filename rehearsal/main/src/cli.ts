// npm run rehearse [-- all | SCENARIO … | WORKFLOW.yml | list | --help]: delivers the example service on this machine with the
// shipped workflow and the committed bundles, and ends with 1 when anything did not end as it should.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { renderPage, renderText, type Report } from '#rehearsal/report';
import { formatInstant, systemClock } from '#time';
import type { Tell } from './delivery.ts';
import { tellProgress } from './progress.ts';
import { WorkflowRefused } from './refused.ts';
import { rehearse } from './rehearse.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/catalog.ts';
import { selectScenarios, UnknownScenario } from './selection.ts';
import { root } from './suite.ts';
import { listScenarios, usage } from './usage.ts';

class Interrupted extends Error {}

const print = (text: string): void => {
  process.stdout.write(text);
};

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interrupted.abort(new Interrupted()));
}

// Nobody reads any more, as below `| head`.
process.stdout.on('error', () => interrupted.abort(new Interrupted()));

const words = process.argv.slice(2);
try {
  if (words.some((word) => ['--help', '-h', 'help'].includes(word))) print(usage);
  else if (words[0] === 'list') print(listScenarios(scenarios));
  else await play(await selectScenarios(words));
} catch (error) {
  if (error instanceof Interrupted) process.exit(130);
  if (!(error instanceof UnknownScenario || error instanceof WorkflowRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function play(chosen: readonly Scenario[]): Promise<void> {
  const startedAt = formatInstant(systemClock.now());
  const start = performance.now();
  const lanes = Math.min(chosen.length, 2);
  const begin = ({ name, about }: Scenario): Tell => {
    print(`\n${name}: ${about}\n`);
    const prefix = lanes === 1 ? '' : `${name.padEnd(28)} `;
    return tellProgress((line) => print(`${prefix}${line}\n`));
  };
  const played = await rehearse(chosen, lanes, begin, interrupted.signal);
  const report: Report = {
    title: 'Delivery rehearsal',
    startedAt,
    duration: performance.now() - start,
    scenarios: played,
  };
  print(
    `${renderText(report)}\nThe summaries of all jobs: ${relative(process.cwd(), await keep(renderPage(report)))}\n`,
  );
  process.exitCode = played.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

/** Puts the page in its place as a whole, because another rehearsal may be doing the same; gives its path. */
async function keep(html: string): Promise<string> {
  const page = join(root, '.rehearsal', 'report.html');
  await mkdir(join(root, '.rehearsal'), { recursive: true });
  await writeFile(`${page}.${process.pid}`, html);
  await rename(`${page}.${process.pid}`, page);
  return page;
}
