import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root, sources } from './sources.ts';

const own = ['actions', 'packages', 'rehearsal', 'scripts', '__tests__', 'examples', 'docs', '.github', '.ci'];

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, directory), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

const files = (await Promise.all(own.map(filesBelow))).flat();

test('the house has one package.json and one tsconfig.json', () => {
  expect(
    files.filter((path) => /(^|\/)(package|tsconfig)(\.[a-z]+)?\.json$/.test(path) && !path.startsWith('examples/')),
  ).toEqual([]);
});

test('no file or folder is a drawer without a name', () => {
  expect(
    files.filter((path) => /(^|\/)(utils?|helpers?|common|shared|misc|manager)(\/|\.[cm]?[jt]s$)/.test(path)),
  ).toEqual([]);
});

test('what ships is in files of at most 300 lines', async () => {
  const long = (await sources('actions', 'packages', 'rehearsal', 'scripts'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test('every package has a public face and every action its contract', async () => {
  for (const name of await readdir(join(root, 'packages'))) expect(files).toContain(`packages/${name}/src/index.ts`);
  for (const name of await readdir(join(root, 'actions'))) {
    for (const part of ['action.yml', 'README.md', 'src/index.ts', 'src/main.ts', 'src/inputs.ts', 'src/contract.ts']) {
      expect(files).toContain(`actions/${name}/${part}`);
    }
  }
});

test('types are strict: nothing is cast away or switched off', async () => {
  const loose = (await sources('actions', 'packages', 'rehearsal', 'scripts', '__tests__'))
    .filter(({ path }) => path !== '__tests__/architecture/house.test.ts')
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line))
        .filter((line) =>
          /: any\b\s*(?:[;,)=\]>|&[{]|$)|\bas any\b|\bas unknown as\b|@ts-ignore|@ts-expect-error|@ts-nocheck|\bas never\b/.test(
            line,
          ),
        )
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(loose).toEqual([]);
});

test('no file names a place of the machine it was written on', async () => {
  const strays = await Promise.all(
    files.map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
  const named = strays.filter(
    ({ path, text }) =>
      path !== '__tests__/architecture/house.test.ts' && /(?<![\w.])\/(work|root)\/[A-Za-z.]/.test(text),
  );
  expect(named.map(({ path }) => path)).toEqual([]);
});
