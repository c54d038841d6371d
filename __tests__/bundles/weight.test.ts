import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { root } from '../architecture/sources.ts';
import { contentOf } from './build.ts';

const built = await contentOf(join(root, 'dist'));
const chunks = Object.entries(built).filter(([path]) => path.startsWith('chunks/'));

/** Kilobytes of code that an action reads before its first line runs: measured, and a fifth on top. What only a rare path needs is loaded there. */
const starts: Readonly<Record<string, number>> = {
  'config-check': 540,
  'cosign-sign': 660,
  'cosign-verify': 600,
  'deploy-lock': 475,
  'deploy-window': 950,
  deployment: 660,
  'health-wait': 215,
  'immutable-tag': 515,
  'migrate-gate': 125,
  notify: 430,
  'promotion-gate': 1030,
  'release-channel': 750,
  'rollback-plan': 735,
};

/**
 * Kilobytes after gzip of what is heavy, each measured and a tenth on top, by words that only it has; all other chunks have at most `light`.
 * Together they are what a job downloads before it begins.
 */
const heavy: readonly (readonly [what: string, words: string, limit: number])[] = [
  ['public holidays, with the astronomy that some of them need', 'astronomia/data/vsop87Bearth', 400],
  ['the grammar of PostgreSQL', '\0asm', 380],
  ['what signs with an identity: Fulcio, Rekor, timestamps, and their own HTTP client', 'class CachePolicy', 210],
  ['the tool cache of the runner, with the undici it brings', 'class ProxyAgent extends Dispatcher', 300],
  ['what judges migrations', 'packages/hazards/src/detectors/', 100],
];
const light = 70;
const whole = 2350;

const weightOf = (content: string): number =>
  Math.ceil(gzipSync(Buffer.from(content, 'latin1'), { level: 9 }).length / 1000);

/** What a chunk holds, as far as its comments say; CommonJS has none, and then who loads it says more. */
function holdings(path: string): string {
  const named =
    /^;\/\/ CONCATENATED MODULE: \.\/(?:build\/)?((?:node_modules\/(?:@[^/\n]+\/)?|packages\/|actions\/)[^/\n]+)/gm;
  const heldBy = (text: string) =>
    [...new Set([...text.matchAll(named)].map((match) => match[1] ?? ''))].slice(0, 6).join(', ');
  const held = heldBy(built[path] ?? '');
  if (held !== '') return held;
  const id = /(\d+)\.index\.js$/.exec(path)?.[1] ?? path;
  const load = new RegExp(`__(?:nccwpck|webpack)_require__\\.e\\((?:/\\*[^*]*\\*/\\s*)?${id}\\)`);
  const loaders = chunks.filter(([, text]) => load.test(text)).map(([loader, text]) => `${loader} (${heldBy(text)})`);
  return `what is loaded by ${loaders.join(' and ')}`;
}

test.each(Object.keys(starts))('%s does not read more code at its start than it needs', (name) => {
  const index = built['chunks/index.js'] ?? '';
  const loads = new RegExp(`^ {2}'${name}': \\(\\) => (.*)$`, 'm').exec(index)?.[1] ?? '';
  const ids = [...loads.matchAll(/\.e\((?:\/\*[^*]*\*\/\s*)?(\d+)\)/g)].map((match) => `chunks/${match[1]}.index.js`);
  expect(ids.length).toBeGreaterThan(0);
  const parts = ids.map((path) => `${path} ${Math.ceil((built[path] ?? '').length / 1000)} KB: ${holdings(path)}`);
  const size = ids.reduce((sum, path) => sum + (built[path] ?? '').length, index.length) / 1000;
  expect(size > (starts[name] ?? 0) ? parts : []).toEqual([]);
});

test('every action has its limit', () => {
  const folders = new Set(Object.keys(built).map((path) => path.split('/')[0]));
  expect([...folders].filter((name) => name !== 'chunks')).toEqual(Object.keys(starts));
});

test('no chunk has grown beyond what it is for', () => {
  const grown = chunks.flatMap(([path, content]) => {
    const [what, , limit] = heavy.find(([, words]) => content.includes(words)) ?? ['every other chunk', '', light];
    const weight = weightOf(content);
    return weight > limit
      ? [`${path} weighs ${weight} KB, and ${limit} is the limit of ${what}; it holds ${holdings(path)}`]
      : [];
  });
  expect(grown).toEqual([]);
  for (const [what, words] of heavy)
    expect([what, chunks.some(([, content]) => content.includes(words))]).toEqual([what, true]);
});

test('all of dist/ leaves room for the rest of a release of 2.5 MB', () => {
  const weights = Object.entries(built).map(([path, content]) => ({ path, weight: weightOf(content) }));
  const sum = weights.reduce((total, { weight }) => total + weight, 0);
  const ordered = weights.toSorted((left, right) => right.weight - left.weight).slice(0, 12);
  const heaviest = ordered.map(({ path, weight }) => `${weight} KB ${path}: ${holdings(path)}`);
  expect(sum).toBeGreaterThan(500);
  expect(sum > whole ? [`${sum} KB, and ${whole} is the limit`, ...heaviest] : []).toEqual([]);
});
