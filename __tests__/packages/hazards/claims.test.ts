// The lock that each rule's own text claims, against every version on which the operation was measured.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { rules } from '#hazards';
import * as v from 'valibot';
import { atLeast, locks } from '../../../packages/hazards/src/lock.ts';

const Result = v.object({ pg: v.array(v.number()), locks: v.record(v.string(), v.string()) });
const Facts = v.array(v.object({ operation: v.string(), results: v.array(v.unknown()) }));
const facts = v.parse(Facts, JSON.parse(await readFile(join(import.meta.dirname, 'lock-facts.json'), 'utf8')));

/** Rule, the lock that its text names, and operations of which it is the strongest that was taken. */
const claims: readonly (readonly [rule: string, lock: string, ...operations: readonly string[]])[] = [
  ['MG101', 'ACCESS EXCLUSIVE', 'drop table', 'drop table parent cascade'],
  ['MG102', 'ACCESS EXCLUSIVE', 'drop column'],
  ['MG103', 'ACCESS EXCLUSIVE', 'rename column'],
  ['MG104', 'ACCESS EXCLUSIVE', 'rename table', 'set schema'],
  ['MG105', 'ACCESS EXCLUSIVE', 'type text->varchar(50)', 'type bigint->int', 'type varchar->text'],
  ['MG106', 'ACCESS EXCLUSIVE', 'set not null (validated check)'],
  ['MG107', 'ACCESS EXCLUSIVE', 'add column not null const default'],
  ['MG108', 'ACCESS EXCLUSIVE', 'drop default'],
  ['MG109', 'ACCESS EXCLUSIVE', 'add check not valid', 'add unique using index'],
  ['MG109', 'SHARE ROW EXCLUSIVE', 'add fk not valid'],
  ['MG110', 'ACCESS EXCLUSIVE', 'set default'],
  ['MG111', 'none', 'alter type rename value', 'rename enum type', 'drop type'],
  ['MG112', 'ACCESS EXCLUSIVE', 'drop view', 'drop trigger'],
  ['MG112', 'none', 'drop function'],
  ['MG113', 'ACCESS EXCLUSIVE', 'enable rls', 'create policy'],
  ['MG113', 'none', 'grant'],
  ['MG114', 'ACCESS EXCLUSIVE', 'drop not null'],
  ['MG115', 'none', 'alter type add value'],
  ['MG116', 'ACCESS EXCLUSIVE', 'drop index unique', 'drop constraint unique'],
  ['MG201', 'ACCESS EXCLUSIVE', 'truncate'],
  ['MG202', 'ROW EXCLUSIVE', 'update all', 'delete all'],
  ['MG203', 'ACCESS EXCLUSIVE', 'drop schema cascade'],
  ['MG204', 'ACCESS EXCLUSIVE', 'type varchar(20)->varchar(5)', 'type numeric(10,2)->(8,2)'],
  ['MG205', 'ACCESS EXCLUSIVE', 'drop table parent cascade', 'drop schema cascade'],
  ['MG301', 'SHARE', 'create index'],
  ['MG302', 'ACCESS EXCLUSIVE', 'drop index'],
  ['MG303', 'ACCESS EXCLUSIVE', 'cluster', 'refresh matview'],
  ['MG303', 'SHARE', 'reindex index', 'reindex table'],
  ['MG303', 'EXCLUSIVE', 'refresh matview concurrently'],
  ['MG304', 'ACCESS EXCLUSIVE', 'add check'],
  ['MG304', 'SHARE ROW EXCLUSIVE', 'add fk'],
  ['MG305', 'ACCESS EXCLUSIVE', 'add unique', 'add pk'],
  ['MG306', 'ACCESS EXCLUSIVE', 'set not null'],
  ['MG307', 'ACCESS EXCLUSIVE', 'add column default random()', 'add column uuid gen_random_uuid()'],
  [
    'MG308',
    'ACCESS EXCLUSIVE',
    'add column serial',
    'add column identity',
    'add column generated stored',
    'add column domain w/ constraint',
  ],
  ['MG310', 'ACCESS EXCLUSIVE', 'add column check', 'add column unique'],
  ['MG310', 'SHARE ROW EXCLUSIVE'],
  ['MG311', 'ACCESS EXCLUSIVE', 'add exclude'],
  ['MG312', 'ACCESS EXCLUSIVE', 'set logged/unlogged', 'set tablespace same', 'set access method'],
  ['MG313', 'ACCESS EXCLUSIVE', 'attach partition', 'detach partition', 'create partition of'],
  ['MG314', 'ACCESS EXCLUSIVE', 'lock table'],
  ['MG315', 'ACCESS EXCLUSIVE', 'add column nullable'],
  ['MG316', 'SHARE ROW EXCLUSIVE', 'create table with fk', 'create trigger'],
  ['MG507', 'ACCESS EXCLUSIVE', 'add check not valid'],
  ['MG507', 'SHARE ROW EXCLUSIVE', 'add fk not valid'],
  ['MG508', 'ACCESS EXCLUSIVE', 'add column nullable'],
  ['MG510', 'ACCESS EXCLUSIVE', 'add column nullable'],
  ['MG601', 'ROW EXCLUSIVE', 'update all', 'insert select'],
  ['MG805', 'ACCESS EXCLUSIVE', 'drop column'],
];

/** Locks of CONCURRENTLY were measured by who blocks it; that it holds SHARE UPDATE EXCLUSIVE is PostgreSQL's documentation, section 13.3. */
const documented = ['MG403', 'MG702'];

function strongest(held: Readonly<Record<string, string>>): string {
  const names = new Set(Object.values(held).map((name) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toUpperCase()));
  const modes = locks.filter((lock) => names.has(lock));
  return modes.toSorted((one, other) => (atLeast(one, other) ? -1 : 1))[0] ?? 'none';
}

test.each(claims)('%s: %s is what was taken', (rule, lock, ...operations) => {
  expect(rules[rule]?.lock).toContain(lock);
  for (const operation of operations) {
    const measured = facts
      .filter((fact) => fact.operation === operation)
      .flatMap(({ results }) => results.filter((result) => v.is(Result, result)));
    expect({ operation, versions: measured.length > 0 }).toEqual({ operation, versions: true });
    for (const { locks: held, pg } of measured)
      expect({ operation, pg, lock: strongest(held) }).toEqual({ operation, pg, lock });
  }
});

test('every rule that names a lock is held to a measurement', () => {
  const naming = Object.values(rules).filter(({ lock }) => lock !== 'none' && !lock.startsWith('any '));
  const held = new Set([...claims.map(([rule]) => rule), ...documented]);
  expect(naming.map(({ id }) => id).filter((id) => !held.has(id))).toEqual([]);
});
