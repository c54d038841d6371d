import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  changedSince,
  commitOf,
  commitThatAdded,
  defaultBase,
  isAncestor,
  judgeHistory,
  readMigrations,
  type Tool,
} from '#migrations';
import { short } from './samples.ts';
import { openWorkspace, type Workspace } from './workspace.ts';

const options = { database: 'postgres', transaction: 'per-file' } as const;

async function judge(workspace: Workspace, tool: Tool = 'sqlx') {
  const now = await readMigrations({ root: workspace.root, directory: 'db', tool, ...options });
  const changes = await changedSince({ git: workspace.git, base: 'main', tree: now.tree });
  const { pending, merged, issues } = judgeHistory(now, changes, options);
  return {
    pending: pending.map(({ path }) => path),
    merged: merged.map(({ path }) => path),
    issues: issues.map(short),
    said: issues.map(({ message }) => message).join('\n'),
    files: changes.files,
  };
}

/** A repository whose `main` holds files, checked out on a branch of it. */
async function branch(files: Readonly<Record<string, string>>): Promise<Workspace> {
  const workspace = await openWorkspace();
  await workspace.write(files);
  await workspace.commit('base');
  await workspace.run('checkout', '-q', '-b', 'change');
  return workspace;
}

const two = { 'db/1_a.sql': 'CREATE TABLE a (i int);\n', 'db/2_b.sql': 'CREATE TABLE b (i int);\n' };

describe('a change that only adds a later file', () => {
  test('is in order, committed or not', async () => {
    await using workspace = await branch(two);
    await workspace.write({ 'db/3_c.sql': 'SELECT 1;' });
    const expected = { pending: ['db/3_c.sql'], merged: ['db/1_a.sql', 'db/2_b.sql'], issues: [] };
    expect(await judge(workspace)).toMatchObject(expected);
    await workspace.commit('change');
    expect(await judge(workspace)).toMatchObject(expected);
  });

  test('is not blamed for what changed on the base meanwhile', async () => {
    await using workspace = await branch({ ...two, 'db/0_x.sql': 'SELECT 0;' });
    await workspace.run('checkout', '-q', 'main');
    await workspace.remove('db/0_x.sql');
    await workspace.write({ 'db/1_a.sql': 'SELECT 2;' });
    await workspace.commit('base moves');
    await workspace.run('checkout', '-q', 'change');
    await workspace.write({ 'db/3_c.sql': 'SELECT 1;' });
    expect(await judge(workspace)).toMatchObject({ pending: ['db/3_c.sql'], issues: [] });
  });
});

describe('the order', () => {
  test('is held to the tip of the base, not to where the branch began', async () => {
    await using workspace = await branch(two);
    await workspace.run('checkout', '-q', 'main');
    await workspace.write({ 'db/4_d.sql': 'SELECT 4;', 'db/5_e.sql': 'SELECT 5;' });
    await workspace.commit('base moves');
    await workspace.run('checkout', '-q', 'change');
    await workspace.write({ 'db/3_c.sql': 'SELECT 1;', 'db/5_mine.sql': 'SELECT 1;' });
    const { issues, said } = await judge(workspace);
    expect(issues).toEqual(['MG901 error db/3_c.sql:1', 'MG904 error db/5_mine.sql:1']);
    expect(said).toContain('it comes before db/5_e.sql');
    expect(said).toContain('version 5 is taken on the base (db/5_e.sql)');
  });

  test('broken is MG907 where the tool passes over it in silence', async () => {
    await using workspace = await branch({ 'db/2_b.up.sql': 'SELECT 1;' });
    await workspace.write({ 'db/1_a.up.sql': 'SELECT 1;' });
    expect(await judge(workspace, 'golang-migrate')).toMatchObject({ issues: ['MG907 error db/1_a.up.sql:1'] });
  });

  test('of a sqitch plan is the order of its lines', async () => {
    const when = '2026-01-01T00:00:00Z M <m@example.com>';
    const scripts = { 'db/deploy/a.sql': 'SELECT 1;', 'db/deploy/b.sql': 'SELECT 2;' };
    await using workspace = await branch({ ...scripts, 'db/sqitch.plan': `%project=p\n\na ${when}\nb ${when}\n` });
    await workspace.write({
      'db/deploy/c.sql': 'SELECT 3;',
      'db/sqitch.plan': `%project=p\n\na ${when}\nc ${when}\nb ${when}\n`,
    });
    // The id of a change is made of its parent's, so the merged change behind the new one is another one now.
    expect((await judge(workspace, 'sqitch')).issues).toEqual([
      'MG902 error db/deploy/b.sql:1',
      'MG901 error db/deploy/c.sql:1',
    ]);
  });

  test('of repeatable migrations does not matter', async () => {
    await using workspace = await branch({ 'db/V2__b.sql': 'SELECT 1;', 'db/R__v.sql': 'SELECT 1;' });
    await workspace.write({ 'db/R__v.sql': 'SELECT 2;', 'db/R__a.sql': 'SELECT 3;' });
    expect(await judge(workspace, 'flyway')).toMatchObject({ pending: ['db/R__a.sql', 'db/R__v.sql'], issues: [] });
  });
});

