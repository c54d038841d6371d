import { describe, expect, test } from '@jest/globals';
import { decideRollback, plans, rollbackReasons, stricter, type Plan } from '#rollback';
import { days, minutes } from '#time';
import { change, facts } from './facts.ts';
import { automations, locks, others, reaches, schemas, strictness, targets } from './table.ts';

const order: readonly Plan[] = ['allow', 'allow-code-only', 'ask', 'deny'];
const strictest = (...several: readonly Plan[]): Plan =>
  order[Math.max(...several.map((plan) => strictness[plan]))] ?? 'deny';

describe('each thing by itself leaves the plan and the reason that the decision says', () => {
  const single = { trigger: 'automatic' } as const;
  test.each(locks)('lock: $is', ({ facts: rest, plan, reason = 'allowed' }) => {
    expect(decideRollback(facts({ rest: { ...single, ...rest } }))).toMatchObject({ plan, reason });
  });
  test.each(targets)('target: $is', ({ facts: target, plan, reason = 'allowed' }) => {
    expect(decideRollback(facts({ target, rest: single }))).toMatchObject({ plan, reason });
  });
  test.each(schemas)('schema: $is', ({ facts: schema, plan, reason = 'allowed' }) => {
    expect(decideRollback(facts({ schema, rest: single }))).toMatchObject({ plan, reason });
  });
  test.each(others)('data and consumers: $is', ({ facts: rest, plan, reason = 'allowed' }) => {
    expect(decideRollback(facts({ rest: { ...single, ...rest } }))).toMatchObject({ plan, reason });
  });
  test.each(automations)('automation: $is', ({ facts: rest, plan, reason = 'allowed' }) => {
    expect(decideRollback(facts({ rest: { ...single, ...rest } }))).toMatchObject({ plan, reason });
    expect(decideRollback(facts({ rest: { ...rest, trigger: 'person' } }))).toMatchObject({ plan: 'allow' });
  });
  test.each(reaches)('reach: $is', ({ facts: target, plan, person, reason = 'allowed' }) => {
    expect(decideRollback(facts({ target, rest: single }))).toMatchObject({ plan, reason });
    expect(decideRollback(facts({ target, rest: { trigger: 'person' } })).plan).toBe(person);
  });
});

test.each([
  [
    'from what works, however long it is live and however often it was done',
    { fromGood: true, fromLiveFor: days(300) },
    'allow',
    'allowed',
  ],
  ['not from what failed', { fromGood: false }, 'deny', 'not-live'],
  ['not from what somebody rolled back to', { fromGood: true, fromRollback: true }, 'deny', 'rollback-of-rollback'],
  ['not where a person would be asked', { fromGood: true, confirmed: true, minLive: days(1) }, 'ask', 'too-short-live'],
] as const)('a rehearsal goes back %s', (_, rest, plan, reason) => {
  const seen = decideRollback(facts({ rest: { trigger: 'rehearsal', rollbacksToday: 9, ...rest } }));
  expect(seen).toMatchObject({ plan, reason, decision: plan === 'allow' ? 'pass' : 'block' });
});

