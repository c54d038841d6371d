import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readWorkspaceFile } from '#calendar';

let root = '';
let workspace = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'calendar-'));
  workspace = join(root, 'workspace');
  await mkdir(join(workspace, 'calendars'), { recursive: true });
  await writeFile(join(root, 'secret.ics'), 'secret');
  await writeFile(join(workspace, 'calendars/freeze.ics'), 'BEGIN:VCALENDAR');
  await writeFile(join(workspace, 'large.ics'), 'x'.repeat(1_000_001));
  await writeFile(join(workspace, 'latin.ics'), Buffer.from([0x46, 0xfc, 0x72]));
  await symlink(join(root, 'secret.ics'), join(workspace, 'link.ics'));
  await symlink('calendars/freeze.ics', join(workspace, 'inside.ics'));
  await symlink(root, join(workspace, 'up'));
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});

test('a file below the workspace is read', async () => {
  expect(await readWorkspaceFile(workspace, 'calendars/freeze.ics')).toBe('BEGIN:VCALENDAR');
});

test.each([
  ['../secret.ics', 'leaves the workspace'],
  ['calendars/../../secret.ics', 'leaves the workspace'],
  ['link.ics', 'symbolic link'],
  ['inside.ics', 'symbolic link'],
  ['up/secret.ics', 'symbolic link'],
  ['calendars', 'is no file'],
  ['none.ics', 'is not in the workspace'],
  ['calendars/freeze.ics/more', 'cannot be read (ENOTDIR)'],
  ['large.ics', 'has 1000001 bytes'],
  ['latin.ics', 'is no text in UTF-8'],
])('%s is refused', async (path, message) => {
  await expect(readWorkspaceFile(workspace, path)).rejects.toMatchObject({
    reason: 'calendar-unreadable',
    message: expect.stringContaining(message),
  });
});
