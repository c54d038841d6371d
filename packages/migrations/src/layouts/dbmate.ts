import type { Layout, LayoutOptions } from '../layout.ts';
import { LayoutReader } from '../layout.ts';
import { Lines } from '../lines.ts';
import type { Migration, Section } from '../migration.ts';
import { fileTransaction, implicitTransaction } from '../transactions.ts';
import { byBytes, nameOf, type SourceFile, type Tree } from '../tree.ts';

const pattern = /^(\d+)(.*)\.sql$/;
/** Lines as Go's regular expressions know them: only a line feed ends one. */
const upMark = /(?<![^\n])--[\t\n\f\r ]*migrate:up(?:[\t\n\f\r ]*(?![^\n])|[\t\n\f\r ]+[^\t\n\f\r ])/;
const downMark = /(?<![^\n])--[\t\n\f\r ]*migrate:down(?:[\t\n\f\r ]*(?![^\n])|[\t\n\f\r ]+[^\t\n\f\r ])/;

/**
 * Reads files with `-- migrate:up` and `-- migrate:down`, in the order of their names.
 *
 * Facts: amacneil/dbmate pkg/dbmate/migration.go (marks, options, what stops it) and db.go (names; each block is one
 * string, in a transaction unless its mark says `transaction:false`).
 */
export function readDbmate(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const files = tree.files.filter((file) => isMigration(reader, file));
  const ordered = files.sort((left, right) => byBytes(nameOf(left.path), nameOf(right.path)));
  refuseDuplicates(reader, ordered);
  return { migrations: ordered.flatMap((file) => migrationOf(reader, file)), issues: reader.issues };
}

function isMigration(reader: LayoutReader, { path }: SourceFile): boolean {
  const relative = reader.relative(path);
  if (relative.includes('/')) {
    reader.ignore(path, 'it lies in a folder below', 'move it up, or name its folder as a second migrations directory');
    return false;
  }
  if (pattern.test(relative)) return true;
  if (/\.sql$/i.test(relative)) {
    reader.ignore(path, 'its name does not begin with digits and end in .sql', 'rename it, or move it away');
  }
  return false;
}

function refuseDuplicates(reader: LayoutReader, files: readonly SourceFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const version = pattern.exec(nameOf(path))?.[1] ?? '';
    const other = seen.get(version);
    seen.set(version, path);
    if (other === undefined) continue;
    const message = `version ${version} is there twice (${other}): dbmate takes it for applied, or fails at its own row`;
    reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
  }
}

function migrationOf(reader: LayoutReader, file: SourceFile): readonly Migration[] {
  const text = reader.text(file);
  if (text === undefined) return [];
  const [, version = '', rest = ''] = pattern.exec(nameOf(file.path)) ?? [];
  const up = upMark.exec(text);
  const down = downMark.exec(text);
  const stop = (line: number, message: string): readonly Migration[] => {
    const fix = 'write -- migrate:up, the change, -- migrate:down, the way back; nothing before the first mark';
    reader.report('file', 'error', file.path, line, `dbmate stops at this file: ${message}`, fix);
    return [];
  };
  if (up === null) return stop(1, 'it has no -- migrate:up at the start of a line');
  const lines = new Lines(text);
  if (down !== null && down.index < up.index) return stop(lines.at(down.index), '-- migrate:down comes first');
  if (hasCode(text.slice(0, up.index))) return stop(1, 'statements stand before -- migrate:up');
  refuseSecond(reader, file, text, lines);
  const upEnd = down?.index ?? text.length;
  return [
    reader.migration({
      file,
      text,
      version,
      name: rest.replace(/^_/, ''),
      up: block(reader, file, text.slice(up.index, upEnd), lines.at(up.index)),
      down: down === null ? undefined : block(reader, file, text.slice(down.index), lines.at(down.index)),
      checksum: undefined,
    }),
  ];
}

/** Measured with dbmate 2.36.0: it records the version after the first block, and again after the second. */
function refuseSecond(reader: LayoutReader, { path }: SourceFile, text: string, lines: Lines): void {
  const [, second] = text.matchAll(new RegExp(upMark, 'g'));
  if (second === undefined) return;
  const message = 'a second -- migrate:up: dbmate runs the first, records the version, and fails at its own table';
  reader.report('file', 'error', path, lines.at(second.index), message, 'one -- migrate:up for each file');
}

function hasCode(head: string): boolean {
  return head.split('\n').some((line) => !/^\s*$/.test(line) && !/^\s*--/.test(line));
}

function block(reader: LayoutReader, file: SourceFile, sql: string, line: number): Section {
  const [mark = ''] = sql.split('\n', 1);
  // The last one wins, as in a map.
  const option = mark.split(/\s+/).findLast((word) => /^transaction:[^:]*$/.test(word));
  return reader.section(file, sql, line, option === 'transaction:false' ? implicitTransaction : fileTransaction);
}
