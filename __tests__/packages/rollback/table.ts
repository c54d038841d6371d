import type { Facts, Plan, RollbackReason, SchemaFacts, TargetFacts } from '#rollback';
import { days, hours, minutes } from '#time';
import { change } from './facts.ts';

/** What one thing that is looked at may look like, and the plan and reason it must leave, written by hand from the decision (field-notes 4c). */
export interface Row<T> {
  readonly is: string;
  readonly facts: T;
  readonly plan: Plan;
  readonly reason?: RollbackReason;
}

const floor = (standing: 'at-or-after' | 'before' | 'unknown'): SchemaFacts['floors'] => [
  { text: '1.4.0', record: 4, standing },
];

/** Step 0: the lock. */
export const locks: readonly Row<Partial<Facts>>[] = [
  { is: 'nobody else', facts: {}, plan: 'allow' },
  { is: 'a deploy under way', facts: { underWay: true }, plan: 'deny', reason: 'deploy-under-way' },
  { is: 'overtaken', facts: { overtaken: true }, plan: 'deny', reason: 'overtaken' },
];

/** Step 0: the target. */
export const targets: readonly Row<Partial<TargetFacts> | 'none'>[] = [
  { is: 'good', facts: {}, plan: 'allow' },
  { is: 'good, unsigned by wish', facts: { signed: 'unasked' }, plan: 'allow' },
  { is: 'good, registry left out by wish', facts: { stored: 'unasked' }, plan: 'allow' },
  { is: 'none', facts: 'none', plan: 'deny', reason: 'no-target' },
  { is: 'what is to be left', facts: { current: true }, plan: 'deny', reason: 'already-live' },
  { is: 'never live', facts: { standing: 'never-live', previous: true }, plan: 'deny', reason: 'never-live' },
  { is: 'taken back', facts: { standing: 'taken-back', previous: true }, plan: 'deny', reason: 'taken-back' },
  { is: 'quarantined', facts: { quarantinedBy: 'record 7 rolled it back' }, plan: 'deny', reason: 'quarantined' },
  { is: 'gone from the registry', facts: { stored: 'absent' }, plan: 'deny', reason: 'not-in-registry' },
  { is: 'not verified', facts: { signed: 'unverified' }, plan: 'deny', reason: 'unsigned' },
];

/** Steps 1 to 3: the schema. */
export const schemas: readonly Row<Partial<SchemaFacts> | 'none'>[] = [
  { is: 'none', facts: 'none', plan: 'allow' },
  { is: 'the same', facts: {}, plan: 'allow' },
  { is: 'at the floor', facts: { floors: floor('at-or-after') }, plan: 'allow' },
  { is: 'below the floor', facts: { floors: floor('before') }, plan: 'deny', reason: 'below-floor' },
  { is: 'not comparable', facts: { floors: floor('unknown') }, plan: 'ask', reason: 'floor-unknown' },
  { is: 'unknown', facts: { silent: [8] }, plan: 'ask', reason: 'schema-unknown' },
  { is: 'of another database', facts: { missing: ['0001.sql'] }, plan: 'deny', reason: 'wrong-database' },
  { is: 'A', facts: { changes: [change({})] }, plan: 'allow-code-only', reason: 'code-only' },
  {
    is: 'B, tested',
    facts: { changes: [change({ class: 'behaviour', tested: true })] },
    plan: 'allow-code-only',
    reason: 'code-only',
  },
  { is: 'B', facts: { changes: [change({ class: 'behaviour' })] }, plan: 'ask', reason: 'behaviour-untested' },
  { is: 'C', facts: { changes: [change({ class: 'contracting' })] }, plan: 'deny', reason: 'contracting' },
  {
    is: 'C, judged with the target all the same',
    facts: { changes: [change({ class: 'contracting', tested: true })] },
    plan: 'deny',
    reason: 'contracting',
  },
  {
    is: 'C with a tested down',
    facts: { changes: [change({ class: 'contracting' })], down: 'tested' },
    plan: 'ask',
    reason: 'down-first',
  },
  {
    is: 'C with a tested down of a day ago',
    facts: { changes: [change({ class: 'contracting', age: days(1) })], down: 'tested' },
    plan: 'deny',
    reason: 'contracting',
  },
  {
    is: 'X',
    facts: { changes: [change({ class: 'destructive', tested: true })], down: 'tested' },
    plan: 'deny',
    reason: 'data-lost',
  },
  {
    is: '?',
    facts: { changes: [change({ class: 'unknown', tested: true })], down: 'tested' },
    plan: 'ask',
    reason: 'not-classified',
  },
];

/** Steps 4 and 5: what was written, and who came to need the current version. */
export const others: readonly Row<Partial<Facts>>[] = [
  { is: 'undeclared', facts: {}, plan: 'allow' },
  { is: 'fine', facts: { writtenData: 'readable', consumers: 'compatible' }, plan: 'allow' },
  { is: 'unreadable', facts: { writtenData: 'unreadable' }, plan: 'deny', reason: 'data-unreadable' },
  { is: 'needed', facts: { consumers: 'need-current' }, plan: 'deny', reason: 'consumers-need-current' },
];

/** Step 0: what automation may do; a person may always. */
export const automations: readonly Row<Partial<Facts>>[] = [
  { is: 'free', facts: {}, plan: 'allow' },
  { is: 'never live', facts: { fromLiveFor: undefined }, plan: 'allow' },
  { is: 'at the end of the window', facts: { fromLiveFor: minutes(60) }, plan: 'allow' },
  { is: 'a rollback before', facts: { rollbacksToday: 1 }, plan: 'allow' },
  { is: 'two rollbacks before', facts: { rollbacksToday: 2 }, plan: 'ask', reason: 'too-many-rollbacks' },
  { is: 'of a rollback', facts: { fromRollback: true }, plan: 'ask', reason: 'rollback-of-rollback' },
  { is: 'outside the window', facts: { fromLiveFor: hours(2) }, plan: 'ask', reason: 'outside-window' },
];

/** Further back than what was live before, and not for long: these lie in the target. */
export const reaches: readonly (Row<Partial<TargetFacts>> & { readonly person: Plan })[] = [
  { is: 'the last good one', facts: {}, plan: 'allow', person: 'allow' },
  { is: 'further back', facts: { previous: false }, plan: 'ask', reason: 'not-previous', person: 'allow' },
];

/** Plans from the freest to the strictest, written once more by hand. */
export const strictness: Readonly<Record<Plan, number>> = { allow: 0, 'allow-code-only': 1, ask: 2, deny: 3 };
