import { expect, test } from '@jest/globals';
import { milliseconds } from '#time';
import { createCaller, jobOf, stepOf } from './caller.ts';

const job = (steps: string, more = '') => `
on: workflow_dispatch
env: { LEVEL: workflow, FROM_WORKFLOW: 'yes' }
defaults: { run: { shell: bash } }
jobs:
  only:
    runs-on: ubuntu-latest
    ${more}
    steps:
${steps.replace(/^/gm, '      ')}
`;

test('variables come from workflow, job and step, and from what earlier steps exported', async () => {
  using caller = createCaller(
    job(
      `
- name: first
  env: { LEVEL: step, SEEN: "\${{ env.LEVEL }}" }
  run: |
    echo "$LEVEL $SEEN $FROM_WORKFLOW"
    echo "EXPORTED=from first" >> "$GITHUB_ENV"
    mkdir -p tools && printf '#!/bin/sh\\necho tool runs' > tools/mytool && chmod +x tools/mytool
    echo "$PWD/tools" >> "$GITHUB_PATH"
- name: second
  run: |
    echo "$LEVEL $EXPORTED \${{ env.EXPORTED }}"
    mytool
- name: third
  working-directory: tools
  shell: sh
  run: pwd`,
      'env: { LEVEL: job }',
    ),
  );
  const only = jobOf(await caller.run(), 'only');
  expect(only.result).toBe('success');
  expect(stepOf(only, 'first').log).toContain('step job yes');
  expect(stepOf(only, 'second').log).toEqual(expect.arrayContaining(['job from first from first', 'tool runs']));
  expect(stepOf(only, 'third').log.at(-1)).toMatch(/\/work\/shop\/shop\/tools$/);
});

test('a step that may fail has the outcome failure and the conclusion success', async () => {
  using caller = createCaller(
    job(`
- { id: weak, name: weak, run: exit 7, continue-on-error: true }
- { name: after, run: "echo \${{ steps.weak.outcome }} \${{ steps.weak.conclusion }} \${{ job.status }}" }`),
  );
  const record = await caller.run();
  expect(record.result).toBe('success');
  expect(stepOf(jobOf(record, 'only'), 'weak')).toMatchObject({ outcome: 'failure', conclusion: 'success' });
  expect(stepOf(jobOf(record, 'only'), 'after').log).toContain('failure success success');
});

test('after a failure only steps that ask for it run', async () => {
  using caller = createCaller(
    job(`
- { name: skipped by choice, if: "false", run: exit 1 }
- { name: bad, run: exit 1 }
- { name: plain, run: echo }
- { name: plain with if, if: "github.actor == 'octocat'", run: echo }
- { name: on failure, if: failure(), run: echo }
- { name: in any case, if: always(), run: "echo \${{ job.status }}" }
- { name: unless cancelled, if: "!cancelled()", run: echo }
- { name: on success, if: success(), run: echo }`),
  );
  const only = jobOf(await caller.run(), 'only');
  expect(only.result).toBe('failure');
  expect(only.steps.map((step) => [step.name, step.conclusion])).toEqual([
    ['skipped by choice', 'skipped'],
    ['bad', 'failure'],
    ['plain', 'skipped'],
    ['plain with if', 'skipped'],
    ['on failure', 'success'],
    ['in any case', 'success'],
    ['unless cancelled', 'success'],
    ['on success', 'skipped'],
  ]);
  expect(stepOf(only, 'in any case').log).toContain('failure');
});

test('a step that takes too long is interrupted and fails', async () => {
  using caller = createCaller(
    job(`
- { name: slow, run: exec sleep 60, timeout-minutes: 1 }
- { name: after, if: failure(), run: echo went on }`),
  );
  const record = await caller.run({ limits: { minute: milliseconds(200) } });
  expect(stepOf(jobOf(record, 'only'), 'slow')).toMatchObject({ outcome: 'failure', conclusion: 'failure' });
  expect(stepOf(jobOf(record, 'only'), 'after').log).toContain('went on');
});

