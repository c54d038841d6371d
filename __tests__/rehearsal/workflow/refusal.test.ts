import { describe, expect, test } from '@jest/globals';
import { createCaller, workflowPath } from './caller.ts';

const job = (steps: string, more = '') => `on: workflow_dispatch
jobs:
  only:
    runs-on: ubuntu-latest
    steps:
      ${steps}
${more}`;

const actions = {
  'org/tools@v1': {
    'docker/action.yml': 'name: d\ndescription: d\nruns: { using: docker, image: Dockerfile }\n',
    'old/action.yml': 'name: d\ndescription: d\nruns: { using: node16, main: index.js }\n',
    'pre/action.yml': 'name: d\ndescription: d\nruns: { using: node24, main: index.js, pre: index.js }\n',
    'wraps-pre/action.yml': 'name: d\ndescription: d\nruns:\n  using: composite\n  steps:\n    - uses: $/pre\n',
    'needs-url/action.yml':
      'name: d\ndescription: d\ninputs: { url: { description: u, required: true } }\nruns: { using: node24, main: index.js }\n',
    'bad-composite/action.yml':
      'name: d\ndescription: d\nruns:\n  using: composite\n  steps:\n    - { run: echo, shell: bash, timeout-minutes: 1 }\n',
  },
};

/** What GitHub does and the rehearsal does not, and what GitHub itself refuses: always with the line, before anything runs. */
describe('a run is refused with the place of', () => {
  test.each([
    ['a container', job('- run: echo', '    container: node:24'), 7, 5],
    ['services', job('- run: echo', '    services: { db: { image: postgres } }'), 7, 5],
    ['a snapshot', job('- run: echo', '    snapshot: image'), 7, 5],
    ['a background step', job('- { run: echo, background: true }'), 6, 22],
    ['waiting for background steps', job('- wait-all: true'), 6, 9],
    ['parallel steps', job('- parallel: [{ run: echo }]'), 6, 9],
    ['a container action', job('- uses: docker://alpine'), 6, 15],
    ['a container action of a repository', job('- uses: org/tools/docker@v1'), 3, 7],
    ['an action for an old Node', job('- uses: org/tools/old@v1'), 3, 16],
    ['a pre inside a composite action', job('- uses: org/tools/wraps-pre@v1'), 6, 13],
    ['a timeout inside a composite action', job('- uses: org/tools/bad-composite@v1'), 6, 50],
    ['an action nobody serves', job('- uses: other/tools/x@v1'), 6, 15],
    ['an action that is not there', job('- uses: org/tools/nothing@v1'), 6, 15],
    ['an unknown key of a step', job('- { run: echo, runs: x }'), 6, 22],
    ['an unknown key of a job', job('- run: echo', '    stages: 3'), 7, 5],
    ['an unknown context', job('- run: echo ${{ nothing.here }}'), 6, 19],
    ['an unknown function', job("- run: echo ${{ nothing('x') }}"), 6, 19],
    ['a context that is not allowed there', job('- run: echo', '    name: ${{ secrets.X }}'), 7, 11],
    ['a missing required input', job('- uses: org/tools/needs-url@v1'), 6, 9],
    ['an unknown input', job('- { uses: org/tools/needs-url@v1, with: { url: a, uri: b } }'), 6, 57],
    ['a need that does not exist', job('- run: echo', '    needs: nobody'), 7, 12],
    ['an unknown permission', job('- run: echo', '    permissions: { everything: write }'), 7, 20],
    ['two steps with one id', job('- { id: a, run: echo }\n      - { id: A, run: echo }'), 7, 9],
    ['YAML that is none', job('- { run: echo'), 7, 1],
    ['a key twice', job('- run: echo', '    steps: [{ run: echo }]'), 7, 5],
  ])('%s', async (_, text, line, column) => {
    using caller = createCaller(text, actions);
    const record = await caller.run();
    expect(record).toMatchObject({ result: 'failure', jobs: [] });
    expect(record.refusals.map((finding) => [finding.line, finding.column])).toContainEqual([line, column]);
  });

  test('a circle of needs', async () => {
    using caller = createCaller(`on: workflow_dispatch
jobs:
  start: { runs-on: ubuntu-latest, steps: [{ run: echo }] }
  a: { needs: b, runs-on: ubuntu-latest, steps: [{ run: echo }] }
  b: { needs: a, runs-on: ubuntu-latest, steps: [{ run: echo }] }
`);
    const record = await caller.run();
    expect(record.refusals.map((finding) => finding.line)).toEqual(expect.arrayContaining([4, 5]));
  });

  test('an event that does not start the workflow', async () => {
    using caller = createCaller(job('- run: echo'));
    const record = await caller.run({ event: { name: 'push' } });
    expect(record.refusals).toMatchObject([
      { file: workflowPath, line: 1, message: expect.stringContaining("'push'") },
    ]);
  });

  test('a workflow file that is not in the commit, however present it is in the work tree', async () => {
    using caller = createCaller({ 'README.md': 'nothing' });
    const record = await caller.run();
    expect(record.refusals[0]?.message).toContain(`There is no ${workflowPath} in acme/shop`);
  });
});

test('a job for another system fails with the place of its label', async () => {
  using caller = createCaller(job('- run: echo').replace('ubuntu-latest', '[self-hosted, windows-2025]'));
  const record = await caller.run();
  expect(record.jobs[0]?.annotations[0]?.message).toMatch(/caller\.yml:4:14: .*windows-2025/);
  expect(record.result).toBe('failure');
});
