import { expect, test } from '@jest/globals';
import { sources, type Source } from './sources.ts';

const ground = new Set(['kit', 'inputs', 'time', 'http', 'process', 'github']);
const shipped = await sources('actions', 'packages');

function packageOf(source: Source): string | undefined {
  return /^packages\/([^/]+)\//.exec(source.path)?.[1];
}

function actionOf(source: Source): string | undefined {
  return /^actions\/([^/]+)\//.exec(source.path)?.[1];
}

function importersOf(module: RegExp): readonly string[] {
  return [...new Set(shipped.filter(({ imports }) => imports.some((name) => module.test(name))).map(houseOf))];
}

function houseOf(source: Source): string {
  return packageOf(source) ?? `actions/${actionOf(source)}`;
}

test('there are sources to look at', () => {
  expect(shipped.length).toBeGreaterThan(20);
  expect(shipped.flatMap(({ imports }) => imports)).toContain('#kit');
});

test('nothing that ships needs @actions/core: #kit speaks to the runner itself', () => {
  expect(importersOf(/^@actions\/core/)).toEqual([]);
});

test('nothing that ships carries octokit: #github speaks by #http', () => {
  expect(importersOf(/^@actions\/github|^@octokit\//)).toEqual([]);
});

test('only #cosign touches the libraries of Sigstore and the tool cache', () => {
  expect(importersOf(/^@sigstore\/|^@actions\/tool-cache/)).toEqual(['cosign']);
});

test('only #sql touches the grammar of PostgreSQL, and only #postgres its driver', () => {
  expect(importersOf(/^libpg-query/)).toEqual(['sql']);
  expect(importersOf(/^pg$|^pg-/)).toEqual(['postgres']);
});

test('only #process starts processes', () => {
  expect(importersOf(/^(node:)?child_process$|^@actions\/exec/)).toEqual(['process']);
});

test('nothing that ships imports undici itself', () => {
  expect(importersOf(/^undici/)).toEqual([]);
});

test('nothing that ships imports the rehearsal, the tests or the scripts', () => {
  expect(importersOf(/^#rehearsal\/|__tests__|scripts\//)).toEqual([]);
});

test('a module reaches another package only by its name', () => {
  const strays = shipped.flatMap((source) =>
    source.imports
      .filter((name) => name.startsWith('.'))
      .filter((name) => {
        const target = new URL(name, `file:///${source.path}`).pathname.slice(1);
        return !target.startsWith(source.path.split('/').slice(0, 3).join('/'));
      })
      .map((name) => `${source.path} -> ${name}`),
  );
  expect(strays).toEqual([]);
});

test('ground packages import only ground packages', () => {
  const strays = shipped
    .filter((source) => ground.has(packageOf(source) ?? ''))
    .flatMap((source) =>
      source.imports
        .filter((name) => name.startsWith('#') && !ground.has(name.slice(1)))
        .map((name) => `${source.path} -> ${name}`),
    );
  expect(strays).toEqual([]);
});

test('packages do not import each other in a circle', () => {
  const edges = new Map<string, Set<string>>();
  for (const source of shipped) {
    const from = packageOf(source);
    if (from === undefined) continue;
    const targets = edges.get(from) ?? new Set();
    for (const name of source.imports) if (name.startsWith('#') && name !== `#${from}`) targets.add(name.slice(1));
    edges.set(from, targets);
  }
  const reach = (from: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(from)) return [...path, from];
    for (const next of edges.get(from) ?? []) {
      const circle = reach(next, [...path, from]);
      if (circle) return circle;
    }
    return undefined;
  };
  expect([...edges.keys()].map((name) => reach(name, [])).filter((circle) => circle !== undefined)).toEqual([]);
});

test('an action is started by an index.ts of a few imports and one statement, the only module with an effect on import', () => {
  const entries = shipped.filter(({ path }) => /^actions\/[^/]+\/src\/index\.ts$/.test(path));
  expect(entries.length).toBeGreaterThan(0);
  for (const { path, text } of entries) {
    const statements = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('//'));
    expect({ path, statements: statements.length <= 5, starts: /^await runAction\(/m.test(text) }).toEqual({
      path,
      statements: true,
      starts: true,
    });
  }
  const effects = shipped.filter(
    ({ path, text }) =>
      !entries.some((entry) => entry.path === path) && /^(await |void |process\.|runAction\()/m.test(text),
  );
  expect(effects.map(({ path }) => path)).toEqual([]);
});
