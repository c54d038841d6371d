import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import type { Rule } from '#hazards';
import { remarksOf } from '../../../actions/migrate-gate/src/remark.ts';
import { sarifOf } from '../../../actions/migrate-gate/src/sarif.ts';
import { finding, judgement, migration, terms } from './samples.ts';

// OASIS, sarif-2.1/schema/sarif-schema-2.1.0.json, without the definitions that no log of ours refers to.
const text = await readFile(join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8');
const schema = v.parse(v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.any())), text);
const isSarif = new Ajv({ strict: false, validateFormats: false }).compile(schema);

const rule: Rule = {
  id: 'MG301',
  title: 'Index without CONCURRENTLY',
  severity: 'error',
  phase: 'expand',
  lock: 'SHARE',
  blocks: 'writers',
  why: 'Writers wait.',
  safe: 'Build it concurrently',
  bySize: true,
  anchor: 'docs/migration-rules.md#mg301',
};

const Log = v.object({
  runs: v.tuple([
    v.object({
      results: v.array(
        v.looseObject({ ruleId: v.string(), level: v.string(), partialFingerprints: v.record(v.string(), v.string()) }),
      ),
    }),
  ]),
});

function logOf(file: readonly string[], findings = [finding('MG301', { line: file.indexOf('create index i;') + 1 })]) {
  return sarifOf(remarksOf([judgement(findings)], [], []), { MG301: rule }, (_path, line) => file[line - 1]);
}

const resultsOf = (log: unknown) => v.parse(Log, log).runs[0].results;

test('is what the standard allows, and the standard would notice if not', () => {
  const log = logOf(['create index i;']);
  expect({ valid: isSarif(log), errors: isSarif.errors }).toEqual({ valid: true, errors: null });
  const [broken] = resultsOf(log);
  expect(isSarif({ version: '2.1.0', runs: [{ tool: { driver: {} }, results: [broken] }] })).toBe(false);
});

test('names rule, level, file and line', () => {
  const findings = [
    finding('MG301', { path: 'db/a b#1.sql', line: 7, fix: 'create index concurrently i;' }),
    finding('MG402', { severity: 'info' }),
  ];
  expect(resultsOf(logOf([], findings))).toMatchObject([
    {
      ruleId: 'MG301',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'MG301 happens.\n\ncreate index concurrently i;' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'db/a%20b%231.sql' }, region: { startLine: 7 } } }],
    },
    { ruleId: 'MG402', ruleIndex: 1, level: 'note' },
  ]);
});

test('a fingerprint stays when lines are put before the statement, and changes with it', () => {
  const printOf = (file: readonly string[]) =>
    resultsOf(logOf(file))[0]?.partialFingerprints['primaryLocationLineHash'];
  const before = printOf(['create index i;']);
  expect(before).toMatch(/^[0-9a-f]{16}:1$/);
  expect(printOf(['-- a comment', '', 'create index i;'])).toBe(before);
  const other = resultsOf(sarifOf(remarksOf([judgement([finding('MG301')])], [], []), {}, () => 'create index j;'));
  expect(other[0]?.partialFingerprints['primaryLocationLineHash']).not.toBe(before);
});

test('the same statement twice has two fingerprints', () => {
  const twice = [finding('MG301', { line: 1 }), finding('MG301', { line: 2 })];
  const prints = resultsOf(logOf(['create index i;', 'create index i;'], twice)).map(
    ({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash'],
  );
  expect(prints.map((print) => print?.slice(-2))).toEqual([':1', ':2']);
  expect(prints[0]?.slice(0, -2)).toBe(prints[1]?.slice(0, -2));
});

test('what a file allows, and what a contract waits for, is suppressed with its reason', () => {
  const allowed = { rule: 'MG301', reason: 'empty table', until: '2026-12-31', line: 1 };
  expect(resultsOf(logOf([], [finding('MG301', { allowed })]))).toMatchObject([
    { suppressions: [{ kind: 'inSource', justification: 'empty table (until 2026-12-31)' }] },
  ]);
  const remarks = remarksOf(
    [judgement([finding('MG102', { phase: 'contract' })])],
    [],
    [migration('0001', { contract: terms() })],
  );
  const log = sarifOf(remarks, {}, () => undefined);
  expect(isSarif(log)).toBe(true);
  expect(resultsOf(log)).toMatchObject([{ suppressions: [{ kind: 'inSource' }] }]);
});
