import { formatName, nodesOf, parts, relationName } from '#sql';
import { sql } from '../fix.ts';
import type { Scene } from '../scene.ts';
import { keyOf } from '../schema/table.ts';
import { createPartition } from './partition.ts';

/** Judges CREATE TABLE by what it does to the tables that exist already. */
export function createTable(scene: Scene): void {
  const statement = parts(scene.step.statement.tree).CreateStmt;
  if (statement === undefined) return;
  if (statement.partbound !== undefined) createPartition(scene, statement);
  const own = keyOf(relationName(statement.relation));
  const parents = [...nodesOf(statement.tableElts, 'Constraint')]
    .map(({ pktable }) => pktable)
    .filter((table) => table !== undefined)
    .map((table) => relationName(table))
    .filter((name) => keyOf(name) !== own && !scene.isOwn(name));
  if (parents.length === 0) return;
  const names = [...new Set(parents.map(formatName))].join(', ');
  const what = `Refers to ${names}`;
  scene.report('MG316', { what, on: parents, fix: sql("SET lock_timeout = '2s'", scene.text) });
}
