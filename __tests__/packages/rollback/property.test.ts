import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeClasses, decideRollback, type Facts } from '#rollback';
import { days, hours, milliseconds, minutes } from '#time';
import { change, facts, targetImage } from './facts.ts';
import { strictness } from './table.ts';

const duration = fc.integer({ min: 0, max: 3 * 86_400_000 }).map(milliseconds);

const changes = fc.array(
  fc.record({
    migration: fc.string(),
    class: fc.constantFrom(...changeClasses),
    tested: fc.boolean(),
    age: duration,
  }),
  { maxLength: 4 },
);

const schema = fc.record({
  floors: fc.array(
    fc.record({
      text: fc.string(),
      record: fc.nat(),
      standing: fc.constantFrom('at-or-after' as const, 'before' as const, 'unknown' as const),
    }),
    { maxLength: 2 },
  ),
  changes,
  silent: fc.array(fc.nat(), { maxLength: 2 }),
  missing: fc.array(fc.string(), { maxLength: 2 }),
  down: fc.constantFrom('tested' as const, 'untested' as const),
});

const target = fc.record({
  image: fc.constant(targetImage),
  standing: fc.constantFrom('good' as const, 'taken-back' as const, 'never-live' as const),
  current: fc.boolean(),
  previous: fc.boolean(),
  liveFor: duration,
  quarantinedBy: fc.option(fc.string(), { nil: undefined }),
  stored: fc.constantFrom('present' as const, 'absent' as const, 'unasked' as const),
  signed: fc.constantFrom('verified' as const, 'unverified' as const, 'unasked' as const),
});

const anything: fc.Arbitrary<Facts> = fc.record({
  trigger: fc.constantFrom('automatic' as const, 'person' as const, 'rehearsal' as const),
  confirmed: fc.boolean(),
  exposure: fc.constant('full' as const),
  fromRollback: fc.boolean(),
  fromGood: fc.boolean(),
  fromLiveFor: fc.option(duration, { nil: undefined }),
  underWay: fc.boolean(),
  overtaken: fc.boolean(),
  target: fc.option(target, { nil: undefined, freq: 10 }),
  minLive: duration,
  autoWindow: duration,
  rollbacksToday: fc.nat(4),
  autoLimit: fc.nat(4),
  schema: fc.option(schema, { nil: undefined }),
  writtenData: fc.constantFrom('readable' as const, 'unreadable' as const, 'undeclared' as const),
  consumers: fc.constantFrom('compatible' as const, 'need-current' as const, 'undeclared' as const),
});

/** What the decision denies, said in one place and by hand. */
function mustDeny(given: Facts): boolean {
  const { target: to, schema: of } = given;
  if (to === undefined || given.underWay || given.overtaken) return true;
  if (given.trigger === 'rehearsal' && (!given.fromGood || given.fromRollback)) return true;
  if (to.current || to.standing !== 'good' || to.quarantinedBy !== undefined) return true;
  if (to.stored === 'absent' || to.signed === 'unverified') return true;
  if (given.writtenData === 'unreadable' || given.consumers === 'need-current') return true;
  if (of === undefined) return false;
  const breaks = of.changes.some(
    ({ class: kind, age }) =>
      kind === 'destructive' || (kind === 'contracting' && (of.down === 'untested' || age >= days(1))),
  );
  return breaks || of.missing.length > 0 || of.floors.some(({ standing }) => standing === 'before');
}

test('whatever must be denied is denied, whoever asks and says yes, and nothing else is', () => {
  fc.assert(
    fc.property(anything, (given) => {
      const { plan, decision } = decideRollback(given);
      expect(plan === 'deny').toBe(mustDeny(given));
      if (mustDeny(given)) expect(decision).toBe('block');
    }),
    { numRuns: 3000 },
  );
});

test('automation never passes what has to be asked', () => {
  fc.assert(
    fc.property(anything, (given) => {
      for (const trigger of ['automatic', 'rehearsal'] as const) {
        const { plan, decision } = decideRollback({ ...given, trigger });
        expect(decision).toBe(plan === 'allow' || plan === 'allow-code-only' ? 'pass' : 'block');
      }
    }),
    { numRuns: 1000 },
  );
});

