import { type Difference, diffSnapshots } from './diff.ts';
import {
  addCommands,
  createIndex,
  describeChange,
  dropCommands,
  ownName,
  renameCommands,
  restoreCommands,
} from './mending.ts';
import { type CatalogObject, objectKey, type ObjectKind, type Snapshot } from './snapshot.ts';

/** One thing that a failed or ended migration left in the database. */
export interface LeftBehind {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly table: string | undefined;
  readonly what: 'created' | 'changed' | 'renamed' | 'removed' | 'invalid index' | 'not valid constraint';
  /** For people: what is different, e.g. `type: integer -> bigint`. */
  readonly detail: string;
  /** SQL that mends it, to be run in order and one by one; empty where only a backup can (`detail` says so). */
  readonly mend: readonly string[];
}

/**
 * What is different since `before`, object by object, with the commands that bring it back; what belongs to a new table, or to one
 * that is gone, is not told again.
 *
 * In the order to mend it: what hangs on others first. A command may still fail where the application has used the new object since.
 */
export function leftBehind(before: Snapshot, after: Snapshot): readonly LeftBehind[] {
  const { differences } = diffSnapshots(before, after);
  const renamed = renamings(differences);
  const paired = new Set([...renamed].flatMap(({ from, to }) => [objectKey(from), objectKey(to)]));
  const rest = differences.filter((one) => !paired.has(objectKey(one.object)) && !onlyFollows(one, renamed));
  const whole = new Set(
    rest.filter(({ change }) => change !== 'changed').map((one) => `${one.change} ${one.object.name}`),
  );
  return [
    ...renamed.filter(({ own }) => own).map(({ from, to }) => renaming(from, to)),
    ...rest.filter((one) => !isPart(one, whole)).map(describe),
  ].toSorted((one, other) => rank(one) - rank(other));
}

/** Indexes that are not valid and constraints that are not validated, whoever left them. */
export function unfinished(snapshot: Snapshot): readonly LeftBehind[] {
  return [...snapshot.objects.values()].filter((object) => stateOf(object) !== undefined).map(created);
}

interface Renaming {
  readonly from: CatalogObject;
  readonly to: CatalogObject;
  /** False for the parts of a renamed table, whose own name is the same. */
  readonly own: boolean;
}

function renamings(differences: readonly Difference[]): readonly Renaming[] {
  const gone = new Map(
    differences.flatMap(({ change, object }) => (change === 'removed' ? [[object.identity, object] as const] : [])),
  );
  return differences.flatMap(({ change, object: to }) => {
    const from = change === 'added' && to.identity !== undefined ? gone.get(to.identity) : undefined;
    return from === undefined ? [] : [{ from, to, own: from.table === to.table || ownName(from) !== ownName(to) }];
  });
}

/** A view, a key or an index that is the same but for the new name of what it is about: it follows when that is renamed back. */
function onlyFollows(difference: Difference, renamed: readonly Renaming[]): boolean {
  if (difference.change !== 'changed' || difference.fields.some((field) => field !== 'command')) return false;
  const command = (object: CatalogObject): string => JSON.stringify(object.definition['command'] ?? '');
  const named = (name: string): string => JSON.stringify(name).slice(1, -1);
  const followed = renamed.reduce(
    (text, { from, to }) => text.replaceAll(named(ownName(from)), named(ownName(to))),
    command(difference.before),
  );
  return renamed.length > 0 && followed === command(difference.object);
}

function renaming(from: CatalogObject, to: CatalogObject): LeftBehind {
  const { kind, name, table } = to;
  return { kind, name, table, what: 'renamed', detail: `was ${from.name}`, mend: renameCommands(from, to) };
}

/** A column of a new table, an index of a new constraint, a sequence of a new column …: made and gone together with it. */
function isPart({ change, object }: Difference, whole: ReadonlySet<string>): boolean {
  if (change === 'changed') return false;
  const { kind, table, name, definition } = object;
  if (kind === 'grant' && whole.has(`${change} ${name}`) && table !== undefined && name !== table) return true;
  if (table === undefined) return false;
  if (name !== table && whole.has(`${change} ${table}`)) return true;
  const { constraint, parent } = definition;
  if (kind === 'index' && typeof parent === 'string' && whole.has(`${change} ${parent}`)) return true;
  if (kind === 'index' && typeof constraint === 'string') return whole.has(`${change} ${table}.${constraint}`);
  // Owned sequences come and go with the column that owns them.
  return kind === 'sequence' && [...whole].some((one) => one.startsWith(`${change} ${table}.`));
}

function describe(difference: Difference): LeftBehind {
  const { kind, name, table } = difference.object;
  switch (difference.change) {
    case 'added':
      return created(difference.object);
    case 'removed': {
      const mend = addCommands(difference.object);
      const detail = mend.length > 0 ? 'is gone' : 'is gone, and with it what it held: restore it from a backup';
      return { kind, name, table, what: 'removed', detail, mend };
    }
    case 'changed':
      if (difference.fields.includes('valid') && stateOf(difference.object) !== undefined)
        return created(difference.object);
      return {
        kind,
        name,
        table,
        what: 'changed',
        detail: describeChange(difference),
        mend: restoreCommands(difference),
      };
  }
}

const notValid =
  'the index is not valid: no query uses it and, if it is unique, nothing is enforced; IF NOT EXISTS would keep it so';
const notAttached =
  'the index of the partitioned table is not valid before every partition has one: build each with CREATE INDEX CONCURRENTLY and ALTER INDEX … ATTACH PARTITION it, or drop it';

function created(object: CatalogObject): LeftBehind {
  const { kind, name, table } = object;
  const state = stateOf(object);
  switch (state) {
    case 'invalid index': {
      const detail = object.definition['partitioned'] === true ? notAttached : notValid;
      return { kind, name, table, what: state, detail, mend: [...dropCommands(object), ...rebuild(object)] };
    }
    case 'not valid constraint': {
      const detail = 'the constraint holds for new rows only until it is validated';
      return {
        kind,
        name,
        table,
        what: state,
        detail,
        mend: [`ALTER TABLE ${table} VALIDATE CONSTRAINT ${ownName(object)};`],
      };
    }
    case undefined:
      return { kind, name, table, what: 'created', detail: 'was not there before', mend: dropCommands(object) };
  }
}

/** Leftovers of REINDEX CONCURRENTLY end in _ccnew or _ccold and are only dropped (PostgreSQL documentation, "REINDEX"). */
function rebuild(index: CatalogObject): readonly string[] {
  const { command, partitioned } = index.definition;
  if (typeof command !== 'string' || partitioned === true || /_cc(?:new|old)\d*"?$/u.test(index.name)) return [];
  return [createIndex(index, command)];
}

function stateOf({ kind, definition }: CatalogObject): 'invalid index' | 'not valid constraint' | undefined {
  if (kind === 'index' && definition['valid'] === false) return 'invalid index';
  const open = kind === 'constraint' && definition['validated'] === false && definition['enforced'] !== false;
  return open ? 'not valid constraint' : undefined;
}

const order: readonly ObjectKind[] = [
  'grant',
  'event trigger',
  'trigger',
  'policy',
  'rule',
  'publication',
  'statistics',
  'view',
  'materialized view',
  'index',
  'constraint',
  'column',
  'table',
  'foreign table',
  'sequence',
  'function',
  'domain',
  'enum',
  'type',
  'extension',
  'schema',
];

function rank({ kind, what }: LeftBehind): number {
  if (what === 'renamed') return -1;
  // What is put back needs the reverse order of what is taken away.
  const place = order.indexOf(kind);
  return what === 'removed' ? 2 * order.length - place : place;
}
