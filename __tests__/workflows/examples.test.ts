import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkWorkflow } from '#rehearsal/workflow';
import { parse } from 'yaml';
import { readWorkflow, root } from './public-workflows.ts';

const callers = join(root, 'examples', 'callers');
const files = (await readdir(callers)).filter((name) => /\.ya?ml$/.test(name));
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

test('there is a caller to copy', () => {
  expect(names).toContain('deploy.yml');
});

describe.each(names)('examples/callers/%s', (name) => {
  test("GitHub's own validator finds nothing, the inputs of the called workflow included", async () => {
    const content = await readFile(join(callers, name), 'utf8');
    expect(await checkWorkflow({ name: `.github/workflows/${name}`, content }, provider)).toEqual([]);
    const wrong = content.replace('health-url:', 'heath-url:');
    expect(await checkWorkflow({ name: `.github/workflows/${name}`, content: wrong }, provider)).not.toEqual([]);
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
