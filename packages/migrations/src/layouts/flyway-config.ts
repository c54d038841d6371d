import { decode } from '../decode.ts';
import { nameOf, type SourceFile, type Tree } from '../tree.ts';

/** What of Flyway's configuration decides how its files are read and run. */
export interface FlywayConfig {
  readonly versioned: string;
  readonly undo: string;
  readonly repeatable: string;
  readonly baseline: string;
  readonly separator: string;
  readonly suffixes: readonly string[];
  readonly mixed: boolean;
  readonly group: boolean;
  readonly outOfOrder: boolean;
  readonly executeInTransaction: boolean;
  readonly table: string;
  readonly schema: string | undefined;
}

/**
 * Reads `flyway.toml` (its `[flyway]` table) and `flyway.conf`, the nearest to the folder first.
 *
 * Names and defaults: Flyway's documentation, "Flyway Parameters". What was given by environment or command line cannot
 * be seen here.
 */
export function readFlywayConfig(tree: Tree): FlywayConfig {
  const values = new Map<string, string>();
  const files = [...tree.files, ...tree.surroundings].filter(({ path }) =>
    /^flyway(\.user)?\.(toml|conf)$/.test(nameOf(path)),
  );
  for (const file of files.sort((left, right) => right.path.split('/').length - left.path.split('/').length)) {
    for (const [key, value] of read(file)) if (!values.has(key)) values.set(key, value);
  }
  const flag = (key: string, otherwise: boolean): boolean => (values.get(key) ?? String(otherwise)) === 'true';
  const suffixes = values
    .get('sqlMigrationSuffixes')
    ?.split(',')
    .map((suffix) => suffix.trim());
  return {
    versioned: values.get('sqlMigrationPrefix') ?? 'V',
    undo: values.get('undoSqlMigrationPrefix') ?? 'U',
    repeatable: values.get('repeatableSqlMigrationPrefix') ?? 'R',
    baseline: values.get('baselineMigrationPrefix') ?? 'B',
    separator: values.get('sqlMigrationSeparator') ?? '__',
    suffixes: suffixes?.filter((suffix) => suffix !== '') ?? ['.sql'],
    mixed: flag('mixed', false),
    group: flag('group', false),
    outOfOrder: flag('outOfOrder', false),
    executeInTransaction: flag('executeInTransaction', true),
    table: values.get('table') ?? 'flyway_schema_history',
    schema: values.get('defaultSchema') ?? values.get('schemas')?.split(',')[0]?.trim(),
  };
}

function read(file: SourceFile): readonly (readonly [string, string])[] {
  const decoded = decode(file);
  if ('refused' in decoded) return [];
  return file.path.endsWith('.toml') ? readToml(decoded.text) : readProperties(decoded.text);
}

/** Java's properties, as far as Flyway's own files use them: `name = value`, `#` and `!` begin comments. */
export function readProperties(text: string): readonly (readonly [string, string])[] {
  return text.split(/\r\n|\r|\n/).flatMap((line): readonly (readonly [string, string])[] => {
    const [, name = '', value = ''] = /^\s*([^#!=:\s][^=:\s]*)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    return name === '' ? [] : [[name.replace(/^flyway\./, ''), value]];
  });
}

/** The `[flyway]` table of a TOML file: strings, booleans and lists of strings. */
function readToml(text: string): readonly (readonly [string, string])[] {
  let table = '';
  return text.split(/\r\n|\n/).flatMap((line): readonly (readonly [string, string])[] => {
    const header = /^\s*\[\[?\s*([^\]]+?)\s*\]/.exec(line)?.[1];
    if (header !== undefined) table = header;
    const [, name = '', value = ''] = /^\s*"?([\w.-]+)"?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === '') return [];
    const plain = table === 'flyway' ? name : table === '' ? /^flyway\.(.+)$/.exec(name)?.[1] : undefined;
    return plain === undefined ? [] : [[plain, tomlValue(value)]];
  });
}

function tomlValue(text: string): string {
  const strings = [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(
    ([, double, single]) => double ?? single ?? '',
  );
  if (strings.length > 0) return strings.join(',');
  return text.replace(/\s*#.*$/, '');
}
