import { describe, expect, test } from '@jest/globals';
import { progressOf, type Intent } from '#ledger';
import { accountOf, type Told } from '#rollback';
import { after, days, hours } from '#time';
import { deployment, digest, intent, statuses, type States } from '../ledger/samples.ts';

const target = digest('a');
const previous = { id: 1, image: target, sha: '1'.repeat(40) };
const gate = [{ gate: 'migrate-gate', decision: 'pass', reason: 'applied' }];

function told(states: States, more: Partial<Intent> = {}, classes?: Readonly<Record<string, unknown>>): Told {
  const of = statuses(...states);
  const payload = classes === undefined ? {} : { delivery: { migration: { classes } } };
  return {
    record: {
      deployment: deployment({ id: 8, payload }),
      intent: intent({ kind: 'change', gates: [], migration: undefined, previous, ...more }),
      progress: progressOf(of),
    },
    statuses: of,
  };
}

/** The classes, an `!` after those that were judged with the target. */
function seen(...several: readonly Told[]): readonly string[] {
  const now = after(deployment().createdAt, hours(3));
  const { changes, silent } = accountOf(several, target, now);
  return [
    ...changes.map(({ class: kind, tested, migration }) => `${migration}: ${kind}${tested ? '!' : ''}`),
    ...silent.map((id) => `silent ${id}`),
  ];
}

const planned = (...paths: readonly string[]) => ({ migration: { planned: paths, schemaFloor: undefined } });

describe('a record says what it did to the schema', () => {
  test.each<[string, Told, readonly string[]]>([
    ['nothing is known of one that says nothing', told(['in_progress', 'success']), ['silent 8']],
    ['a rollback that says nothing leaves it alone', told(['in_progress', 'success'], { kind: 'rollback' }), []],
    ['so does a rehearsal', told(['in_progress', 'success'], { rehearsal: true }), []],
    ['one that only waited', told(['queued']), []],
    ['one that waited and was given up', told(['queued', 'error']), []],
    ['nothing applied', told(['in_progress', 'success stage=health applied=0']), []],
    [
      'what the gate applied was judged with what was live then',
      told(['in_progress', 'success stage=health applied=2']),
      ['the 2 migrations of record 8: behaviour!'],
    ],
    [
      'and with nothing else',
      told(['in_progress', 'success applied=1'], { previous: { ...previous, image: digest('0') } }),
      ['the migration of record 8: behaviour'],
    ],
    [
      'what was applied, and the gravest class of it',
      told(['in_progress', 'success applied=2 class=destructive']),
      ['the 2 migrations of record 8: destructive!'],
    ],
    [
      'a class that is none is unknown',
      told(['in_progress', 'success applied=1 class=harmless']),
      ['the migration of record 8: unknown!'],
    ],
    ['the last number counts', told(['in_progress applied=2', 'success applied=0']), []],
    [
      'one whose migrations were judged and did not run',
      told(['in_progress stage=open applied=0', 'failure stage=check applied=0']),
      [],
    ],
    [
      'one that died before it migrated, and said so when it was opened',
      told(['in_progress stage=open applied=0', 'error stage=open outcome=orphaned']),
      [],
    ],
    ['a number that is none does not', told(['in_progress', 'success applied=many']), ['silent 8']],
    ['a plan of nothing', told(['in_progress', 'success'], planned()), []],
    ['a plan that nobody judged', told(['in_progress', 'success'], planned('2.sql')), ['2.sql: unknown']],
    [
      'a plan that the gate let through',
      told(['in_progress', 'success'], { ...planned('2.sql'), gates: gate }),
      ['2.sql: behaviour!'],
    ],
    [
      'a plan that the gate blocked',
      told(['in_progress', 'success'], {
        ...planned('2.sql'),
        gates: [{ ...gate[0], gate: 'migrate-gate', decision: 'block', reason: '' }],
      }),
      ['2.sql: unknown'],
    ],
    [
      'a plan with classes; one that is none is unknown',
      told(['in_progress', 'success'], planned('2.sql', '3.sql', '4.sql'), {
        '2.sql': 'additive',
        '3.sql': 'harmless',
      }),
      ['2.sql: additive', '3.sql: unknown', '4.sql: unknown'],
    ],
    [
      'one that ended while it migrated, whatever it says',
      told(['in_progress', 'failure stage=migrate applied=0'], planned(), {}),
      ['what record 8 left behind when it ended in stage migrate: unknown'],
    ],
    [
      'one that went on after it migrated',
      told(['in_progress stage=migrate', 'in_progress stage=health', 'failure stage=health applied=0']),
      [],
    ],
  ])('%s', (_, record, expected) => {
    expect(seen(record)).toEqual(expected);
  });

  test('a person who writes a status cannot say that nothing was applied', () => {
    const of = told(['in_progress', 'success']);
    const [first] = statuses('mona:success');
    const by = first === undefined ? [] : [{ ...first, id: 99, description: 'stage=health applied=0' }];
    expect(seen({ ...of, statuses: [...of.statuses, ...by] })).toEqual(['silent 8']);
  });

  test('nor can one whose login is that of the bot', () => {
    const of = told(['in_progress', 'success']);
    const [first] = of.statuses;
    const creator = { login: 'github-actions[bot]', type: 'User' };
    const by = first === undefined ? [] : [{ ...first, id: 99, creator, description: 'stage=health applied=0' }];
    expect(seen({ ...of, statuses: [...of.statuses, ...by] })).toEqual(['silent 8']);
  });

  test('age counts from when the record was opened', () => {
    const now = after(deployment().createdAt, days(2));
    expect(accountOf([told(['success applied=1'])], target, now).changes.map(({ age }) => age)).toEqual([days(2)]);
  });
});
