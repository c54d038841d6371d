import { describe, expect, test } from '@jest/globals';
import type { RunOptions, RunRecord, WorkflowRun } from '#rehearsal/workflow';
import { milliseconds } from '#time';
import { createCaller, jobOf, onLine, stepOf } from './caller.ts';

const tokenFor = () => 'ghs_cancellation_token';

const stoppable = (run: string) => `{ name: long, id: long, run: "${run}" }`;
const patient = "trap 'echo asked to stop; exit 5' INT; echo ready; while true; do sleep 0.05; done";

const workflow = (long: string, more = '') => `
on: workflow_dispatch
jobs:
  deploy:
    runs-on: ubuntu-latest
    outputs: { last: "\${{ steps.cleanup.outputs.last }}" }
    ${more}
    steps:
      - uses: org/tools/with-post@v1
      - ${long}
      - { name: plain, run: echo }
      - { name: on failure, if: failure(), run: echo }
      - { name: cleanup, id: cleanup, if: always(), run: 'echo "status \${{ job.status }} \${{ steps.long.outcome }}"; echo last=cleaned >> $GITHUB_OUTPUT' }
      - { name: on cancel, if: cancelled(), run: echo }
  plain: { needs: deploy, runs-on: ubuntu-latest, steps: [{ run: echo }] }
  recover: { needs: deploy, if: always(), runs-on: ubuntu-latest, steps: [{ name: show, run: "echo \${{ needs.deploy.result }} \${{ needs.deploy.outputs.last }}" }] }
`;

const tools = {
  'org/tools@v1': {
    'with-post/action.yml': `
name: with post
description: leaves a post
runs: { using: node24, main: index.js, post: index.js }
`,
    'with-post/index.js': 'console.log("with-post runs");',
  },
};

async function interrupted(
  text: string,
  act: (run: WorkflowRun) => void,
  options: Partial<RunOptions> = {},
): Promise<RunRecord> {
  using caller = createCaller(text, tools);
  const run = caller.start({ ...options, hooks: { tokenFor, onEvent: onLine(/^ready$/, () => act(run)) } });
  return await run.done;
}

const conclusions = (record: RunRecord, job: string) =>
  Object.fromEntries(jobOf(record, job).steps.map((step) => [step.name, step.conclusion]));

describe('a cancelled run', () => {
  test('interrupts the running step, then runs always() and cancelled() steps and posts, then always() jobs', async () => {
    const record = await interrupted(workflow(stoppable(patient)), (run) => run.cancel());
    expect(stepOf(jobOf(record, 'deploy'), 'long').log).toContain('asked to stop');
    expect(conclusions(record, 'deploy')).toEqual({
      'Run org/tools/with-post@v1': 'success',
      long: 'cancelled',
      plain: 'skipped',
      'on failure': 'skipped',
      cleanup: 'success',
      'on cancel': 'success',
      'Post Run org/tools/with-post@v1': 'success',
    });
    expect(stepOf(jobOf(record, 'deploy'), 'cleanup').log).toContain('status cancelled cancelled');
    expect(jobOf(record, 'deploy')).toMatchObject({ result: 'cancelled', outputs: { last: 'cleaned' } });
    expect(jobOf(record, 'plain').result).toBe('skipped');
    expect(stepOf(jobOf(record, 'recover'), 'show').log).toContain('cancelled cleaned');
    expect(record.result).toBe('cancelled');
  });

  test('does not interrupt a step that runs in any case', async () => {
    const step =
      '{ name: long, id: long, if: always(), run: "trap \'echo asked to stop\' INT; echo ready; sleep 0.3; echo done" }';
    const record = await interrupted(workflow(step), (run) => run.cancel());
    expect(stepOf(jobOf(record, 'deploy'), 'long').log).toContain('done');
    expect(stepOf(jobOf(record, 'deploy'), 'long').log).not.toContain('asked to stop');
    expect(conclusions(record, 'deploy')).toMatchObject({ long: 'success', plain: 'skipped', 'on cancel': 'success' });
    expect(jobOf(record, 'deploy').result).toBe('cancelled');
  });

  test('leaves a job alone whose if still holds', async () => {
    const step = stoppable("trap 'echo asked to stop' INT; echo ready; sleep 0.3; echo done");
    const record = await interrupted(workflow(step, 'if: always()'), (run) => run.cancel());
    expect(conclusions(record, 'deploy')).toMatchObject({ long: 'success', plain: 'success', 'on cancel': 'skipped' });
    expect(jobOf(record, 'deploy').result).toBe('success');
  });

  test('kills a step that does not listen, by SIGINT, SIGTERM and SIGKILL in turn', async () => {
    const step = stoppable(
      "trap 'echo got INT' INT; trap 'echo got TERM' TERM; echo ready; while true; do sleep 0.05; done",
    );
    const record = await interrupted(workflow(step), (run) => run.cancel());
    const signals = stepOf(jobOf(record, 'deploy'), 'long').log.filter((line) => line.startsWith('got'));
    expect(signals).toEqual(['got INT', 'got TERM']);
    expect(conclusions(record, 'deploy')).toMatchObject({ long: 'cancelled', cleanup: 'success' });
  });

  test('is ended by force when it takes too long: nothing more of the job runs, its outputs are lost', async () => {
    const step = '{ name: long, id: long, if: always(), run: "echo ready; exec sleep 60" }';
    const record = await interrupted(workflow(step), (run) => run.cancel(), {
      limits: { forcedEnd: milliseconds(300) },
    });
    expect(conclusions(record, 'deploy')).toEqual({
      'Run org/tools/with-post@v1': 'success',
      long: 'cancelled',
      plain: 'skipped',
      'on failure': 'skipped',
      cleanup: 'skipped',
      'on cancel': 'skipped',
    });
    expect(jobOf(record, 'deploy')).toMatchObject({ result: 'cancelled', outputs: {} });
    expect(stepOf(jobOf(record, 'recover'), 'show').log).toContain('cancelled');
  });

  test('that had not begun runs no job but always() ones', async () => {
    using caller = createCaller(workflow(stoppable('echo')), tools);
    const run = caller.start();
    run.cancel();
    const record = await run.done;
    expect(record.jobs.map((job) => [job.path, job.result])).toEqual([
      ['deploy', 'cancelled'],
      ['plain', 'skipped'],
      ['recover', 'success'],
    ]);
    expect(record.result).toBe('cancelled');
  });

  test('re-evaluates the steps inside a composite action one by one', async () => {
    const text = workflow('{ name: long, id: long, uses: org/tools/wrap@v1 }');
    const wrap = {
      'wrap/action.yml': `
name: wrap
description: wraps
runs:
  using: composite
  steps:
    - { shell: bash, run: "${patient}" }
    - { shell: bash, run: echo never }
    - { shell: bash, if: always(), run: echo inner cleanup }
`,
    };
    using caller = createCaller(text, { 'org/tools@v1': { ...tools['org/tools@v1'], ...wrap } });
    const run = caller.start({ hooks: { tokenFor, onEvent: onLine(/^ready$/, () => run.cancel()) } });
    const record = await run.done;
    const { log, conclusion } = stepOf(jobOf(record, 'deploy'), 'long');
    expect(conclusion).toBe('cancelled');
    expect(log.filter((line) => /^(asked|never|inner)/.test(line))).toEqual(['asked to stop', 'inner cleanup']);
  });
});

