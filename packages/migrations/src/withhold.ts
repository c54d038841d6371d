import * as v from 'valibot';
import { ActionFailure } from '#kit';
import { atlasSum, formatAtlasSum } from './layouts/atlas-sum.ts';
import { parseSqitchPlan } from './layouts/sqitch-plan.ts';
import type { Migration } from './migration.ts';
import type { Tool } from './tool.ts';
import { byBytes, nameOf, within, type Tree } from './tree.ts';

/** A file of a folder that is made for one run; its path is below that folder. */
export interface ReleasedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const journalSchema = v.looseObject({ entries: v.array(v.looseObject({ tag: v.string() })) });

/**
 * The folder as a tool may see it: without the files of what is held.
 *
 * What a `contract/` folder holds moves up beside the others, where the tools look; what lists the files is written anew
 * without the held ones: drizzle's journal, sqitch's plan (their lines only: ids of later changes differ, so hold only
 * the last), atlas.sum. Pure. Throws ActionFailure `too-large` for a
 * file that was not read, ValiError for a journal that is none.
 */
export function releasedFiles(tree: Tree, tool: Tool, held: readonly Migration[]): readonly ReleasedFile[] {
  const left = new Set(held.flatMap(({ files }) => files));
  const flat = tool !== 'flyway' && tool !== 'sqitch' && tool !== 'atlas' && tool !== 'drizzle';
  const kept = tree.files
    .filter(({ path }) => !left.has(path))
    .map(({ path, bytes, unreadSize }): ReleasedFile => {
      if (unreadSize !== undefined) {
        throw new ActionFailure(
          'too-large',
          `${path} has ${unreadSize} bytes and was not read, so it cannot be passed on`,
        );
      }
      const relative = within(tree, path);
      return { path: flat ? relative.replace(/^contract\//, '') : relative, bytes };
    });
  return kept.map((file) => ({ path: file.path, bytes: rewritten(file, tool, held, kept) }));
}

function rewritten(
  { path, bytes }: ReleasedFile,
  tool: Tool,
  held: readonly Migration[],
  kept: readonly ReleasedFile[],
): Uint8Array {
  if (tool === 'drizzle' && path === 'meta/_journal.json') return journalWithout(bytes, held);
  if (tool === 'sqitch' && path === 'sqitch.plan') return planWithout(bytes, held);
  if (tool !== 'atlas' || path !== 'atlas.sum' || held.length === 0) return bytes;
  const files = kept
    .filter((file) => /^[^/]+\.sql$/.test(file.path))
    .map((file) => ({ name: file.path, bytes: file.bytes }));
  return Buffer.from(formatAtlasSum(atlasSum(files.sort((left, right) => byBytes(left.name, right.name)))));
}

function journalWithout(bytes: Uint8Array, held: readonly Migration[]): Uint8Array {
  if (held.length === 0) return bytes;
  const journal = v.parse(v.pipe(v.string(), v.parseJson(), journalSchema), new TextDecoder().decode(bytes));
  const names = new Set(held.map(({ path }) => nameOf(path)));
  const entries = journal.entries.filter(({ tag }) => !names.has(`${tag}.sql`));
  return Buffer.from(`${JSON.stringify({ ...journal, entries }, undefined, 2)}\n`);
}

function planWithout(bytes: Uint8Array, held: readonly Migration[]): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const ids = new Set(held.map(({ version }) => version));
  const dropped = new Set(
    parseSqitchPlan(text)
      .changes.filter(({ id, name }) => ids.has(id ?? name))
      .map(({ line }) => line),
  );
  const lines = text.split('\n').filter((_, index) => !dropped.has(index + 1));
  return Buffer.from(lines.join('\n'));
}
