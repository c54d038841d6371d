import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readMigrations, readTree } from '#migrations';
import { openWorkspace } from './workspace.ts';

describe('a folder of the workspace', () => {
  test('is read in the order of its bytes, with the files above it', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({
      'flyway.toml': 'x',
      'app/pom.xml': 'y',
      'app/other/z.sql': '',
      'app/db/b.sql': 'B',
      'app/db/ä.sql': '',
      'app/db/Z.sql': '',
      'app/db/-rf --no-preserve-root.sql': '',
      'app/db/line\nbreak.sql': '',
      'app/db/sub/c.sql': '',
    });
    const tree = await readTree({ root: workspace.root, directory: 'app/db' });
    expect(tree.files.map(({ path }) => path)).toEqual([
      'app/db/-rf --no-preserve-root.sql',
      'app/db/Z.sql',
      'app/db/b.sql',
      'app/db/line\nbreak.sql',
      'app/db/sub/c.sql',
      'app/db/ä.sql',
    ]);
    expect(tree.surroundings.map(({ path }) => path)).toEqual(['app/pom.xml', 'flyway.toml']);
    expect(Buffer.from(tree.files[2]?.bytes ?? []).toString()).toBe('B');
  });

  test('may hold links inside itself, and none that leave it', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({ 'db/1.sql': 'ONE', 'secret.sql': 'S' });
    await symlink('1.sql', join(workspace.root, 'db/2.sql'));
    const place = { root: workspace.root, directory: 'db' };
    expect((await readTree(place)).files.map(({ path }) => path)).toEqual(['db/1.sql', 'db/2.sql']);
    await symlink('../secret.sql', join(workspace.root, 'db/3.sql'));
    await expect(readTree(place)).rejects.toMatchObject({
      reason: 'unsafe-directory',
      message: expect.stringMatching(/3\.sql.*leads out/),
    });
  });

  test('leaves nothing out that a tool would run, whatever the name of its folder', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({ 'db/V1__a.sql': '', 'db/node_modules/V2__b.sql': '', 'node_modules/x/index.js': '' });
    expect((await readTree({ root: workspace.root, directory: 'db' })).files.map(({ path }) => path)).toEqual([
      'db/V1__a.sql',
      'db/node_modules/V2__b.sql',
    ]);
    const { files } = await readTree({ root: workspace.root, directory: '.' });
    expect(files.map(({ path }) => path)).not.toContain('node_modules/x/index.js');
  });

  test('refuses folders that link to each other before every way through them was gone', async () => {
    await using workspace = await openWorkspace();
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      await mkdir(join(workspace.root, 'db', from ?? ''), { recursive: true });
      for (let n = 0; n < 40; n += 1) await symlink(`../${to}`, join(workspace.root, 'db', from ?? '', `${n}`));
    }
    await expect(readTree({ root: workspace.root, directory: 'db' })).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('refuses more than it could keep in memory, though each file is small enough', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({ 'db/00.sql': '' });
    for (let n = 10; n < 36; n += 1) {
      await writeFile(join(workspace.root, `db/${n}.sql`), '');
      await truncate(join(workspace.root, `db/${n}.sql`), 5 * 1024 * 1024);
    }
    await expect(readTree({ root: workspace.root, directory: 'db' })).rejects.toMatchObject({
      reason: 'too-large',
      message: expect.stringContaining('134217728 bytes'),
    });
  });

  test.each([
    ['a link to a folder outside', '/etc'],
    ['a link to the folder itself', '.'],
    ['a link to the folder above', '..'],
    ['a link to nothing', 'nowhere'],
  ])('refuses %s', async (_, target) => {
    await using workspace = await openWorkspace();
    await workspace.write({ 'db/1.sql': '' });
    await symlink(target, join(workspace.root, 'db/link'));
    await expect(readTree({ root: workspace.root, directory: 'db' })).rejects.toMatchObject({
      reason: 'unsafe-directory',
    });
  });

  test('may not be a link out of the workspace itself', async () => {
    await using workspace = await openWorkspace();
    await symlink('/etc', join(workspace.root, 'db'));
    await expect(readTree({ root: workspace.root, directory: 'db' })).rejects.toMatchObject({
      reason: 'unsafe-directory',
    });
  });

  test('has to be there, and to be a folder', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({ file: '' });
    for (const directory of ['nowhere', 'file']) {
      await expect(readTree({ root: workspace.root, directory })).rejects.toMatchObject({ reason: 'no-directory' });
    }
  });

  test('is not followed for ever', async () => {
    await using workspace = await openWorkspace();
    await mkdir(join(workspace.root, `db/${'a/'.repeat(12)}`), { recursive: true });
    await expect(readTree({ root: workspace.root, directory: 'db' })).rejects.toMatchObject({ reason: 'too-large' });
  });

  test('gives a file that is too large as unread', async () => {
    await using workspace = await openWorkspace();
    await workspace.write({ 'db/1_a.up.sql': Buffer.alloc(6 * 1024 * 1024, ' ') });
    const { issues, migrations } = await readMigrations({
      root: workspace.root,
      directory: 'db',
      tool: 'auto',
      database: 'postgres',
    });
    expect(migrations).toEqual([]);
    expect(issues).toMatchObject([
      { rule: 'MG999', severity: 'error', message: expect.stringMatching(/6291456 bytes/) },
    ]);
  });
});
