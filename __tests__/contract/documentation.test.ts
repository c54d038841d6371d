import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkWorkflow } from '#rehearsal/workflow';

const root = join(import.meta.dirname, '..', '..');
const documents = ['README.md', ...(await readdir(join(root, 'docs'))).map((file) => `docs/${file}`)];
const texts = await Promise.all(
  documents.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
);
const callers = texts.flatMap(({ path, text }) =>
  [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map((match, index) => ({ place: `${path}, example ${index + 1}`, content: match[1] ?? '' }))
    .filter(({ content }) => /^jobs:/m.test(content)),
);
const provider = {
  ownFile: async () => undefined,
  otherFile: async ({ repository, ref }: { repository: string; ref: string }, path: string) => {
    const file = [path, join('dist', path)].map((name) => join(root, name)).find((name) => existsSync(name));
    return repository === 'org/delivery' && ref === 'v1' && file !== undefined
      ? await readFile(file, 'utf8')
      : undefined;
  },
};

test('the README begins with the two lines that everything stands on', () => {
  const readme = texts.find(({ path }) => path === 'README.md')?.text ?? '';
  const lines = /```sh\n([\s\S]*?)```/.exec(readme)?.[1]?.trim().split('\n') ?? [];
  expect(lines.map((line) => line.replace(/\s*#.*/, ''))).toEqual(['npm ci && npm run rehearse', 'npm ci && npm test']);
});

test('there are callers to look at', () => {
  expect(callers.map(({ place }) => place)).toContain('README.md, example 1');
});

describe.each(callers)('$place', ({ content }) => {
  test("is a workflow in which GitHub's own validator finds nothing, and in which a typo would be found", async () => {
    expect(await checkWorkflow({ name: '.github/workflows/caller.yml', content }, provider)).toEqual([]);
    const typo = content.replace(/^( {6,})([a-z-]+):/m, '$1x$2:');
    expect(typo).not.toBe(content);
    expect(await checkWorkflow({ name: '.github/workflows/caller.yml', content: typo }, provider)).not.toEqual([]);
  });
});

test.each(texts)('every relative link of $path leads somewhere', ({ path, text }) => {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((to) => !/^(https?:|#)/.test(to));
  const lost = targets.filter((to) => !existsSync(join(root, path, '..', to.replace(/#.*/, ''))));
  expect(lost).toEqual([]);
});
