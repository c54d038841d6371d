import type { Change, Facts, SchemaFacts, TargetFacts } from '#rollback';
import { hours, milliseconds, minutes } from '#time';

/** The digest of the target in every table. */
export const targetImage = `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`;

/** A target against which nothing speaks. */
export const goodTarget: TargetFacts = {
  image: targetImage,
  standing: 'good',
  current: false,
  previous: true,
  liveFor: hours(5),
  quarantinedBy: undefined,
  stored: 'present',
  signed: 'verified',
};

/** A schema that is as the target knows it. */
export const sameSchema: SchemaFacts = { floors: [], changes: [], silent: [], missing: [], down: 'untested' };

/** A rollback against which nothing speaks. */
export const goodFacts: Facts = {
  trigger: 'automatic',
  confirmed: false,
  exposure: 'full',
  fromRollback: false,
  fromGood: false,
  fromLiveFor: minutes(2),
  underWay: false,
  overtaken: false,
  target: goodTarget,
  minLive: milliseconds(0),
  autoWindow: minutes(60),
  rollbacksToday: 0,
  autoLimit: 2,
  schema: sameSchema,
  writtenData: 'undeclared',
  consumers: 'undeclared',
};

export function change(more: Partial<Change>): Change {
  return { migration: '0002.sql', class: 'additive', tested: false, age: hours(1), ...more };
}

/** The good facts with other facts about the target, the schema, or anything else. */
export function facts(more: {
  readonly target?: Partial<TargetFacts> | 'none';
  readonly schema?: Partial<SchemaFacts> | 'none';
  readonly rest?: Partial<Facts>;
}): Facts {
  return {
    ...goodFacts,
    ...more.rest,
    target: more.target === 'none' ? undefined : { ...goodTarget, ...more.target },
    schema: more.schema === 'none' ? undefined : { ...sameSchema, ...more.schema },
  };
}
