import type { DeploymentStatus } from '#github';
import { madeByActions, readDescription, type LedgerRecord } from '#ledger';
import { between, type Instant } from '#time';
import * as v from 'valibot';
import { changeClasses, type Change, type ChangeClass } from './change.ts';

/** A record with everything that its statuses say. */
export interface Told {
  readonly record: LedgerRecord;
  readonly statuses: readonly DeploymentStatus[];
}

/** What some records did to the schema. */
export interface Account {
  readonly changes: readonly Change[];
  /** Those that do not say. */
  readonly silent: readonly number[];
}

/**
 * What records did to the schema, as they say themselves: by the plan of their payload, `{"planned": […], "classes": {"0012.sql": "additive"}}`, or by
 * the number `applied` and the gravest `class` in their statuses, which GitHub Actions itself must have written. A migration without a class that migrate-gate let through
 * changes behaviour at worst: the gate lets nothing destructive through, and a contract only after the floor was raised, which is judged by itself. It
 * was judged against what was live then, so it is `tested` for that image alone. One that nothing let through is unknown.
 */
export function accountOf(told: readonly Told[], target: string, now: Instant): Account {
  const accounts = told.map((each) => accountOfOne(each, target, now));
  return { changes: accounts.flatMap(({ changes }) => changes), silent: accounts.flatMap(({ silent }) => silent) };
}

const nothing: Account = { changes: [], silent: [] };

function accountOfOne({ record, statuses }: Told, target: string, now: Instant): Account {
  const { deployment, intent, progress } = record;
  if (!hasBegun(record, statuses)) return nothing;
  const age = between(deployment.createdAt, now);
  const change = (migration: string, kind: ChangeClass, tested = false): Change => ({
    migration,
    class: kind,
    tested,
    age,
  });
  if (progress.stand !== 'live' && progress.stand !== 'superseded' && migrating.has(progress.stage ?? '')) {
    const what = `what record ${deployment.id} left behind when it ended in stage ${progress.stage}`;
    return { changes: [change(what, 'unknown')], silent: [] };
  }
  const applied = appliedBy(statuses);
  const guarded = applied !== undefined || intent.gates.some(isPassOfGate);
  const standard = guarded ? 'behaviour' : 'unknown';
  const tested = guarded && intent.previous?.image === target;
  const planned = intent.migration?.planned;
  if (planned !== undefined) {
    const classes = classesOf(deployment.payload);
    const changes = planned.map((path) => change(path, classes.get(path) ?? standard, tested));
    return { changes, silent: [] };
  }
  if (applied === undefined)
    return intent.kind === 'rollback' || intent.rehearsal ? nothing : { changes: [], silent: [deployment.id] };
  if (applied === 0) return nothing;
  const what = applied === 1 ? 'the migration' : `the ${applied} migrations`;
  const kind = gravestBy(statuses) ?? standard;
  return { changes: [change(`${what} of record ${deployment.id}`, kind, tested)], silent: [] };
}

const migrating: ReadonlySet<string> = new Set(['migrate', 'contract']);

/** Whether it ever did more than wait in a queue. */
function hasBegun({ progress }: LedgerRecord, statuses: readonly DeploymentStatus[]): boolean {
  if (progress.stand === 'waiting') return false;
  return statuses.length === 0 || statuses.some(({ state }) => state !== 'queued' && !ends.has(state));
}

const ends: ReadonlySet<string> = new Set(['failure', 'error', 'inactive']);

function isPassOfGate({ gate, decision }: { readonly gate: string; readonly decision: string }): boolean {
  return gate === 'migrate-gate' && decision === 'pass';
}

/** The last `applied`; undefined when there is none. */
function appliedBy(statuses: readonly DeploymentStatus[]): number | undefined {
  const last = notesNamed('applied', statuses).findLast((text) => /^\d{1,6}$/u.test(text));
  return last === undefined ? undefined : Number(last);
}

/** The last `class`; undefined when there is none, `unknown` when it is none. */
function gravestBy(statuses: readonly DeploymentStatus[]): ChangeClass | undefined {
  const last = notesNamed('class', statuses).at(-1);
  return last === undefined ? undefined : (changeClasses.find((each) => each === last) ?? 'unknown');
}

/** What GitHub Actions itself wrote under a name, oldest first. */
function notesNamed(name: string, statuses: readonly DeploymentStatus[]): readonly string[] {
  return statuses
    .filter(madeByActions)
    .toSorted((left, right) => left.id - right.id)
    .flatMap(({ description }) => readDescription(description)?.[name] ?? []);
}

const classed = v.object({
  delivery: v.object({
    migration: v.object({ classes: v.record(v.string(), v.fallback(v.picklist(changeClasses), 'unknown')) }),
  }),
});

/** The classes that a payload gives its migrations; what it gives no known class is unknown. */
function classesOf(payload: unknown): ReadonlyMap<string, ChangeClass> {
  const read = v.safeParse(classed, typeof payload === 'string' ? jsonOf(payload) : payload);
  return new Map(read.success ? Object.entries(read.output.delivery.migration.classes) : []);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
