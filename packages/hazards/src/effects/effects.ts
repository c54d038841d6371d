import { listName, type Name, type Node, nodesOf, objectName, parts, relationName, stringsOf } from '#sql';
import { type Lock, locks } from '../lock.ts';
import { keyOf } from '../schema/table.ts';
import { alterTableEffects, connectedTables } from './alter-table.ts';
import { writersOf } from './writers.ts';
import { type Effect, mergeEffects, type Surroundings, type Work } from './effect.ts';

type Reader = (node: Node, surroundings: Surroundings) => readonly Effect[];

function on(relation: Name, lock: Lock, ...work: readonly Work[]): Effect {
  return { relation, lock, work };
}

/**
 * What a statement does to the relations that exist before it: locks and the work under them, as measured on PostgreSQL 10
 * to 18. Plain reads are left out. CONCURRENTLY is given with the locks it holds, not with the transactions it waits for.
 */
export function effectsOf(node: Node | undefined, surroundings: Surroundings): readonly Effect[] {
  for (const kind in node) {
    const reader = readers[kind];
    if (reader !== undefined) return mergeEffects(reader(node, surroundings));
  }
  return [];
}

const readers: Readonly<Record<string, Reader>> = {
  AlterTableStmt: (node, surroundings) => {
    const { AlterTableStmt } = parts(node);
    return AlterTableStmt === undefined ? [] : alterTableEffects(AlterTableStmt, surroundings);
  },
  DropStmt: dropEffects,
  IndexStmt: indexEffects,
  CreateStmt: createEffects,
  RenameStmt: (node) => {
    const { RenameStmt: rename } = parts(node);
    if (rename?.relation === undefined || rename.renameType === 'OBJECT_INDEX') return [];
    return [on(relationName(rename.relation), 'ACCESS EXCLUSIVE')];
  },
  AlterObjectSchemaStmt: (node) => {
    const relation = parts(node).AlterObjectSchemaStmt?.relation;
    return relation === undefined ? [] : [on(relationName(relation), 'ACCESS EXCLUSIVE')];
  },
  ReindexStmt: reindexEffects,
  ClusterStmt: (node) => {
    const relation = parts(node).ClusterStmt?.relation;
    return relation === undefined ? [] : [on(relationName(relation), 'ACCESS EXCLUSIVE', 'rewrite', 'index build')];
  },
  VacuumStmt: vacuumEffects,
  RefreshMatViewStmt: (node) => {
    const refresh = parts(node).RefreshMatViewStmt;
    const relation = relationName(refresh?.relation);
    if (refresh?.concurrent === true) return [on(relation, 'EXCLUSIVE')];
    return [on(relation, 'ACCESS EXCLUSIVE', 'rewrite', 'index build')];
  },
  TruncateStmt: (node) => relations(parts(node).TruncateStmt?.relations).map((name) => on(name, 'ACCESS EXCLUSIVE')),
  LockStmt: (node) => {
    const lock = parts(node).LockStmt;
    return relations(lock?.relations).map((name) => on(name, locks[(lock?.mode ?? 8) - 1] ?? 'ACCESS EXCLUSIVE'));
  },
  CreateTrigStmt: (node) => [on(relationName(parts(node).CreateTrigStmt?.relation), 'SHARE ROW EXCLUSIVE')],
  CreatePolicyStmt: (node) => [on(relationName(parts(node).CreatePolicyStmt?.table), 'ACCESS EXCLUSIVE')],
  AlterPolicyStmt: (node) => [on(relationName(parts(node).AlterPolicyStmt?.table), 'ACCESS EXCLUSIVE')],
  RuleStmt: (node) => [on(relationName(parts(node).RuleStmt?.relation), 'ACCESS EXCLUSIVE')],
  CreateStatsStmt: (node) =>
    relations(parts(node).CreateStatsStmt?.relations).map((name) => on(name, 'SHARE UPDATE EXCLUSIVE')),
  CommentStmt: commentEffects,
  ViewStmt: (node, { schema }) => {
    const view = relationName(parts(node).ViewStmt?.view);
    return parts(node).ViewStmt?.replace === true && schema.table(view) !== undefined
      ? [on(view, 'ACCESS EXCLUSIVE')]
      : [];
  },
  UpdateStmt: written,
  DeleteStmt: written,
  InsertStmt: written,
  MergeStmt: written,
  SelectStmt: written,
  ExplainStmt: written,
  PrepareStmt: written,
  CopyStmt: written,
};

/** What a statement writes, and those inside of it. */
function written(node: Node): readonly Effect[] {
  return writersOf(node).map((writer) => {
    const { UpdateStmt, DeleteStmt, InsertStmt, MergeStmt } = parts(writer);
    return on(relationName((UpdateStmt ?? DeleteStmt ?? InsertStmt ?? MergeStmt)?.relation), 'ROW EXCLUSIVE');
  });
}

