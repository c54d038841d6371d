import { formatName, parts, quoteName, relationName } from '#sql';
import { inFiles, insertAfter, sql } from '../fix.ts';
import type { Scene } from '../scene.ts';

/** Judges CREATE INDEX. */
export function createIndex(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).IndexStmt;
  if (statement === undefined) return;
  const table = relationName(statement.relation);
  const on = [table];
  const columns = (statement.indexParams ?? []).map((node) => parts(node).IndexElem?.name ?? 'expr');
  const name = quoteName(statement.idxname ?? [table.name, ...columns, 'idx'].join('_'));
  const what = `Builds ${name} on ${formatName(table)}`;
  const only = statement.relation?.inh !== true;
  if (statement.unique === true && !only) {
    const why = `${what}, which refuses doubles that the running version may write`;
    scene.report('MG109', { what: why, on, quiet: true, fix: sql(gentle(scene.text)) });
  }
  if (only && statement.concurrent !== true) return;
  const partitioned = scene.schema.table(table)?.kind === 'partitioned';
  if (partitioned) {
    const refused =
      statement.concurrent === true ? ': CONCURRENTLY is refused on a partitioned table' : ' and all its partitions';
    return scene.report('MG301', {
      what: `${what}${refused}`,
      on,
      fix: partitionedFix(
        statement.idxname === undefined ? insertAfter(scene.text, /\bindex(?:\s+concurrently)?\b/i, name) : scene.text,
        name,
        formatName(table),
      ),
    });
  }
  if (statement.concurrent !== true) return scene.report('MG301', { what, on, fix: sql(gentle(scene.text)) });
  return concurrently(scene, name, on);
}

function gentle(text: string): string {
  return /\bconcurrently\b/i.test(text) ? text : insertAfter(text, /\bindex\b/i, 'CONCURRENTLY');
}

/** On ONLY the parent first, then each partition concurrently, then attached: the parent's index becomes valid with the last. */
function partitionedFix(text: string, name: string, table: string): string {
  const parent = text.replace(/\bconcurrently\s+/i, '').replace(/\bon\s+(?:only\s+)?/i, 'ON ONLY ');
  const [index, partition] = [`${name.replaceAll('"', '')}_partition`, `${table.replaceAll('"', '')}_partition`];
  const [head = '', tail = ''] = parent.split(/\bON ONLY /);
  const child = `${gentle(head).replace(name, index)}ON ${tail.replace(table, partition)}`;
  return inFiles(
    sql(parent),
    `-- for each partition:\n${sql(child)}`,
    sql(`ALTER INDEX ${name} ATTACH PARTITION ${index}`),
  );
}

function concurrently(scene: Scene, name: string, on: readonly { schema: string | undefined; name: string }[]): void {
  const statement = parts(scene.step.statement.tree).IndexStmt;
  const dropped = scene.memory.droppedIndexes.has(statement?.idxname ?? '');
  if (statement?.if_not_exists !== true || dropped) return;
  const schema = on[0]?.schema;
  const index = schema === undefined ? name : `${quoteName(schema)}.${name}`;
  const create = scene.text.replace(/\bif\s+not\s+exists\s+/i, '');
  scene.report('MG702', {
    what: `Builds ${name} unless one with its name is there, also an INVALID one`,
    on,
    quiet: true,
    fix: inFiles(sql(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`), sql(create)),
  });
}

/** Judges REINDEX. */
export function reindex(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).ReindexStmt;
  const concurrent = (statement?.params ?? []).some((node) => parts(node).DefElem?.defname === 'concurrently');
  if (statement === undefined || concurrent) return;
  const name = statement.relation === undefined ? (statement.name ?? '') : formatName(relationName(statement.relation));
  const gentler = insertAfter(scene.text, /\b(?:index|table|schema|database|system)\b/i, 'CONCURRENTLY');
  scene.report('MG303', {
    what: `Rebuilds indexes (${name})`,
    on: statement.kind === 'REINDEX_OBJECT_TABLE' ? [relationName(statement.relation)] : [],
    fix:
      scene.serverVersion >= 12
        ? sql(gentler)
        : '-- before PostgreSQL 12: build a second index CONCURRENTLY, then drop the first',
  });
}
