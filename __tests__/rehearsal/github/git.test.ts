// Expected behaviour: docs.github.com/rest/git, /rest/commits and /rest/repos/contents; names of objects: git itself.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { at, jobClient, listOf, shop, start, type Client } from './client.ts';

async function head(client: Client): Promise<string> {
  return String(at((await client.send('GET', '/git/ref/heads/main')).body, 'object', 'sha'));
}

/** A commit that holds a lock, grown from `parents`. */
async function writeCommit(client: Client, message: string, parents: readonly string[]): Promise<string> {
  const tree = await client.send('POST', '/git/trees', { tree: [{ path: 'lock', mode: '100644', content: message }] });
  const commit = await client.send('POST', '/git/commits', { message, tree: at(tree.body, 'sha'), parents });
  return String(at(commit.body, 'sha'));
}

describe('refs', () => {
  test('are made once: of many contenders exactly one wins, and no loser overwrites', async () => {
    await using github = await start();
    const client = jobClient(github);
    const tips = await Promise.all(Array.from({ length: 20 }, (_, index) => writeCommit(client, `owner ${index}`, [])));
    const answers = await Promise.all(
      tips.map((sha) => client.send('POST', '/git/refs', { ref: 'refs/locks/production', sha })),
    );
    const winners = answers.flatMap(({ status }, index) => (status === 201 ? [index] : []));
    expect(winners).toHaveLength(1);
    const messages = new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => at(body, 'message')));
    expect([...messages]).toEqual(['Reference already exists']);
    const kept = await client.send('GET', '/git/ref/locks/production');
    expect(at(kept.body, 'object', 'sha')).toBe(tips[winners[0] ?? 0]);
    expect(github.violations).toEqual([]);
  });

  test('move by fast-forward only, unless forced', async () => {
    await using github = await start();
    const client = jobClient(github);
    const first = await writeCommit(client, 'first', []);
    const next = await writeCommit(client, 'next', [first]);
    const rival = await writeCommit(client, 'rival', [first]);
    await client.send('POST', '/git/refs', { ref: 'refs/locks/a', sha: first });
    const move = (sha: string, force?: boolean) =>
      client.send('PATCH', '/git/refs/locks/a', { sha, ...(force === undefined ? {} : { force }) });
    expect((await move(next)).status).toBe(200);
    const refused = await move(rival);
    expect([refused.status, at(refused.body, 'message')]).toEqual([422, 'Update is not a fast forward']);
    expect((await move(rival, true)).status).toBe(200);
    expect(at((await move('f'.repeat(40))).body, 'message')).toBe('Object does not exist');
    expect(github.violations).toEqual([]);
  });

  test('are found by their whole name, listed by prefix, and deleted once', async () => {
    await using github = await start();
    const client = jobClient(github);
    const sha = await head(client);
    for (const ref of ['refs/locks/shop/a', 'refs/locks/shop/b', 'refs/locks/mail']) {
      expect((await client.send('POST', '/git/refs', { ref, sha })).status).toBe(201);
    }
    expect((await client.send('GET', '/git/ref/locks/shop')).status).toBe(404);
    const matching = await client.send('GET', '/git/matching-refs/locks/shop/');
    expect(listOf(matching.body).map((ref) => at(ref, 'ref'))).toEqual(['refs/locks/shop/a', 'refs/locks/shop/b']);
    expect((await client.send('GET', '/git/matching-refs/none')).body).toEqual([]);
    expect((await client.send('DELETE', '/git/refs/locks/mail')).status).toBe(204);
    const again = await client.send('DELETE', '/git/refs/locks/mail');
    expect([again.status, at(again.body, 'message')]).toEqual([422, 'Reference does not exist']);
    expect(github.violations).toEqual([]);
  });

  test.each([
    'main',
    'refs/main',
    'heads/main/x',
    'refs/heads/a..b',
    'refs/heads/a b',
    'refs/heads/a.lock',
    'refs/heads/main/x',
  ])('refuse the name %s', async (ref) => {
    await using github = await start();
    const client = jobClient(github);
    expect((await client.send('POST', '/git/refs', { ref, sha: await head(client) })).status).toBe(422);
    expect(github.violations).toEqual([]);
  });
});

