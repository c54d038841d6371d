import { type ColumnDef, formatName, type Name, parts, quoteName, relationName } from '#sql';
import { hasValue, inline, isRequired, type RewriteCause, rewriteCause } from '../effects/add-column.ts';
import { asContract, inFiles, sql } from '../fix.ts';
import { columnType, formatType, isKnownType, isSerial } from '../schema/column-type.ts';
import { keyOf } from '../schema/table.ts';
import type { Scene } from '../scene.ts';
import type { Command } from './command.ts';
import { batches } from './batches.ts';

/** Judges ADD COLUMN. */
export function addColumn(scene: Scene, command: Command): void {
  const definition = parts(command.command.def).ColumnDef;
  if (definition === undefined) return;
  const { table, tableName } = command;
  const name = quoteName(definition.colname ?? '');
  const column = { scene, command, definition, name, on: [table], add: `ALTER TABLE ${tableName} ADD COLUMN ${name}` };
  if (isRequired(definition) && !hasValue(definition)) requireWithoutDefault(column);
  const cause = rewriteCause(definition, scene);
  if (cause !== undefined) rewrite(column, cause);
  else unknownType(column);
  inlineConstraint(column);
}

interface NewColumn {
  readonly scene: Scene;
  readonly command: Command;
  readonly definition: ColumnDef;
  readonly name: string;
  readonly on: readonly Name[];
  readonly add: string;
}

function requireWithoutDefault({ scene, command, definition, name, on, add }: NewColumn): void {
  const { tableName } = command;
  const proof = quoteName(`${command.table.name}_${definition.colname}_not_null`);
  scene.report('MG107', {
    what: `Adds ${tableName}.${name} as required, without a default`,
    on,
    fix: inFiles(
      sql(`${add} ${formatType(columnType(definition.typeName))}`),
      asContract(`ALTER TABLE ${tableName} ADD CONSTRAINT ${proof} CHECK (${name} IS NOT NULL) NOT VALID`),
    ),
  });
}

const causes: Readonly<Record<RewriteCause, string>> = {
  'volatile default': 'with a default that differs for each row',
  'default before 11': 'with a default, which before PostgreSQL 11 is written into every row',
  serial: 'with a sequence',
  identity: 'as an identity',
  stored: 'as a stored generated column',
  domain: 'of a domain with a constraint, which rewrites the table on every version, default or not',
};

function rewrite({ scene, command, definition, name, on, add }: NewColumn, cause: RewriteCause): void {
  const { tableName, table } = command;
  const type = columnType(definition.typeName);
  const id = cause === 'volatile default' || cause === 'default before 11' ? 'MG307' : 'MG308';
  const plain = isSerial(type) ? serialType(type.name) : domainBase(cause, type);
  const fill = batches(scene, table, definition.colname ?? '');
  const alter = `ALTER TABLE ${tableName} ALTER COLUMN ${name}`;
  const value = defaultOf(scene, definition);
  const sequence = quoteName(`${table.name}_${definition.colname}_seq`);
  const next = sql(`CREATE SEQUENCE ${sequence}`, `${alter} SET DEFAULT nextval('${sequence.replaceAll("'", "''")}')`);
  const counted = cause === 'serial' || cause === 'identity';
  const later = counted ? next : sql(`${alter} SET DEFAULT ${value}`);
  const virtual =
    scene.serverVersion >= 18 ? sql(command.text.replace(/\bstored\b/i, 'VIRTUAL')) : sql(`${add} ${plain}`);
  const files =
    cause === 'stored' ? [virtual] : [sql(`${add} ${plain}`), ...(cause === 'domain' && value === '' ? [] : [later])];
  const filled = cause === 'stored' && scene.serverVersion >= 18 ? [] : [fill];
  const what = `Adds ${tableName}.${name} ${causes[cause]}`;
  scene.report(id, { what, on, fix: inFiles(...files, ...filled) });
}

function serialType(name: string): string {
  if (/^big|8$/.test(name)) return 'bigint';
  return /^small|2$/.test(name) ? 'smallint' : 'integer';
}

/** A domain's constraint can be had without rewriting, as a CHECK of the table on the base type. */
function domainBase(cause: RewriteCause, type: ReturnType<typeof columnType>): string {
  return cause === 'domain' ? `text /* the base type of ${formatType(type)} */` : formatType(type);
}

