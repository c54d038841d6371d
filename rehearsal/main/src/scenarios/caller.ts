import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '#rehearsal/workflow';
import type { Delivery } from '../delivery.ts';
import { resign } from '../own-signer.ts';
import { WorkflowRefused } from '../refused.ts';
import { whatForbidsRehearsal } from '../rehearsable.ts';
import type { Scenario, Stage } from '../scenario.ts';

/** The three releases with a workflow of the user's own, at `path`. Throws WorkflowRefused, and what the file system throws. */
export async function callerScenario(path: string): Promise<Scenario> {
  const workflow = await readFile(path, 'utf8');
  const forbidden = whatForbidsRehearsal(fileOf(path), workflow);
  if (forbidden.length > 0) throw new WorkflowRefused(explain(path, workflow, forbidden));
  const { text, inserted } = resign(workflow);
  return {
    name: basename(path),
    about: 'three releases with your own workflow: good, unhealthy, good',
    file: fileOf(path),
    prepare: () => text,
    play: async (stage) => {
      await playCaller(stage, (delivery) => {
        const refusals = delivery.run.refusals.map((finding) => {
          const { line } = finding;
          const own = finding.file.endsWith(fileOf(path));
          return own ? { ...finding, line: line - inserted.filter((each) => each <= line).length } : finding;
        });
        if (refusals.length > 0) throw new WorkflowRefused(explain(path, workflow, refusals));
      });
    },
  };
}

/** Good, unhealthy, good: what must hold whatever the workflow looks like around its call of deploy.yml. */
export async function playCaller(stage: Stage, started: (delivery: Delivery) => void = () => undefined): Promise<void> {
  const first = await stage.deliver(await stage.release('1.0.0'));
  started(first);
  stage.checks.holds(
    first.run.jobs.some(({ kind }) => kind === 'call'),
    'no job of the workflow called a reusable workflow: the rehearsal judges the one that uses org/delivery/.github/workflows/deploy.yml@v1',
  );
  await expectArrived(stage, first);

  const second = await stage.deliver(await stage.release('1.1.0', 'prices'));
  stage.checks.equal('the result of 1.1.0', second.run.result, 'failure');
  stage.expectOutcome(second, { outcome: 'failure', 'rolled-back': 'true', 'previous-image': first.release.pinned });
  await stage.expectLive('1.0.0');

  await expectArrived(stage, await stage.deliver(await stage.release('1.2.0')));
}

async function expectArrived(stage: Stage, delivery: Delivery): Promise<void> {
  const { version, pinned } = delivery.release;
  stage.checks.equal(`the result of ${version}`, delivery.run.result, 'success');
  stage.expectOutcome(delivery, { outcome: 'success', image: pinned });
  await stage.expectLive(version);
}

/**
 * The findings with the lines they are about, as a compiler shows them: one per place, in the user's own file at its `path`. What is
 * found in the called workflow is shown where it is called.
 */
export function explain(path: string, workflow: string, findings: readonly Finding[]): string {
  const lines = workflow.split('\n');
  const excerpt = (line: number, column: number): string =>
    `  ${String(line).padStart(4)} | ${lines[line - 1] ?? ''}\n${' '.repeat(8 + column)}^`;
  const shown = findings.map(({ file, line, column, message }) => {
    const said = message.split('\n')[0]?.replace(/:$/, '') ?? '';
    if (file.endsWith(fileOf(path)))
      return { line, text: `${path}:${line}:${column}: ${said}\n${excerpt(line, column)}` };
    const call = lines.findIndex((text) => /^\s*uses:/.test(text) && text.includes(`/${basename(file)}@`)) + 1;
    if (call === 0) return { line: 0, text: `${file}:${line}:${column}: ${said}` };
    return { line: call, text: `${path}:${call}: ${said}\n${excerpt(call, (lines[call - 1] ?? '').search(/\S/) + 1)}` };
  });
  const placeOf = (text: string): string => text.split(': ')[0] ?? text;
  const first = shown.filter(
    ({ text }, at) => shown.findIndex((other) => placeOf(other.text) === placeOf(text)) === at,
  );
  const sorted = first.toSorted((left, right) => left.line - right.line).map(({ text }) => text);
  return `This workflow cannot be rehearsed:\n\n${sorted.join('\n\n')}`;
}

/** A name that no workflow of the suite has, so that findings in the user's file are told apart. */
function fileOf(path: string): string {
  return `own-${basename(path)}`;
}
