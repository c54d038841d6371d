import type { Issue } from './issue.ts';
import type { Migration, Section } from './migration.ts';
import { roughStatements, type RoughStatement } from './statements.ts';
import type { Database } from './tool.ts';

/** What is not judged on a database, for people; undefined on Postgres, which is judged whole. */
export function notJudged(database: Database): string | undefined {
  switch (database) {
    case 'postgres':
      return undefined;
    case 'mysql':
    case 'mariadb':
      return (
        'judged: order, checksums, the way back, implicit commits, and statements that drop, rename or empty things; ' +
        'not judged: locks, table copies, durations, stored programs, and everything that needs the grammar'
      );
    case 'sqlite':
      return (
        'judged: order, checksums, the way back, PRAGMA foreign_keys in a transaction, and statements that drop, rename ' +
        'or empty things; not judged: locks (there is one writer) and everything that needs the grammar'
      );
  }
}

/**
 * Judges pending migrations for a database other than Postgres, by the words their statements begin with.
 *
 * MG511: MySQL and MariaDB commit before and after most definitions, so several in one file, or a transaction around
 * one, are not atomic (MySQL manual, 15.3.3 Statements That Cause an Implicit Commit). MG101 to MG112, MG201 to MG203: as
 * on Postgres, where the words alone say it. MG502 stands in for `PRAGMA foreign_keys`, which does nothing inside a
 * transaction (SQLite, pragma.html). What is not known is MG999 and counted, never passed over.
 */
export function judgeOtherDatabase(pending: readonly Migration[], database: Database): readonly Issue[] {
  if (database === 'postgres') return [];
  return pending.flatMap(({ up }) => {
    const statements = roughStatements(up.sql, database);
    const created = new Set<string>();
    const found = statements.flatMap((statement) => judgeStatement(up, statement, database, created));
    return [...found, ...judgeTransaction(up, statements, database)];
  });
}

interface Hazard {
  readonly rule: string;
  readonly severity: Issue['severity'];
  readonly pattern: RegExp;
  readonly message: string;
  readonly fix: string;
}

const stopUsing = 'stop using it, deploy that, then drop it in a contract (-- migrate-gate: contract)';

const hazards: readonly Hazard[] = [
  {
    rule: 'MG101',
    severity: 'error',
    pattern: /^DROP (TEMPORARY )?TABLE\b/,
    message: 'drops a table that the running version may read',
    fix: stopUsing,
  },
  {
    rule: 'MG102',
    severity: 'error',
    pattern: /^ALTER (IGNORE )?TABLE\b.*\bDROP (?!(CONSTRAINT|INDEX|KEY|FOREIGN|PRIMARY|CHECK|PARTITION|DEFAULT)\b)/,
    message: 'drops a column that the running version may use',
    fix: stopUsing,
  },
  {
    rule: 'MG103',
    severity: 'error',
    pattern: /^ALTER (IGNORE )?TABLE\b.*\b(RENAME COLUMN|CHANGE)\b/,
    message: 'renames a column (CHANGE) under the running version',
    fix: 'add a new column, write both, fill it, then drop the old one in a contract',
  },
  {
    rule: 'MG104',
    severity: 'error',
    pattern: /^(RENAME TABLE\b|ALTER (IGNORE )?TABLE\b.*\bRENAME (?!(COLUMN|INDEX|KEY)\b))/,
    message: 'renames a table under the running version',
    fix: 'leave a view with the old name, or move in two releases',
  },
  {
    rule: 'MG105',
    severity: 'warn',
    pattern: /^ALTER (IGNORE )?TABLE\b.*\b(MODIFY|ALTER COLUMN \S+ (SET DATA )?TYPE)\b/,
    message: 'changes the type or the definition of a column',
    fix: 'add a new column, write both, fill it',
  },
  {
    rule: 'MG112',
    severity: 'error',
    pattern: /^DROP (VIEW|FUNCTION|PROCEDURE|TRIGGER|EVENT)\b/,
    message: 'drops something that the running version may call',
    fix: stopUsing,
  },
  {
    rule: 'MG201',
    severity: 'error',
    pattern: /^TRUNCATE\b/,
    message: 'empties a table',
    fix: 'delete in batches, outside of the migration',
  },
  {
    rule: 'MG202',
    severity: 'error',
    pattern: /^(UPDATE|DELETE)\b(?!.*\bWHERE\b)/,
    message: 'changes or deletes every row',
    fix: 'do it in batches, outside of the migration',
  },
  {
    rule: 'MG203',
    severity: 'error',
    pattern: /^DROP (DATABASE|SCHEMA)\b/,
    message: 'drops a database',
    fix: 'do that by hand',
  },
];

