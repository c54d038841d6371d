import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startGitHub, type FakeGitHub, type Permissions } from '#rehearsal/github';
import { checkWorkflow } from '#rehearsal/workflow';
import { parse } from 'yaml';
import { createCaller } from '../rehearsal/workflow/caller.ts';
import { petitionFor } from '../../actions/promotion-gate/src/petition.ts';
import { root } from './public-workflows.ts';

const repository = 'acme/shop';
const path = '.github/workflows/approve.yml';
const text = await readFile(join(root, 'examples/callers/approve.yml'), 'utf8');
/** What it starts takes what it gives: the server compares the two, as GitHub does. */
const started = await readFile(join(root, 'examples/callers/gated.yml'), 'utf8');
const digest = `sha256:${'b'.repeat(64)}`;

async function start(): Promise<FakeGitHub> {
  const commits = [{ message: 'Begin', files: { '.github/workflows/deploy.yml': started } }];
  const server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop', commits }] });
  server.addRun(repository, { path: '.github/workflows/deploy.yml', conclusion: 'success' });
  return server;
}

/** The issue that promotion-gate opens. */
const { body: opened } = petitionFor(
  {
    environment: 'production',
    service: 'shop',
    image: `ghcr.io/acme/shop@${digest}`,
    version: '1.4.2-->"$(touch x)',
    revision: '',
    kind: undefined,
  },
  [{ count: 1, groups: ['team:sre'], paths: [], environment: undefined }],
  { by: 'ravi', run: { id: 7, attempt: 1 } },
);

interface Scene {
  readonly by?: string;
  readonly label?: string;
  readonly issue?: string;
}

/** Runs examples/callers/approve.yml on a comment, with exactly the permissions that it asks for; the payload's form is GitHub's `issue_comment`. */
async function comment(
  server: FakeGitHub,
  body: string,
  { by = 'MEMBER', label = 'delivery-approval', issue = opened }: Scene = {},
): Promise<string> {
  using caller = createCaller({ [path]: text });
  const run = server.addRun(repository, { path, event: 'issue_comment' });
  const permissions: Permissions = parse(text).jobs.approve.permissions;
  const payload = {
    action: 'created',
    issue: { number: 1, state: 'open', labels: [{ name: label }], body: issue },
    comment: { body, author_association: by },
    repository: { default_branch: 'main' },
  };
  const { result } = await caller.run({
    workflow: path,
    event: { name: 'issue_comment', payload },
    github: { apiUrl: server.url, serverUrl: 'https://github.example' },
    run: { id: run.id, number: 1, attempt: 1, actor: 'rosa' },
    hooks: { tokenFor: () => server.issueToken({ repository, permissions, run: { id: run.id } }) },
  });
  expect(server.violations).toEqual([]);
  return result;
}

test("GitHub's own validator finds nothing in it", async () => {
  const provider = { ownFile: () => Promise.resolve(undefined), otherFile: () => Promise.resolve(undefined) };
  expect(await checkWorkflow({ name: path, content: text }, provider)).toEqual([]);
});

test('an approval starts the deployment of that image once more, in the very version that was asked for', async () => {
  await using server = await start();
  expect(await comment(server, `Looks good.\r\n/approve ${digest}\r\n`)).toBe('success');
  expect(server.dispatches).toMatchObject([
    {
      workflow: '.github/workflows/deploy.yml',
      ref: 'main',
      inputs: { image: `ghcr.io/acme/shop@${digest}`, version: '1.4.2-->"$(touch x)' },
    },
  ]);
});

const approve = `/approve ${digest}`;

test.each<[string, string, Scene]>([
  ['somebody from outside', approve, { by: 'NONE' }],
  ['a comment elsewhere', approve, { label: 'bug' }],
  ['a part of a digest', '/approve sha256:bbbb', {}],
  ['more than a digest', `${approve}$(touch x)`, {}],
  ['a quote', `> ${approve}`, {}],
  ['another image than that of the issue', `/approve sha256:${'c'.repeat(64)}`, {}],
  ['an issue without a marker', approve, { issue: 'Please.' }],
  ['an issue whose marker is no JSON', approve, { issue: '<!-- delivery-approval {nothing} -->' }],
  ['an issue that says no version', approve, { issue: `<!-- delivery-approval {"digest":"${digest}"} -->` }],
])('%s starts nothing', async (_, body, scene) => {
  await using server = await start();
  expect(await comment(server, body, scene)).not.toBe('failure');
  expect(server.dispatches).toEqual([]);
});
