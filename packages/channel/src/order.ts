import type { Instant } from '#time';
import { compare, parse } from 'semver';

/** What an image says of its age. */
export interface Age {
  /** The label or annotation `org.opencontainers.image.version`. */
  readonly version: string | undefined;
  /** The label or annotation `org.opencontainers.image.created`, or when its configuration was made. */
  readonly created: Instant | undefined;
}

export type OrderBy = 'auto' | 'version' | 'created';

/** How two images follow each other, and by what that was told. */
export interface Order {
  readonly kind: 'newer' | 'older' | 'unknown';
  readonly by: string;
}

/**
 * Says whether an image is newer than the one it is to replace: by version (Semantic Versioning 2.0.0, section 11), and
 * where one has none or they are equal, by when they were made.
 *
 * Unknown when neither tells them apart: images built reproducibly are often all of the same instant.
 */
export function orderOf(before: Age, next: Age, by: OrderBy): Order {
  const orders = [
    ...(by === 'created' ? [] : [byVersion(before, next)]),
    ...(by === 'version' ? [] : [byTime(before, next)]),
  ];
  const told = orders.find(({ kind }) => kind !== 'unknown');
  return told ?? { kind: 'unknown', by: orders.map((order) => order.by).join('; ') };
}

function byVersion(before: Age, next: Age): Order {
  const [old, young] = [parse(before.version), parse(next.version)];
  const said = `version ${before.version ?? 'unknown'} now, ${next.version ?? 'unknown'} next`;
  return { kind: old === null || young === null ? 'unknown' : kindOf(compare(young, old)), by: said };
}

function byTime({ created: old }: Age, { created: young }: Age): Order {
  const said = `created ${dateOf(old)} now, ${dateOf(young)} next`;
  return { kind: old === undefined || young === undefined ? 'unknown' : kindOf(young - old), by: said };
}

function kindOf(difference: number): Order['kind'] {
  if (difference === 0) return 'unknown';
  return difference > 0 ? 'newer' : 'older';
}

function dateOf(instant: Instant | undefined): string {
  return instant === undefined ? 'unknown' : new Date(instant).toISOString();
}
