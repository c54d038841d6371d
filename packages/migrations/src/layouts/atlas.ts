import { LayoutReader, type Layout, type LayoutOptions } from '../layout.ts';
import type { Migration, TransactionModel } from '../migration.ts';
import { batchTransaction, fileTransaction, noTransaction } from '../transactions.ts';
import { byBytes, nameOf, within, type SourceFile, type Tree } from '../tree.ts';
import { atlasFileDirectives, atlasSum, parseAtlasSum } from './atlas-sum.ts';

/**
 * Reads `<version>_<name>.sql`, in the order of their names, and holds them to `atlas.sum`.
 *
 * Facts: ariga/atlas sql/migrate/dir.go (names, checksums; a directive for the whole file stands in comments at its top
 * with an empty line behind them). A file is one transaction, unless it says `-- atlas:txmode none`, its statements sent
 * one by one; `tx_mode` of atlas.hcl is taken where it says one thing only.
 */
export function readAtlas(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const files = tree.files.filter((file) => isMigration(reader, file));
  const ordered = files.sort((left, right) => byBytes(nameOf(left.path), nameOf(right.path)));
  const sums = checkSums(reader, ordered);
  refuseDuplicates(reader, ordered);
  const preset = presetMode(tree);
  const migrations = ordered.flatMap((file) => migrationOf(reader, file, preset, sums.get(nameOf(file.path))));
  return { migrations, issues: reader.issues };
}

function isMigration(reader: LayoutReader, { path }: SourceFile): boolean {
  const relative = within(reader.tree, path);
  if (!relative.endsWith('.sql')) return false;
  if (!relative.includes('/')) return true;
  reader.ignore(
    path,
    'it lies in a folder below',
    'move it up, or away; a contract says so with -- migrate-gate: contract',
  );
  return false;
}

function checkSums(reader: LayoutReader, files: readonly SourceFile[]): ReadonlyMap<string, string> {
  const computed = atlasSum(files.map(({ path, bytes }) => ({ name: nameOf(path), bytes })));
  const byName = new Map(computed.files.map(({ name, hash }) => [name, hash]));
  const stored = reader.at('atlas.sum');
  const fix = 'run atlas migrate hash after looking at what changed, and commit atlas.sum';
  if (stored === undefined) {
    const path = files[0]?.path;
    if (path !== undefined) reader.report('MG902', 'error', path, 1, 'there is no atlas.sum: atlas stops', fix);
    return byName;
  }
  const parsed = parseAtlasSum(reader.text(stored) ?? '');
  if (parsed === undefined) {
    reader.report('MG902', 'error', stored.path, 1, 'atlas.sum does not add up: atlas stops', fix);
    return byName;
  }
  if (parsed.sum === computed.sum) return byName;
  const first = computed.files.find(
    ({ name, hash }, index) => parsed.files[index]?.name !== name || parsed.files[index]?.hash !== hash,
  );
  const path = files.find((file) => nameOf(file.path) === first?.name)?.path ?? stored.path;
  reader.report('MG902', 'error', path, 1, 'from here on the files are not those of atlas.sum: atlas stops', fix);
  return byName;
}

function refuseDuplicates(reader: LayoutReader, files: readonly SourceFile[]): void {
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const version = versionOf(path);
    const other = seen.get(version);
    if (other === undefined) seen.set(version, path);
    else {
      const message = `version ${version} is there twice (${other}): only one can be recorded`;
      reader.report('MG904', 'error', path, 1, message, 'give one of them the next free version');
    }
  }
}

function versionOf(path: string): string {
  return (
    nameOf(path)
      .replace(/\.sql$/, '')
      .split('_', 1)[0] ?? ''
  );
}

function presetMode(tree: Tree): TransactionModel {
  const text = tree.surroundings
    .filter(({ path }) => nameOf(path) === 'atlas.hcl')
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('\n');
  const modes = new Set([...text.matchAll(/^\s*tx_mode\s*=\s*"?(file|all|none)"?/gm)].map(([, mode]) => mode));
  return modes.size === 1 ? (models.get([...modes][0] ?? '') ?? fileTransaction) : fileTransaction;
}

const models = new Map<string, TransactionModel>([
  ['file', fileTransaction],
  ['none', noTransaction],
  ['all', batchTransaction],
]);

function migrationOf(
  reader: LayoutReader,
  file: SourceFile,
  preset: TransactionModel,
  checksum: string | undefined,
): readonly Migration[] {
  const text = reader.text(file);
  if (text === undefined) return [];
  const name = nameOf(file.path).replace(/\.sql$/, '');
  const said = atlasFileDirectives(text);
  const mode = said.get('txmode');
  if (mode === undefined) warnDetached(reader, file, text);
  else if (!models.has(mode)) {
    const message = `-- atlas:txmode ${mode.slice(0, 40)} is unknown: atlas stops`;
    reader.report('file', 'error', file.path, 1, message, 'write -- atlas:txmode none, or file');
  }
  return [
    reader.migration({
      file,
      text,
      version: versionOf(file.path),
      name: name.includes('_') ? name.slice(name.indexOf('_') + 1) : '',
      up: reader.section(file, text, 1, models.get(mode ?? '') ?? preset),
      down: undefined,
      kind: said.has('checkpoint') ? 'baseline' : 'versioned',
      checksum,
    }),
  ];
}

/** A mode that atlas does not see: not at the top, or without the empty line behind it. */
function warnDetached(reader: LayoutReader, { path }: SourceFile, text: string): void {
  const at = text.split('\n').findIndex((line) => /^\s*--\s*atlas:txmode\b/.test(line));
  if (at === -1) return;
  const message =
    'atlas does not see this txmode: it counts only in comments at the top, with an empty line behind them';
  reader.report('file', 'error', path, at + 1, message, 'put it on the first line and leave the next one empty');
}
