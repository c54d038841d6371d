import { lstat, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeWorkspaceFile } from '../../../actions/migrate-gate/src/workspace.ts';

const refused = { reason: 'unreadable-file' };

test('a file is written with the directories above it, and never behind a link that leads out', async () => {
  const top = await mkdtemp(join(tmpdir(), 'workspace-file-'));
  try {
    const [root, outside] = [join(top, 'workspace'), join(top, 'outside')];
    await mkdir(root);
    await mkdir(outside);
    await writeWorkspaceFile(root, 'a/b/report.json', '{}', 'report');
    expect((await lstat(join(root, 'a/b/report.json'))).size).toBe(2);
    // A link to what is not there yet: to write through it would make it.
    await symlink(join(outside, 'new'), join(root, 'dangling.json'));
    await symlink(outside, join(root, 'door'));
    for (const path of ['dangling.json', 'door/report.json', 'door/deep/report.json'])
      await expect(writeWorkspaceFile(root, path, '{}', 'report')).rejects.toMatchObject(refused);
    expect(await readdir(outside)).toEqual([]);
  } finally {
    await rm(top, { recursive: true, force: true });
  }
});
