import { formatInstant, type Instant } from '#time';
import * as v from 'valibot';
import { instantText } from './instant-text.ts';

/** Who holds a lock. */
export interface Owner {
  /** `owner/name` of the repository whose run it is. */
  readonly repository: string;
  readonly run: number;
  readonly attempt: number;
  readonly url: string;
  /** Who started that run. */
  readonly actor: string;
}

/** What a lock guards. */
export interface Guarded {
  readonly environment: string;
  readonly service: string;
}

/** A lock as its commit says it. */
export interface Lock extends Guarded {
  readonly state: 'held' | 'free';
  /** Grows by one with every holder, and never goes back. */
  readonly generation: number;
  /** Tells one holding from every other. */
  readonly nonce: string;
  readonly owner: Owner;
  readonly since: Instant;
  /** The end of the lease: from then on anybody may take it. */
  readonly until: Instant;
  /** Held for its whole lease, also when the run that took it is over. */
  readonly kept: boolean;
  /** Why it was taken, or taken away. */
  readonly reason: string;
}

const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const short = v.pipe(v.string(), v.maxLength(1000));
const written = v.object({
  schema: v.literal(1),
  state: v.picklist(['held', 'free']),
  environment: short,
  service: short,
  generation: positive,
  nonce: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  owner: v.object({ repository: short, run: positive, attempt: positive, url: short, actor: short }),
  since: instantText,
  until: instantText,
  kept: v.boolean(),
  reason: short,
});

/**
 * The ref that is the lock of a place; names that git does not take are encoded. Upper and lower case are one: GitHub does not tell them apart in
 * environments and repositories, and whoever spells a name otherwise must not get past its lock.
 */
export function lockRef({ environment, service }: Guarded): string {
  return `refs/delivery/locks/${part(environment)}/${part(service)}`;
}

/** What a holder shows to prove that it still holds the lock: the generation, which only grows, and the holding's own number. */
export function fencingToken({ generation, nonce }: Pick<Lock, 'generation' | 'nonce'>): string {
  return `${generation}-${nonce}`;
}

/** A lock as the message of its commit: a line for people, then JSON. */
export function writeLock(lock: Lock): string {
  const { owner, since, until } = lock;
  const what = lock.state === 'held' ? 'Hold' : 'Release';
  const title = `${what} the lock of ${lock.service} in ${lock.environment}, by run ${owner.run}`;
  const said = { schema: 1, ...lock, since: formatInstant(since), until: formatInstant(until) };
  return `${title}\n\n${JSON.stringify(said)}\n`;
}

/** Reads what `writeLock` wrote; undefined for anything else. Never throws. */
export function readLock(message: string): Lock | undefined {
  const [, text = ''] = /\n\n(\{.*\})\s*$/s.exec(message) ?? [];
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), written), text);
  if (!read.success) return undefined;
  const { schema: _, ...lock } = read.output;
  return lock;
}

function part(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/gu, (each) =>
      [...new TextEncoder().encode(each)]
        .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
        .join(''),
    );
}
