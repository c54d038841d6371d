import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Finding } from '#rehearsal/workflow';
import type { Delivery } from '../delivery.ts';
import { WorkflowRefused } from '../refused.ts';
import type { Scenario, Stage } from '../scenario.ts';

/** The three releases with a workflow of the user's own, at `path`. Throws what the file system throws. */
export async function callerScenario(path: string): Promise<Scenario> {
  const workflow = await readFile(path, 'utf8');
  return {
    name: basename(path),
    about: 'three releases with your own workflow: good, unhealthy, good',
    file: basename(path),
    prepare: () => workflow,
    play: async (stage) => {
      await playCaller(stage, (delivery) => {
        const { refusals } = delivery.run;
        if (refusals.length > 0) throw new WorkflowRefused(explain(path, workflow, refusals));
      });
    },
  };
}

/** Good, unhealthy, good: what must hold whatever the workflow looks like around its call of deploy.yml. */
export async function playCaller(stage: Stage, started: (delivery: Delivery) => void = () => undefined): Promise<void> {
  const first = await stage.deliver(await stage.release('1.0.0'));
  started(first);
  await expectArrived(stage, first);

  const second = await stage.deliver(await stage.release('1.1.0', 'prices'));
  stage.endings.set(second, 'rolled back to 1.0.0');
  stage.checks.equal('the result of 1.1.0', second.run.result, 'failure');
  stage.expectOutcome(second, { outcome: 'failure', 'rolled-back': 'true', 'previous-image': first.release.pinned });
  await stage.expectLive('1.0.0');

  await expectArrived(stage, await stage.deliver(await stage.release('1.2.0')));
}

async function expectArrived(stage: Stage, delivery: Delivery): Promise<void> {
  const { version, pinned } = delivery.release;
  stage.endings.set(delivery, `${version} is live`);
  stage.checks.equal(`the result of ${version}`, delivery.run.result, 'success');
  stage.expectOutcome(delivery, { outcome: 'success', image: pinned });
  await stage.expectLive(version);
}

/** The findings with the lines they are about, as a compiler shows them. */
export function explain(path: string, workflow: string, findings: readonly Finding[]): string {
  const lines = workflow.split('\n');
  const shown = findings.map(({ file, line, column, message }) => {
    const own = file.endsWith(basename(path));
    const excerpt = own
      ? [`  ${String(line).padStart(4)} | ${lines[line - 1] ?? ''}`, `${' '.repeat(8 + column)}^`]
      : [];
    return [`${own ? path : file}:${line}:${column}: ${message}`, ...excerpt].join('\n');
  });
  return `GitHub would not start this workflow:\n\n${shown.join('\n\n')}`;
}
