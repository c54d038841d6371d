import * as v from 'valibot';

/** The kinds, from the first deployment to the return to an earlier one. */
export const kinds = ['initial', 'change', 'hotfix', 'redeploy', 'rollback'] as const;
/** What a deployment is for: the first, a change, an urgent change, the same image again, or the return to an earlier one. */
export type Kind = (typeof kinds)[number];

/** The record that was live when another was opened: what a rollback returns to. */
export interface Previous {
  readonly id: number;
  readonly image: string;
  /** The commit its image was built from. */
  readonly sha: string;
}

/** What a gate decided before the record was opened. */
export interface GateDecision {
  readonly gate: string;
  readonly decision: string;
  readonly reason: string;
  /** Who let it through, and why, when somebody broke the glass. */
  readonly note?: string | undefined;
}

/** What a deployment means to do to the schema. `schemaFloor` is the oldest release that works with the schema afterwards. */
export interface MigrationPlan {
  readonly planned: readonly string[];
  readonly schemaFloor: string | undefined;
}

/** The run that opened a record. `workflow` is the file of its workflow, such as `.github/workflows/release.yml`. */
export interface RunOfRecord {
  readonly id: number;
  readonly attempt: number;
  readonly url: string;
  readonly workflow: string | undefined;
}

/** What a record says it was opened for; written once, because GitHub keeps a deployment's payload as it was created. */
export interface Intent {
  readonly service: string;
  /** `repository@sha256:…` */
  readonly image: string;
  readonly version: string;
  readonly kind: Kind;
  readonly previous: Previous | undefined;
  readonly run: RunOfRecord;
  readonly gates: readonly GateDecision[];
  readonly migration: MigrationPlan | undefined;
  /** The record whose harm this one mends. */
  readonly remediates: number | undefined;
  /** A part of the rehearsal of a rollback: it says nothing about images, counts in no rate, keeps no image away and holds nothing. */
  readonly rehearsal: boolean;
  /** The commit the image was built from, when that is not the commit of the deployment. */
  readonly revision: string | undefined;
}

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const short = v.pipe(v.string(), v.maxLength(512));
const named = v.pipe(short, v.minLength(1));

const delivery = v.object({
  schema: v.literal(1),
  service: named,
  image: named,
  version: v.nullish(short, ''),
  kind: v.picklist(kinds),
  previous: v.nullish(v.object({ id, image: named, sha: named })),
  run: v.object({ id, attempt: id, url: v.nullish(short, ''), workflow: v.nullish(named) }),
  gates: v.nullish(
    v.pipe(
      v.array(v.object({ gate: short, decision: short, reason: short, note: v.optional(short) })),
      v.maxLength(100),
    ),
    [],
  ),
  migration: v.nullish(v.object({ planned: v.nullish(v.array(short), []), 'schema-floor': v.nullish(short) })),
  remediates: v.nullish(id),
  rehearsal: v.nullish(v.boolean(), false),
  revision: v.nullish(named),
});

/** What a payload holds: an intent, nothing of ours (`absent`), or something of ours that cannot be understood. */
export type ReadIntent =
  | { readonly kind: 'intent'; readonly intent: Intent }
  | { readonly kind: 'absent' }
  | { readonly kind: 'malformed'; readonly place: string };

/** Reads the intent of a payload, which GitHub hands out as the object or the string it was created as. Never throws. */
export function readIntent(payload: unknown): ReadIntent {
  const found = v.safeParse(
    v.object({ delivery: v.unknown() }),
    typeof payload === 'string' ? jsonOf(payload) : payload,
  );
  if (!found.success || found.output.delivery === undefined) return { kind: 'absent' };
  const parsed = v.safeParse(delivery, found.output.delivery);
  if (!parsed.success) return { kind: 'malformed', place: v.getDotPath(parsed.issues[0]) ?? 'delivery' };
  const { schema: _, migration, ...same } = parsed.output;
  return {
    kind: 'intent',
    intent: {
      ...same,
      previous: same.previous ?? undefined,
      run: { ...same.run, workflow: same.run.workflow ?? undefined },
      migration: migration
        ? { planned: migration.planned, schemaFloor: migration['schema-floor'] ?? undefined }
        : undefined,
      remediates: same.remediates ?? undefined,
      revision: same.revision ?? undefined,
    },
  };
}

/** The payload that says an intent: `{"delivery": {"schema": 1, …}}`, without the keys that have nothing to say. */
export function payloadOf(intent: Intent): Readonly<Record<string, unknown>> {
  const { run, migration, previous, remediates, rehearsal, revision, ...same } = intent;
  return {
    delivery: {
      schema: 1,
      ...same,
      previous: previous ?? null,
      run: {
        id: run.id,
        attempt: run.attempt,
        url: run.url,
        ...(run.workflow === undefined ? {} : { workflow: run.workflow }),
      },
      ...(migration === undefined
        ? {}
        : { migration: { planned: migration.planned, 'schema-floor': migration.schemaFloor ?? null } }),
      ...(remediates === undefined ? {} : { remediates }),
      ...(rehearsal ? { rehearsal } : {}),
      ...(revision === undefined ? {} : { revision }),
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
