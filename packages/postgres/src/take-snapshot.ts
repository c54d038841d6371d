import * as v from 'valibot';

import type { Json } from '#inputs';

import { catalogQuery, columnOrderQuery } from './catalog-queries.ts';
import type { Session } from './session.ts';
import { type CatalogObject, objectKey, objectKinds, type Snapshot } from './snapshot.ts';

const jsonValue: v.GenericSchema<unknown, Json> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(jsonValue), v.record(v.string(), jsonValue)]),
);

const objectRow = v.strictObject({
  kind: v.picklist(objectKinds),
  name: v.string(),
  table: v.nullable(v.string()),
  identity: v.nullable(v.string()),
  definition: v.record(v.string(), jsonValue),
});

const orderRow = v.strictObject({ table: v.string(), columns: v.array(v.string()) });

/**
 * Reads the whole schema at one moment, in a read-only transaction; the only locks are ACCESS SHARE, on what views and expressions
 * name (src/backend/utils/adt/ruleutils.c), so it waits behind an ACCESS EXCLUSIVE as any query does.
 *
 * With `transaction: 'current'` it is read within the transaction that the session is in, and includes what that one changed.
 * Left out: system objects, members of extensions, temporary objects, the schema `delivery_shadow`, settings of roles and
 * databases, large objects, and access to other servers.
 */
export async function takeSnapshot(
  session: Session,
  { transaction = 'own' }: { readonly transaction?: 'own' | 'current' } = {},
): Promise<Snapshot> {
  if (transaction === 'own') {
    return await session.transaction(() => read(session), { begin: 'begin isolation level repeatable read read only' });
  }
  await session.run('savepoint delivery_snapshot');
  const snapshot = await read(session);
  await session.run('rollback to savepoint delivery_snapshot');
  return snapshot;
}

async function read(session: Session): Promise<Snapshot> {
  await session.run('set local search_path to pg_catalog; set local quote_all_identifiers to off');
  const objects = await session.rows(objectRow, catalogQuery);
  const order = await session.rows(orderRow, columnOrderQuery);
  return {
    server: session.server.version,
    objects: new Map(objects.map((row) => [objectKey(row), objectOf(row)])),
    columnOrder: new Map(order.map(({ table, columns }) => [table, columns])),
  };
}

function objectOf({ kind, name, table, identity, definition }: v.InferOutput<typeof objectRow>): CatalogObject {
  // What does not apply is left out, so that a version that knows more of an object's kind says no more about the same one.
  const kept = Object.entries(definition).filter(([, value]) => value !== null && value !== '');
  return {
    kind,
    name,
    table: table ?? undefined,
    identity: identity ?? undefined,
    definition: Object.fromEntries(kept),
  };
}
