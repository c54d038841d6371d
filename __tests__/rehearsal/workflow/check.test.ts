import { afterAll, describe, expect, test } from '@jest/globals';
import { checkWorkflow, Validator, type CheckProvider } from '#rehearsal/workflow';

const validator = new Validator();
afterAll(() => validator[Symbol.asyncDispose]());

const healthWait = `
name: health-wait
description: waits
inputs:
  url: { description: where, required: true }
  timeout: { description: how long, default: 5m }
runs: { using: node24, main: index.js }
`;

const provider: CheckProvider = {
  ownFile: (path) => Promise.resolve(path === 'dist/health-wait/action.yml' ? healthWait : undefined),
  otherFile: ({ repository, ref }, path) =>
    Promise.resolve(
      repository === 'org/delivery' && ref === 'v1' && path === 'health-wait/action.yml' ? healthWait : undefined,
    ),
};

const workflow = (steps: string) => `name: deploy
on:
  workflow_call:
    inputs:
      environment: { type: string, required: true }
permissions: { contents: read, artifact-metadata: write }
concurrency: { group: x, queue: max }
jobs:
  a:
    runs-on: ubuntu-latest
    environment: { name: "\${{ inputs.environment }}", deployment: false }
    steps:
      ${steps}
`;

const check = async (content: string) =>
  (await validator.check({ name: '.github/workflows/deploy.yml', content }, provider)).map(
    ({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
  );

describe('GitHub’s validator', () => {
  test('accepts what is new in 2026: $/ actions, queue, environment.deployment, job.workflow_sha', async () => {
    expect(
      await check(workflow('- uses: $/dist/health-wait\n        with: { url: "${{ job.workflow_sha }}" }')),
    ).toEqual([]);
  });

  test.each([
    ['- uses: $/dist/health-wait', 'error 13:9 Missing required input `url`'],
    ['- { uses: org/delivery/health-wait@v1, with: { url: x, uri: y } }', "error 13:62 Invalid action input 'uri'"],
    [
      '- uses: org/delivery/nothing@v1',
      'error 13:15 Unable to resolve action `org/delivery/nothing@v1`, repository or version not found',
    ],
    [
      '- uses: $/dist/nothing',
      "error 13:15 Unable to resolve action `$/dist/nothing`, no 'action.yml' or 'action.yaml' found in 'dist/nothing'",
    ],
    ['- { run: echo, bogus: 1 }', "error 13:22 Unexpected value 'bogus'"],
    ['- run: echo ${{ inputs.missing }}', 'warning 13:19 Context access might be invalid: missing'],
  ])('finds what is wrong with %s', async (step, finding) => {
    expect(await check(workflow(step))).toContain(finding);
  });

  test('checks composite actions too', async () => {
    const content = `name: x
description: x
runs:
  using: composite
  steps: [{ run: "echo \${{ secrets.X }}", shell: bash }]
`;
    const findings = await validator.check({ name: 'x/action.yml', content }, provider);
    expect(findings.map(({ severity, line }) => [severity, line])).toEqual([['error', 5]]);
  });

  test('can be asked once without keeping it', async () => {
    const findings = await checkWorkflow({ name: '.github/workflows/x.yml', content: 'on: nothing\n' }, provider);
    expect(findings.map(({ severity }) => severity)).toContain('error');
  });
});