describe('a dead runner', () => {
  test('can die as soon as its job has started', async () => {
    using caller = createCaller(workflow(stoppable('echo')), tools);
    const run = caller.start({
      hooks: {
        tokenFor,
        onEvent: (event) => {
          if (event.kind === 'job-started' && event.job === 'deploy') run.killRunner('deploy');
        },
      },
    });
    const deploy = jobOf(await run.done, 'deploy');
    expect(deploy.result).toBe('failure');
    expect(deploy.steps.every((step) => step.conclusion === 'skipped')).toBe(true);
  });

  test('takes every process with it: no step, no post, no output; the job fails and always() jobs run', async () => {
    const step = stoppable("trap 'echo asked to stop' INT TERM; sleep 60 & echo ready; wait");
    const answers: boolean[] = [];
    const record = await interrupted(workflow(step), (run) => {
      answers.push(run.killRunner('elsewhere'), run.killRunner('deploy'));
    });
    expect(answers).toEqual([false, true]);
    expect(stepOf(jobOf(record, 'deploy'), 'long').log).not.toContain('asked to stop');
    expect(conclusions(record, 'deploy')).toEqual({
      'Run org/tools/with-post@v1': 'success',
      long: 'failure',
      plain: 'skipped',
      'on failure': 'skipped',
      cleanup: 'skipped',
      'on cancel': 'skipped',
    });
    expect(jobOf(record, 'deploy')).toMatchObject({ result: 'failure', outputs: {} });
    expect(jobOf(record, 'plain').result).toBe('skipped');
    expect(stepOf(jobOf(record, 'recover'), 'show').log).toContain('failure');
  });
});

test('a job that exceeds its time is cancelled, and its always() steps run', async () => {
  using caller = createCaller(workflow(stoppable('exec sleep 60'), 'timeout-minutes: 1'), tools);
  const record = await caller.run({ limits: { minute: milliseconds(800), interrupt: milliseconds(300) } });
  expect(conclusions(record, 'deploy')).toMatchObject({
    long: 'cancelled',
    'on failure': 'skipped',
    cleanup: 'success',
  });
  expect(jobOf(record, 'deploy').result).toBe('cancelled');
  expect(jobOf(record, 'deploy').annotations[0]?.message).toContain('maximum execution time of 1 minutes');
});
