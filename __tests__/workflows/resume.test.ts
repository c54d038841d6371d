import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startGitHub, type DeploymentSeed, type FakeGitHub, type Permissions } from '#rehearsal/github';
import { checkWorkflow } from '#rehearsal/workflow';
import { parse } from 'yaml';
import { createCaller } from '../rehearsal/workflow/caller.ts';
import { root } from './public-workflows.ts';

const repository = 'acme/shop';
const path = '.github/workflows/resume.yml';
const text = await readFile(join(root, 'examples/callers/resume.yml'), 'utf8');
/** What it starts takes what it gives: the server compares the two, as GitHub does. */
const started = await readFile(join(root, 'examples/callers/gated.yml'), 'utf8');
const image = (letter: string): string => `ghcr.io/acme/shop@sha256:${letter.repeat(64)}`;
const open = 'time-zone: UTC\n';
const closed = 'time-zone: UTC\nfreezes: [{ name: closed, from: 2000-01-01, to: 9999-12-30 }]\n';

async function start(calendar: string): Promise<FakeGitHub> {
  const files = { 'delivery/calendar.yml': calendar, '.github/workflows/deploy.yml': started };
  const commit = { message: 'Begin', files };
  const server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop', commits: [commit] }] });
  server.addRun(repository, { path: '.github/workflows/deploy.yml', conclusion: 'success' });
  return server;
}

/** A record of a run that is over, or of one that goes on. */
function record(
  server: FakeGitHub,
  letter: string,
  states: readonly NonNullable<DeploymentSeed['statuses']>[number]['state'][],
  conclusion: 'failure' | null = 'failure',
): number {
  const run = server.addRun(repository, { conclusion });
  const by = { id: run.id, attempt: 1, url: '' };
  const version = `1.0.0-"${letter}"`;
  const delivery = { schema: 1, service: 'shop', image: image(letter), version, kind: 'change', run: by, gates: [] };
  const statuses = states.map((state) => ({ state }));
  return server.addDeployment(repository, { task: 'deploy:shop', payload: { delivery }, statuses }).id;
}

/** Runs examples/callers/resume.yml with the bundles of dist/, with exactly the permissions that it asks for. */
async function resume(server: FakeGitHub): Promise<string> {
  using caller = createCaller({ [path]: text });
  const run = server.addRun(repository, { path, event: 'schedule' });
  const permissions: Permissions = parse(text).jobs.resume.permissions;
  const { result, refusals } = await caller.run({
    workflow: path,
    event: { name: 'schedule' },
    github: { apiUrl: server.url, serverUrl: 'https://github.example' },
    run: { id: run.id, number: 1, attempt: 1, actor: 'mona' },
    resolve: ({ repository: name, ref }) =>
      Promise.resolve(
        name === 'org/delivery' && ref === 'v1'
          ? { repository: name, ref, sha: 'b'.repeat(40), directory: join(root, 'dist') }
          : undefined,
      ),
    hooks: { tokenFor: () => server.issueToken({ repository, permissions, run: { id: run.id } }) },
  });
  expect(server.violations).toEqual([]);
  expect(refusals).toEqual([]);
  return result;
}

function statesOf(server: FakeGitHub, id: number): readonly string[] {
  const found = server.deployments(repository).find((each) => each.id === id);
  return found?.statuses.all().map(({ state }) => state) ?? [];
}

test("GitHub's own validator finds nothing in it", async () => {
  const provider = {
    ownFile: () => Promise.resolve(undefined),
    otherFile: async ({ repository: name }: { repository: string }, file: string) =>
      name === 'org/delivery' ? await readFile(join(root, 'actions', file), 'utf8') : undefined,
  };
  expect(await checkWorkflow({ name: path, content: text }, provider)).toEqual([]);
});

test('what waits is started once more when the window is open, and once only', async () => {
  await using server = await start(open);
  record(server, 'a', ['success']);
  const id = record(server, 'b', ['queued']);
  expect(await resume(server)).toBe('success');
  expect(server.dispatches).toMatchObject([
    {
      kind: 'workflow_dispatch',
      workflow: '.github/workflows/deploy.yml',
      ref: 'main',
      inputs: { image: image('b'), version: '1.0.0-"b"' },
    },
  ]);
  expect(statesOf(server, id)).toEqual(['queued', 'queued', 'inactive']);
  await resume(server);
  expect(server.dispatches).toHaveLength(1);
});

test('while the window is closed it goes on waiting', async () => {
  await using server = await start(closed);
  const id = record(server, 'b', ['queued']);
  expect(await resume(server)).toBe('success');
  expect(server.dispatches).toEqual([]);
  expect(statesOf(server, id)).toEqual(['queued']);
});

test('what a newer record has overtaken is not brought back, nor what its own run still holds', async () => {
  await using server = await start(open);
  record(server, 'b', ['queued']);
  record(server, 'c', ['in_progress', 'success']);
  await resume(server);
  record(server, 'd', ['queued'], null);
  await resume(server);
  expect(server.dispatches).toEqual([]);
});

test('when the deploy workflow cannot be started the record goes on waiting', async () => {
  await using server = await start(open);
  const id = record(server, 'b', ['queued']);
  server.faults.add({ path: /\/dispatches$/, answer: { status: 422, body: { message: 'no workflow_dispatch' } } });
  expect(await resume(server)).toBe('failure');
  expect(statesOf(server, id)).toEqual(['queued', 'queued']);
});

test('what was started and could not be withdrawn is not started again', async () => {
  await using server = await start(open);
  const id = record(server, 'b', ['queued']);
  server.faults.add({
    method: 'POST',
    path: new RegExp(`/deployments/${id}/statuses$`),
    after: 1,
    answer: { status: 500, body: { message: 'Server Error' } },
  });
  expect(await resume(server)).toBe('failure');
  server.faults.clear();
  expect(await resume(server)).toBe('success');
  expect(server.dispatches).toHaveLength(1);
  expect(statesOf(server, id)).toEqual(['queued', 'queued']);
});

test('of two that overlap, in two copies of the workflow that do not know of each other, one starts it', async () => {
  await using server = await start(open);
  record(server, 'b', ['queued']);
  expect(await Promise.all([resume(server), resume(server)])).toEqual(['success', 'success']);
  expect(server.dispatches).toHaveLength(1);
});

test('a calendar that cannot be read opens nothing', async () => {
  await using server = await start('time-zone: nowhere\n');
  const id = record(server, 'b', ['queued']);
  expect(await resume(server)).toBe('failure');
  expect(server.dispatches).toEqual([]);
  expect(statesOf(server, id)).toEqual(['queued']);
});
