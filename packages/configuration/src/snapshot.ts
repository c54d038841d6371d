import * as v from 'valibot';
import type { Demand } from './contract.ts';
import type { Finding } from './examination.ts';
import type { Given } from './given.ts';
import type { SnapshotKey } from './snapshot-key.ts';

/** What a snapshot says about one name; `from` says what the application would take. */
export type SnapshotEntry = {
  readonly name: string;
  readonly from: 'given' | 'default' | 'nothing';
} & (
  | { readonly kind: 'secret' }
  /** The value cannot be told, and nor can whether two are equal. */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'hashed'; readonly hash: string }
  | { readonly kind: 'shown'; readonly value: string }
);

/** The configuration of one environment, as much as everybody may know. */
export interface Snapshot {
  readonly schema: 1;
  readonly environment: string;
  /** Names the key of the hashes, so that hashes of two keys are not compared. */
  readonly key: string | undefined;
  readonly entries: readonly SnapshotEntry[];
}

/** Longer values fill the summary and the outputs; they are withheld even where they may be shown. */
const longestShown = 500;

/**
 * All that is shown, in bytes of JSON: with 500 names a snapshot stays below the 128 KiB that an input of the next step may
 * have (Linux, MAX_ARG_STRLEN). What does not fit is withheld.
 */
const mostShown = 24 * 1024;

/**
 * Takes the snapshot of one environment.
 *
 * A value is shown only where the contract says so and nothing is wrong with it, as what is wrong may be a secret in the
 * wrong place. Others are hashed with the key; without a key nothing of them is told: a plain hash of `true` or of a port
 * is undone by trying all there are.
 */
export function takeSnapshot(
  environment: string,
  demands: readonly Demand[],
  given: Given,
  findings: readonly Finding[],
  key: SnapshotKey | undefined,
): Snapshot {
  const fine = new Set(findings.filter(({ kind }) => kind === 'ok').map(({ name }) => name));
  let room = mostShown;
  const entries = demands.map((demand): SnapshotEntry => {
    const { name, secret, show, fallback } = demand;
    const own = given.values.get(name)?.value;
    const from = own !== undefined ? 'given' : fallback === undefined ? 'nothing' : 'default';
    if (secret) return { name, from, kind: 'secret' };
    if (from === 'nothing') return { name, from, kind: 'withheld' };
    const value = own ?? fallback ?? '';
    if (own !== undefined && !fine.has(name)) return { name, from, kind: 'withheld' };
    const size = Buffer.byteLength(JSON.stringify(value));
    if (show && value.length <= longestShown && size <= room) {
      room -= size;
      return { name, from, kind: 'shown', value };
    }
    return key === undefined
      ? { name, from, kind: 'withheld' }
      : { name, from, kind: 'hashed', hash: key.hash(name, value) };
  });
  return { schema: 1, environment, key: key?.id, entries };
}

/** The snapshot as JSON that `parseSnapshot` reads. */
export function formatSnapshot({ schema, environment, key, entries }: Snapshot): string {
  return JSON.stringify({ schema, environment, ...(key !== undefined && { key }), entries });
}

const common = {
  name: v.pipe(v.string(), v.regex(/^[A-Za-z_]\w{0,127}$/u)),
  from: v.picklist(['given', 'default', 'nothing']),
};
const entrySchema = v.variant('kind', [
  v.object({ ...common, kind: v.literal('secret') }),
  v.object({ ...common, kind: v.literal('withheld') }),
  v.object({ ...common, kind: v.literal('hashed'), hash: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/u)) }),
  v.object({ ...common, kind: v.literal('shown'), value: v.pipe(v.string(), v.maxLength(longestShown)) }),
]);
const snapshotSchema = v.object({
  schema: v.literal(1),
  environment: v.pipe(v.string(), v.maxLength(255)),
  key: v.optional(v.pipe(v.string(), v.regex(/^[\da-f]{16}$/u))),
  entries: v.pipe(
    v.array(entrySchema),
    v.maxLength(500),
    v.check((entries) => new Set(entries.map(({ name }) => name)).size === entries.length),
  ),
});

/** Reads a snapshot; throws RangeError that says where it is none, and nothing of what it says. */
export function parseSnapshot(text: string): Snapshot {
  const result = v.safeParse(snapshotSchema, parseJson(text));
  if (!result.success) {
    const path = v.getDotPath(result.issues[0]);
    const where = path !== null && /^[a-z]+(?:\.\d+)?(?:\.[a-z]+)?$/u.test(path) ? ` at ${path}` : '';
    throw new RangeError(`is no snapshot of schema 1${where}: give the output snapshot of another config-check`);
  }
  const { schema, environment, key, entries } = result.output;
  return { schema, environment, key, entries };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError('is no JSON: give the output snapshot of another config-check');
  }
}
