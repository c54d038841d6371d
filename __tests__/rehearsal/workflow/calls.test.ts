import { describe, expect, test } from '@jest/globals';
import { createCaller, jobOf, stepOf, workflowPath } from './caller.ts';

const reusable = `
on:
  workflow_call:
    inputs:
      environment: { type: string, required: true }
      dry-run: { type: boolean, default: true }
      count: { type: number }
    secrets:
      KEY: { required: false }
    outputs:
      outcome: { value: "\${{ jobs.deploy.outputs.outcome }}" }
      state: { value: "\${{ jobs.deploy.result }}" }
permissions: { contents: read, deployments: write }
env: { ONLY_HERE: here }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: { name: "\${{ inputs.environment }}", deployment: false }
    outputs: { outcome: "\${{ steps.show.outputs.outcome }}" }
    steps:
      - uses: $/hello
      - id: show
        name: show
        env: { ALL: "\${{ toJSON(inputs) }}", KEY: "\${{ secrets.KEY }}", FROM: "\${{ secrets.FROM_ENVIRONMENT }}", VAR: "\${{ vars.PLACE }}" }
        run: |
          echo $ALL
          echo "$ONLY_HERE/$CALLERS/\${#KEY}/\${#FROM}/$VAR"
          echo "\${{ github.workflow_ref }} \${{ github.workflow_sha }}"
          echo "\${{ job.workflow_repository }} \${{ job.workflow_ref }} \${{ job.workflow_sha }} \${{ job.workflow_file_path }}"
          echo "outcome=done" >> "$GITHUB_OUTPUT"
`;

const hello = {
  'hello/action.yml': `
name: hello
description: says hello
runs:
  using: composite
  steps: [{ run: 'echo "hello from $GITHUB_ACTION_REPOSITORY"', shell: bash }]
`,
};

const delivery = { 'org/delivery@v1': { '.github/workflows/deploy.yml': reusable, ...hello } };

const caller = (secrets: string, permissions = 'contents: read, deployments: write, actions: read') => `
on: workflow_dispatch
env: { CALLERS: caller }
jobs:
  production:
    permissions: { ${permissions} }
    uses: org/delivery/.github/workflows/deploy.yml@v1
    with: { environment: production, count: "\${{ 2 }}" }
    secrets: ${secrets}
  after:
    needs: production
    runs-on: ubuntu-latest
    steps: [{ name: show, run: "echo \${{ needs.production.outputs.outcome }} \${{ needs.production.outputs.state }}" }]
`;

const options = {
  secrets: { KEY: 'repository-key', FROM_ENVIRONMENT: '' },
  variables: { PLACE: 'nowhere' },
  environments: { production: { secrets: { FROM_ENVIRONMENT: 'from-environment' }, variables: { PLACE: 'prod' } } },
};

