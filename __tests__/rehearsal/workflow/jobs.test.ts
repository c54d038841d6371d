import { expect, test } from '@jest/globals';
import { createCaller, jobOf, stepOf } from './caller.ts';

test('jobs hand their outputs to the jobs that need them', async () => {
  using caller = createCaller(`
on: workflow_dispatch
jobs:
  build:
    runs-on: ubuntu-latest
    outputs: { image: "\${{ steps.make.outputs.image }}" }
    steps:
      - { id: make, run: 'echo image=shop@sha256:1 >> "$GITHUB_OUTPUT"' }
  deploy:
    needs: [build]
    runs-on: ubuntu-latest
    steps:
      - { name: show, run: "echo \${{ needs.build.result }} \${{ needs.build.outputs.image }}" }
`);
  const record = await caller.run();
  expect(record.result).toBe('success');
  expect(record.jobs.map((job) => job.path)).toEqual(['build', 'deploy']);
  expect(stepOf(jobOf(record, 'deploy'), 'show').log).toContain('success shop@sha256:1');
});

test('a job whose outputs are larger than GitHub takes fails, and hands on none', async () => {
  using caller = createCaller(`
on: workflow_dispatch
jobs:
  build:
    runs-on: ubuntu-latest
    outputs: { small: fits, large: "\${{ steps.make.outputs.large }}" }
    steps:
      - id: make
        run: |
          { echo -n large=; head -c 600000 /dev/zero | tr '\\0' x; echo; } >> "$GITHUB_OUTPUT"
`);
  const build = jobOf(await caller.run(), 'build');
  expect(build).toMatchObject({ result: 'failure', outputs: {} });
  expect(build.annotations).toEqual([
    { level: 'error', message: expect.stringContaining("The outputs of 'build' are larger than the 1024 KiB") },
  ]);
});

test('after a failed job the rest is decided by each if, also two steps further', async () => {
  using caller = createCaller(`
on: workflow_dispatch
jobs:
  bad: { runs-on: ubuntu-latest, steps: [{ run: exit 1 }] }
  plain: { needs: bad, runs-on: ubuntu-latest, steps: [{ run: echo }] }
  recover:
    needs: bad
    if: always() && needs.bad.result != 'success' && needs.bad.result != 'skipped'
    runs-on: ubuntu-latest
    steps: [{ run: echo }]
  on-failure: { needs: recover, if: failure(), runs-on: ubuntu-latest, steps: [{ run: echo }] }
  after-recover: { needs: recover, runs-on: ubuntu-latest, steps: [{ run: echo }] }
  weak: { runs-on: ubuntu-latest, continue-on-error: true, steps: [{ run: exit 1 }] }
  after-weak: { needs: weak, runs-on: ubuntu-latest, steps: [{ run: "echo \${{ needs.weak.result }}" }] }
`);
  const record = await caller.run();
  const results = Object.fromEntries(record.jobs.map((job) => [job.path, job.result]));
  expect(results).toEqual({
    bad: 'failure',
    plain: 'skipped',
    recover: 'success',
    'on-failure': 'success',
    'after-recover': 'skipped',
    weak: 'failure',
    'after-weak': 'success',
  });
  expect(record.result).toBe('failure');
});

test('a matrix runs one job per combination, named by it, no more at a time than allowed', async () => {
  using caller = createCaller(`
on: workflow_dispatch
jobs:
  list:
    runs-on: ubuntu-latest
    outputs: { targets: "\${{ steps.make.outputs.targets }}" }
    steps: [{ id: make, run: "echo 'targets=[\\"a\\",\\"b\\"]' >> $GITHUB_OUTPUT" }]
  each:
    needs: list
    strategy:
      max-parallel: 1
      matrix:
        target: "\${{ fromJSON(needs.list.outputs.targets) }}"
        size: [1, 2]
        exclude: [{ target: b, size: 1 }]
    runs-on: ubuntu-latest
    outputs: { last: "\${{ matrix.target }}\${{ matrix.size }}" }
    steps:
      - { name: show, run: "echo \${{ matrix.target }} \${{ matrix.size }} \${{ strategy.job-index }}/\${{ strategy.job-total }}" }
  after:
    needs: each
    runs-on: ubuntu-latest
    steps: [{ name: show, run: "echo \${{ needs.each.result }} \${{ needs.each.outputs.last }}" }]
`);
  const record = await caller.run();
  expect(record.jobs.map((job) => job.path)).toEqual(['list', 'each (a, 1)', 'each (a, 2)', 'each (b, 2)', 'after']);
  expect(stepOf(jobOf(record, 'each (b, 2)'), 'show').log).toContain('b 2 2/3');
  expect(stepOf(jobOf(record, 'after'), 'show').log).toContain('success b2');
  const events = record.timeline.filter((event) => 'job' in event && event.job.startsWith('each'));
  const order = events.flatMap((event) =>
    event.kind === 'job-started' || event.kind === 'job-ended' ? [event.kind] : [],
  );
  expect(order).toEqual(['job-started', 'job-ended', 'job-started', 'job-ended', 'job-started', 'job-ended']);
});

test('with fail-fast the first failure of a matrix cancels the others, without it they go on', async () => {
  const workflow = (failFast: boolean) => `
on: workflow_dispatch
jobs:
  each:
    strategy: { fail-fast: ${failFast}, max-parallel: 1, matrix: { n: [1, 2] } }
    runs-on: ubuntu-latest
    steps: [{ run: "exit \${{ matrix.n }}" }]
`;
  using fast = createCaller(workflow(true));
  using slow = createCaller(workflow(false));
  expect((await fast.run()).jobs.map((job) => job.result)).toEqual(['failure', 'cancelled']);
  expect((await slow.run()).jobs.map((job) => job.result)).toEqual(['failure', 'failure']);
});

test('inputs of a dispatch keep their types, and texts in the payload', async () => {
  using caller = createCaller(`
name: show inputs
run-name: "Show \${{ inputs.note }} by \${{ github.actor }}"
on:
  workflow_dispatch:
    inputs:
      flag: { type: boolean, default: true }
      count: { type: number, default: 3 }
      size: { type: choice, options: [small, large] }
      note: { type: string, required: true }
jobs:
  show:
    runs-on: ubuntu-latest
    steps:
      - name: show
        env: { ALL: "\${{ toJSON(inputs) }}", RAW: "\${{ toJSON(github.event.inputs) }}" }
        run: echo $ALL; echo $RAW
`);
  const record = await caller.run({ inputs: { note: 'hi', flag: 'false' } });
  expect(record.name).toBe('Show hi by octocat');
  const { log } = stepOf(jobOf(record, 'show'), 'show');
  expect(log).toContain('{ "flag": false, "count": 3, "size": "small", "note": "hi" }');
  expect(log).toContain('{ "flag": "false", "count": "3", "size": "small", "note": "hi" }');
});

test.each([
  [{}, "The input 'note' is required."],
  [{ note: 'x', count: 'many' }, "The input 'count' must be a number"],
  [{ note: 'x', other: 1 }, "There is no input 'other'"],
])('inputs %j are refused before anything runs', async (inputs, reason) => {
  using caller = createCaller(`
on: { workflow_dispatch: { inputs: { note: { type: string, required: true }, count: { type: number } } } }
jobs: { a: { runs-on: ubuntu-latest, steps: [{ run: echo }] } }
`);
  const record = await caller.run({ inputs });
  expect(record.refusals[0]?.message).toContain(reason);
  expect(record).toMatchObject({ result: 'failure', jobs: [] });
});
