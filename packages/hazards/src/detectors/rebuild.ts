import { formatName, parts, relationName } from '#sql';
import { insertAfter, sql } from '../fix.ts';
import type { Scene } from '../scene.ts';

const repack = (name: string): string => `-- outside of the migration, without blocking: pg_repack --table ${name}`;

/** Judges CLUSTER. */
export function cluster(scene: Scene): void {
  const relation = parts(scene.step.statement.tree).ClusterStmt?.relation;
  const name = relation === undefined ? 'every clustered table' : formatName(relationName(relation));
  const on = relation === undefined ? [] : [relationName(relation)];
  scene.report('MG303', { what: `Writes ${name} anew in the order of an index`, on, fix: repack(name) });
}

/** Judges VACUUM FULL; a plain VACUUM lets reads and writes go on. */
export function vacuum(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).VacuumStmt;
  const full = (statement?.options ?? []).some((node) => parts(node).DefElem?.defname === 'full');
  if (!full) return;
  const on = (statement?.rels ?? []).map((node) => relationName(parts(node).VacuumRelation?.relation));
  const name = on.length === 0 ? 'every table' : on.map(formatName).join(', ');
  scene.report('MG303', { what: `VACUUM FULL writes ${name} anew`, on, fix: repack(name) });
}

/** Judges REFRESH MATERIALIZED VIEW. */
export function refresh(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).RefreshMatViewStmt;
  if (statement === undefined) return;
  const view = relationName(statement.relation);
  const gentle = statement.concurrent === true;
  scene.report('MG303', {
    what: `Refreshes ${formatName(view)}${gentle ? ', which lets reads go on but no other refresh' : ''}`,
    on: [view],
    fix: sql(gentle ? scene.text : insertAfter(scene.text, /\bview\b/i, 'CONCURRENTLY')),
    ...(gentle && { severity: 'info', phase: 'expand' }),
  });
}

/** Judges LOCK TABLE. */
export function lockTable(scene: Scene): void {
  const on = (parts(scene.step.statement.tree).LockStmt?.relations ?? []).map((node) =>
    relationName(parts(node).RangeVar),
  );
  scene.report('MG314', {
    what: `Locks ${on.map(formatName).join(', ')}`,
    on,
    fix: '-- leave it out: each statement takes the lock that it needs',
  });
}
