import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holds, readCondition } from '../../../rehearsal/workflow/src/condition.ts';
import { evaluate, resolveText } from '../../../rehearsal/workflow/src/expression.ts';
import { hashFiles } from '../../../rehearsal/workflow/src/hash-files.ts';
import { readTemplate } from '../../../rehearsal/workflow/src/template.ts';

const at = { file: 'x.yml', line: 4, column: 9 };
const contexts = {
  github: { ref: 'refs/heads/main', event: { inputs: {} } },
  matrix: { os: ['linux', 'mac'], count: 2 },
  needs: { build: { result: 'success', outputs: { image: 'a@sha256:1' } } },
};

function shown(template: string): string {
  return resolveText(readTemplate(template, at), { contexts });
}

describe('expressions', () => {
  test.each([
    ['github.nothing.at.all', null],
    ["github['ref'] == 'REFS/HEADS/MAIN'", true],
    ['needs.*.result', ['success']],
    ["contains(needs.*.result, 'failure')", false],
    ["matrix.count == '2'", true],
    ["'' || 'other'", 'other'],
    ["github.nothing && 'yes' || 'no'", 'no'],
    ['fromJSON(\'{"a":[1,true,null]}\').a', [1, true, null]],
    ["format('{0} {{}} {1}', 'a', 2)", 'a {} 2'],
    ["'it''s a ''quoted'' word'", "it's a 'quoted' word"],
    ["join(matrix.os, '+')", 'linux+mac'],
    ['toJSON(matrix.count)', '2'],
  ])('%s is %j', (expression, expected) => {
    expect(evaluate(expression, { contexts }, at)).toEqual(expected);
  });

  test.each([
    ['plain', 'plain'],
    ['${{ matrix.count }}', '2'],
    ["it's {${{ matrix.count }}} of '${{ needs.build.outputs.image }}'", "it's {2} of 'a@sha256:1'"],
    ["${{ '}}' }}-${{ github.nothing }}-", '}}--'],
    ['a\n  b ${{ matrix.count }}\n', 'a\n  b 2\n'],
  ])('the text %j becomes %j', (template, expected) => {
    expect(shown(template)).toBe(expected);
  });

  test('leave the text around them as it is, whatever it holds', () => {
    const words = fc.string({ unit: fc.constantFrom("'", '{', '}', '$', '0', 'a', '\n', ' ', '"', '\\') });
    const plain = words.filter((text) => !text.includes('${{'));
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        fc.pre(!`${before}$`.includes('${{') && !before.endsWith('$'));
        expect(shown(`${before}\${{ matrix.count }}${after}`)).toBe(`${before}2${after}`);
      }),
    );
  });

  test.each([
    ['${{ unknown.context }}', 'Unrecognized named-value'],
    ['${{ always() }}', 'Unrecognized function'],
    ["${{ fromJSON('') }}", 'empty input'],
    ['${{ matrix.os }}', 'A single value was expected'],
  ])('%s is refused with its place', (template, reason) => {
    expect(() => shown(template)).toThrow(new RegExp(`^x\\.yml:4:9: .*${reason}`, 's'));
  });

  test.each([['${{ matrix.count'], ['${{ }}'], ['${{ insert }}']])('%s is refused when it is read', (template) => {
    expect(() => readTemplate(template, at)).toThrow(/^x\.yml:4:9: /);
  });
});

/** Rows: docs.github.com "Evaluate expressions", status check functions; actions/runner src/Runner.Worker/Expressions. */
describe('an if with the status of what ran before', () => {
  const states = {
    success: { success: true, failure: false, cancelled: false },
    failure: { success: false, failure: true, cancelled: false },
    cancelled: { success: false, failure: false, cancelled: true },
  };
  test.each([
    [undefined, [true, false, false]],
    ['', [true, false, false]],
    ['always()', [true, true, true]],
    ['${{ always() }}', [true, true, true]],
    ['success()', [true, false, false]],
    ['failure()', [false, true, false]],
    ['cancelled()', [false, false, true]],
    ['!cancelled()', [true, true, false]],
    ['success() || failure()', [true, true, false]],
    ['true', [true, false, false]],
    ["github.ref == 'refs/heads/main'", [true, false, false]],
    ["github.ref == 'refs/heads/other' || true", [true, false, false]],
    ["'failure()' != ''", [true, false, false]],
    ["always() && needs.build.result != 'skipped'", [true, true, true]],
    ["ALWAYS() && github.ref == 'x'", [false, false, false]],
    ['false', [false, false, false]],
  ])('%s holds in success, failure, cancelled: %j', (written, expected) => {
    const condition = readCondition(written === undefined ? undefined : readTemplate(written, at), at);
    expect(Object.values(states).map((status) => holds(condition, { contexts, status }))).toEqual(expected);
  });
});

test('hashFiles is the hash of the hashes of the matching files, and empty without any', () => {
  const root = mkdtempSync(join(tmpdir(), 'hash-'));
  mkdirSync(join(root, 'a', 'b'), { recursive: true });
  writeFileSync(join(root, 'a', 'x.lock'), 'one');
  writeFileSync(join(root, 'a', 'b', 'y.lock'), 'two');
  writeFileSync(join(root, 'a', 'z.txt'), 'three');
  const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest();
  // In order of their paths: a/b/y.lock, a/x.lock.
  const both = hash(Buffer.concat([hash('two'), hash('one')])).toString('hex');
  expect(hashFiles(root, ['**/*.lock'])).toBe(both);
  expect(hashFiles(root, ['a', '!**/z.txt'])).toBe(both);
  expect(hashFiles(root, ['a/b'])).toBe(hash(hash('two')).toString('hex'));
  expect(hashFiles(root, ['**/*.nothing'])).toBe('');
  rmSync(root, { recursive: true });
});
