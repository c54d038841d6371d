import { LayoutReader, type Layout, type LayoutOptions } from '../layout.ts';
import type { Migration } from '../migration.ts';
import { fileTransaction } from '../transactions.ts';
import { byBytes, nameOf, type SourceFile, type Tree } from '../tree.ts';

const pattern = /^([0-9]+)_(.*)\.sql$/;

/**
 * Reads `<timestamp>_<name>.sql`, in the order of their names.
 *
 * A file and the row that records it are one pipeline, so always one transaction, also for a single statement. Facts:
 * supabase/cli pkg/migration/list.go (names; a first `_init.sql` from before 2021-12-09 is passed over) and file.go.
 */
export function readSupabase(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const sorted = [...tree.files].sort((left, right) =>
    byBytes(reader.relative(left.path), reader.relative(right.path)),
  );
  const first = sorted[0]?.path;
  const files = sorted.filter((file) => isMigration(reader, file, file.path === first));
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const version = pattern.exec(nameOf(path))?.[1] ?? '';
    const other = seen.get(version);
    if (other === undefined) seen.set(version, path);
    else {
      const message = `version ${version} is there twice (${other}): the second fails at its own row`;
      reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
    }
  }
  return { migrations: files.flatMap((file) => migrationOf(reader, file)), issues: reader.issues };
}

function isMigration(reader: LayoutReader, { path }: SourceFile, first: boolean): boolean {
  const relative = reader.relative(path);
  if (relative.includes('/')) {
    reader.ignore(path, 'it lies in a folder below', 'move it up, or away');
    return false;
  }
  const [, version = ''] = pattern.exec(relative) ?? [];
  if (version === '') {
    if (/\.sql$/i.test(relative)) {
      reader.ignore(path, 'its name is not <timestamp>_<name>.sql', 'rename it, or move it away');
    }
    return false;
  }
  if (first && /[0-9]{14}_init\.sql/.test(relative) && BigInt(version) < 20_211_209_000_000n) {
    reader.ignore(path, 'the tool takes an old first _init.sql for its own', 'give it another name');
    return false;
  }
  return true;
}

function migrationOf(reader: LayoutReader, file: SourceFile): readonly Migration[] {
  const text = reader.text(file);
  if (text === undefined) return [];
  const [, version = '', name = ''] = pattern.exec(nameOf(file.path)) ?? [];
  const up = reader.section(file, text, 1, fileTransaction);
  return [reader.migration({ file, text, version, name, up, down: undefined, checksum: undefined })];
}