/** The default's own text. */
function defaultOf(scene: Scene, definition: ColumnDef): string {
  const found = inline(definition, 'CONSTR_DEFAULT');
  if (found === undefined) return '';
  const { statement } = scene.step;
  const start = statement.at(found.location);
  const others = (definition.constraints ?? []).map((node) => parts(node).Constraint?.location ?? 0);
  const next = others.filter((location) => location > (found.location ?? 0)).toSorted((one, other) => one - other)[0];
  const rest = statement.text.slice(start, next === undefined ? undefined : statement.at(next));
  return cutAtComma(rest.replace(/^default\s+/i, '')).trim();
}

function cutAtComma(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) return text.slice(0, index);
  }
  return text;
}

/** A type that no migration creates and PostgreSQL does not bring may be a domain with a constraint. */
function unknownType({ scene, command, definition, name, on, add }: NewColumn): void {
  const type = columnType(definition.typeName);
  if (isKnownType(type) || type.array || scene.schema.types.has(keyOf(type))) return;
  if (inline(definition, 'CONSTR_GENERATED') !== undefined) return;
  scene.report('MG308', {
    what: `Adds ${command.tableName}.${name} of ${formatType(type)}, which no migration creates; if it is a domain with a constraint, every row is written anew`,
    on,
    severity: 'warn',
    quiet: true,
    fix: sql(`${add} text /* the base type of ${formatType(type)} */`),
  });
}

function inlineConstraint({ scene, command, definition, name, on, add }: NewColumn): void {
  const { tableName, table } = command;
  const plain = sql(`${add} ${formatType(columnType(definition.typeName))}`);
  const constraint = (suffix: string): string => quoteName(`${table.name}_${definition.colname}_${suffix}`);
  const rewritten = rewriteCause(definition, scene) !== undefined;
  const check = inline(definition, 'CONSTR_CHECK');
  if (check !== undefined && !rewritten) {
    const added = `ALTER TABLE ${tableName} ADD CONSTRAINT ${constraint('check')} ${checkText(scene, check.location)} NOT VALID`;
    const validate = `ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${constraint('check')}`;
    const what = `Adds ${tableName}.${name} with a CHECK`;
    scene.report('MG310', { what, on, fix: inFiles(plain, sql(added), sql(validate)) });
  }
  if (inline(definition, 'CONSTR_UNIQUE') !== undefined || inline(definition, 'CONSTR_PRIMARY') !== undefined) {
    const primary = inline(definition, 'CONSTR_PRIMARY') !== undefined;
    const index = constraint(primary ? 'pkey' : 'key');
    const build = sql(`CREATE UNIQUE INDEX CONCURRENTLY ${index} ON ${tableName} (${name})`);
    const use = `ALTER TABLE ${tableName} ADD CONSTRAINT ${index} UNIQUE USING INDEX ${index}`;
    const what = `Adds ${tableName}.${name} with an index that is built under the lock`;
    scene.report('MG310', { what, on, fix: inFiles(plain, build, sql(use)) });
  }
  const foreign = inline(definition, 'CONSTR_FOREIGN');
  if (foreign === undefined) return;
  const parent = relationName(foreign.pktable);
  const keys = (foreign.pk_attrs ?? []).map((node) => quoteName(parts(node).String?.sval ?? ''));
  const target = `${formatName(parent)}${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`;
  const added = `ALTER TABLE ${tableName} ADD CONSTRAINT ${constraint('fkey')} FOREIGN KEY (${name}) REFERENCES ${target} NOT VALID`;
  const validate = `ALTER TABLE ${tableName} VALIDATE CONSTRAINT ${constraint('fkey')}`;
  const checks = inline(definition, 'CONSTR_DEFAULT') !== undefined;
  const what = `Adds ${tableName}.${name} with a reference to ${formatName(parent)}${checks ? ', which is checked for every row' : ''}`;
  scene.report('MG310', {
    what,
    on: scene.isOwn(parent) ? on : [...on, parent],
    severity: checks ? 'error' : 'warn',
    fix: inFiles(plain, sql(added), sql(validate)),
  });
}

/** `CHECK (…)` as it is written. */
function checkText(scene: Scene, location: number | undefined): string {
  const { statement } = scene.step;
  const text = statement.text.slice(statement.at(location)).replace(/^constraint\s+("[^"]+"|\w+)\s+/i, '');
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] !== ')') continue;
    depth -= 1;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return text;
}