function relations(nodes: readonly Node[] | undefined): readonly Name[] {
  return (nodes ?? []).map((node) => relationName(parts(node).RangeVar ?? parts(node).VacuumRelation?.relation));
}

function dropEffects(node: Node, surroundings: Surroundings): readonly Effect[] {
  const { schema } = surroundings;
  const drop = parts(node).DropStmt;
  return (drop?.objects ?? []).flatMap((object): readonly Effect[] => {
    const name = objectName(object);
    switch (String(drop?.removeType)) {
      case 'OBJECT_TABLE':
        return [name, ...connectedTables(name, surroundings)].map((table) => on(table, 'ACCESS EXCLUSIVE'));
      case 'OBJECT_VIEW':
      case 'OBJECT_MATVIEW':
      case 'OBJECT_FOREIGN_TABLE':
        return [on(name, 'ACCESS EXCLUSIVE')];
      case 'OBJECT_INDEX': {
        const lock: Lock = drop?.concurrent === true ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
        return [ofIndex(name, lock, surroundings)];
      }
      case 'OBJECT_TRIGGER':
      case 'OBJECT_POLICY':
      case 'OBJECT_RULE':
        return [on(listName(parts(object).List?.items?.slice(0, -1)), 'ACCESS EXCLUSIVE')];
      case 'OBJECT_SCHEMA':
        return [...schema.tables.values()]
          .filter((table) => table.name.schema === name.name)
          .map((table) => on(table.name, 'ACCESS EXCLUSIVE'));
      default:
        return [];
    }
  });
}

/** The table of an index; the index itself where its table is not known. */
function ofIndex(index: Name, lock: Lock, { schema }: Surroundings, ...work: readonly Work[]): Effect {
  const key = schema.indexes.get(keyOf(index))?.table;
  const table = key === undefined ? undefined : (schema.tables.get(key)?.name ?? nameOf(key));
  return table === undefined ? { relation: index, index: true, lock, work } : on(table, lock, ...work);
}

function nameOf(key: string): Name {
  const dot = key.indexOf('.');
  const schema = key.slice(0, dot);
  return { schema: schema === 'public' ? undefined : schema, name: key.slice(dot + 1) };
}

function indexEffects(node: Node, { schema }: Surroundings): readonly Effect[] {
  const index = parts(node).IndexStmt;
  const relation = relationName(index?.relation);
  const hollow = index?.relation?.inh !== true && (schema.table(relation)?.kind ?? 'partitioned') === 'partitioned';
  if (index?.concurrent === true) return [on(relation, 'SHARE UPDATE EXCLUSIVE', 'index build')];
  return [hollow ? on(relation, 'SHARE') : on(relation, 'SHARE', 'index build')];
}

function createEffects(node: Node, _surroundings: Surroundings): readonly Effect[] {
  const create = parts(node).CreateStmt;
  const lock: Lock = create?.partbound === undefined ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE';
  const parents = relations(create?.inhRelations).map((name) => on(name, lock));
  const own = keyOf(relationName(create?.relation));
  const referenced = [...nodesOf(create?.tableElts, 'Constraint')]
    .map(({ pktable }) => pktable)
    .filter((table) => table !== undefined)
    .map((table) => relationName(table))
    .filter((name) => keyOf(name) !== own);
  return [...parents, ...referenced.map((name) => on(name, 'SHARE ROW EXCLUSIVE'))];
}

function isConcurrent(params: readonly Node[] | undefined): boolean {
  return (params ?? []).some((node) => parts(node).DefElem?.defname === 'concurrently');
}

function reindexEffects(node: Node, surroundings: Surroundings): readonly Effect[] {
  const reindex = parts(node).ReindexStmt;
  if (reindex?.relation === undefined) return [];
  const lock: Lock = isConcurrent(reindex.params) ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE';
  const name = relationName(reindex.relation);
  const table = reindex.kind === 'REINDEX_OBJECT_TABLE';
  return [table ? on(name, lock, 'index build') : ofIndex(name, lock, surroundings, 'index build')];
}

function vacuumEffects(node: Node): readonly Effect[] {
  const vacuum = parts(node).VacuumStmt;
  const full = (vacuum?.options ?? []).some((option) => parts(option).DefElem?.defname === 'full');
  return relations(vacuum?.rels).map((name) =>
    full ? on(name, 'ACCESS EXCLUSIVE', 'rewrite', 'index build') : on(name, 'SHARE UPDATE EXCLUSIVE'),
  );
}

function commentEffects(node: Node): readonly Effect[] {
  const comment = parts(node).CommentStmt;
  const words = stringsOf(parts(comment?.object).List?.items);
  if (comment?.objtype === 'OBJECT_TABLE') return [on(objectName(comment.object), 'SHARE UPDATE EXCLUSIVE')];
  if (comment?.objtype !== 'OBJECT_COLUMN') return [];
  return [on({ schema: words.at(-3), name: words.at(-2) ?? '' }, 'SHARE UPDATE EXCLUSIVE')];
}
