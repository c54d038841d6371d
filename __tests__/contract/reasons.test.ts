import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commonReasons } from '#kit';
import { sources, type Source } from '../architecture/sources.ts';
import { suite } from './suite.ts';

const modules = new Map((await sources('actions', 'packages')).map((source) => [source.path, source]));

/** Every module an action is made of, reached from its index through imports. */
function modulesOf(path: string, seen: Map<string, Source>): Map<string, Source> {
  const source = modules.get(path);
  if (source === undefined || seen.has(path)) return seen;
  seen.set(path, source);
  for (const name of source.imports) {
    if (name.startsWith('.')) modulesOf(join(path, '..', name), seen);
    if (name.startsWith('#')) modulesOf(`packages/${name.slice(1)}/src/index.ts`, seen);
  }
  return seen;
}

describe.each(await suite())('$name', ({ name, contract }) => {
  test('fails only with reasons that its README documents', () => {
    const reached = [...modulesOf(`actions/${name}/src/index.ts`, new Map()).values()];
    expect(reached.length).toBeGreaterThan(10);
    const used = reached.flatMap(({ path, text }) =>
      [...text.matchAll(/new ActionFailure\(\s*'([^']+)'/g)].map((match) => ({ path, reason: match[1] ?? '' })),
    );
    const known = new Set([...Object.keys(contract.reasons), ...Object.keys(commonReasons)]);
    expect(used.filter(({ reason }) => !known.has(reason))).toEqual([]);
  });
});
