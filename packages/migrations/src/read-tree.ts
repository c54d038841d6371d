import { readdirSync, readFileSync, statSync, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { ActionFailure } from '#kit';
import { largestFile } from './decode.ts';
import { byBytes, nameOf, type SourceFile, type Tree } from './tree.ts';

/** Where a folder of migrations lies. */
export interface Place {
  /** The workspace: an absolute path. */
  readonly root: string;
  /** Relative to the workspace, with `/`, inside it. */
  readonly directory: string;
}

const mostFiles = 20_000;
const mostBytes = 128 * 1024 * 1024;
const mostDepth = 8;

/**
 * Reads a folder of migrations and the files that lie directly in the folders above it, up to the workspace.
 *
 * Throws ActionFailure `no-directory` where there is none, `unsafe-directory` where a symbolic link leads out of the
 * folder (or the folder out of the workspace) or a name is no UTF-8, and `too-large` over 20 000 files and folders, 128 MiB or 8 levels.
 * A file over 5 MiB is in the tree with its size and without its content.
 */
export async function readTree({ root, directory }: Place): Promise<Tree> {
  const top = await realpath(root);
  const base = await real(join(root, directory), directory);
  if (base !== top && !base.startsWith(top + sep)) throw unsafe(directory, 'it leads out of the workspace');
  const files: SourceFile[] = [];
  await walk({ base, directory, files, entries: 0, bytes: 0 }, '', 0);
  const surroundings = above(root, directory);
  return { directory, files: files.sort((left, right) => byBytes(left.path, right.path)), surroundings };
}

async function real(path: string, name: string): Promise<string> {
  try {
    const found = await realpath(path);
    if ((await stat(found)).isDirectory()) return found;
  } catch (error) {
    throw new ActionFailure('no-directory', `there is no directory ${name} in the workspace; check directory:`, {
      cause: error,
    });
  }
  throw new ActionFailure('no-directory', `${name} is a file; directory: takes the folder of the migrations`);
}

interface Walk {
  readonly base: string;
  readonly directory: string;
  readonly files: SourceFile[];
  /** Files and folders so far: links between folders can make more ways through them than there are folders. */
  entries: number;
  bytes: number;
}

async function walk(state: Walk, below: string, depth: number): Promise<void> {
  if (depth > mostDepth) throw tooLarge(state.directory, `it is more than ${mostDepth} folders deep`);
  const entries = readdirSync(join(state.base, below), { withFileTypes: true });
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isNobodys(state.directory, path)) continue;
    if (entry.name.includes('\u{fffd}')) throw unsafe(state.directory, `${JSON.stringify(path)} is no UTF-8 name`);
    const kind = entry.isSymbolicLink() ? await linked(state, path) : entry;
    state.entries += 1;
    if (state.entries > mostFiles) throw tooLarge(state.directory, `it holds more than ${mostFiles} files and folders`);
    if (kind.isDirectory()) await walk(state, path, depth + 1);
    else if (kind.isFile()) take(state, path);
  }
}

/** Not of a folder of migrations, though: what lies in a node_modules there is run by tools that look into folders below. */
function isNobodys(directory: string, path: string): boolean {
  return nameOf(path) === '.git' || (directory === '.' && path === 'node_modules');
}

/** What a link leads to; one that leaves the folder would bring in files that nobody reviewed there. */
async function linked({ base, directory }: Walk, path: string): Promise<Stats> {
  const target = await realpath(join(base, path)).catch(() => undefined);
  if (target === undefined) throw unsafe(directory, `${JSON.stringify(path)} is a symbolic link to nothing`);
  const way = relative(base, target);
  if (way === '' || way.startsWith('..')) {
    throw unsafe(directory, `${JSON.stringify(path)} is a symbolic link that leads out of it`);
  }
  return stat(target);
}

/** Thousands of small files: one after the other, without a turn of the event loop for each. */
function take(state: Walk, path: string): void {
  const { base, directory, files } = state;
  const absolute = join(base, path);
  const { size } = statSync(absolute);
  const named = directory === '.' ? path : `${directory}/${path}`;
  if (size > largestFile) {
    files.push({ path: named, bytes: new Uint8Array(), unreadSize: size });
    return;
  }
  state.bytes += size;
  if (state.bytes > mostBytes) throw tooLarge(directory, `it holds more than ${mostBytes} bytes`);
  files.push({ path: named, bytes: readFileSync(absolute) });
}

/** The regular files of the folders above, nearest first; only those are opened whose content says something. */
function above(root: string, directory: string): readonly SourceFile[] {
  const found: SourceFile[] = [];
  const names = directory === '.' ? [] : directory.split('/');
  for (let length = names.length - 1; length >= 0; length -= 1) {
    const folder = names.slice(0, length).join('/');
    const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { name } of entries.sort((left, right) => byBytes(left.name, right.name))) {
      const absolute = join(root, folder, name);
      const isRead = telling.test(name) && statSync(absolute).size <= configurationSize;
      const bytes = isRead ? readFileSync(absolute) : new Uint8Array();
      found.push({ path: folder === '' ? name : `${folder}/${name}`, bytes });
    }
  }
  return found;
}

const telling = /^(Cargo\.toml|package\.json|sqlx\.toml|atlas\.hcl|flyway(\.user)?\.(toml|conf))$/;
const configurationSize = 256 * 1024;

function unsafe(directory: string, why: string): ActionFailure {
  return new ActionFailure('unsafe-directory', `${directory} is not read: ${why}`);
}

function tooLarge(directory: string, why: string): ActionFailure {
  return new ActionFailure('too-large', `${directory} is not read: ${why}; check directory:`);
}
