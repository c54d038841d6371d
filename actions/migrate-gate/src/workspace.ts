import { lstat, mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ActionFailure } from '#kit';

const largest = 64 * 1024 * 1024;

/** Reads a text file of the workspace, at most 64 MiB of UTF-8. Throws ActionFailure `unreadable-file` that names the input. */
export async function readWorkspaceFile(workspace: string, path: string, input: string): Promise<string> {
  try {
    const real = await realpath(join(workspace, path));
    await refuseOutside(workspace, real);
    const bytes = await readFile(real);
    if (bytes.length > largest) throw new Error('it is larger than 64 MiB');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw failed(`\`${input}\` names ${path}, which cannot be read`, error);
  }
}

/** Writes a file of the workspace, with the directories above it; links that lead out of it are not followed. Throws ActionFailure `unreadable-file`. */
export async function writeWorkspaceFile(
  workspace: string,
  path: string,
  content: string,
  input: string,
): Promise<void> {
  try {
    const target = join(workspace, path);
    await refuseOutside(workspace, await nearest(dirname(target)));
    await mkdir(dirname(target), { recursive: true });
    await refuseOutside(workspace, await realpath(dirname(target)));
    const link = await lstat(target).catch(() => undefined);
    // A link to what is not there yet would be followed as well, and has no real path to look at: then this throws.
    if (link !== undefined) await refuseOutside(workspace, await realpath(target));
    await writeFile(target, content);
  } catch (error) {
    throw failed(`\`${input}\` names ${path}, which cannot be written`, error);
  }
}

/** The real path of the nearest directory above that is there. */
async function nearest(directory: string): Promise<string> {
  try {
    return await realpath(directory);
  } catch (error) {
    const above = dirname(directory);
    if (above === directory || (await lstat(directory).catch(() => undefined)) !== undefined) throw error;
    return await nearest(above);
  }
}

async function refuseOutside(workspace: string, real: string): Promise<void> {
  const way = relative(await realpath(workspace), real);
  if (way.startsWith('..') || way.startsWith('/')) throw new Error('a link leads out of the workspace');
}

function failed(what: string, error: unknown): ActionFailure {
  const why = error instanceof Error ? error.message : String(error);
  return new ActionFailure('unreadable-file', `${what}: ${why}. The path is relative to the workspace.`, {
    cause: error,
  });
}
