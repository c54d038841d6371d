import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readChangelog } from '../../scripts/release/changelog.ts';
import { root } from './sample.ts';

const text = `# Changelog

Words before.

## Unreleased

## 1.1.0 (2026-12-01)

- New.
- With \`## no heading\`.

## 1.0.0 (2026-11-25)

First.
`;

test('every version is read with its day and its notes, the newest first', () => {
  expect(readChangelog(text)).toEqual({
    unreleased: '',
    releases: [
      { version: '1.1.0', date: '2026-12-01', notes: '- New.\n- With `## no heading`.' },
      { version: '1.0.0', date: '2026-11-25', notes: 'First.' },
    ],
  });
});

test('what is not released yet is told apart', () => {
  const waiting = text.replace('## Unreleased\n', '## Unreleased\n\n- Waiting.\n');
  expect(readChangelog(waiting).unreleased).toBe('- Waiting.');
  expect(readChangelog('# Changelog\n')).toEqual({ unreleased: '', releases: [] });
});

test.each([
  ['## 1.1.0 (2026-12-01)', '## v1.1.0 (2026-12-01)', 'v1.1.0 (2026-12-01)'],
  ['## 1.1.0 (2026-12-01)', '## 1.1 (2026-12-01)', '1.1 (2026-12-01)'],
  ['## 1.1.0 (2026-12-01)', '## 1.1.0', '1.1.0'],
  ['## 1.1.0 (2026-12-01)', '## 1.1.0 (2026-02-30)', '2026-02-30'],
  ['## 1.0.0 (2026-11-25)', '## Unreleased', 'Unreleased'],
  ['## 1.0.0 (2026-11-25)', '## 1.1.0 (2026-11-25)', 'newest version first'],
  ['## 1.0.0 (2026-11-25)', '## 1.2.0 (2026-11-25)', 'newest version first'],
  ['First.\n', '', 'says nothing about 1.0.0'],
])('%j as %j is refused', (before, after, message) => {
  expect(() => readChangelog(text.replace(before, after))).toThrow(message);
});

test('the changelog of this suite can be read, and has something to tell', async () => {
  const { unreleased, releases } = readChangelog(await readFile(join(root, 'CHANGELOG.md'), 'utf8'));
  expect(unreleased + releases.map(({ notes }) => notes).join('')).not.toBe('');
});
