import { ActionFailure } from '#kit';
import { LayoutReader, type Layout, type LayoutOptions } from '../layout.ts';
import type { Migration, TransactionModel } from '../migration.ts';
import { batchTransaction, fileTransaction, noTransaction } from '../transactions.ts';
import { byBytes, type SourceFile, type Tree } from '../tree.ts';

/**
 * Reads `*.sql` in the order of their names; `x.down.sql` is the way back of `x.up.sql` or `x.sql`.
 *
 * The name without its ending is the version. Throws ActionFailure `bad-input` where nothing says how files are run.
 */
export function readPlain(tree: Tree, options: LayoutOptions): Layout {
  const model = modelOf(options.transaction);
  const reader = new LayoutReader(tree, options);
  const ups: { file: SourceFile; version: string }[] = [];
  const downs = new Map<string, SourceFile>();
  for (const file of tree.files) {
    const relative = reader.relative(file.path);
    if (!relative.endsWith('.sql')) continue;
    if (relative.includes('/')) reader.ignore(file.path, 'it lies in a folder below', 'move it up, or away');
    else if (relative.endsWith('.down.sql')) downs.set(relative.slice(0, -'.down.sql'.length), file);
    else ups.push({ file, version: relative.replace(/(\.up)?\.sql$/, '') });
  }
  const versions = new Set<string>();
  for (const { file, version } of ups) {
    if (versions.has(version)) {
      const fix = 'give one of them another name';
      reader.report('MG904', 'error', file.path, 1, `${version} is there twice`, fix);
    }
    versions.add(version);
  }
  for (const [version, { path }] of downs) {
    if (versions.has(version)) continue;
    reader.report('MG908', 'error', path, 1, 'this way back belongs to no file', `add ${version}.up.sql, or remove it`);
  }
  const ordered = ups.sort((left, right) => byBytes(reader.relative(left.file.path), reader.relative(right.file.path)));
  return {
    migrations: ordered.flatMap(({ file, version }) => migrationOf(reader, file, version, downs.get(version), model)),
    issues: reader.issues,
  };
}

function modelOf(transaction: LayoutOptions['transaction']): TransactionModel {
  switch (transaction) {
    case 'per-file':
      return fileTransaction;
    case 'per-statement':
      return noTransaction;
    case 'all':
      return batchTransaction;
    case undefined:
      throw new ActionFailure(
        'bad-input',
        'tool: sql needs to know how the files are run: set transaction: per-file (psql --single-transaction), ' +
          'per-statement (psql -f) or all (one transaction around every pending file)',
      );
  }
}

function migrationOf(
  reader: LayoutReader,
  file: SourceFile,
  version: string,
  down: SourceFile | undefined,
  model: TransactionModel,
): readonly Migration[] {
  const text = reader.text(file);
  const downText = down && reader.text(down);
  if (text === undefined) return [];
  const back = down === undefined || downText === undefined ? undefined : { file: down, text: downText };
  return [
    reader.migration({
      file,
      text,
      others: back === undefined ? [] : [back],
      version,
      name: version.replace(/^[0-9]+[_.-]?/, ''),
      up: reader.section(file, text, 1, model),
      down: back && reader.section(back.file, back.text, 1, model),
      checksum: undefined,
    }),
  ];
}
