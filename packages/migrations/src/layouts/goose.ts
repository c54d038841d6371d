import type { Layout, LayoutOptions } from '../layout.ts';
import { LayoutReader } from '../layout.ts';
import type { Migration, Section } from '../migration.ts';
import { byInteger, integerVersion, largestSigned } from '../numbered.ts';
import { fileTransaction, noTransaction } from '../transactions.ts';
import { nameOf, type SourceFile, type Tree } from '../tree.ts';
import { readGooseFile, type GooseBlock, type GooseFile } from './goose-file.ts';

/**
 * Reads files with `-- +goose Up` and `-- +goose Down`, in the order of their numbers.
 *
 * Facts: pressly/goose migration.go NumericComponent (names), provider_collect.go (only the top of the folder; Go files
 * count), internal/sqlparser/parser.go (see readGooseFile). A file is one transaction, unless it says NO TRANSACTION:
 * then every statement is sent by itself.
 */
export function readGoose(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const found = tree.files.flatMap((file) => numbered(reader, file));
  const seen = new Map<string, string>();
  for (const { version, file } of found) {
    const other = seen.get(version);
    seen.set(version, file.path);
    if (other === undefined) continue;
    const message = `version ${version} is there twice (${other}): goose refuses the whole directory`;
    reader.report('MG904', 'error', file.path, 1, message, 'give one of them the next free version');
  }
  const ordered = found.sort((left, right) => byInteger(left.version, right.version));
  return {
    migrations: ordered.flatMap(({ file, version }) => migrationOf(reader, file, version)),
    issues: reader.issues,
  };
}

interface Numbered {
  readonly file: SourceFile;
  readonly version: string;
}

function numbered(reader: LayoutReader, file: SourceFile): readonly Numbered[] {
  const relative = reader.relative(file.path);
  if (!/\.(sql|go)$/.test(relative) || relative.endsWith('_test.go')) return [];
  if (relative.includes('/')) {
    if (relative.endsWith('.sql')) reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
    return [];
  }
  const version = integerVersion(/^\+?([0-9]+)_/.exec(relative)?.[1] ?? '', largestSigned);
  if (version === undefined || version === '0') {
    if (relative.endsWith('.sql')) {
      reader.ignore(
        file.path,
        'its name is not <number>_<name>.sql with a number from 1',
        'rename it, or move it away',
      );
    }
    return [];
  }
  return [{ file, version }];
}

function migrationOf(reader: LayoutReader, file: SourceFile, version: string): readonly Migration[] {
  if (file.path.endsWith('.go')) {
    const message = 'a migration in Go is a program and was not analysed';
    reader.report('MG999', 'warn', file.path, 1, message, 'judge what it sends with task: rehearse');
    return [];
  }
  const text = reader.text(file);
  if (text === undefined) return [];
  const read = readGooseFile(text);
  if ('stopped' in read) {
    const fix = 'see the annotations in its documentation; put a semicolon at the end of each statement';
    reader.report('file', 'error', file.path, read.line, `goose stops at this file: ${read.stopped}`, fix);
    return [];
  }
  if (read.variables !== undefined) {
    const message = 'goose fills in environment variables from here on; what they hold was not analysed';
    reader.report('MG999', 'warn', file.path, read.variables, message, 'write the values into the file');
  }
  return [
    reader.migration({
      file,
      text,
      version,
      name: nameOf(file.path)
        .replace(/^\+?[0-9]+_/, '')
        .replace(/\.sql$/, ''),
      up: sectionOf(reader, file, read, read.up),
      down: read.down && sectionOf(reader, file, read, read.down),
      checksum: undefined,
    }),
  ];
}

function sectionOf(reader: LayoutReader, file: SourceFile, read: GooseFile, block: GooseBlock): Section {
  const transaction = read.transaction ? fileTransaction : noTransaction;
  return { ...reader.section(file, block.sql, block.line, transaction), pieces: block.pieces };
}