describe('a reusable workflow', () => {
  test('gets typed inputs, sees its own files and env, and gives outputs; github stays the caller’s', async () => {
    using repository = createCaller(caller('inherit'), delivery);
    const record = await repository.run(options);
    expect(record.refusals).toEqual([]);
    expect(record.jobs.map((job) => [job.path, job.name, job.kind, job.result])).toEqual([
      ['production/deploy', 'production / deploy', 'job', 'success'],
      ['production', 'production', 'call', 'success'],
      ['after', 'after', 'job', 'success'],
    ]);
    const deploy = jobOf(record, 'production/deploy');
    expect(stepOf(deploy, 'Run $/hello').log).toContain('hello from org/delivery');
    expect(stepOf(deploy, 'show').log).toEqual(
      expect.arrayContaining([
        '{ "environment": "production", "dry-run": true, "count": 2 }',
        'here//14/16/prod',
        `acme/shop/${workflowPath}@refs/heads/main ${repository.sha}`,
        `org/delivery org/delivery/.github/workflows/deploy.yml@v1 ${'b'.repeat(40)} .github/workflows/deploy.yml`,
      ]),
    );
    expect(deploy).toMatchObject({
      environment: 'production',
      permissions: { contents: 'read', deployments: 'write' },
    });
    expect(stepOf(jobOf(record, 'after'), 'show').log).toContain('done success');
  });

  test('gets only the secrets that are handed over by name, and then none of the environment', async () => {
    using repository = createCaller(caller('{ KEY: "${{ secrets.KEY }}" }'), delivery);
    const record = await repository.run(options);
    expect(stepOf(jobOf(record, 'production/deploy'), 'show').log).toContain('here//14/0/prod');
  });

  test('can call others of its own repository by ./ and $/, which get no more than it was granted', async () => {
    const inner = (uses: string) => `
on: { workflow_call: { outputs: { place: { value: "\${{ jobs.next.outputs.place }}" } } } }
jobs:
  next:
    uses: ${uses}
`;
    const last = `
on: { workflow_call: { outputs: { place: { value: "\${{ jobs.end.outputs.place }}" } } } }
jobs:
  end:
    runs-on: ubuntu-latest
    outputs: { place: "\${{ steps.x.outputs.place }}" }
    steps: [{ id: x, run: 'echo "place=\${{ job.workflow_repository }}" >> $GITHUB_OUTPUT' }]
`;
    using repository = createCaller(
      `
on: workflow_dispatch
jobs:
  chain:
    permissions: { contents: read }
    uses: org/delivery/.github/workflows/one.yml@v1
`,
      {
        'org/delivery@v1': {
          '.github/workflows/one.yml': inner('./.github/workflows/two.yml'),
          '.github/workflows/two.yml': inner('$/.github/workflows/three.yml'),
          '.github/workflows/three.yml': last,
        },
      },
    );
    const asked: unknown[] = [];
    const revoked: string[] = [];
    const record = await repository.run({
      hooks: {
        tokenFor: (request) => {
          asked.push([request.job, request.permissions]);
          return 'ghs_chain_token';
        },
        revokeToken: (token) => revoked.push(token),
      },
    });
    expect(jobOf(record, 'chain').outputs).toEqual({ place: 'org/delivery' });
    expect(revoked).toEqual(['ghs_chain_token']);
    expect(asked).toEqual([['chain/next/next/end', { contents: 'read' }]]);
  });

  test.each([
    [
      'asks for more than it is granted',
      caller('inherit', 'contents: read'),
      /deploy\.yml:\d+:3: The nested job 'deploy' is requesting 'deployments: write', but is only allowed 'deployments: none'/,
    ],
    [
      'is not granted write where it asks for write',
      caller('inherit', 'contents: read, deployments: read'),
      /only allowed 'deployments: read'/,
    ],
    [
      'lacks a required input',
      caller('inherit').replace('environment: production, ', ''),
      /caller\.yml:\d+:\d+: .*environment/,
    ],
    [
      'is given an unknown input',
      caller('inherit').replace('environment:', 'nonsense: 1, environment:'),
      /caller\.yml:\d+:\d+: .*nonsense/,
    ],
    ['is given an unknown secret', caller('{ OTHER: "${{ secrets.KEY }}" }'), /caller\.yml:\d+:\d+: .*OTHER/],
    ['is not served', caller('inherit').replace('@v1', '@v2'), /caller\.yml:\d+:\d+: /],
  ])('that %s stops the run before it starts', async (_, workflow, finding) => {
    using repository = createCaller(workflow, delivery);
    const record = await repository.run(options);
    expect(record).toMatchObject({ result: 'failure', jobs: [] });
    const shown = record.refusals.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
    expect(shown.join('\n')).toMatch(finding);
  });

  test('given a number as text fails the call, and nothing in it runs', async () => {
    using repository = createCaller(caller('inherit').replace('${{ 2 }}', '${{ github.actor }}'), delivery);
    const record = await repository.run(options);
    expect(jobOf(record, 'production')).toMatchObject({ result: 'failure', kind: 'call' });
    expect(jobOf(record, 'production').annotations[0]?.message).toMatch(/:\d+:\d+: The input 'count' must be a number/);
    expect(record.jobs.map((job) => job.path)).toEqual(['production', 'after']);
  });
});

test('a job without permissions gets the repository’s default, and none at all with {}', async () => {
  using repository = createCaller(`
on: workflow_dispatch
jobs:
  default: { runs-on: ubuntu-latest, steps: [{ run: echo }] }
  nothing: { runs-on: ubuntu-latest, permissions: {}, steps: [{ run: echo }] }
  everything: { runs-on: ubuntu-latest, permissions: read-all, steps: [{ run: echo }] }
`);
  const record = await repository.run();
  expect(jobOf(record, 'default').permissions).toEqual({ contents: 'read', packages: 'read' });
  expect(jobOf(record, 'nothing').permissions).toEqual({});
  expect(jobOf(record, 'everything').permissions).toMatchObject({ actions: 'read', deployments: 'read' });
  expect(jobOf(record, 'everything').permissions['id-token']).toBeUndefined();
});
