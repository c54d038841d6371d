import type { Json } from '#inputs';

import type { Difference } from './diff.ts';
import type { CatalogObject } from './snapshot.ts';

/** The last part of a part's name: the column of `public.users.email`. */
export function ownName({ name, table }: CatalogObject): string {
  if (table !== undefined && name.startsWith(`${table}.`)) return name.slice(table.length + 1);
  return /(?:^|\.)((?:"(?:[^"]|"")*")|[^".]+)$/u.exec(name)?.[1] ?? name;
}

/** SQL that removes an object; data that was put in since is lost with it. */
export function dropCommands(object: CatalogObject): readonly string[] {
  const { kind, name, table, definition } = object;
  switch (kind) {
    case 'column':
      return [`ALTER TABLE ${table} DROP COLUMN ${ownName(object)};`];
    case 'constraint':
      return [
        `ALTER ${definition['of domain'] === true ? 'DOMAIN' : 'TABLE'} ${table} DROP CONSTRAINT ${ownName(object)};`,
      ];
    case 'trigger':
    case 'policy':
    case 'rule':
      return [`DROP ${kind.toUpperCase()} ${ownName(object)} ON ${table};`];
    case 'index':
      return [`DROP INDEX CONCURRENTLY ${name};`];
    case 'function':
      return [`DROP ${functionWord(definition['kind'])} ${name};`];
    case 'enum':
      return [`DROP TYPE ${name};`];
    case 'grant':
      return [];
    default:
      return [`DROP ${kind.toUpperCase()} ${name};`];
  }
}

/** SQL that makes an object that is gone; empty where it held data, or where the catalog does not say it as SQL. */
export function addCommands(object: CatalogObject): readonly string[] {
  const { kind, name, definition } = object;
  const command = textOf(definition['command']);
  if (command === undefined) return kind === 'enum' ? [createEnum(object)] : [];
  switch (kind) {
    case 'index':
      return [`${command.replace(/^CREATE (UNIQUE )?INDEX /u, 'CREATE $1INDEX CONCURRENTLY ')};`];
    case 'constraint':
      return addConstraint(object, command);
    case 'view':
      return [
        `CREATE OR REPLACE VIEW ${name} AS${command.startsWith('\n') ? '' : ' '}${command.replace(/;?\s*$/u, ';')}`,
      ];
    case 'materialized view':
      return [`CREATE MATERIALIZED VIEW ${name} AS ${command.replace(/;?\s*$/u, ';')}`];
    case 'function':
    case 'trigger':
    case 'rule':
    case 'statistics':
      return [command.replace(/;?\s*$/u, ';')];
    default:
      return [];
  }
}

/** Checks and foreign keys come back in two steps, so that nothing is read whole under a strong lock. */
function addConstraint(object: CatalogObject, command: string): readonly string[] {
  const { table, definition } = object;
  const own = ownName(object);
  const target = `ALTER ${definition['of domain'] === true ? 'DOMAIN' : 'TABLE'} ${table}`;
  const inSteps = (definition['type'] === 'c' || definition['type'] === 'f') && !/NOT VALID$/u.test(command);
  if (!inSteps) return [`${target} ADD CONSTRAINT ${own} ${command};`];
  return [`${target} ADD CONSTRAINT ${own} ${command} NOT VALID;`, `${target} VALIDATE CONSTRAINT ${own};`];
}

function createEnum({ name, definition }: CatalogObject): string {
  const labels = Array.isArray(definition['labels']) ? definition['labels'] : [];
  return `CREATE TYPE ${name} AS ENUM (${labels.map((label) => `'${String(label).replaceAll("'", "''")}'`).join(', ')});`;
}

/** SQL that gives an object its old name. */
export function renameCommands(from: CatalogObject, to: CatalogObject): readonly string[] {
  const name = ownName(from);
  switch (to.kind) {
    case 'column':
      return [`ALTER TABLE ${to.table} RENAME COLUMN ${ownName(to)} TO ${name};`];
    case 'constraint':
      return [`ALTER TABLE ${to.table} RENAME CONSTRAINT ${ownName(to)} TO ${name};`];
    case 'trigger':
    case 'policy':
    case 'rule':
      return [`ALTER ${to.kind.toUpperCase()} ${ownName(to)} ON ${to.table} RENAME TO ${name};`];
    default: {
      if (schemaOf(from) !== schemaOf(to)) return [`ALTER ${typeWord(to)} ${to.name} SET SCHEMA ${schemaOf(from)};`];
      return [`ALTER ${typeWord(to)} ${to.name} RENAME TO ${name.replace(/\(.*$/su, '')};`];
    }
  }
}

function typeWord({ kind, definition }: CatalogObject): string {
  if (kind === 'enum') return 'TYPE';
  return kind === 'function' ? functionWord(definition['kind']) : kind.toUpperCase();
}

function schemaOf({ kind, name }: CatalogObject): string {
  if (kind === 'schema' || kind === 'extension') return '';
  return /^("(?:[^"]|"")*"|[^".]+)\./u.exec(name)?.[1] ?? '';
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
  switch (object.kind) {
    case 'column':
      return fields.flatMap((field) => restoreColumn(before, field));
    case 'view':
    case 'function':
      return fields.includes('command') ? addCommands(before) : [];
    case 'trigger':
    case 'constraint':
    case 'rule':
      return fields.includes('command') ? [...dropCommands(object), ...addCommands(before)] : [];
    default:
      return [];
  }
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