/** Every way in which things can be worse. */
const worse: Readonly<Record<string, (given: Facts) => Facts>> = {
  'another deploy': (given) => ({ ...given, underWay: true }),
  'something newer': (given) => ({ ...given, overtaken: true }),
  'no target': (given) => ({ ...given, target: undefined }),
  'a rollback to leave': (given) => ({ ...given, fromRollback: true }),
  'one more rollback': (given) => ({ ...given, rollbacksToday: given.rollbacksToday + 1 }),
  'a lower limit': (given) => ({ ...given, autoLimit: Math.max(0, given.autoLimit - 1) }),
  'live for longer': (given) => ({ ...given, fromLiveFor: milliseconds((given.fromLiveFor ?? 0) + hours(1)) }),
  'a shorter window': (given) => ({ ...given, autoWindow: milliseconds(given.autoWindow / 2) }),
  'a longer soak': (given) => ({ ...given, minLive: milliseconds(given.minLive + minutes(9)) }),
  'unreadable data': (given) => ({ ...given, writtenData: 'unreadable' }),
  'consumers in need': (given) => ({ ...given, consumers: 'need-current' }),
  'automation instead of a person': (given) =>
    given.trigger === 'person' ? { ...given, trigger: 'automatic' } : given,
  'nothing that works': (given) => ({ ...given, fromGood: false }),
  quarantine: (given) => withTarget(given, { quarantinedBy: 'somebody' }),
  gone: (given) => withTarget(given, { stored: 'absent' }),
  unsigned: (given) => withTarget(given, { signed: 'unverified' }),
  'further back': (given) => withTarget(given, { previous: false }),
  'taken back': (given) => withTarget(given, { standing: 'taken-back' }),
  'live for less': (given) => withTarget(given, { liveFor: milliseconds((given.target?.liveFor ?? 0) / 2) }),
  'a silent record': (given) => withSchema(given, ({ silent }) => ({ silent: [...silent, 9] })),
  'a missing migration': (given) => withSchema(given, ({ missing }) => ({ missing: [...missing, '0001.sql'] })),
  'an untested down': (given) => withSchema(given, () => ({ down: 'untested' })),
  'a floor above': (given) =>
    withSchema(given, ({ floors }) => ({ floors: [...floors, { text: '9', record: 9, standing: 'before' }] })),
  'untested changes': (given) =>
    withSchema(given, (of) => ({ changes: of.changes.map((each) => change({ ...each, tested: false })) })),
  ...Object.fromEntries(
    changeClasses.map((kind) => [
      `one more ${kind} change`,
      (given: Facts) => withSchema(given, (of) => ({ changes: [...of.changes, change({ class: kind })] })),
    ]),
  ),
};

function withTarget(given: Facts, more: Partial<NonNullable<Facts['target']>>): Facts {
  return given.target === undefined ? given : { ...given, target: { ...given.target, ...more } };
}

type Schema = NonNullable<Facts['schema']>;

function withSchema(given: Facts, more: (of: Schema) => Partial<Schema>): Facts {
  return given.schema === undefined ? given : { ...given, schema: { ...given.schema, ...more(given.schema) } };
}

test.each(Object.entries(worse))('%s never makes the plan freer', (_, worsen) => {
  fc.assert(
    fc.property(anything, (given) => {
      const before = decideRollback(given);
      const after = decideRollback(worsen(given));
      expect(strictness[after.plan]).toBeGreaterThanOrEqual(strictness[before.plan]);
      if (before.decision === 'block') expect(after.decision).toBe('block');
    }),
    { numRuns: 300 },
  );
});

test('the order in which changes were made does not matter', () => {
  fc.assert(
    fc.property(changes, (several) => {
      const seen = (list: typeof several) => decideRollback(facts({ schema: { changes: list } })).plan;
      expect(seen(several.toReversed())).toBe(seen(several));
    }),
  );
});
