import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { translate, Untranslatable } from '#rehearsal/act';

const home = { repository: 'org/delivery', ref: 'v1', sha: 'a'.repeat(40), path: '.github/workflows/deploy.yml' };

const workflow = (body: string): string => `on: workflow_call\njobs:\n  one:\n${body}`;

test('what act refuses is named for it, or left out where act ignores it anyway', () => {
  const text = `on: workflow_call
concurrency: { group: one, queue: max, cancel-in-progress: false }
jobs:
  one:
    runs-on: ubuntu-latest
    environment: { name: production, deployment: false }
    permissions: &some { contents: read, artifact-metadata: write }
    steps:
      - uses: $/health-wait
        with: { url: $/kept }
      - uses: actions/checkout@v6
      - run: echo "\${{ github.workflow_ref }} \${{ github.sha }} \${{ runner.environment }}"
  two:
    permissions: *some
    uses: $/.github/workflows/deploy.yml
`;
  expect(parse(translate(text, home))).toEqual({
    on: 'workflow_call',
    concurrency: { group: 'one', 'cancel-in-progress': false },
    jobs: {
      one: {
        'runs-on': 'ubuntu-latest',
        environment: { name: 'production' },
        permissions: { contents: 'read' },
        steps: [
          { uses: 'org/delivery/health-wait@v1', with: { url: '$/kept' } },
          { uses: 'actions/checkout@v6' },
          { run: 'echo "${{ env.GITHUB_WORKFLOW_REF }} ${{ github.sha }} ${{ env.RUNNER_ENVIRONMENT }}"' },
        ],
      },
      two: { permissions: { contents: 'read' }, uses: 'org/delivery/.github/workflows/deploy.yml@v1' },
    },
  });
});

test('no anchor is left, because what two jobs share may be changed for one of them', () => {
  const text = workflow('    steps: &steps\n      - run: "true"\n  two:\n    steps: *steps\n');
  expect(translate(text, home)).not.toMatch(/[&*]\w/u);
});

test('who made the workflow is said in words, because act does not know it', () => {
  const text = workflow("    steps:\n      - run: echo ${{ format('{0} {1}', job.workflow_ref, job.workflow_sha) }}\n");
  expect(parse(translate(text, home))).toMatchObject({
    jobs: {
      one: {
        steps: [
          {
            run: `echo \${{ format('{0} {1}', 'org/delivery/.github/workflows/deploy.yml@refs/tags/v1', '${'a'.repeat(40)}') }}`,
          },
        ],
      },
    },
  });
});

test.each([
  ["    steps:\n      - run: echo ${{ case(true, 'a', 'b') }}\n", 'function case()'],
  ['    steps:\n      - run: echo ${{ job.check_run_id }}\n', 'job.check_run_id'],
  ['    steps:\n      - run: echo ${{ job.workflow_other }}\n', 'job.workflow_other'],
  ['    steps:\n      - parallel:\n          - run: echo\n', 'background'],
])('what act would take for nothing is refused: %j', (body, named) => {
  expect(() => translate(workflow(body), home)).toThrow(Untranslatable);
  expect(() => translate(workflow(body), home)).toThrow(named);
});
