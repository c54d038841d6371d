import type { Layout, LayoutOptions } from '../layout.ts';
import { LayoutReader } from '../layout.ts';
import type { Migration, TransactionModel } from '../migration.ts';
import { byInteger, integerVersion, largestUnsigned } from '../numbered.ts';
import { implicitTransaction, noTransaction } from '../transactions.ts';
import { nameOf, type SourceFile, type Tree } from '../tree.ts';

interface Pair {
  readonly version: string;
  up: SourceFile | undefined;
  down: SourceFile | undefined;
}

const pattern = /^([0-9]+)_(.*)\.(down|up)\.(.*)$/;

/**
 * Reads `1_x.up.sql` and `1_x.down.sql` pairs.
 *
 * Facts: golang-migrate/migrate source/parse.go (names), source/iofs/iofs.go (folders and other names are passed over),
 * database/postgres/postgres.go (the file is one string, or one per statement with `x-multi-statement=true`).
 */
export function readGolangMigrate(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const pairs = new Map<string, Pair>();
  for (const file of tree.files) place(reader, pairs, file);
  const ordered = [...pairs.values()].sort((left, right) => byInteger(left.version, right.version));
  return { migrations: ordered.flatMap((pair) => migrationOf(reader, pair)), issues: reader.issues };
}

function place(reader: LayoutReader, pairs: Map<string, Pair>, file: SourceFile): void {
  const relative = reader.relative(file.path);
  if (relative.includes('/')) {
    reader.ignore(file.path, 'it lies in a folder below', 'move it up, or out of the directory');
    return;
  }
  const [, digits = '', , direction] = pattern.exec(nameOf(relative)) ?? [];
  const version = integerVersion(digits, largestUnsigned);
  if (version === undefined) {
    if (isMeant(relative)) {
      reader.ignore(file.path, 'its name is not <number>_<name>.up.sql or .down.sql', 'rename it, or move it away');
    }
    return;
  }
  const pair = pairs.get(version) ?? { version, up: undefined, down: undefined };
  pairs.set(version, pair);
  const side = direction === 'up' ? 'up' : 'down';
  const other = pair[side];
  if (other === undefined) pair[side] = file;
  else {
    const message = `version ${version} is there twice (${other.path}): the tool refuses the whole directory`;
    reader.report('MG904', 'error', file.path, 1, message, 'give one of them the next free version');
  }
}

function isMeant(relative: string): boolean {
  return /\.sql$/i.test(relative);
}

function migrationOf(reader: LayoutReader, { version, up, down }: Pair): readonly Migration[] {
  if (up === undefined) {
    if (down !== undefined) {
      const message = `version ${version} has a way down and none up: the tool counts it as applied without running anything`;
      reader.report('MG908', 'error', down.path, 1, message, 'add its .up.sql, or remove the file');
    }
    return [];
  }
  const text = reader.text(up);
  const downText = down === undefined ? undefined : reader.text(down);
  if (text === undefined) return [];
  const transaction: TransactionModel = reader.options.multiStatement === true ? noTransaction : implicitTransaction;
  const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
  return [
    reader.migration({
      file: up,
      text,
      others: back === undefined ? [] : [back],
      version,
      name: pattern.exec(nameOf(up.path))?.[2] ?? '',
      up: reader.section(up, text, 1, transaction),
      down: back && reader.section(back.file, back.text, 1, transaction),
      checksum: undefined,
    }),
  ];
}
