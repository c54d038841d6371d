import { sha384 } from '../hashes.ts';
import { LayoutReader, type Layout, type LayoutOptions } from '../layout.ts';
import type { Migration, TransactionModel } from '../migration.ts';
import { byInteger, integerVersion, largestSigned } from '../numbered.ts';
import { fileTransaction, implicitTransaction } from '../transactions.ts';
import { nameOf, type SourceFile, type Tree } from '../tree.ts';

interface Found {
  readonly version: string;
  readonly description: string;
  readonly side: 'up' | 'down';
  readonly file: SourceFile;
}

/**
 * Reads `<number>_<name>.sql`, or `.up.sql` and `.down.sql` pairs, in the order of their numbers.
 *
 * Facts: launchbadge/sqlx sqlx-core src/migrate/source.rs and migration_type.rs (names; another name with `_` and `.sql`
 * stops it; folders are passed over), sqlx-postgres src/migrate.rs (one string in a transaction, unless the file begins
 * with `-- no-transaction`), sqlx-core src/config/migrate.rs (`ignored-chars`).
 */
export function readSqlx(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const found = tree.files.flatMap((file) => name(reader, file));
  const ups = distinct(
    reader,
    found.filter(({ side }) => side === 'up'),
  );
  const downs = distinct(
    reader,
    found.filter(({ side }) => side === 'down'),
  );
  for (const [version, { file }] of downs) {
    if (!ups.has(version)) {
      const message = `version ${version} has a way down and none up`;
      reader.report('MG908', 'error', file.path, 1, message, 'add the .up.sql file, or remove this one');
    }
  }
  const ordered = [...ups.values()].sort((left, right) => byInteger(left.version, right.version));
  return {
    migrations: ordered.flatMap((up) => migrationOf(reader, up, downs.get(up.version))),
    issues: reader.issues,
  };
}

function name(reader: LayoutReader, file: SourceFile): readonly Found[] {
  const relative = reader.relative(file.path);
  if (relative.includes('/')) {
    if (relative.endsWith('.sql')) reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
    return [];
  }
  const [, prefix = '', rest = ''] = /^([^_]*)_(.*\.sql)$/s.exec(relative) ?? [];
  if (rest === '') {
    if (/\.sql$/i.test(relative)) {
      reader.ignore(file.path, 'its name is not <number>_<name>.sql', 'rename it, or move it away');
    }
    return [];
  }
  const version = integerVersion(prefix, largestSigned);
  if (version === undefined) {
    const message = `sqlx stops at this file: "${prefix.slice(0, 40)}" is not an integer`;
    reader.report('file', 'error', file.path, 1, message, 'name it <number>_<name>.sql');
    return [];
  }
  const side = rest.endsWith('.down.sql') ? 'down' : 'up';
  const description = rest.replace(/(\.up|\.down)?\.sql$/, '').replaceAll('_', ' ');
  return [{ version, description, side, file }];
}

function distinct(reader: LayoutReader, found: readonly Found[]): ReadonlyMap<string, Found> {
  const byVersion = new Map<string, Found>();
  for (const each of found) {
    const other = byVersion.get(each.version);
    if (other === undefined) byVersion.set(each.version, each);
    else {
      const message = `version ${each.version} is there twice (${other.file.path}): only one can be recorded`;
      reader.report('MG904', 'error', each.file.path, 1, message, 'give one of them the next free version');
    }
  }
  return byVersion;
}

function migrationOf(reader: LayoutReader, up: Found, down: Found | undefined): readonly Migration[] {
  const text = reader.text(up.file);
  const downText = down && reader.text(down.file);
  if (text === undefined) return [];
  const back = down === undefined || downText === undefined ? undefined : { file: down.file, text: downText };
  return [
    reader.migration({
      file: up.file,
      text,
      others: back === undefined ? [] : [back],
      version: up.version,
      name: up.description,
      up: reader.section(up.file, text, 1, transactionOf(text)),
      down: back && reader.section(back.file, back.text, 1, transactionOf(back.text)),
      checksum: checksumOf(reader, up.file),
    }),
  ];
}

/** sqlx.toml may name characters that do not count. */
function checksumOf({ tree }: LayoutReader, { bytes }: SourceFile): string {
  const settings = tree.surroundings.find(({ path }) => nameOf(path) === 'sqlx.toml');
  const list = /^\s*ignored-chars\s*=\s*\[([^\]]*)\]/m.exec(new TextDecoder().decode(settings?.bytes))?.[1] ?? '';
  const ignored = [...list.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => escapes.get(text) ?? text);
  if (ignored.length === 0) return sha384(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return sha384(Buffer.from(ignored.reduce((rest, char) => rest.replaceAll(char, ''), text)));
}

const escapes = new Map([
  ['\\r', '\r'],
  ['\\n', '\n'],
  ['\\t', '\t'],
  ['\\uFEFF', '\u{feff}'],
]);

function transactionOf(text: string): TransactionModel {
  return text.startsWith('-- no-transaction') ? implicitTransaction : fileTransaction;
}
