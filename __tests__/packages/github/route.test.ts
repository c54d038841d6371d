import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GitHubFailure } from '#github';
import { fillRoute } from '../../../packages/github/src/route.ts';

const repository = { owner: 'acme', repo: 'shop' };

describe('a route', () => {
  test('of a GET has what it does not name in its query', () => {
    const parameters = { ...repository, ref: 'feature/a b', per_page: 100, page: 2, task: 'deploy:shop & co' };
    expect(fillRoute('GET /repos/{owner}/{repo}/commits/{ref}', parameters)).toEqual({
      method: 'GET',
      path: '/repos/acme/shop/commits/feature%2Fa%20b?per_page=100&page=2&task=deploy%3Ashop%20%26%20co',
      body: undefined,
    });
  });

  test('of a change has it in its body, and nothing undefined anywhere', () => {
    const route = 'PATCH /repos/{owner}/{repo}/git/refs/{+ref}';
    const parameters = { ...repository, ref: 'delivery/locks/é!', sha: 'abc', force: false, note: undefined };
    expect(fillRoute(route, parameters)).toEqual({
      method: 'PATCH',
      path: '/repos/acme/shop/git/refs/delivery/locks/%C3%A9%21',
      body: '{"sha":"abc","force":false}',
    });
    expect(fillRoute('POST /repos/{owner}/{repo}/forks', repository).body).toBeUndefined();
    expect(fillRoute('GET /repos/{owner}/{repo}', { ...repository, page: undefined }).path).toBe('/repos/acme/shop');
  });

  test.each([
    ['a segment that goes up', '..'],
    ['a segment that stays', '.'],
    ['no segment', ''],
    ['nothing at all', undefined],
  ])('with %s would be another route, and is refused', (_, ref) => {
    const fill = () => fillRoute('GET /repos/{owner}/{repo}/commits/{ref}', { ...repository, ref });
    expect(fill).toThrow(GitHubFailure);
    expect(fill).toThrow('is no ref');
  });

  test.each(['../../x', 'a/../b', 'a//b', '/a', 'a/'])('with the path %s is refused too', (path) => {
    const fill = () => fillRoute('GET /repos/{owner}/{repo}/contents/{+path}', { ...repository, path });
    expect(fill).toThrow('is no path');
  });

  test('keeps any name in its place, whatever characters it has', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => !['.', '..'].includes(text) && text.isWellFormed());
    fc.assert(
      fc.property(name, (label) => {
        const { path } = fillRoute('GET /repos/{owner}/{repo}/labels/{name}', { ...repository, name: label });
        const { pathname, search, hash } = new URL(path, 'https://api.github.com');
        const [, ...segments] = pathname.split('/').map(decodeURIComponent);
        expect([segments, search, hash]).toEqual([['repos', 'acme', 'shop', 'labels', label], '', '']);
      }),
    );
  });
});
