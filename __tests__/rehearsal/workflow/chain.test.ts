import { expect, test } from '@jest/globals';
import { createCaller, jobOf, stepOf } from './caller.ts';

const deploy = `
on:
  workflow_call:
    inputs: { to: { type: string, required: true }, count: { type: number, default: 9 } }
    outputs: { outcome: { value: "\${{ jobs.run.outputs.outcome }}" } }
jobs:
  run:
    runs-on: ubuntu-latest
    environment: { name: "\${{ inputs.to }}", deployment: false }
    outputs: { outcome: "\${{ steps.show.outputs.outcome }}" }
    steps:
      - id: show
        name: show
        run: |
          echo "\${{ inputs.to }} \${{ inputs.count }}"
          echo "outcome=success" >> "$GITHUB_OUTPUT"
`;

/** One entry of a matrix gives an entry of a list a name, and \`needs\` keeps the order. */
const promote = `
on:
  workflow_call:
    inputs: { list: { type: string, required: true }, count: { type: number, default: 3 } }
    outputs: { outcome: { value: "\${{ jobs.second.outputs.outcome }}" } }
jobs:
  first:
    strategy: { matrix: { stage: "\${{ fromJSON(format('[{0}]', toJSON(fromJSON(inputs.list)[0]))) }}" } }
    uses: $/.github/workflows/deploy.yml
    with: &with
      to: \${{ matrix.stage.to }}
      count: \${{ toJSON(matrix.stage.count) == 'null' && inputs.count || matrix.stage.count || 0 }}
  between:
    needs: first
    if: \${{ fromJSON(inputs.list)[2] != null }}
    runs-on: ubuntu-latest
    steps: [{ run: exit 1 }]
  second:
    needs: [first, between]
    if: \${{ !cancelled() && fromJSON(toJSON(needs))[format('{0}st', 'fir')].outputs.outcome == 'success' }}
    strategy: { matrix: { stage: "\${{ fromJSON(format('[{0}]', toJSON(fromJSON(inputs.list)[1]))) }}" } }
    uses: $/.github/workflows/deploy.yml
    with: *with
`;

const caller = `
on: workflow_dispatch
jobs:
  promotion:
    uses: org/delivery/.github/workflows/promote.yml@v1
    with:
      list: '[{"to": "staging", "count": 0}, {"to": "production"}]'
`;

test('a chain of calls, each with a matrix of one object and the same inputs by an anchor, keeps its order and hands each its own', async () => {
  const files = { '.github/workflows/promote.yml': promote, '.github/workflows/deploy.yml': deploy };
  using repository = createCaller(caller, { 'org/delivery@v1': files });
  const record = await repository.run({ environments: { production: { reviewers: ['octocat'] } }, hooks: approving });
  expect(record.refusals).toEqual([]);
  const ran = record.jobs.map(({ path, kind, result }) => [path, kind, result]);
  expect(ran).toEqual([
    ['promotion/first (staging, 0)/run', 'job', 'success'],
    ['promotion/first (staging, 0)', 'call', 'success'],
    ['promotion/between', 'job', 'skipped'],
    ['promotion/second (production)/run', 'job', 'success'],
    ['promotion/second (production)', 'call', 'success'],
    ['promotion', 'call', 'success'],
  ]);
  expect(stepOf(jobOf(record, 'promotion/first (staging, 0)/run'), 'show').log).toContain('staging 0');
  expect(stepOf(jobOf(record, 'promotion/second (production)/run'), 'show').log).toContain('production 3');
});

test('a reviewer who says no ends it there', async () => {
  const files = { '.github/workflows/promote.yml': promote, '.github/workflows/deploy.yml': deploy };
  using repository = createCaller(caller, { 'org/delivery@v1': files });
  const record = await repository.run({
    environments: { production: { reviewers: ['octocat'] } },
    hooks: { tokenFor: () => 'token', approve: () => Promise.resolve({ state: 'rejected', by: 'octocat' }) },
  });
  expect(jobOf(record, 'promotion')).toMatchObject({ result: 'failure', outputs: {} });
  expect(jobOf(record, 'promotion/second (production)/run')).toMatchObject({ result: 'failure', steps: [] });
});

const approving = {
  tokenFor: () => 'token',
  approve: () => Promise.resolve({ state: 'approved' as const, by: 'octocat' }),
};
