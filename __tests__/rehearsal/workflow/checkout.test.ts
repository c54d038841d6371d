import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createCaller, jobOf, stepOf, workflowPath } from './caller.ts';

const look =
  'ls; git rev-parse HEAD; git status -sb; git rev-list --count HEAD; git remote get-url origin; git config --get-regexp extraheader || echo no credentials';

const job = (inputs: string, run = look) => `
on: workflow_dispatch
jobs:
  only:
    runs-on: ubuntu-latest
    steps:
      - { name: before, run: "ls -A | wc -l" }
      - { id: checkout, name: checkout, uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8, with: { ${inputs} } }
      - { name: look, run: "${run}" }
      - { name: outputs, run: "echo \${{ steps.checkout.outputs.ref }} \${{ steps.checkout.outputs.commit }}" }
`;

test('the workspace is empty at first, then a clone of the run’s commit with one commit, its branch and the token', async () => {
  using caller = createCaller({ [workflowPath]: job(''), 'deploy.sh': 'echo' });
  writeFileSync(join(caller.directory, 'untracked.txt'), 'never seen');
  const only = jobOf(await caller.run(), 'only');
  expect(stepOf(only, 'before').log.at(-1)).toBe('0');
  const { log } = stepOf(only, 'look');
  expect(log.slice(log.indexOf('##[endgroup]') + 1)).toEqual([
    'deploy.sh',
    caller.sha,
    '## main...origin/main',
    '1',
    'https://github.example/acme/shop',
    'http.https://github.example/.extraheader AUTHORIZATION: basic ***',
  ]);
  expect(stepOf(only, 'outputs').log).toContain(`refs/heads/main ${caller.sha}`);
  expect(stepOf(only, 'Post checkout').conclusion).toBe('success');
});

test('fetch-depth: 0 brings the whole history and the tags, path another directory, and credentials stay away when told', async () => {
  using caller = createCaller({ [workflowPath]: job('') });
  const text = job('fetch-depth: 0, path: source, persist-credentials: false', `cd source; ${look}; git tag; ls ..`);
  const sha = caller.commit({ [workflowPath]: text });
  tag(caller.directory);
  const { directory } = caller;
  const only = jobOf(
    await caller.run({ repository: { owner: 'acme', name: 'shop', directory, sha, ref: 'refs/tags/v1.0.0' } }),
    'only',
  );
  const { log } = stepOf(only, 'look');
  expect(log.slice(log.indexOf('##[endgroup]') + 1)).toEqual([
    sha,
    '## HEAD (no branch)',
    '2',
    'https://github.example/acme/shop',
    'no credentials',
    'v1.0.0',
    'source',
  ]);
});

test('an older commit is checked out by its id', async () => {
  using caller = createCaller({ [workflowPath]: job(''), old: '' });
  const first = caller.sha;
  const sha = caller.commit({ [workflowPath]: job(`ref: ${first}`), young: '' });
  const { directory } = caller;
  const only = jobOf(
    await caller.run({ repository: { owner: 'acme', name: 'shop', directory, sha, ref: 'refs/heads/main' } }),
    'only',
  );
  expect(stepOf(only, 'look').log).toEqual(expect.arrayContaining(['old', first]));
  expect(stepOf(only, 'look').log).not.toContain('young');
});

test.each([
  ['repository: other/repo', /caller\.yml:\d+:\d+: The rehearsal checks out acme\/shop only/],
  ['submodules: recursive', /does not support `submodules: recursive`/],
  ['lfs: true', /does not support `lfs: true`/],
  ['path: ../outside', /not under the workspace/],
  ['fetch-depth: some', /must be a whole number/],
  ['ref: nowhere', /'nowhere' could not be found/],
])('with %s the step fails and says why', async (inputs, reason) => {
  using caller = createCaller({ [workflowPath]: job(inputs) });
  const checkout = stepOf(jobOf(await caller.run(), 'only'), 'checkout');
  expect(checkout.conclusion).toBe('failure');
  expect(checkout.annotations[0]?.message).toMatch(reason);
});

function tag(directory: string): void {
  execFileSync('git', ['tag', 'v1.0.0'], { cwd: directory });
}
