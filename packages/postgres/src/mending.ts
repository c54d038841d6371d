import type { Json } from '#inputs';

import type { Difference } from './diff.ts';
import type { CatalogObject } from './snapshot.ts';

/** The parts of a name as SQL writes it, without a function's arguments: `public` and `f` of `public.f(integer)`. */
function partsOf(name: string): readonly string[] {
  const parts = /^(?:"(?:[^"]|"")*"|[^".(]+)(?:\.(?:"(?:[^"]|"")*"|[^".(]+))*/u.exec(name)?.[0] ?? name;
  return parts.match(/"(?:[^"]|"")*"|[^".]+/gu) ?? [name];
}

/** The last part of a part's name: the column of `public.users.email`. */
export function ownName({ name, table }: CatalogObject): string {
  if (table !== undefined && name.startsWith(`${table}.`)) return name.slice(table.length + 1);
  return partsOf(name).at(-1) ?? name;
}

/** SQL that removes an object; data that was put in since is lost with it. */
export function dropCommands(object: CatalogObject): readonly string[] {
  const { kind, name, table, definition } = object;
  if (kind === 'grant') return [];
  if (kind === 'column') return [`ALTER TABLE ${table} DROP COLUMN ${ownName(object)};`];
  if (kind === 'constraint') {
    return [
      `ALTER ${definition['of domain'] === true ? 'DOMAIN' : 'TABLE'} ${table} DROP CONSTRAINT ${ownName(object)};`,
    ];
  }
  if (kind === 'trigger' || kind === 'policy' || kind === 'rule') {
    return [`DROP ${kind.toUpperCase()} ${ownName(object)} ON ${table};`];
  }
  // An index of a partitioned table cannot be dropped concurrently (manual, "DROP INDEX").
  if (kind === 'index') return [`DROP INDEX ${definition['partitioned'] === true ? '' : 'CONCURRENTLY '}${name};`];
  return [`DROP ${typeWord(object)} ${name};`];
}

/** SQL that makes an object that is gone; empty where it held data, or where the catalog does not say it as SQL. */
export function addCommands(object: CatalogObject): readonly string[] {
  const { kind, name, definition } = object;
  const command = textOf(definition['command'])?.replace(/;?\s*$/u, '');
  if (command === undefined) return kind === 'enum' ? [createEnum(object)] : [];
  if (kind === 'index') return [createIndex(object, command)];
  if (kind === 'constraint') return addConstraint(object, command);
  if (kind === 'view') return [`CREATE OR REPLACE VIEW ${name} AS ${command.trimStart()};`];
  if (kind === 'materialized view') return [`CREATE MATERIALIZED VIEW ${name} AS ${command.trimStart()};`];
  const whole = kind === 'function' || kind === 'trigger' || kind === 'rule' || kind === 'statistics';
  return whole ? [`${command};`] : [];
}

/** Concurrently, but for a partitioned table, on which the server cannot (manual, "CREATE INDEX"). */
export function createIndex({ definition }: CatalogObject, command: string): string {
  if (definition['partitioned'] === true) return `${command};`;
  return `${command.replace(/^CREATE (UNIQUE )?INDEX /u, 'CREATE $1INDEX CONCURRENTLY ')};`;
}

/** Checks and foreign keys come back in two steps, so that nothing is read whole under a strong lock. */
function addConstraint(object: CatalogObject, command: string): readonly string[] {
  const { table, definition } = object;
  const own = ownName(object);
  const target = `ALTER ${definition['of domain'] === true ? 'DOMAIN' : 'TABLE'} ${table}`;
  const inSteps = (definition['type'] === 'c' || definition['type'] === 'f') && !command.endsWith('NOT VALID');
  if (!inSteps) return [`${target} ADD CONSTRAINT ${own} ${command};`];
  return [`${target} ADD CONSTRAINT ${own} ${command} NOT VALID;`, `${target} VALIDATE CONSTRAINT ${own};`];
}

function createEnum({ name, definition }: CatalogObject): string {
  const labels = Array.isArray(definition['labels']) ? definition['labels'] : [];
  return `CREATE TYPE ${name} AS ENUM (${labels.map((label) => `'${String(label).replaceAll("'", "''")}'`).join(', ')});`;
}

/** SQL that gives an object its old name. */
export function renameCommands(from: CatalogObject, to: CatalogObject): readonly string[] {
  const { kind, table } = to;
  const name = ownName(from);
  if (kind === 'column') return [`ALTER TABLE ${table} RENAME COLUMN ${ownName(to)} TO ${name};`];
  if (kind === 'constraint') return [`ALTER TABLE ${table} RENAME CONSTRAINT ${ownName(to)} TO ${name};`];
  if (kind === 'trigger' || kind === 'policy' || kind === 'rule') {
    return [`ALTER ${kind.toUpperCase()} ${ownName(to)} ON ${table} RENAME TO ${name};`];
  }
  if (schemaOf(from) !== schemaOf(to)) return [`ALTER ${typeWord(to)} ${to.name} SET SCHEMA ${schemaOf(from)};`];
  return [`ALTER ${typeWord(to)} ${to.name} RENAME TO ${name};`];
}

function typeWord({ kind, definition }: CatalogObject): string {
  if (kind === 'enum') return 'TYPE';
  return kind === 'function' ? functionWord(definition['kind']) : kind.toUpperCase();
}

function schemaOf({ kind, name }: CatalogObject): string {
  if (kind === 'schema' || kind === 'extension') return '';
  const [schema = '', ...more] = partsOf(name);
  return more.length === 0 ? '' : schema;
}

type Changed = Extract<Difference, { change: 'changed' }>;

/** What differs, for people: `type: integer -> bigint, not null: false -> true`. */
export function describeChange({ before, object, fields }: Changed): string {
  const seen = (value: Json | undefined): string => {
    const text = value === undefined ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > 120 ? `${text.slice(0, 119)}…` : text;
  };
  return fields
    .map((name) => `${name}: ${seen(before.definition[name])} -> ${seen(object.definition[name])}`)
    .join(', ');
}

/** SQL that gives a changed object its old definition, as far as that can be said; the rest is in the detail. */
export function restoreCommands({ before, object, fields }: Changed): readonly string[] {
  const { kind } = object;
  if (kind === 'column') return fields.flatMap((field) => restoreColumn(before, field));
  if (!fields.includes('command')) return [];
  if (kind === 'view' || kind === 'function') return addCommands(before);
  const whole = kind === 'trigger' || kind === 'constraint' || kind === 'rule';
  return whole ? [...dropCommands(object), ...addCommands(before)] : [];
}

function restoreColumn(before: CatalogObject, field: string): readonly string[] {
  const target = `ALTER TABLE ${before.table} ALTER COLUMN ${ownName(before)}`;
  const old = before.definition[field];
  switch (field) {
    case 'default':
      return [textOf(old) === undefined ? `${target} DROP DEFAULT;` : `${target} SET DEFAULT ${textOf(old)};`];
    case 'not null':
      return [old === true ? `${target} SET NOT NULL;` : `${target} DROP NOT NULL;`];
    case 'type':
      return [`${target} TYPE ${textOf(old) ?? ''};`];
    default:
      return [];
  }
}

/** `prokind` of pg_proc. */
function functionWord(kind: Json | undefined): string {
  return kind === 'p' ? 'PROCEDURE' : kind === 'a' ? 'AGGREGATE' : 'FUNCTION';
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
