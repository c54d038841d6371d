import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkWorkflow } from '#rehearsal/workflow';
import { parse } from 'yaml';
import { readWorkflow, root } from './public-workflows.ts';

const callers = join(root, 'examples');
const folders = (await readdir(callers, { withFileTypes: true })).filter((each) => each.isDirectory());
const listed = await Promise.all(
  folders.map(async ({ name }) => (await readdir(join(callers, name))).map((file) => `${name}/${file}`)),
);
const files = listed.flat().filter((name) => /\.ya?ml$/.test(name));
const texts = new Map(
  await Promise.all(files.map(async (name) => [name, await readFile(join(callers, name), 'utf8')] as const)),
);
/** Those that call a workflow of ours; the others are made of steps. */
const names = files.filter((name) => texts.get(name)?.includes('uses: org/delivery/.github/workflows/'));
const provider = {
  ownFile: async () => undefined,
  otherFile: async ({ repository, ref }: { repository: string; ref: string }, path: string) => {
    // A release has the actions at its root.
    const file = [join(root, path), join(root, 'actions', path)].find((each) => existsSync(each));
    return repository === 'org/delivery' && ref === 'v1' && file !== undefined
      ? await readFile(file, 'utf8')
      : undefined;
  },
};

test('there are callers to copy, also for each way to run containers', () => {
  const folder = ['callers', 'docker-compose', 'docker-ssh', 'ecs', 'kubernetes'];
  expect(names).toEqual(expect.arrayContaining(folder.map((each) => `${each}/deploy.yml`)));
});

describe.each(names)('examples/%s', (name) => {
  test("GitHub's own validator finds nothing, the inputs of the called workflow included", async () => {
    const content = await readFile(join(callers, name), 'utf8');
    expect(await checkWorkflow({ name: `.github/workflows/${basename(name)}`, content }, provider)).toEqual([]);
    const wrong = content.replace(/^( +)deploy-command:/m, '$1deploy-comand:');
    expect(await checkWorkflow({ name: `.github/workflows/${basename(name)}`, content: wrong }, provider)).not.toEqual(
      [],
    );
  });

  test('grants what the called workflow asks for, and nothing else', async () => {
    const caller: { permissions: object; jobs: Record<string, { uses?: string; permissions: object }> } = parse(
      await readFile(join(callers, name), 'utf8'),
    );
    expect(caller.permissions).toEqual({});
    for (const { uses, permissions } of Object.values(caller.jobs)) {
      if (uses === undefined) continue;
      const called = /^org\/delivery\/\.github\/workflows\/(.*)@v1$/.exec(uses)?.[1] ?? '';
      const levels = Object.values((await readWorkflow(called)).jobs).map((job) => job.permissions);
      expect(permissions).toEqual(Object.assign({}, ...levels));
    }
  });
});
