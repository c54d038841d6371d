import { detectTool } from './detect.ts';
import type { Issue } from './issue.ts';
import type { LayoutOptions } from './layout.ts';
import type { Migration } from './migration.ts';
import { readLayout } from './read-layout.ts';
import { readTree, type Place } from './read-tree.ts';
import type { Tool } from './tool.ts';
import type { Tree } from './tree.ts';

/** What to read, and by whose rules. */
export interface ReadOptions extends Place, LayoutOptions {
  readonly tool: Tool | 'auto';
}

/** The migrations of a folder. */
export interface Migrations {
  readonly tool: Tool;
  /** In the order in which the tool runs them. */
  readonly migrations: readonly Migration[];
  /** Of every file, the merged ones included; see `issuesOf`. */
  readonly issues: readonly Issue[];
  readonly tree: Tree;
}

/**
 * Reads a folder of the workspace: finds the tool unless it is named, and reads the files by its rules.
 *
 * Throws what `readTree`, `detectTool` and `readLayout` throw; everything that belongs to a file is an issue instead.
 */
export async function readMigrations(options: ReadOptions): Promise<Migrations> {
  const tree = await readTree(options);
  const tool = options.tool === 'auto' ? detectTool(tree) : options.tool;
  return { tool, tree, ...readLayout(tree, tool, options) };
}
