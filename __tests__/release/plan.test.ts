import { describe, expect, test } from '@jest/globals';
import type { Changelog } from '../../scripts/release/changelog.ts';
import { planRelease, releaseOf } from '../../scripts/release/plan.ts';

const changelog = (...versions: readonly string[]): Changelog => ({
  unreleased: '',
  releases: versions.map((version) => ({ version, date: '2026-11-21', notes: `notes of ${version}` })),
});
const plan = (version: string, tags: readonly string[]) =>
  planRelease({ changelog: changelog(version), packageVersion: version, tags });

test('the first release has no parent', () => {
  expect(plan('1.0.0', [])).toEqual({
    version: '1.0.0',
    tag: 'v1.0.0',
    parent: undefined,
    moving: 'v1',
    notes: 'notes of 1.0.0',
  });
});

test('the parent is the newest release by version, not by name or by place in the list', () => {
  const tags = ['v1.10.0', 'v1.9.0', 'v1', 'v1.2.0', 'next', 'v01.99.0', '1.99.0', 'x1.99.0'];
  expect(plan('1.10.1', tags).parent).toBe('v1.10.0');
});

test.each([
  ['1.0.0', '1.0.1', 'v1'],
  ['1.0.9', '1.1.0', 'v1'],
  ['1.9.9', '2.0.0', 'v2'],
  ['0.3.0', '0.4.0', 'v0'],
  ['1.0.0-rc.1', '1.0.0', 'v1'],
  ['1.0.0-rc.1', '1.0.0-rc.2', undefined],
  ['1.0.0', '1.1.0-rc.1', undefined],
  ['1.0.0', '2.0.0-beta', undefined],
])('after %s comes %s, which moves %s', (latest, next, moving) => {
  expect(plan(next, [`v${latest}`])).toMatchObject({ parent: `v${latest}`, moving });
});

describe('what is refused', () => {
  test.each([
    ['1.0.0', ['v1.0.0'], 'released already'],
    ['1.0.0', ['v1.0.0', 'v1.1.0'], 'released already'],
    ['1.0.1', ['v1.1.0'], 'not above v1.1.0'],
    ['1.1.0-rc.1', ['v1.1.0'], 'not above v1.1.0'],
    ['1.0.2', ['v1.0.0'], 'skips versions'],
    ['1.2.0', ['v1.0.5'], 'skips versions'],
    ['1.1.1', ['v1.0.5'], 'skips versions'],
    ['3.0.0', ['v1.0.0'], 'skips versions'],
    ['2.1.0', ['v1.0.0'], 'skips versions'],
  ])('%s with the tags %j', (version, tags, message) => {
    expect(() => plan(version, tags)).toThrow(message);
  });

  test('a changelog that names no version', () => {
    expect(() => planRelease({ changelog: changelog(), packageVersion: '0.0.0', tags: [] })).toThrow(
      'names no version',
    );
  });

  test('entries that would be released without being told', () => {
    const facts = { changelog: { ...changelog('1.0.0'), unreleased: '- late' }, packageVersion: '1.0.0', tags: [] };
    expect(() => planRelease(facts)).toThrow('Move them to 1.0.0');
  });

  test('a package.json that says something else', () => {
    const facts = { changelog: changelog('1.0.0'), packageVersion: '0.9.0', tags: [] };
    expect(() => planRelease(facts)).toThrow('package.json says 0.9.0 and CHANGELOG.md 1.0.0');
  });
});

test.each([
  ['v1.2.3', '1.2.3'],
  ['v1.2.3-rc.1', '1.2.3-rc.1'],
  ['v1', undefined],
  ['v1.2', undefined],
  ['1.2.3', undefined],
  ['vv1.2.3', undefined],
  ['v1.2.3+build', undefined],
])('the tag %s is of the release %s', (tag, version) => {
  expect(releaseOf(tag)?.version).toBe(version);
});