test('secrets are masked in logs and summaries, and a job output that holds one is dropped with a warning', async () => {
  using caller = createCaller(
    job(
      `
- id: leak
  name: leak
  env: { PASSWORD: "\${{ secrets.PASSWORD }}" }
  run: |
    echo "it is $PASSWORD"
    echo "it is $PASSWORD" >> "$GITHUB_STEP_SUMMARY"
    echo "bad=x$PASSWORD" >> "$GITHUB_OUTPUT"
    echo "token=\${{ github.token }}" >> "$GITHUB_OUTPUT"
    echo "good=fine" >> "$GITHUB_OUTPUT"`,
      `outputs:
      bad: "\${{ steps.leak.outputs.bad }}"
      token: "\${{ steps.leak.outputs.token }}"
      good: "\${{ steps.leak.outputs.good }}"
      empty: "\${{ steps.leak.outputs.nothing }}"`,
    ),
  );
  const only = jobOf(await caller.run({ secrets: { PASSWORD: 'hunter2-hunter2' } }), 'only');
  expect(stepOf(only, 'leak').log).toContain('it is ***');
  expect(stepOf(only, 'leak').summary.trim()).toBe('it is ***');
  expect(only.outputs).toEqual({ good: 'fine' });
  expect(only.annotations.map(({ message }) => message)).toEqual([
    "Skip output 'bad' since it may contain secret.",
    "Skip output 'token' since it may contain secret.",
  ]);
});

test('an expression that cannot be evaluated fails its step with the place, and the job goes on as after any failure', async () => {
  using caller = createCaller(
    job(`
- { name: broken, run: "echo \${{ fromJSON(env.FROM_WORKFLOW) }}" }
- { name: after, if: failure(), run: echo }`),
  );
  const only = jobOf(await caller.run(), 'only');
  expect(stepOf(only, 'broken').annotations[0]?.message).toMatch(/caller\.yml:\d+:\d+: .*Error parsing JSON/);
  expect(stepOf(only, 'after').conclusion).toBe('success');
});

test('the environment of a step names the caller, its commit and its event, and never the token', async () => {
  using caller = createCaller(job(`- { name: show, run: "env; cat $GITHUB_EVENT_PATH" }`));
  const record = await caller.run({ event: { name: 'workflow_dispatch', payload: { reason: 'because' } } });
  const { log } = stepOf(jobOf(record, 'only'), 'show');
  expect(log).toEqual(
    expect.arrayContaining([
      'GITHUB_REPOSITORY=acme/shop',
      `GITHUB_SHA=${caller.sha}`,
      'GITHUB_REF=refs/heads/main',
      'GITHUB_REF_NAME=main',
      'GITHUB_REF_TYPE=branch',
      'GITHUB_RUN_ID=1001',
      'GITHUB_RUN_NUMBER=7',
      'GITHUB_RUN_ATTEMPT=1',
      'GITHUB_JOB=only',
      'GITHUB_ACTOR=octocat',
      'GITHUB_EVENT_NAME=workflow_dispatch',
      'GITHUB_API_URL=http://127.0.0.1:9',
      'GITHUB_SERVER_URL=https://github.example',
      'GITHUB_WORKFLOW_REF=acme/shop/.github/workflows/caller.yml@refs/heads/main',
      `GITHUB_WORKFLOW_SHA=${caller.sha}`,
      '  "reason": "because"',
    ]),
  );
  expect(log.some((line) => line.startsWith('GITHUB_TOKEN='))).toBe(false);
});

test('services of the job reach its steps: identity token variables a script, the runtime ones only an action', async () => {
  using caller = createCaller(job(`- { name: show, run: "env | grep ^ACTIONS_ | sort" }`));
  const record = await caller.run({
    hooks: {
      tokenFor: () => 'ghs_services_token',
      servicesFor: ({ job: path, permissions }) => ({
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:9/${path}?contents=${permissions['contents'] ?? 'none'}`,
        ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/runtime',
      }),
    },
  });
  const { log } = stepOf(jobOf(record, 'only'), 'show');
  expect(log.filter((line) => line.startsWith('ACTIONS_'))).toEqual([
    'ACTIONS_ID_TOKEN_REQUEST_URL=http://127.0.0.1:9/only?contents=read',
  ]);
});
