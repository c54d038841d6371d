import type { Json } from '#inputs';

/** What the catalog knows of, in the field's own words. */
export const objectKinds = [
  'schema',
  'extension',
  'table',
  'column',
  'constraint',
  'index',
  'sequence',
  'view',
  'materialized view',
  'foreign table',
  'type',
  'enum',
  'domain',
  'function',
  'trigger',
  'event trigger',
  'policy',
  'rule',
  'statistics',
  'publication',
  'grant',
] as const;

export type ObjectKind = (typeof objectKinds)[number];

/** One object of the schema. Columns, constraints, triggers, policies and rules are objects of their own. */
export interface CatalogObject {
  readonly kind: ObjectKind;
  /** Qualified and quoted as SQL writes it, e.g. `public.users`, `public.users.email`, `public."Order"`; unique within its kind. */
  readonly name: string;
  /** The table it belongs to, written like a name. */
  readonly table: string | undefined;
  /** Stays the same when it is renamed; of this database only, and never compared by `diffSnapshots`. */
  readonly identity: string | undefined;
  /** Everything that makes it what it is: type, default, not null, `valid`, `validated`, the command that makes it … */
  readonly definition: Readonly<Record<string, Json>>;
}

/** The schema of a database at one moment: what belongs to the system, to extensions or to us is left out. */
export interface Snapshot {
  readonly server: number;
  /** Key: kind and name, as `objectKey` writes them. */
  readonly objects: ReadonlyMap<string, CatalogObject>;
  /** Table to its columns in their order. */
  readonly columnOrder: ReadonlyMap<string, readonly string[]>;
}

/** The key of an object in a snapshot. */
export function objectKey({ kind, name }: Pick<CatalogObject, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}
