import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hours, milliseconds } from '#time';
import { read } from './samples.ts';

function readComments(sql: string) {
  const { migrations, issues, said } = read('sql', { '1.sql': sql }, { transaction: 'per-file' });
  const [migration] = migrations;
  if (migration === undefined) throw new Error('the file was not read');
  return { ...migration, issues, said };
}

describe('a directive', () => {
  test('allows one rule, with a reason and a day, and keeps its line', () => {
    const sql = 'ALTER TABLE a DROP b; -- migrate-gate: allow MG102 until=2026-12-31 reason="it is \\"dead\\""\n';
    expect(readComments(`\n${sql}`)).toMatchObject({
      allowances: [{ rule: 'MG102', reason: 'it is "dead"', until: '2026-12-31', line: 2 }],
      issues: [],
    });
  });

  test('says that there is no way back, and why', () => {
    expect(readComments('--migrate-gate: irreversible reason="archived"\n')).toMatchObject({
      irreversible: 'archived',
      issues: [],
    });
  });

  test('says when a contract may run', () => {
    const sql = '-- migrate-gate: contract after=v2.3.0 soak=24h environments=staging,production\nDROP TABLE a;';
    expect(readComments(sql)).toMatchObject({
      phase: 'contract',
      contract: { after: 'v2.3.0', soak: hours(24), environments: ['staging', 'production'], line: 1 },
    });
  });

  test('leaves out what a contract waits for: the commit that added it, at once, everywhere', () => {
    expect(readComments('-- migrate-gate: contract\n').contract).toEqual({
      after: undefined,
      soak: milliseconds(0),
      environments: undefined,
      line: 1,
    });
  });

  test('says that a file is a backfill', () => {
    expect(readComments('-- migrate-gate: backfill\r\nUPDATE a SET b = 1;')).toMatchObject({
      phase: 'backfill',
      issues: [],
    });
  });

  test.each([
    ['allow MG102 reason="x"', 'until=YYYY-MM-DD'],
    ['allow MG102 until=2026-12-31', 'no reason'],
    ['allow MG102 reason="" until=2026-12-31', 'no reason'],
    ['allow MG102 reason="x" until=2026-02-30', 'until=YYYY-MM-DD'],
    ['allow MG102 reason="x" until=31.12.2026', 'until=YYYY-MM-DD'],
    ['allow MG102 reason="x until=2026-12-31', 'quotes do not close'],
    ['allow MG102 MG103 reason="x" until=2026-12-31', '"MG103" is not understood'],
    ['allow drop-column reason="x" until=2026-12-31', 'is not a rule'],
    ['allow', 'is not a rule'],
    ['allow MG102 reason=a reason=b until=2026-12-31', 'given twice'],
    ['allow MG102 because="x" until=2026-12-31', 'is not understood'],
    ['allow MG102 reason=a"b" until=2026-12-31', 'quoted only in part'],
    ['contract after=--upload-pack=x', 'is not a commit'],
    ['contract soak=24', 'soak: '],
    ['contract environments=a,,b', 'environments'],
    ['contract environments=a,a', 'twice'],
    ['backfill please', 'takes nothing'],
    ['ignore', 'is not one of'],
    ['', 'is not one of'],
    ['constructor', 'is not one of'],
  ])('that cannot be obeyed is an error, never ignored: %s', (text, why) => {
    const { issues, said, allowances, contract } = readComments(`SELECT 1;\n-- migrate-gate: ${text}\n`);
    expect(issues).toEqual(['directive error db/1.sql:2']);
    expect(said).toContain(why);
    expect({ allowances, contract }).toEqual({ allowances: [], contract: undefined });
  });

  test('without a reason for having no way back breaks MG803', () => {
    expect(readComments('-- migrate-gate: irreversible\n')).toMatchObject({
      irreversible: undefined,
      issues: ['MG803 error db/1.sql:1'],
    });
  });

  test.each([
    '-- migrate-gate: backfill\n-- migrate-gate: contract',
    '-- migrate-gate: contract\n-- migrate-gate: contract after=v1',
  ])('may not say two phases: %s', (sql) => expect(readComments(sql).issues).toEqual(['directive error db/1.sql:2']));

  test.each([
    '-- migrate_gate: backfill',
    '-- Migrate-Gate: backfill',
    '-- migrate-gate backfill',
    '-- migrategate: backfill',
    '-- migration-gate: backfill',
    '-- @migrate-gate: backfill',
    '--  * migrate gate: allow MG102',
  ])('that is nearly one is warned of: %s', (sql) => {
    expect(readComments(sql)).toMatchObject({ phase: undefined, issues: ['directive warn db/1.sql:1'] });
  });

  test.each([
    '/* migrate-gate: backfill */',
    "SELECT '\n-- migrate-gate: backfill';",
    'DO $$ BEGIN\n-- migrate-gate: backfill\nEND $$;',
    '/* /* */ \n-- migrate-gate: backfill\n*/ SELECT 1;',
  ])('where no line comment is counts for nothing and is warned of: %s', (sql) => {
    const line = sql.includes('\n-') ? 2 : 1;
    expect(readComments(sql)).toMatchObject({ phase: undefined, issues: [`directive warn db/1.sql:${line}`] });
  });

  test('in ordinary prose is no directive', () => {
    const sql = '-- migrate gateway tables\n-- migrate the gate: first\n-- the migrate gate opens\nSELECT 1;';
    expect(readComments(sql).issues).toEqual([]);
  });
});

describe('the parser of directives', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom(
        'allow',
        'contract',
        'backfill',
        'MG102',
        'reason=',
        '"',
        '\\',
        'until=2026-12-31',
        'soak=1h',
        '=',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }).filter((text) => !/[\r\n]/.test(text)),
    ),
    { maxLength: 8 },
  );

  test('answers every text, and never with both an obeyed and a refused directive', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const { issues, allowances, contract, phase } = readComments(
          `-- migrate-gate: ${parts.join(' ').replaceAll('\0', '')}\n`,
        );
        const obeyed = allowances.length > 0 || contract !== undefined || phase !== undefined;
        expect(issues.some((issue) => issue.includes(' error '))).toBe(!obeyed);
      }),
      { numRuns: 300 },
    );
  });

  test('finds back every reason it was given', () => {
    const reasons = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/[\r\n\0]/.test(text));
    fc.assert(
      fc.property(reasons, (reason) => {
        const quoted = reason.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
        const sql = `-- migrate-gate: allow MG101 reason="${quoted}" until=2027-01-01\n`;
        expect(readComments(sql).allowances).toEqual([{ rule: 'MG101', reason, until: '2027-01-01', line: 1 }]);
      }),
    );
  });
});

test.each([
  '-- Migrate-Gate: contract after=v2',
  '-- migrate-gate : contract',
  '-- migrategate contract',
  '/* migrate-gate: contract after=v2 */',
  "SELECT '-- migrate-gate: contract';",
  '-- migrate-gate: contract soak=24',
])('what was meant to hold a contract back and does not is an error: %s', (text) => {
  const { contract, issues } = readComments(`${text}\nDROP TABLE a;\n`);
  expect({ contract, issues }).toEqual({ contract: undefined, issues: ['directive error db/1.sql:1'] });
});

test.each([
  ['one word again and again', 'migrat'.repeat(300_000)],
  ['one word and what may follow it', `migrat${'_'.repeat(2_000_000)}`],
  ['a name that never comes', `-- gate migrat${' '.repeat(2_000_000)}`],
])('a text of %s is read to its end', (_, text) => {
  expect(readComments(`${text}\n-- migrate-gate: backfill\n`)).toMatchObject({ phase: 'backfill', issues: [] });
});