const harmless =
  /^(CREATE|INSERT|UPDATE|DELETE|REPLACE|SET|USE|SELECT|WITH|ALTER TABLE|ALTER IGNORE TABLE|DROP INDEX|ANALYZE|BEGIN|START TRANSACTION|COMMIT|ROLLBACK|PRAGMA|GRANT|COMMENT|END)\b/;

/** A statement that can touch one table only, which it names. */
const onlyTarget =
  /^(?:ALTER (?:IGNORE )?TABLE (\S+) .*|(?:DROP TABLE(?: IF EXISTS)?|TRUNCATE(?: TABLE)?) (\S+)|UPDATE (\S+) SET .*|DELETE FROM (\S+)(?: WHERE .*)?)$/;

function judgeStatement(
  section: Section,
  { words, line }: RoughStatement,
  database: Database,
  created: Set<string>,
): readonly Issue[] {
  const text = words.join(' ');
  const at = (rule: string, severity: Issue['severity'], message: string, fix: string): Issue => ({
    rule,
    severity,
    path: section.path,
    line: section.firstLine + line - 1,
    message,
    fix,
  });
  const made = /^CREATE (?:TEMPORARY |TEMP )?TABLE (?:IF NOT EXISTS )?(\S+)/.exec(text)?.[1];
  if (made !== undefined) created.add(plainName(made));
  const target = onlyTarget
    .exec(text)
    ?.slice(1)
    .find((name) => name !== undefined);
  if (target !== undefined && created.has(plainName(target))) return [];
  const found = hazards
    .filter(({ pattern }) => pattern.test(text))
    .map(({ rule, severity, message, fix }) => at(rule, severity, message, fix));
  if (database === 'sqlite' && /^PRAGMA FOREIGN_KEYS\b/.test(text) && section.transaction.mode === 'transaction') {
    const message = 'PRAGMA foreign_keys does nothing inside the transaction that the tool opens';
    found.push(at('MG502', 'error', message, 'run the file without a transaction, or set it on the connection'));
  }
  if (found.length > 0 || harmless.test(text)) return found;
  const shown = words.slice(0, 3).join(' ');
  return [
    at('MG999', 'warn', `not analysed: ${shown === '' ? 'a statement without words' : shown} …`, 'look at it by hand'),
  ];
}

function plainName(word: string): string {
  return word.replaceAll('"', '').toUpperCase();
}

/** The statements before and after which MySQL commits by itself, as far as migrations hold them. */
const commits =
  /^(ALTER|CREATE(?! TEMPORARY)|DROP(?! TEMPORARY)|RENAME|TRUNCATE|ANALYZE|OPTIMIZE|REPAIR|GRANT|REVOKE|LOCK TABLES|START TRANSACTION|BEGIN)\b/;

function judgeTransaction(
  section: Section,
  statements: readonly RoughStatement[],
  database: Database,
): readonly Issue[] {
  if (database !== 'mysql' && database !== 'mariadb') return [];
  const heads = statements.map(({ words, line }) => ({ text: words.join(' '), line }));
  const definitions = heads.filter(({ text }) => commits.test(text) && !/^(START TRANSACTION|BEGIN)\b/.test(text));
  const opened = heads.find(({ text }) => /^(START TRANSACTION|BEGIN)\b/.test(text));
  const at = (line: number, message: string, fix: string): Issue => ({
    rule: 'MG511',
    severity: 'warn',
    path: section.path,
    line: section.firstLine + line - 1,
    message,
    fix,
  });
  const [first, second] = definitions;
  if (first !== undefined && opened !== undefined) {
    return [
      at(opened.line, 'a transaction around a definition: the server commits before and after it', 'leave it out'),
    ];
  }
  if (first !== undefined && second !== undefined) {
    const message =
      'more than one definition in a file: each commits by itself, so a failure leaves the ones before it';
    return [at(second.line, message, 'one definition for each file')];
  }
  if (first !== undefined && statements.length > 1) {
    const message = 'a definition beside other statements: it commits them, so they cannot be rolled back together';
    return [at(first.line, message, 'put it into a file of its own')];
  }
  return [];
}
