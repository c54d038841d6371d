import { expect, test } from '@jest/globals';
import { findLike, looksLike } from '#likeness';

test.each<[string, string, boolean]>([
  ['DATABASE_URL', 'DATABSE_URL', true],
  ['DATABASE_URL', 'DATABASEURL', true],
  ['DATABASE_URL', 'database_url', true],
  ['LOG_LEVEL', 'LOG_LEVLE', true],
  ['LOG_LEVEL', 'LOG_LEVELS', true],
  ['PORT', 'PROT', true],
  ['PORT', 'HOST', false],
  ['DB_HOST1', 'DB_HOST2', false],
  ['DB_USER', 'DB_PASSWORD', false],
  ['URL', 'URI', false],
  ['PORT', 'PORT', false],
  ['production', 'prodution', true],
  ['pre-production', 'preproduction', true],
  ['production', 'staging', false],
  ['eu-west-1', 'eu-west-2', false],
])('%s and %s: alike is %s, in both directions', (one, other, alike) => {
  expect([looksLike(one, other), looksLike(other, one)]).toEqual([alike, alike]);
});

test('of several alike names the nearest one is named, and none when none is alike', () => {
  expect(findLike('prodution', ['production', 'productions', 'staging'])).toBe('production');
  expect(findLike('qa', ['production', 'staging'])).toBeUndefined();
});
