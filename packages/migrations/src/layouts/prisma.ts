import { sha256 } from '../hashes.ts';
import type { Layout, LayoutOptions } from '../layout.ts';
import { LayoutReader } from '../layout.ts';
import type { Migration } from '../migration.ts';
import { implicitTransaction } from '../transactions.ts';
import { byBytes, type SourceFile, type Tree } from '../tree.ts';

/**
 * Reads `<14 digits>_<name>/migration.sql`, in the order of their folders' names.
 *
 * A `down.sql` beside it, which `prisma migrate diff` can write, is its way back. Facts: prisma-engines
 * schema-connector migrations_directory.rs and checksum.rs (LF and CRLF are the same); the script is sent as one string (simple_query).
 */
export function readPrisma(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const lock = reader.at('migration_lock.toml');
  const provider = /^provider\s*=\s*"([^"]*)"/m.exec((lock && reader.text(lock)) ?? '')?.[1];
  if (lock !== undefined) reader.expectDialect(lock.path, provider);
  const folders = new Map<string, SourceFile[]>();
  for (const file of tree.files) {
    const [folder = '', name, ...deeper] = reader.relative(file.path).split('/');
    if (name === undefined) {
      if (/\.sql$/i.test(folder))
        reader.ignore(file.path, 'it is not a <name>/migration.sql', 'give it a folder of its own');
      continue;
    }
    const twin = reader.at(`${folder}/${name}`);
    if (twin !== undefined && twin !== file) {
      const message = `it stands for the same file as ${twin.path}, and only one of them can run`;
      reader.report('MG904', 'error', file.path, 1, message, 'give one of the two folders another name');
      continue;
    }
    if (deeper.length > 0) reader.ignore(file.path, 'it lies deeper than <name>/migration.sql', 'move it up, or away');
    else folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  const names = [...folders.keys()].sort(byBytes);
  return {
    migrations: names.flatMap((name) => migrationOf(reader, name, folders.get(name) ?? [])),
    issues: reader.issues,
  };
}

function migrationOf(reader: LayoutReader, folder: string, files: readonly SourceFile[]): readonly Migration[] {
  const called = (name: string): SourceFile | undefined => files.find(({ path }) => path.endsWith(`/${name}`));
  const script = called('migration.sql');
  const down = called('down.sql');
  for (const { path } of files) {
    if (path !== script?.path && path !== down?.path && path.endsWith('.sql')) {
      reader.ignore(path, 'only migration.sql of a folder is run', 'put it into migration.sql, or away');
    }
  }
  if (script === undefined) {
    const message = `${folder} holds no migration.sql: prisma stops (P3015)`;
    reader.report('file', 'error', files[0]?.path ?? folder, 1, message, 'add the script, or remove the folder');
    return [];
  }
  const text = reader.text(script);
  const downText = down && reader.text(down);
  if (text === undefined) return [];
  const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
  return [
    reader.migration({
      file: script,
      text,
      others: back === undefined ? [] : [back],
      version: folder,
      name: folder.replace(/^[0-9]+_/, ''),
      up: reader.section(script, text, 1, implicitTransaction),
      down: back && reader.section(back.file, back.text, 1, implicitTransaction),
      checksum: sha256(script.bytes),
      otherChecksums: [text.replaceAll('\r\n', '\n'), text.replaceAll('\n', '\r\n')].map(sha256),
    }),
  ];
}
