import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionFailure } from '#kit';

/** The largest file of a calendar, in bytes. */
export const largestFile = 1_000_000;

/**
 * Reads a text file below the workspace. `path` is relative, in its shortest form, as the field `path()` of #inputs gives it. Throws
 * ActionFailure `calendar-unreadable` for what is not there, is larger than a megabyte or no UTF-8, and for a symbolic link anywhere on the
 * way: what is deployed must not choose another calendar, or another file of the runner.
 */
export async function readWorkspaceFile(workspace: string, path: string): Promise<string> {
  const names = path.split('/');
  try {
    let place = await realpath(workspace);
    for (const name of names) {
      if (name === '' || name === '.' || name === '..') throw unreadable(path, 'leaves the workspace or names no file');
      place = join(place, name);
      if ((await lstat(place)).isSymbolicLink())
        throw unreadable(path, 'leads over a symbolic link, which is not followed');
    }
    return await readText(place, path);
  } catch (error) {
    if (error instanceof ActionFailure) throw error;
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
    throw unreadable(path, code === 'ENOENT' ? 'is not in the workspace' : `cannot be read (${code})`, error);
  }
}

async function readText(place: string, path: string): Promise<string> {
  const file = await open(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const found = await file.stat();
    if (!found.isFile()) throw unreadable(path, 'is no file');
    if (found.size > largestFile)
      throw unreadable(path, `has ${found.size} bytes, and at most ${largestFile} are read`);
    return decodeText(await file.readFile(), path);
  } finally {
    await file.close();
  }
}

/** The text of a file's bytes; throws ActionFailure `calendar-unreadable` for what is no UTF-8. */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(path, 'is no text in UTF-8', error);
  }
}

/** The failure for a file that cannot be read, and why. */
export function unreadable(path: string, why: string, cause?: unknown): ActionFailure {
  return new ActionFailure(
    'calendar-unreadable',
    `The file ${path} ${why}. Nothing is open while a calendar cannot be read.`,
    { cause },
  );
}
