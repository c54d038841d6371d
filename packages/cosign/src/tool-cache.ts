import { copyFile, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Variables } from './cosign-environment.ts';

/** One tool, as the runner's tool cache files it. */
export interface CachedTool {
  readonly name: string;
  readonly version: string;
  /** As Node has it: `x64`. */
  readonly arch: string;
  readonly file: string;
}

/**
 * Where the runner keeps a tool, undefined when it does not: `<RUNNER_TOOL_CACHE>/<name>/<version>/<arch>/<file>`, which counts only beside
 * `<arch>.complete` (actions/toolkit packages/tool-cache/src/tool-cache.ts, find).
 */
export async function findTool(tool: CachedTool, variables: Variables): Promise<string | undefined> {
  const folder = folderOf(tool, variables);
  if (folder === undefined) return undefined;
  const present = await Promise.all([`${folder}.complete`, join(folder, tool.file)].map(exists));
  return present.every(Boolean) ? join(folder, tool.file) : undefined;
}

/** Keeps a copy of a file for later steps; does nothing where there is no tool cache. Source: the same file, cacheFile. */
export async function keepTool(source: string, tool: CachedTool, variables: Variables): Promise<void> {
  const folder = folderOf(tool, variables);
  if (folder === undefined) return;
  await rm(`${folder}.complete`, { force: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(source, join(folder, tool.file));
  await writeFile(`${folder}.complete`, '');
}

function folderOf({ name, version, arch }: CachedTool, variables: Variables): string | undefined {
  const root = variables['RUNNER_TOOL_CACHE'];
  return root === undefined || root === '' ? undefined : join(root, name, version, arch);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
