import { createHash } from 'node:crypto';

import type { Json } from '#inputs';

import type { Snapshot } from './snapshot.ts';

/** What names a role of this one server, so that the same schema elsewhere has the same hash. */
const ofThisServer = new Set(['owner']);

/**
 * A stable `sha256:…` of a schema: equal for equal sets of objects, whatever the order of columns, owners and grants.
 *
 * Only comparable between servers of one major version, as Postgres prints definitions differently from major to major.
 */
export function schemaHash(snapshot: Snapshot): string {
  const lines = [...snapshot.objects]
    .filter(([, { kind }]) => kind !== 'grant')
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { definition }]) => `${JSON.stringify([key, canonical(definition)])}\n`);
  return `sha256:${createHash('sha256').update(lines.join('')).digest('hex')}`;
}

function canonical(definition: Readonly<Record<string, Json>>): readonly (readonly [string, Json])[] {
  return Object.entries(definition)
    .filter(([name]) => !ofThisServer.has(name))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}
