import { flywayChecksum } from '../hashes.ts';
import type { Layout, LayoutOptions } from '../layout.ts';
import { LayoutReader } from '../layout.ts';
import type { Migration, TransactionModel } from '../migration.ts';
import { roughStatements } from '../statements.ts';
import { batchTransaction, fileTransaction, noTransaction } from '../transactions.ts';
import { byBytes, nameOf, within, type SourceFile, type Tree } from '../tree.ts';
import { readFlywayConfig, readProperties, type FlywayConfig } from './flyway-config.ts';
import { byFlywayVersion, canonicalVersion, parseFlywayName, type FlywayName } from './flyway-name.ts';

type Named = FlywayName & { readonly file: SourceFile };

/**
 * Reads `V1__x.sql`, `U1__x.sql`, `R__x.sql` and `B1__x.sql`, in folders below as well.
 *
 * Order: versions by their numbers, then repeatable ones by description. Facts: flyway ResourceNameParser.java,
 * MigrationVersion.java, SqlScriptMetadata.java (`x.sql.conf`), ParserSqlScript.java (a script that holds only statements
 * that cannot run in a transaction runs without one; a mixture is refused unless `mixed`), PostgreSQLParser.java (which).
 */
export function readFlyway(tree: Tree, options: LayoutOptions): Layout {
  const reader = new LayoutReader(tree, options);
  const config = readFlywayConfig(tree);
  const named = tree.files.flatMap((file) => nameFile(reader, config, file));
  const of = (kind: FlywayName['kind']): Named[] => named.filter((name) => name.kind === kind);
  const versioned = [...of('baseline'), ...of('versioned')].sort(
    (left, right) => byFlywayVersion(left.version, right.version) || byBytes(left.kind, right.kind),
  );
  const repeatable = of('repeatable').sort((left, right) => byBytes(left.description, right.description));
  refuseDuplicates(reader, of('versioned'), of('repeatable'), of('undo'));
  const undos = new Map(of('undo').map((name) => [keyOf(name), name]));
  const migrations = [...versioned, ...repeatable].flatMap((name) => migrationOf(reader, config, name, undos));
  return { migrations, issues: reader.issues };
}

function nameFile(reader: LayoutReader, config: FlywayConfig, file: SourceFile): readonly Named[] {
  const parsed = parseFlywayName(nameOf(file.path), config);
  if (parsed === undefined) {
    if (/\.sql$/i.test(file.path)) {
      reader.ignore(
        file.path,
        'its name begins with none of the prefixes',
        'name it V<version>__<name>.sql, or move it away',
      );
    }
    return [];
  }
  if ('callback' in parsed) {
    const message = `${parsed.callback} runs at every migrate and was not analysed`;
    reader.report('MG999', 'warn', file.path, 1, message, 'keep schema changes out of callbacks');
    return [];
  }
  if ('refused' in parsed) {
    reader.ignore(file.path, parsed.refused, 'set flyway.validateMigrationNaming=true, and rename it');
    return [];
  }
  return [{ ...parsed, file }];
}

function refuseDuplicates(reader: LayoutReader, ...kinds: readonly (readonly Named[])[]): void {
  for (const names of kinds) {
    const seen = new Map<string, Named>();
    for (const name of names) {
      const key = keyOf(name);
      const other = seen.get(key);
      seen.set(key, name);
      if (other === undefined) continue;
      const message = `Flyway finds more than one migration of this version (${other.file.path}) and stops`;
      reader.report('MG904', 'error', name.file.path, 1, message, 'give one of them the next free version');
    }
  }
}

function keyOf({ kind, version, description }: FlywayName): string {
  return kind === 'repeatable' ? description : canonicalVersion(version);
}

function migrationOf(
  reader: LayoutReader,
  config: FlywayConfig,
  name: Named,
  undos: ReadonlyMap<string, Named>,
): readonly Migration[] {
  const text = reader.text(name.file, 'allowed');
  if (text === undefined) return [];
  const undo = name.kind === 'versioned' ? undos.get(keyOf(name)) : undefined;
  const undoText = undo && reader.text(undo.file, 'allowed');
  const back = undo === undefined || undoText === undefined ? undefined : { file: undo.file, text: undoText };
  const changing = name.kind === 'repeatable' && text.includes('${');
  return [
    reader.migration({
      file: name.file,
      text,
      others: back === undefined ? [] : [back],
      version: name.kind === 'repeatable' ? within(reader.tree, name.file.path) : name.version,
      name: name.description,
      up: reader.section(name.file, text, 1, transactionOf(reader, config, name.file, text)),
      down: back && reader.section(back.file, back.text, 1, transactionOf(reader, config, back.file, back.text)),
      kind: name.kind === 'undo' ? 'versioned' : name.kind,
      // Of a repeatable one Flyway hashes the text after its placeholders were filled in, which is not known here.
      checksum: changing ? undefined : String(flywayChecksum(text)),
    }),
  ];
}

function transactionOf(reader: LayoutReader, config: FlywayConfig, file: SourceFile, text: string): TransactionModel {
  const script = reader.file(`${file.path}.conf`);
  const said = script && new Map(readProperties(reader.text(script, 'allowed') ?? '')).get('executeInTransaction');
  const wrapped = config.group ? batchTransaction : fileTransaction;
  if (said === 'true') return wrapped;
  if (said === 'false' || !config.executeInTransaction) return noTransaction;
  if (reader.options.database !== 'postgres') return wrapped;
  const statements = roughStatements(text, 'postgres');
  const outside = statements.filter(({ words }) => refusesTransaction(words));
  const [first] = outside;
  if (first === undefined) return wrapped;
  if (outside.length === statements.length || config.mixed) return noTransaction;
  const message =
    'Flyway refuses a script that mixes statements which need a transaction with ones that cannot have one';
  reader.report('MG505', 'error', file.path, first.line, message, 'put the statement into a file of its own');
  return noTransaction;
}

/** The statements that Flyway itself knows to run outside of a transaction. */
function refusesTransaction(words: readonly string[]): boolean {
  const text = words.join(' ');
  return (
    /^(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\b/.test(text) ||
    /^ALTER SYSTEM\b/.test(text) ||
    /^(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\b/.test(text) ||
    /^REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\b/.test(text) ||
    /^(VACUUM\b|DISCARD ALL\b)/.test(text)
  );
}
