import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../workflows/public-workflows.ts';

const callers = (await readdir(join(root, 'examples'), { recursive: true }))
  .filter((path) => /^[^/]+\/rollback\.yml$/.test(path))
  .map((path) => `examples/${path}`)
  .toSorted();

interface Caller {
  readonly on: { readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, object>> } };
  readonly jobs: Readonly<Record<string, { readonly with: Readonly<Record<string, string>> }>>;
}

const read = async (path: string): Promise<Caller> => parse(await readFile(join(root, path), 'utf8'));

test('every way to run containers has its rollback', () => {
  const folders = ['docker-compose', 'docker-ssh', 'ecs', 'kubernetes'];
  expect(callers).toEqual(expect.arrayContaining(folders.map((each) => `examples/${each}/rollback.yml`)));
});

// GitHub refuses a dispatch with an input that the workflow does not have: "Unexpected inputs provided".
test.each(callers)('%s takes the command that the summary of a plan gives to paste', async (path) => {
  const source = await readFile(join(root, 'actions', 'rollback-plan', 'src', 'advice.ts'), 'utf8');
  const fields = [...source.matchAll(/[`'](\w+)=(?:\$\{|true)/g)].map(([, name = '']) => name);
  expect(new Set(fields)).toEqual(new Set(['environment', 'service', 'target', 'remediates', 'confirmed', 'reason']));
  expect(Object.keys((await read(path)).on.workflow_dispatch.inputs)).toEqual(expect.arrayContaining(fields));
});

const drivers = callers.filter((path) => !path.startsWith('examples/callers/'));
test.each(drivers)('%s goes back by the command, the health check and the signer of its deploy', async (path) => {
  const back = Object.values((await read(path)).jobs)[0]?.with ?? {};
  const there = Object.values((await read(path.replace('rollback.yml', 'deploy.yml'))).jobs)[0]?.with ?? {};
  const name = (text: string) => text.replaceAll(/\s+/g, ' ').replace(/ #.*/, '').trim();
  for (const key of ['deploy-command', 'health-url', 'signer-key', 'transparency', 'runner']) {
    expect(name(back[key] ?? '')).toBe(name(there[key] ?? ''));
  }
});
