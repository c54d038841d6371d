import { describe, expect, test } from '@jest/globals';
import { createConcurrency, type RunOptions } from '#rehearsal/workflow';
import { createCaller, jobOf } from './caller.ts';

const workflow = (concurrency: string) => `
on: { workflow_dispatch: { inputs: { name: { type: string } } } }
concurrency: ${concurrency}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "working \${{ inputs.name }}"; sleep 0.3' }]
`;

/** Starts three runs in a row, each when the one before waits or works, and returns how they ended. */
async function three(concurrency: string): Promise<{ results: string[]; order: string[] }> {
  using caller = createCaller(workflow(concurrency));
  const group = createConcurrency();
  const order: string[] = [];
  const runs: ReturnType<typeof caller.start>[] = [];
  for (const name of ['one', 'two', 'three']) {
    const settled = new Promise<void>((resolve) => {
      const onEvent: RunOptions['hooks']['onEvent'] = (event) => {
        if (event.kind === 'log' && event.line.startsWith('working')) order.push(event.line.slice('working '.length));
        if (event.kind === 'job-started' || event.kind === 'job-waiting') resolve();
      };
      runs.push(
        caller.start({ inputs: { name }, concurrency: group, hooks: { tokenFor: () => 'ghs_x_token', onEvent } }),
      );
    });
    await settled;
  }
  const records = await Promise.all(runs.map((run) => run.done));
  return { results: records.map((record) => record.result), order };
}

describe('runs of one concurrency group', () => {
  test('wait for each other, and the older waiting one gives way', async () => {
    expect(await three('{ group: production }')).toEqual({
      results: ['success', 'cancelled', 'success'],
      order: ['one', 'three'],
    });
  });

  test('with queue: max all wait, in order', async () => {
    expect(await three('{ group: production, queue: max }')).toEqual({
      results: ['success', 'success', 'success'],
      order: ['one', 'two', 'three'],
    });
  });

  test('with cancel-in-progress the newest replaces the running one', async () => {
    const { results } = await three('{ group: production, cancel-in-progress: true }');
    expect(results.slice(0, 2)).toEqual(['cancelled', 'cancelled']);
    expect(results[2]).toBe('success');
  });

  test('do not wait for runs of another group', async () => {
    const { results } = await three('{ group: "deploy-${{ inputs.name }}" }');
    expect(results).toEqual(['success', 'success', 'success']);
  });
});

test('a job that wants the group its own workflow holds fails instead of waiting for ever', async () => {
  using caller = createCaller(`
on: workflow_dispatch
concurrency: production
jobs:
  deploy: { concurrency: "\${{ 'Production' }}", runs-on: ubuntu-latest, steps: [{ run: echo }] }
`);
  const record = await caller.run();
  expect(jobOf(record, 'deploy')).toMatchObject({ result: 'failure', steps: [] });
  expect(jobOf(record, 'deploy').annotations[0]?.message).toMatch(/caller\.yml:\d+:\d+: A deadlock/);
});

test('the hundred and first waiting member of a queue is cancelled', async () => {
  const group = createConcurrency();
  const enter = () => group.enter({ group: 'g', cancelInProgress: false, queue: 'max', onReplaced: () => undefined });
  const first = await enter();
  const waiting = Array.from({ length: 100 }, enter);
  expect(await enter()).toMatchObject({ state: 'cancelled' });
  if (first.state === 'admitted') first.leave();
  expect(await waiting[0]).toMatchObject({ state: 'admitted' });
});