describe('a merged file', () => {
  test('that is edited is MG902', async () => {
    await using workspace = await branch(two);
    await workspace.write({ 'db/1_a.sql': 'CREATE TABLE a (i bigint);\n' });
    expect(await judge(workspace)).toMatchObject({ pending: [], issues: ['MG902 error db/1_a.sql:1'] });
  });

  test.each([
    ['sqlx', ['MG902 error db/1_a.sql:1']],
    ['sql', []],
  ] as const)('may change its comments where no checksum is kept: %s', async (tool, issues) => {
    await using workspace = await branch(two);
    await workspace.write({ 'db/1_a.sql': '-- migrate-gate: contract\nCREATE TABLE a (i int);\n' });
    expect((await judge(workspace, tool)).issues).toEqual(issues);
  });

  test('whose way back is edited is a warning', async () => {
    await using workspace = await branch({ 'db/1_a.up.sql': 'SELECT 1;', 'db/1_a.down.sql': 'SELECT 1;' });
    await workspace.write({ 'db/1_a.down.sql': 'SELECT 2;' });
    expect((await judge(workspace, 'golang-migrate')).issues).toEqual(['MG902 warn db/1_a.down.sql:1']);
  });

  test('with other line ends is the same file', async () => {
    await using workspace = await branch(two);
    await workspace.write({ 'db/1_a.sql': 'CREATE TABLE a (i int);\r\n' });
    expect(await judge(workspace)).toMatchObject({ files: [], issues: [] });
  });

  test('that is deleted or renamed is MG903', async () => {
    await using workspace = await branch(two);
    await workspace.remove('db/1_a.sql');
    expect((await judge(workspace)).issues).toEqual(['MG903 error db/1_a.sql:1']);
    await workspace.write({ 'db/3_a.sql': two['db/1_a.sql'] });
    const { issues, said } = await judge(workspace);
    expect(issues).toEqual(['MG903 error db/3_a.sql:1']);
    expect(said).toContain('it was db/1_a.sql');
  });

  test('that the journal no longer lists, or lists with another time, is found', async () => {
    const entry = (tag: string, when: number) => ({ idx: 0, tag, when });
    const journal = (...entries: readonly object[]): string => JSON.stringify({ entries });
    await using workspace = await branch({
      'db/0000_a.sql': 'SELECT 1;',
      'db/0001_b.sql': 'SELECT 2;',
      'db/meta/_journal.json': journal(entry('0000_a', 1), entry('0001_b', 2)),
    });
    await workspace.write({ 'db/meta/_journal.json': journal(entry('0001_b', 3)) });
    expect((await judge(workspace, 'drizzle')).issues).toEqual([
      'MG903 error db/0000_a.sql:1',
      'MG902 error db/0001_b.sql:1',
    ]);
  });

  test('replaced by a baseline is only a warning', async () => {
    await using workspace = await branch({ 'db/V1__a.sql': 'SELECT 1;', 'db/V2__b.sql': 'SELECT 2;' });
    await workspace.remove('db/V1__a.sql');
    await workspace.write({ 'db/B1__base.sql': 'CREATE TABLE base (i int);' });
    expect((await judge(workspace, 'flyway')).issues).toEqual(['MG903 warn db/V1__a.sql:1']);
  });
});

describe('issues of merged files', () => {
  test('that the change does not touch are left alone', async () => {
    await using workspace = await branch({ ...two, 'db/notes.sql': '', 'db/2_b.sql': '-- migrate-gate: nonsense\n' });
    await workspace.write({ 'db/3_c.sql': '-- migrate-gate: nonsense\n', 'db/more.sql': '' });
    expect((await judge(workspace)).issues).toEqual(['MG908 warn db/more.sql:1', 'directive error db/3_c.sql:1']);
  });
});