test('every combination leaves the strictest plan of its parts, and passes only when it may', () => {
  let combinations = 0;
  const count: Record<Plan, number> = { allow: 0, 'allow-code-only': 0, ask: 0, deny: 0 };
  const who = [
    { trigger: 'automatic', confirmed: false },
    { trigger: 'automatic', confirmed: true },
    { trigger: 'person', confirmed: false },
    { trigger: 'person', confirmed: true },
  ] as const;
  for (const by of who) {
    for (const lock of locks) {
      for (const target of targets) {
        for (const reach of reaches) {
          for (const schema of schemas) {
            for (const other of others) {
              for (const automation of automations) {
                const seen = decideRollback(
                  facts({
                    target: target.facts === 'none' ? 'none' : { ...target.facts, ...reach.facts },
                    schema: schema.facts,
                    rest: { ...by, ...lock.facts, ...other.facts, ...automation.facts },
                  }),
                );
                const alone = by.trigger === 'automatic' ? [reach.plan, automation.plan] : [];
                const plan = strictest(lock.plan, target.plan, schema.plan, other.plan, ...alone);
                const yes = by.trigger === 'person' && by.confirmed;
                const decision = plan === 'deny' || (plan === 'ask' && !yes) ? 'block' : 'pass';
                combinations++;
                count[plan]++;
                if (seen.plan !== plan || seen.decision !== decision) {
                  expect({ seen, lock, target, reach, schema, other, automation, by }).toEqual({ plan, decision });
                }
              }
            }
          }
        }
      }
    }
  }
  // 4 ways to ask, 3 locks, 10 targets, 2 reaches, 16 schemas, 4 of data, 7 of automation.
  expect(combinations).toBe(4 * 3 * 10 * 2 * 16 * 4 * 7);
  // By hand. Free locks 1, targets 3, data 2; free automation 4 of 7, reach 1 of 2; a person's do not count: 7 and 2.
  // allow: automatic 2 * (1*3*2 * 1*4) * 3 schemas, person 2 * (1*3*2 * 2*7) * 3; code-only the same with 2 schemas.
  expect(count.allow).toBe(2 * 24 * 3 + 2 * 84 * 3);
  expect(count['allow-code-only']).toBe(2 * 24 * 2 + 2 * 84 * 2);
  // ask: all of 84 that are no deny by the schema (5 of 16 deny), less what is freer.
  expect(count.ask).toBe(4 * 84 * 10 - count.allow - count['allow-code-only']);
});

test('a canary may be left whatever is known of anything else', () => {
  for (const target of targets) {
    for (const schema of schemas) {
      const seen = decideRollback(facts({ target: target.facts, schema: schema.facts, rest: { exposure: 'canary' } }));
      expect(seen).toMatchObject({ plan: 'allow', decision: 'pass', reason: 'canary' });
    }
  }
});

test('a target that was not live for long enough is asked about', () => {
  const seen = (liveFor: number) =>
    decideRollback(facts({ target: { liveFor: minutes(liveFor) }, rest: { minLive: minutes(10) } }));
  expect(seen(9)).toMatchObject({ plan: 'ask', reason: 'too-short-live' });
  expect(seen(10)).toMatchObject({ plan: 'allow', reason: 'allowed' });
});

test('the reason is the first of the strictest, and everything that was looked at is kept', () => {
  const changes = [change({}), change({ migration: '0003.sql', class: 'unknown' }), change({ class: 'destructive' })];
  const seen = decideRollback(facts({ schema: { changes, silent: [8] }, rest: { underWay: true } }));
  expect(seen.reason).toBe('deploy-under-way');
  expect(seen.findings.map(({ reason }) => reason).filter((reason) => reason !== undefined)).toEqual([
    'deploy-under-way',
    'schema-unknown',
    'code-only',
    'not-classified',
    'data-lost',
  ]);
});

test("a person's yes is not that of automation, and turns no deny around", () => {
  const asked = { schema: { silent: [8] } };
  const yes = (trigger: 'automatic' | 'person') => ({ rest: { trigger, confirmed: true } });
  expect(decideRollback(facts({ ...asked, ...yes('person') }))).toMatchObject({
    plan: 'ask',
    decision: 'pass',
    reason: 'confirmed',
  });
  expect(decideRollback(facts({ ...asked, ...yes('automatic') })).decision).toBe('block');
  expect(decideRollback(facts({ target: { signed: 'unverified' }, ...yes('person') })).decision).toBe('block');
});

test('every reason of the closed list that a decision can end with is reached by the tables', () => {
  const reached = new Set(
    [...locks, ...targets, ...schemas, ...others, ...automations, ...reaches].flatMap(({ reason }) => reason ?? []),
  );
  const elsewhere = ['allowed', 'canary', 'confirmed', 'not-live', 'too-short-live'];
  expect([...reached, ...elsewhere].toSorted()).toEqual(Object.keys(rollbackReasons).toSorted());
});

test('the stricter of two plans is the one that is later in the list', () => {
  expect(plans).toEqual(order);
  for (const left of order) {
    for (const right of order) expect(stricter(left, right)).toBe(strictest(left, right));
  }
});
