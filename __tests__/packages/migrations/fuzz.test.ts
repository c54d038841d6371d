import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { detectTool, readLayout, tools, type Tool } from '#migrations';
import { ActionFailure } from '#kit';
import { tree } from './samples.ts';

const pieces = [
  '-- migrate:up\n',
  '-- migrate:down\n',
  '-- +goose Up\n',
  '-- +goose Down\n',
  '-- +goose StatementBegin\n',
  '-- +goose StatementEnd\n',
  '-- +goose NO TRANSACTION\n',
  '-- atlas:txmode none\n\n',
  '-- no-transaction\n',
  '--> statement-breakpoint\n',
  '-- migrate-gate: contract\n',
  'CREATE TABLE a (i int);\n',
  'CREATE INDEX CONCURRENTLY x ON a (i);\n',
  "SELECT 'a;b'",
  '$$',
  '/*',
  "'",
  ';\n',
  '\r\n',
  '\0',
  '\u{feff}',
];
const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 8,
});
const name = fc.oneof(
  fc.constantFrom(
    '1_a.up.sql',
    '1_a.down.sql',
    '01_b.sql',
    '2_c.sql',
    'V1__a.sql',
    'V1.0__b.sql',
    'U1__a.sql',
    'R__a.sql',
    'V1__a.sql.conf',
    'beforeMigrate.sql',
    'x.SQL',
    '_.sql',
    '.sql',
    '0000_a.sql',
    'a.down.sql',
    '99999999999999999999999_a.up.sql',
    '20200101000000_init.sql',
    '1_a/migration.sql',
    '1_a/x/migration.sql',
    'contract/3_d.sql',
    'deploy/a.sql',
    'revert/a.sql',
    'sqitch.plan',
    'atlas.sum',
    'flyway.conf',
    'meta/_journal.json',
  ),
  fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((each) => !/[/\0]/.test(each) && each !== '.' && each !== '..')
    .map((each) => `${each}.sql`),
);
const folder = fc.dictionary(
  name,
  text.map((parts) => parts.join('')),
  { maxKeys: 8 },
);

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof ActionFailure) return undefined;
    throw error;
  }
}

const journal = JSON.stringify({ entries: [{ idx: 0, when: 1, tag: '0000_a' }] });
const plan = '%project=p\n\na 2026-01-01T00:00:00Z M <m@example.com>\n';
const index: Partial<Readonly<Record<Tool, Readonly<Record<string, string>>>>> = {
  drizzle: { 'meta/_journal.json': journal },
  sqitch: { 'sqitch.plan': plan },
};

describe('whatever a folder holds', () => {
  test.each(tools)('%s answers for every SQL file: it runs, or an issue names it', (tool) => {
    fc.assert(
      fc.property(folder, (files) => {
        const read = attempt(() =>
          readLayout(tree({ ...files, ...index[tool] }), tool, { database: 'postgres', transaction: 'per-file' }),
        );
        if (read === undefined) throw new Error('the layout was refused');
        const { migrations, issues } = read;
        const known = new Set([
          ...migrations.flatMap((migration) => migration.files),
          ...issues.map(({ path }) => path),
        ]);
        const silent = Object.keys(files).filter((path) => /\.sql$/i.test(path) && !known.has(`db/${path}`));
        expect(silent).toEqual([]);
        for (const { rule, line, message, fix } of issues) {
          expect({ rule: rule.length > 0, line: line > 0, message: message.length > 0, fix: fix.length > 0 }).toEqual({
            rule: true,
            line: true,
            message: true,
            fix: true,
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each(tools)('%s gives sections that are where they say', (tool) => {
    fc.assert(
      fc.property(folder, (files) => {
        const all: Readonly<Record<string, string>> = { ...files, ...index[tool] };
        const read = attempt(() => readLayout(tree(all), tool, { database: 'postgres', transaction: 'per-file' }));
        for (const { up, down } of read?.migrations ?? []) {
          for (const section of down === undefined ? [up] : [up, down]) {
            const lines = (all[section.path.slice('db/'.length)] ?? '').replace(/^\u{feff}/u, '').split('\n');
            const own = section.sql.split('\n');
            for (const piece of section.pieces ?? []) {
              expect(lines[piece.line - 1] ?? '').toContain(piece.sql.split('\n')[0] ?? '');
            }
            expect(lines.slice(section.firstLine - 1, section.firstLine - 1 + own.length - 1)).toEqual(
              own.slice(0, -1),
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('detection names one tool, or says why not', () => {
    fc.assert(
      fc.property(folder, (files) => {
        const found = attempt(() => detectTool(tree(files)));
        expect(found === undefined || tools.includes(found)).toBe(true);
      }),
    );
  });
});