describe('sums that no longer fit', () => {
  test('are found, though the files that they are about were not touched', async () => {
    await using workspace = await branch({ 'db/1_a.sql': 'SELECT 1;', 'db/atlas.sum': 'h1:\n' });
    expect((await judge(workspace, 'atlas')).issues).toEqual(['MG902 error db/atlas.sum:1']);
    await workspace.remove('db/atlas.sum');
    expect((await judge(workspace, 'atlas')).issues).toEqual(['MG902 error db/1_a.sql:1']);
  });
});

describe('hostile names', () => {
  test('are paths and nothing else', async () => {
    const names = ['db/1_-rf.sql', 'db/2_line\nbreak.sql', 'db/3_"quote\t.sql', 'db/4_ünï.sql', 'db/5_:(top)*.sql'];
    await using workspace = await branch(Object.fromEntries(names.map((name) => [name, `SELECT '${name}';`])));
    await workspace.write({ 'db/2_line\nbreak.sql': 'SELECT 2;', 'db/-6.sql': '' });
    await workspace.remove('db/4_ünï.sql');
    expect((await judge(workspace)).files).toEqual([
      { kind: 'added', path: 'db/-6.sql', from: undefined },
      { kind: 'edited', path: 'db/2_line\nbreak.sql', from: undefined },
      { kind: 'deleted', path: 'db/4_ünï.sql', from: undefined },
    ]);
    const added = await workspace.run('rev-parse', 'HEAD');
    for (const name of names.slice(0, 3)) expect(await commitThatAdded(workspace.git, name)).toBe(added);
  });

  test.each(['--upload-pack=x', 'a b', 'x\ny', ''])('a base that is no revision is refused: %j', async (base) => {
    await using workspace = await branch(two);
    const now = await readMigrations({ root: workspace.root, directory: 'db', tool: 'sqlx', ...options });
    await expect(changedSince({ git: workspace.git, base, tree: now.tree })).rejects.toMatchObject({
      reason: 'no-base',
    });
  });
});

test('a folder that is made to look like a bare repository brings no history of its own', async () => {
  await using workspace = await branch(two);
  await using forged = await branch({ ...two, 'db/3_c.sql': 'DROP TABLE a;' });
  await forged.run('branch', '-f', 'main', 'change');
  await forged.commit('everything is merged already');
  await forged.run('branch', '-f', 'main', 'change');
  await workspace.write({ 'db/3_c.sql': 'DROP TABLE a;' });
  await workspace.commit('change');
  for (const name of ['HEAD', 'objects', 'refs', 'config']) {
    await cp(join(forged.root, '.git', name), join(workspace.root, 'db', name), { recursive: true });
  }
  const place = { ...workspace.git, root: join(workspace.root, 'db') };
  await expect(judge(workspace)).rejects.toMatchObject({ reason: 'no-base' });
  await expect(commitThatAdded(workspace.git, 'db/3_c.sql')).rejects.toMatchObject({ reason: 'git-failed' });
  await expect(isAncestor(place, 'main', 'HEAD')).rejects.toMatchObject({ reason: 'no-base' });
});

describe('files of the base that are no text', () => {
  test('do not hide the others', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({
      'db/1_a.sql': Buffer.from([0x53, 0xff, 0xfe]),
      'db/2_b.sql': 'SELECT 2;',
      'db/3_c.sql': 'ü',
    });
    await workspace.commit('base');
    await workspace.run('checkout', '-q', '-b', 'change');
    await workspace.write({ 'db/1_a.sql': 'SELECT 1;', 'db/2_b.sql': 'SELECT 3;', 'db/3_c.sql': 'SELECT 4;' });
    expect((await judge(workspace)).issues).toEqual([
      'MG902 warn db/1_a.sql:1',
      'MG902 error db/2_b.sql:1',
      'MG902 error db/3_c.sql:1',
    ]);
  });
});

