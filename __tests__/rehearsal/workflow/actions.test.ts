import { expect, test } from '@jest/globals';
import { createCaller, jobOf, stepOf, workflowPath } from './caller.ts';

/** A JavaScript action that writes down its phases, its input and its state. */
const tracer = (name: string, more = '') => ({
  [`${name}/action.yml`]: `
name: ${name}
description: traces
inputs:
  word: { description: a word, default: "\${{ github.actor }}" }
outputs: { said: { description: what it said } }
runs: { using: node24, main: index.js, post: index.js${more} }
`,
  [`${name}/index.js`]: `
const { appendFileSync } = require('node:fs');
const phase = process.env.STATE_phase ?? 'main';
const line = '${name} ' + phase + ' ' + process.env.INPUT_WORD + ' ' + (process.env.STATE_n ?? '-');
appendFileSync(process.env.RUNNER_TEMP + '/trace', line + '\\n');
console.log(line);
if (phase === 'main') {
  appendFileSync(process.env.GITHUB_STATE, 'phase=post\\nn=' + process.env.INPUT_WORD + '\\n');
  appendFileSync(process.env.GITHUB_OUTPUT, 'said=' + process.env.INPUT_WORD + '\\n');
}
if (process.env.INPUT_WORD === 'bad') process.exit(1);
`,
});

const job = (steps: string) => `
on: workflow_dispatch
jobs:
  only:
    runs-on: ubuntu-latest
    steps:
${steps.replace(/^/gm, '      ')}
`;

test('post phases run in the reverse order of their mains, with the state of their own main', async () => {
  using caller = createCaller(
    job(`
- uses: org/tools/a@v1
- { uses: org/tools/b@v1, with: { word: two } }
- { uses: org/tools/a@v1, with: { word: three } }
- { uses: org/tools/b@v1, if: "false" }
- { name: trace, if: always(), run: cat $RUNNER_TEMP/trace }`),
    { 'org/tools@v1': { ...tracer('a'), ...tracer('b') } },
  );
  const only = jobOf(await caller.run(), 'only');
  expect(stepOf(only, 'trace').log).toEqual(
    expect.arrayContaining(['a main octocat -', 'b main two -', 'a main three -']),
  );
  const posts = only.steps.filter((step) => step.phase === 'post');
  expect(posts.map((step) => [step.name, step.log.at(-1)])).toEqual([
    ['Post Run org/tools/a@v1', 'a post three three'],
    ['Post Run org/tools/b@v1', 'b post two two'],
    ['Post Run org/tools/a@v1', 'a post octocat octocat'],
  ]);
});

test('post-if is asked with the status of the job, and a failing main has its post too', async () => {
  using caller = createCaller(
    job(`
- { uses: org/tools/on-failure@v1, with: { word: x } }
- { uses: org/tools/on-success@v1, with: { word: y } }
- { uses: org/tools/always@v1, with: { word: bad } }`),
    {
      'org/tools@v1': {
        ...tracer('on-failure', ', post-if: failure()'),
        ...tracer('on-success', ', post-if: success()'),
        ...tracer('always'),
      },
    },
  );
  const only = jobOf(await caller.run(), 'only');
  expect(only.steps.filter((step) => step.phase === 'post').map((step) => [step.name, step.conclusion])).toEqual([
    ['Post Run org/tools/always@v1', 'failure'],
    ['Post Run org/tools/on-success@v1', 'skipped'],
    ['Post Run org/tools/on-failure@v1', 'success'],
  ]);
});

test('pre phases run before all steps', async () => {
  const files = tracer('a', ', pre: pre.js');
  using caller = createCaller(job('- { name: first, run: cat $RUNNER_TEMP/pre }\n- uses: org/tools/a@v1'), {
    'org/tools@v1': {
      ...files,
      'a/pre.js': `require('node:fs').writeFileSync(process.env.RUNNER_TEMP + '/pre', 'pre was here\\n');`,
    },
  });
  const only = jobOf(await caller.run(), 'only');
  expect(only.steps.map((step) => [step.phase, step.name])).toEqual([
    ['pre', 'Pre Run org/tools/a@v1'],
    ['main', 'first'],
    ['main', 'Run org/tools/a@v1'],
    ['post', 'Post Run org/tools/a@v1'],
  ]);
  expect(stepOf(only, 'first').log).toContain('pre was here');
});

