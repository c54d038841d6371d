import * as v from 'valibot';
import { sha256 } from '../hashes.ts';
import { brokenLayout, LayoutReader, type Layout, type LayoutOptions } from '../layout.ts';
import { Lines } from '../lines.ts';
import type { Migration, Piece } from '../migration.ts';
import { batchTransaction } from '../transactions.ts';
import { nameOf, type Tree } from '../tree.ts';

const journalSchema = v.object({
  dialect: v.optional(v.string()),
  entries: v.array(v.object({ idx: v.number(), when: v.pipe(v.number(), v.safeInteger()), tag: v.string() })),
});

type Entry = v.InferOutput<typeof journalSchema>['entries'][number];

const breakpoint = '--> statement-breakpoint';

/**
 * Reads `meta/_journal.json` and the `<tag>.sql` it names, in the order of the journal.
 *
 * A `<tag>.down.sql` is taken for the way back, which drizzle itself never runs. Version: the journal's `when`, because
 * drizzle applies what is newer than the newest row of its table and passes over everything else without a word
 * (drizzle-orm migrator.js, pg-core/dialect.js; measured with 0.45.4). All pending files run in one transaction.
 */
export function readDrizzle(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const path = `${tree.directory}/meta/_journal.json`;
  const journal = reader.at('meta/_journal.json');
  if (journal === undefined) throw brokenLayout(path, 'there is no such file, and drizzle runs what it lists');
  const { entries, dialect } = parseJournal(path, reader.text(journal) ?? '');
  reader.expectDialect(journal.path, dialect);
  const named = new Set(entries.map(({ tag }) => `${tag}.sql`));
  const downs = new Set(entries.map(({ tag }) => `${tag}.down.sql`));
  for (const file of tree.files) {
    const relative = nameOf(file.path);
    if (!relative.endsWith('.sql') || named.has(relative) || downs.has(relative)) continue;
    reader.report(
      'MG908',
      'error',
      file.path,
      1,
      'the journal does not list this file, so drizzle never runs it',
      'generate it with drizzle-kit, or move it away',
    );
  }
  checkOrder(reader, journal.path, entries);
  return { migrations: entries.flatMap((entry) => migrationOf(reader, journal.path, entry)), issues: reader.issues };
}

function parseJournal(path: string, text: string): v.InferOutput<typeof journalSchema> {
  try {
    return v.parse(journalSchema, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw brokenLayout(path, `it is not JSON (${error.message})`);
    if (error instanceof v.ValiError) throw brokenLayout(path, `it is not a journal of drizzle (${error.message})`);
    throw error;
  }
}

/** Drizzle reads the newest row once, so within one run only the order of earlier runs counts. */
function checkOrder(reader: LayoutReader, path: string, entries: readonly Entry[]): void {
  const fix = 'set its "when" above all others (drizzle-kit generate does), and its place last';
  let newest: Entry | undefined;
  const seen = new Map<string, Entry>();
  for (const entry of entries) {
    if (newest !== undefined && entry.when <= newest.when) {
      const message =
        `${entry.tag} has "when" ${entry.when}, not above ${newest.when} of ${newest.tag} before it: ` +
        'where that one was applied earlier, drizzle passes over this one without a word';
      reader.report('MG907', 'error', reader.at(`${entry.tag}.sql`)?.path ?? path, 1, message, fix);
    } else newest = entry;
    if (seen.has(entry.tag)) {
      reader.report('MG904', 'error', path, 1, `the journal lists ${entry.tag} twice`, 'remove one of the entries');
    }
    seen.set(entry.tag, entry);
  }
}

function migrationOf(reader: LayoutReader, journal: string, { tag, when }: Entry): readonly Migration[] {
  const file = reader.at(`${tag}.sql`);
  if (file === undefined) {
    const message = `the journal lists ${tag} and there is no ${tag}.sql: drizzle stops`;
    reader.report('MG903', 'error', journal, 1, message, 'bring the file back, or remove the entry');
    return [];
  }
  const text = reader.text(file);
  const down = reader.at(`${tag}.down.sql`);
  const downText = down && reader.text(down);
  if (text === undefined) return [];
  const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
  return [
    reader.migration({
      file,
      text,
      others: back === undefined ? [] : [back],
      version: String(when),
      name: tag,
      up: { ...reader.section(file, text, 1, batchTransaction), pieces: piecesOf(text) },
      down: back && reader.section(back.file, back.text, 1, batchTransaction),
      checksum: sha256(file.bytes),
    }),
  ];
}

/** The pieces between the marks, wherever these stand: drizzle splits the text, it does not read it. */
function piecesOf(text: string): readonly Piece[] {
  const lines = new Lines(text);
  let at = 0;
  return text.split(breakpoint).map((sql) => {
    const line = lines.at(at);
    at += sql.length + breakpoint.length;
    return { sql, line };
  });
}