describe('a checkout in a folder of the workspace', () => {
  test('is asked where the migrations are', async () => {
    await using workspace = await branch(two);
    await workspace.write({ 'db/3_c.sql': 'SELECT 1;' });
    const commit = await workspace.commit('change');
    const place = { root: dirname(workspace.root), directory: `${basename(workspace.root)}/db` };
    const now = await readMigrations({ ...place, tool: 'sqlx', ...options });
    const git = { ...workspace.git, root: place.root };
    const changes = await changedSince({ git, base: 'main', tree: now.tree });
    expect(changes.files).toEqual([{ kind: 'added', path: `${place.directory}/3_c.sql`, from: undefined }]);
    expect(judgeHistory(now, changes, options)).toMatchObject({ issues: [], merged: [{}, {}] });
    expect(await commitThatAdded(git, `${place.directory}/3_c.sql`)).toBe(commit);
  });
});

describe('a shallow checkout', () => {
  test('fails closed and says what to fetch', async () => {
    await using origin = await branch(two);
    await origin.write({ 'db/3_c.sql': 'SELECT 1;' });
    await origin.commit('change');
    await using workspace = await openWorkspace({ clone: origin.root, depth: 1 });
    const wanted = { reason: 'no-base', message: expect.stringMatching(/fetch-depth: 0/) };
    await expect(judge(workspace)).rejects.toMatchObject(wanted);
    await expect(commitThatAdded(workspace.git, 'db/1_a.sql')).rejects.toMatchObject(wanted);
    const base = await origin.run('rev-parse', 'main');
    await expect(isAncestor(workspace.git, base, 'HEAD')).rejects.toMatchObject(wanted);
  });

  test('that holds both commits, and not what lies between them, does not say no', async () => {
    await using origin = await branch(two);
    await origin.commit('between');
    await origin.commit('change');
    await using workspace = await openWorkspace({ clone: origin.root, depth: 1 });
    await workspace.run('fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main');
    const wanted = { reason: 'no-base', message: expect.stringContaining('fetch-depth: 0') };
    await expect(isAncestor(workspace.git, 'main', 'HEAD')).rejects.toMatchObject(wanted);
    await expect(judge(workspace)).rejects.toMatchObject(wanted);
    expect(await isAncestor(origin.git, 'main', 'HEAD')).toBe(true);
  });

  test('whose histories do not meet is refused', async () => {
    await using workspace = await branch(two);
    await workspace.run('checkout', '-q', '--orphan', 'alone');
    await workspace.commit('alone');
    await expect(judge(workspace)).rejects.toMatchObject({
      reason: 'no-base',
      message: expect.stringMatching(/do not meet/),
    });
  });
});

test('a commit id is that commit, also where a branch is called like it', async () => {
  await using workspace = await branch(two);
  const base = await workspace.run('rev-parse', 'HEAD');
  await workspace.write({ 'db/3_c.sql': 'SELECT 1;' });
  const change = await workspace.commit('change');
  await workspace.run('update-ref', `refs/remotes/origin/${base}`, change);
  expect(await commitOf(workspace.git, base)).toBe(base);
});

describe('the commit that added a file', () => {
  test('is the newest that did, also by a merge', async () => {
    await using workspace = await branch(two);
    const first = await workspace.run('rev-parse', 'HEAD');
    await workspace.remove('db/2_b.sql');
    await workspace.commit('away');
    await workspace.write({ 'db/2_b.sql': 'SELECT 1;' });
    const again = await workspace.commit('again');
    expect(await commitThatAdded(workspace.git, 'db/1_a.sql')).toBe(first);
    expect(await commitThatAdded(workspace.git, 'db/2_b.sql')).toBe(again);
    expect(await isAncestor(workspace.git, first, again)).toBe(true);
    expect(await isAncestor(workspace.git, again, 'main')).toBe(false);
    await expect(commitThatAdded(workspace.git, 'db/9.sql')).rejects.toMatchObject({ reason: 'no-base' });
  });
});

describe('the default base', () => {
  const sha = 'a'.repeat(40);

  test.each([
    [{ GITHUB_BASE_REF: 'main' }, {}, 'main'],
    [{}, { pull_request: { base: { ref: 'release/1', sha } } }, 'release/1'],
    [{}, { merge_group: { base_sha: sha } }, sha],
    [{}, { before: sha }, sha],
    [{}, { before: '0'.repeat(40) }, undefined],
    [{ GITHUB_BASE_REF: '' }, { inputs: {} }, undefined],
    [{}, undefined, undefined],
  ])('of %j and %j is %s', (variables, event, expected) => {
    expect(defaultBase(variables, event)).toBe(expected);
  });
});