const composite = {
  'wrap/action.yml': `
name: wrap
description: wraps
inputs:
  word: { description: a word, required: true }
  other: { description: another, default: "\${{ github.repository }}" }
outputs:
  said: { description: what was said, value: "\${{ steps.inner.outputs.said }} \${{ inputs.other }}" }
runs:
  using: composite
  steps:
    - { id: inner, uses: $/a, with: { word: "\${{ inputs.word }}" } }
    - { shell: bash, run: 'echo "EXPORTED=by wrap" >> $GITHUB_ENV; echo "inner env $LEVEL"' }
    - { shell: bash, env: { LEVEL: nested }, run: 'echo "nested env $LEVEL at $(basename $GITHUB_ACTION_PATH)"' }
    - { shell: bash, run: 'exit \${{ steps.inner.outputs.said }}', if: "inputs.other == 'fail'" }
    - { shell: bash, run: 'echo "# from wrap" >> $GITHUB_STEP_SUMMARY' }
    - { shell: bash, if: failure(), run: echo inside on failure }
    - { uses: $/nested, if: always() }
`,
  'nested/action.yml': `
name: nested
description: one level further
runs: { using: composite, steps: [{ uses: $/a, with: { word: deep } }] }
`,
  ...tracer('a'),
};

test('a composite action has its own inputs, steps and outputs, exports variables, and runs nested posts last first', async () => {
  using caller = createCaller(
    job(`
- { id: wrap, name: wrap, uses: org/tools/wrap@v1, with: { word: hi }, env: { LEVEL: step } }
- { name: after, run: 'echo "$EXPORTED|\${{ steps.wrap.outputs.said }}|\${{ steps.inner.outputs.said }}|$LEVEL"' }`),
    { 'org/tools@v1': composite },
  );
  const only = jobOf(await caller.run(), 'only');
  expect(only.result).toBe('success');
  const wrap = stepOf(only, 'wrap');
  expect(wrap.log).toEqual(
    expect.arrayContaining(['a main hi -', 'inner env step', 'nested env nested at wrap', 'a main deep -']),
  );
  expect(wrap.summary.trim()).toBe('# from wrap');
  expect(stepOf(only, 'after').log).toContain('by wrap|hi acme/shop||');
  const post = stepOf(only, 'Post wrap');
  expect(post.log.filter((line) => line.startsWith('a '))).toEqual(['a post deep deep', 'a post hi hi']);
});

test('in a composite action success() and failure() mean its own steps, not the job’s', async () => {
  using caller = createCaller(
    job(`
- run: exit 1
- { name: wrap, if: always(), uses: org/tools/wrap@v1, with: { word: "3" } }
- { name: bad wrap, if: always(), uses: org/tools/wrap@v1, with: { word: "3", other: fail }, continue-on-error: true }`),
    { 'org/tools@v1': composite },
  );
  const only = jobOf(await caller.run(), 'only');
  expect(stepOf(only, 'wrap')).toMatchObject({ outcome: 'success' });
  expect(stepOf(only, 'wrap').log).not.toContain('inside on failure');
  expect(stepOf(only, 'bad wrap')).toMatchObject({ outcome: 'failure', conclusion: 'success' });
  expect(stepOf(only, 'bad wrap').log).toEqual(expect.arrayContaining(['inside on failure', 'a main deep -']));
  expect(stepOf(only, 'bad wrap').summary).toBe('');
});

test('an action of the workspace is read when its step comes, and secrets are out of its reach', async () => {
  const action = (run: string) => `
name: x
description: x
runs: { using: composite, steps: [{ run: ${run}, shell: bash }] }
`;
  using caller = createCaller({
    'made/action.yml': action('echo made it'),
    'spy/action.yml': action('"echo ${{ secrets.KEY }}"'),
    [workflowPath]: job(`
- { name: early, uses: ./made, continue-on-error: true }
- uses: actions/checkout@v6
- { name: late, uses: ./made }
- { name: spy, uses: ./spy }`),
  });
  const only = jobOf(await caller.run({ secrets: { KEY: 'hunter2hunter2' } }), 'only');
  expect(stepOf(only, 'early').annotations[0]?.message).toMatch(
    /caller\.yml:\d+:\d+: There is no action\.yml in 'made'/,
  );
  expect(stepOf(only, 'late').log).toContain('made it');
  expect(stepOf(only, 'spy').conclusion).toBe('failure');
  expect(stepOf(only, 'spy').annotations[0]?.message).toMatch(/spy\/action\.yml:\d+:\d+: .*secrets/);
});