describe('objects', () => {
  test('have the names that git gives them', async () => {
    await using github = await start();
    const client = jobClient(github);
    const directory = mkdtempSync(join(tmpdir(), 'delivery-git-'));
    try {
      const date = '2026-11-21T01:02:03Z';
      const git = (...args: string[]): string =>
        execFileSync('git', args, {
          cwd: directory,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'] ?? '', HOME: directory, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
        }).trim();
      git('init', '-q');
      writeFileSync(join(directory, 'a.txt'), 'Grüße\n');
      execFileSync('mkdir', [join(directory, 'a')]);
      writeFileSync(join(directory, 'a', 'b.txt'), 'b');
      git('add', '.');
      git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '-q', '-m', 'Begin');
      const entry = { mode: '100644', type: 'blob' };
      const tree = await client.send('POST', '/git/trees', {
        tree: [
          { ...entry, path: 'a.txt', content: 'Grüße\n' },
          { ...entry, path: 'a/b.txt', content: 'b' },
        ],
      });
      const author = { name: 'Ana', email: 'ana@example.com', date };
      const commit = await client.send('POST', '/git/commits', {
        message: 'Begin\n',
        tree: at(tree.body, 'sha'),
        author,
      });
      expect(at(tree.body, 'sha')).toBe(git('rev-parse', 'HEAD^{tree}'));
      expect(at(commit.body, 'sha')).toBe(git('rev-parse', 'HEAD'));
    } finally {
      rmSync(directory, { recursive: true });
    }
    expect(github.violations).toEqual([]);
  });

  test('are read as they were written', async () => {
    await using github = await start();
    const client = jobClient(github);
    const blob = await client.send('POST', '/git/blobs', {
      content: Buffer.from([0, 255]).toString('base64'),
      encoding: 'base64',
    });
    const shown = await client.send('GET', `/git/blobs/${String(at(blob.body, 'sha'))}`);
    expect(shown.body).toMatchObject({ content: 'AP8=', encoding: 'base64', size: 2 });
    const sha = await head(client);
    const tag = await client.send('POST', '/git/tags', { tag: 'v1', message: 'one', object: sha, type: 'commit' });
    await client.send('POST', '/git/refs', { ref: 'refs/tags/v1', sha: at(tag.body, 'sha') });
    expect(at((await client.send('GET', '/git/ref/tags/v1')).body, 'object', 'type')).toBe('tag');
    expect(at((await client.send('GET', '/commits/v1')).body, 'sha')).toBe(sha);
    expect((await client.send('GET', `/git/tags/${String(at(tag.body, 'sha'))}`)).body).toMatchObject({
      tag: 'v1',
      object: { sha },
    });
    expect((await client.send('GET', `/git/commits/${sha}`)).body).toMatchObject({ message: 'Begin' });
    expect((await client.send('GET', `/git/commits/${'0'.repeat(40)}`)).status).toBe(404);
    const bad = { message: 'x', tree: '0'.repeat(40) };
    expect((await client.send('POST', '/git/commits', bad)).status).toBe(422);
    expect(github.violations).toEqual([]);
  });
});

