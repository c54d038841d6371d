import type { Scene } from '../scene.ts';
import { alterDomain, createPolicy, createTrigger, revoke } from './access.ts';
import { alterTable } from './alter-table.ts';
import { createTable } from './create-table.ts';
import { drop, dropDatabase } from './drop.ts';
import { createIndex, reindex } from './index-build.ts';
import { cluster, lockTable, refresh, vacuum } from './rebuild.ts';
import { alterEnum, moveToSchema, rename } from './rename.ts';
import { changeRows, insertRows, truncate } from './rows.ts';

/** Who judges which kind of statement. */
export const detectors: ReadonlyMap<string, (scene: Scene) => void> = new Map([
  ['AlterTableStmt', alterTable],
  ['AlterDomainStmt', alterDomain],
  ['AlterEnumStmt', alterEnum],
  ['AlterObjectSchemaStmt', moveToSchema],
  ['ClusterStmt', cluster],
  ['CreatePolicyStmt', createPolicy],
  ['CreateStmt', createTable],
  ['CreateTrigStmt', createTrigger],
  ['DeleteStmt', changeRows],
  ['DropStmt', drop],
  ['DropdbStmt', dropDatabase],
  ['GrantStmt', revoke],
  ['IndexStmt', createIndex],
  ['InsertStmt', insertRows],
  ['LockStmt', lockTable],
  ['RefreshMatViewStmt', refresh],
  ['ReindexStmt', reindex],
  ['RenameStmt', rename],
  ['TruncateStmt', truncate],
  ['UpdateStmt', changeRows],
  ['VacuumStmt', vacuum],
]);