describe('commits', () => {
  test('know the account behind their author, or none', async () => {
    await using github = await start();
    const known = github.addCommit(shop, { author: { name: 'Ana', email: 'ana@example.com', login: 'ana' } });
    const unknown = github.addCommit(shop, { author: { name: 'Eve', email: 'eve@example.com' } });
    const client = jobClient(github);
    expect((await client.send('GET', `/commits/${known.sha}`)).body).toMatchObject({ author: { login: 'ana' } });
    expect((await client.send('GET', `/commits/${unknown.sha}`)).body).toMatchObject({
      author: null,
      commit: { author: { name: 'Eve', email: 'eve@example.com' } },
    });
    expect(at((await client.send('GET', '/commits/gone')).body, 'message')).toBe('No commit found for SHA: gone');
    expect(github.violations).toEqual([]);
  });

  test('say what they changed, by lines', async () => {
    await using github = await start();
    github.addCommit(shop, { files: { 'a.txt': '1\n2\n3\n', 'old.txt': 'same\n', 'gone.txt': 'x\ny\n' } });
    const files = { 'a.txt': '1\nzwei\n3\n4\n', 'old.txt': null, 'new.txt': 'same\n', 'gone.txt': null };
    const commit = github.addCommit(shop, { files });
    const { body } = await jobClient(github).send('GET', `/commits/${commit.sha}`);
    expect(body).toMatchObject({
      stats: { additions: 2, deletions: 3, total: 5 },
      files: [
        { filename: 'a.txt', status: 'modified', additions: 2, deletions: 1 },
        { filename: 'gone.txt', status: 'removed', additions: 0, deletions: 2 },
        { filename: 'new.txt', previous_filename: 'old.txt', status: 'renamed', changes: 0 },
      ],
    });
    expect(github.violations).toEqual([]);
  });

  test('are listed from a ref back, and by path, author and time', async () => {
    await using github = await start();
    const day = (number: number): number => Date.parse(`2026-11-0${number}T00:00:00Z`);
    const one = github.addCommit(shop, { date: day(1), files: { 'src/a.ts': '1' } });
    const two = github.addCommit(shop, { date: day(2), author: { name: 'B', email: 'b@example.com', login: 'ben' } });
    const three = github.addCommit(shop, { date: day(3), files: { 'src/a.ts': '3' }, tags: ['v3'] });
    const client = jobClient(github);
    const list = async (query: string): Promise<unknown[]> =>
      listOf((await client.send('GET', `/commits?${query}`)).body).map((commit) => at(commit, 'sha'));
    expect((await list('sha=v3')).slice(0, 3)).toEqual([three.sha, two.sha, one.sha]);
    expect(await list('path=src')).toEqual([three.sha, one.sha]);
    expect(await list('author=ben')).toEqual([two.sha]);
    expect(await list('since=2026-11-02T12:00:00Z&until=2026-11-04T00:00:00Z')).toEqual([three.sha]);
    expect(github.violations).toEqual([]);
  });

  test('are compared: ahead, behind, diverged and identical, with files since the merge base', async () => {
    await using github = await start();
    const base = github.addCommit(shop, { files: { 'a.txt': 'a' } });
    const side = github.addCommit(shop, { branch: 'feature/side', parents: [base.sha], files: { 's.txt': '1\n2' } });
    const main = github.addCommit(shop, { files: { 'm.txt': 'm' } });
    const client = jobClient(github);
    const compare = async (basehead: string) => (await client.send('GET', `/compare/${basehead}`)).body;
    expect(await compare(`${base.sha}...main`)).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 });
    expect(await compare(`main...${base.sha}`)).toMatchObject({ status: 'behind', ahead_by: 0, behind_by: 1 });
    expect(await compare('main...main')).toMatchObject({ status: 'identical', total_commits: 0, files: [] });
    expect(await compare('main...feature/side')).toMatchObject({
      status: 'diverged',
      ahead_by: 1,
      behind_by: 1,
      merge_base_commit: { sha: base.sha },
      base_commit: { sha: main.sha },
      commits: [{ sha: side.sha }],
      files: [{ filename: 's.txt', status: 'added', additions: 2 }],
    });
    expect((await client.send('GET', '/compare/main...gone')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});

describe('contents', () => {
  test('are made, changed against the blob they replace, and removed', async () => {
    await using github = await start();
    const client = jobClient(github);
    const content = (text: string): string => Buffer.from(text).toString('base64');
    const put = (text: string, sha?: string) =>
      client.send('PUT', '/contents/config/a.yml', {
        message: 'set',
        content: content(text),
        ...(sha === undefined ? {} : { sha }),
      });
    const made = await put('one');
    expect(made.status).toBe(201);
    const sha = String(at(made.body, 'content', 'sha'));
    expect((await put('two')).status).toBe(422);
    expect((await put('two', 'f'.repeat(40))).status).toBe(409);
    expect((await put('two', sha)).status).toBe(200);
    const shown = await client.send('GET', '/contents/config/a.yml?ref=main');
    expect(shown.body).toMatchObject({ type: 'file', encoding: 'base64', content: content('two') });
    const directory = await client.send('GET', '/contents/config');
    expect(directory.body).toMatchObject([{ name: 'a.yml', type: 'file' }]);
    const removal = { message: 'drop', sha: at(shown.body, 'sha') };
    expect((await client.send('DELETE', '/contents/config/a.yml', removal)).status).toBe(200);
    expect((await client.send('GET', '/contents/config/a.yml')).status).toBe(404);
    expect(github.violations).toEqual([]);
  });
});
