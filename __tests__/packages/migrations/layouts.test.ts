import { describe, expect, test } from '@jest/globals';
import { modes, read } from './samples.ts';

const nothing = 'SELECT 1;\n';

describe('golang-migrate', () => {
  /** What its own iofs source listed for these names: 1 a, 2 b (no down), 5 f, 10 d. */
  const files = {
    '1_a.up.sql': nothing,
    '1_a.down.sql': 'SELECT 2;',
    '02_b.up.sql': nothing,
    '10_c.down.sql': nothing,
    '010_d.up.sql': nothing,
    'sub/3_x.up.sql': nothing,
    '4_e.sql': nothing,
    '99999999999999999999_z.up.sql': nothing,
    '_x.up.sql': nothing,
    '5_f.up.txt': nothing,
    '5_f.down.sql': nothing,
  };

  test('is read in the order of its numbers, and what it passes over is MG908', () => {
    const { order, issues, migrations } = read('golang-migrate', files);
    expect(order).toEqual(['1 a', '2 b', '5 f', '10 d']);
    expect(migrations.map(({ down }) => down?.path)).toEqual([
      'db/1_a.down.sql',
      undefined,
      'db/5_f.down.sql',
      'db/10_c.down.sql',
    ]);
    expect(issues).toEqual([
      'MG908 warn db/4_e.sql:1',
      'MG908 warn db/99999999999999999999_z.up.sql:1',
      'MG908 warn db/_x.up.sql:1',
      'MG908 warn db/sub/3_x.up.sql:1',
    ]);
  });

  test('refuses a version that is there twice, also with other zeros', () => {
    expect(read('golang-migrate', { ...files, '2_bb.up.sql': nothing }).issues).toContain(
      'MG904 error db/2_bb.up.sql:1',
    );
  });

  test('takes a way down without a way up for applied: an error', () => {
    expect(read('golang-migrate', { '1_a.down.sql': nothing }).issues).toEqual(['MG908 error db/1_a.down.sql:1']);
  });

  test('sends a file as one string, or each statement by itself', () => {
    const one = { '1_a.up.sql': nothing };
    expect(modes(read('golang-migrate', one).migrations)).toEqual(['implicit/file']);
    expect(modes(read('golang-migrate', one, { multiStatement: true }).migrations)).toEqual(['autocommit/file']);
  });
});

describe('dbmate', () => {
  const file = '-- migrate:up\nCREATE TABLE a (i int);\n\n-- migrate:down\nDROP TABLE a;\n';

  test('reads the blocks with their lines, in the order of the names', () => {
    const { migrations, order, issues } = read('dbmate', {
      '10_b.sql': file,
      '9_a.sql': file,
      'x.sql': file,
      'y/1.sql': file,
    });
    expect(order).toEqual(['10 b', '9 a']);
    expect(issues).toEqual(['MG908 warn db/x.sql:1', 'MG908 warn db/y/1.sql:1']);
    expect(migrations[0]?.up).toMatchObject({ firstLine: 1, sql: '-- migrate:up\nCREATE TABLE a (i int);\n\n' });
    expect(migrations[0]?.down).toMatchObject({ firstLine: 4, sql: '-- migrate:down\nDROP TABLE a;\n' });
  });

  test('runs a block outside of a transaction where its mark says so', () => {
    const text = file.replace('migrate:up', 'migrate:up transaction:false');
    const { migrations } = read('dbmate', { '1_a.sql': text });
    expect(modes(migrations)).toEqual(['implicit/file']);
    expect(migrations[0]?.down?.transaction.mode).toBe('transaction');
  });

  test('refuses a version that is there twice', () => {
    expect(read('dbmate', { '1_a.sql': file, '1_b.sql': file, '01_c.sql': file }).issues).toEqual([
      'MG904 error db/1_b.sql:1',
    ]);
  });

  test.each([
    ['CREATE TABLE a (i int);\n', 'it has no -- migrate:up', 1],
    [`SELECT 1;\n${file}`, 'statements stand before', 1],
    ['-- migrate:down\nDROP TABLE a;\n-- migrate:up\n', 'comes first', 1],
    [`${file}-- migrate:up\nSELECT 1;\n`, 'a second -- migrate:up', 6],
    ['  -- migrate:up\n-- migrate:down\n', 'it has no -- migrate:up', 1],
  ])('says where the tool would stop: %j', (text, why, line) => {
    const { said, issues } = read('dbmate', { '1_a.sql': text });
    expect(said).toContain(why);
    expect(issues).toEqual([`file error db/1_a.sql:${line}`]);
  });
});

describe('goose', () => {
  /** What goose 3.26.0's own parser made of this text. */
  test('cuts statements at a semicolon that ends a line', () => {
    const text =
      '-- comment\n\n-- +goose up\nCREATE TABLE a (\n  i int -- x;\n); -- done\n\n-- +goose StatementBegin\n' +
      'DO $$ begin\n perform 1;\nend $$;\n-- +goose StatementEnd\nselect 1; select 2;\n-- +goose Down\nDROP TABLE a;\n';
    const { migrations, issues } = read('goose', { '00001_a.sql': text });
    const [migration] = migrations;
    expect(issues).toEqual([]);
    expect(migration).toMatchObject({ version: '1', name: 'a' });
    expect(migration?.up.pieces).toEqual([
      { line: 4, sql: 'CREATE TABLE a (\n  i int -- x;\n); -- done' },
      { line: 9, sql: 'DO $$ begin\n perform 1;\nend $$;' },
      { line: 13, sql: 'select 1; select 2;' },
    ]);
    expect(migration?.down).toMatchObject({ firstLine: 15, pieces: [{ line: 15, sql: 'DROP TABLE a;' }] });
    expect(modes(migrations)).toEqual(['transaction/file']);
  });

  test('sends each statement by itself where the file says NO TRANSACTION', () => {
    expect(
      modes(read('goose', { '1_a.sql': '-- +goose NO TRANSACTION\n-- +goose Up\nSELECT 1;\n' }).migrations),
    ).toEqual(['autocommit/file']);
  });

  /** goose 3.26.0 refused each of these. */
  test.each([
    '-- +goose Up\nselect 1',
    '-- +goose Up\n  -- +goose Down\n',
    'select 1;\n-- +goose Up\n',
    '-- +goose Up\n-- +goose StatementBegin\nselect 1;\n',
    '-- +goose Up\nselect 1;\n-- +goose Up\n',
    '-- +goose Down\nselect 1;\n',
    '-- +goose Up\nselect 1;\n-- +goose bogus\n',
    '-- +goose Up\nselect 1\n-- +goose Down\nselect 2;\n',
  ])('says where the tool would stop: %j', (text) => {
    const { said, order } = read('goose', { '1_a.sql': text });
    expect(said).toContain('goose stops at this file');
    expect(order).toEqual([]);
  });

  test('names what it does not read: programs, variables, other names', () => {
    const { issues } = read('goose', {
      '1_a.go': 'package x',
      '2_b.sql': '-- +goose Up\n-- +goose ENVSUB ON\nSELECT $X;\n',
      'c.sql': nothing,
      '0_d.sql': nothing,
      'helpers.go': 'package x',
      'sub/3_e.sql': nothing,
    });
    expect(issues).toEqual([
      'MG908 warn db/0_d.sql:1',
      'MG908 warn db/c.sql:1',
      'MG908 warn db/sub/3_e.sql:1',
      'MG999 warn db/1_a.go:1',
      'MG999 warn db/2_b.sql:2',
    ]);
  });

  test('refuses a number that is there twice', () => {
    const file = '-- +goose Up\nSELECT 1;\n';
    expect(read('goose', { '1_a.sql': file, '01_b.sql': file }).issues).toEqual(['MG904 error db/1_a.sql:1']);
  });
});

describe('flyway', () => {
  test('orders versions by their numbers and repeatable ones after them', () => {
    const { order, issues, migrations } = read('flyway', {
      'V1.10__ten.sql': nothing,
      'V1_9__nine.sql': nothing,
      'sub/V2__two.sql': nothing,
      'R__b_view.sql': nothing,
      'R__a_view.sql': nothing,
      'U2__two.sql': 'SELECT 2;',
      'V3_wrong.sql': nothing,
      'beforeMigrate.sql': nothing,
      'other.sql': nothing,
    });
    expect(order).toEqual(['1.9 nine', '1.10 ten', '2 two', 'R__a_view.sql a view', 'R__b_view.sql b view']);
    expect(migrations[2]?.down?.path).toBe('db/U2__two.sql');
    expect(migrations.map(({ kind }) => kind)).toEqual([
      'versioned',
      'versioned',
      'versioned',
      'repeatable',
      'repeatable',
    ]);
    expect(issues).toEqual([
      'MG908 warn db/V3_wrong.sql:1',
      'MG999 warn db/beforeMigrate.sql:1',
      'MG908 warn db/other.sql:1',
    ]);
  });

  test('knows 1 and 1.0 for the same version', () => {
    expect(read('flyway', { 'V1__a.sql': nothing, 'V1.0__b.sql': nothing }).issues).toEqual([
      'MG904 error db/V1__a.sql:1',
    ]);
  });

  test.each([
    [{ 'flyway.toml': '[flyway]\nsqlMigrationPrefix = "M" # ours\nsqlMigrationSeparator="-"\n' }],
    [{ 'flyway.conf': '# x\nflyway.sqlMigrationPrefix=M\nflyway.sqlMigrationSeparator = -\n' }],
  ])('obeys the prefixes of its configuration', (above) => {
    expect(read('flyway', { 'M1-a.sql': nothing, 'V1__a.sql': nothing }, {}, above).order).toEqual(['1 a']);
  });

  test.each([
    ['CREATE TABLE a (i int);', {}, {}, 'transaction/file'],
    ['CREATE INDEX CONCURRENTLY x ON a (i);', {}, {}, 'autocommit/file'],
    ['CREATE UNIQUE INDEX CONCURRENTLY x ON a (i); -- SELECT', {}, {}, 'autocommit/file'],
    ['CREATE TABLE a (i int);', { 'V1__a.sql.conf': 'executeInTransaction=false\n' }, {}, 'autocommit/file'],
    ['CREATE TABLE a (i int);', {}, { 'flyway.conf': 'flyway.group=true' }, 'transaction/all-pending'],
    ['CREATE TABLE a (i int);', {}, { 'flyway.conf': 'flyway.executeInTransaction=false' }, 'autocommit/file'],
    ['VACUUM a; SELECT 1;', {}, { 'flyway.toml': '[flyway]\nmixed = true' }, 'autocommit/file'],
  ])('runs %j with %j as it would', (sql, beside, above, mode) => {
    const { migrations, issues } = read('flyway', { 'V1__a.sql': sql, ...beside }, {}, above);
    expect(modes(migrations)).toEqual([mode]);
    expect(issues).toEqual([]);
  });

  test('refuses a mixture of what needs a transaction and what cannot have one', () => {
    const sql = 'SELECT 1;\n\nCREATE INDEX CONCURRENTLY x ON a (i);';
    expect(read('flyway', { 'V1__a.sql': sql }).issues).toEqual(['MG505 error db/V1__a.sql:3']);
  });
});

describe('prisma', () => {
  test('reads the folders in the order of their names, and sends one string', () => {
    const { order, issues, migrations } = read('prisma', {
      'migration_lock.toml': 'provider = "postgresql"',
      '20260102000000_b/migration.sql': nothing,
      '20260101000000_a/migration.sql': nothing,
      '20260101000000_a/down.sql': 'SELECT 2;',
      '20260103000000_c/other.sql': nothing,
      '20260104000000_d.sql': nothing,
    });
    expect(order).toEqual(['20260101000000_a a', '20260102000000_b b']);
    expect(modes(migrations)).toEqual(['implicit/file', 'implicit/file']);
    expect(migrations[0]?.down?.path).toBe('db/20260101000000_a/down.sql');
    expect(issues).toEqual([
      'MG908 warn db/20260104000000_d.sql:1',
      'MG908 warn db/20260103000000_c/other.sql:1',
      'file error db/20260103000000_c/other.sql:1',
    ]);
  });
});

test('a folder of prisma and one of the same name in contract/ are not one migration', () => {
  const { migrations, issues } = read('prisma', {
    '20260101000000_a/migration.sql': 'DROP TABLE a;',
    'contract/20260101000000_a/migration.sql': nothing,
  });
  expect(migrations.map(({ path, up }) => [path, up.sql])).toEqual([
    ['db/20260101000000_a/migration.sql', 'DROP TABLE a;'],
  ]);
  expect(issues).toEqual(['MG904 error db/contract/20260101000000_a/migration.sql:1']);
});

describe('drizzle', () => {
  const journal = (...entries: readonly (readonly [string, number])[]): string =>
    JSON.stringify({
      version: '7',
      entries: entries.map(([tag, when], idx) => ({ idx, when, tag, breakpoints: true })),
    });

  test('reads what the journal lists, cut at its marks, all in one transaction', () => {
    const { migrations, order, issues } = read('drizzle', {
      'meta/_journal.json': journal(['0000_a', 10], ['0001_b', 20]),
      '0000_a.sql': 'CREATE TABLE a (i int);--> statement-breakpoint\n\nCREATE TABLE b (i int);',
      '0001_b.sql': nothing,
      '0002_c.sql': nothing,
    });
    expect(order).toEqual(['10 0000_a', '20 0001_b']);
    expect(modes(migrations)).toEqual(['transaction/all-pending', 'transaction/all-pending']);
    expect(migrations[0]?.up.pieces).toEqual([
      { line: 1, sql: 'CREATE TABLE a (i int);' },
      { line: 1, sql: '\n\nCREATE TABLE b (i int);' },
    ]);
    expect(issues).toEqual(['MG908 error db/0002_c.sql:1']);
  });

  test('says what will be passed over, and what is missing', () => {
    const { issues } = read('drizzle', {
      'meta/_journal.json': journal(['0000_a', 10], ['0001_b', 20], ['0002_c', 15], ['0003_d', 30]),
      '0000_a.sql': nothing,
      '0001_b.sql': nothing,
      '0002_c.sql': nothing,
    });
    expect(issues).toEqual(['MG907 error db/0002_c.sql:1', 'MG903 error db/meta/_journal.json:1']);
  });

  test.each(['', '{', '{"entries": 1}', '[]', journal(['0000_a', 1.5]), journal(['0000_a', 2 ** 53])])(
    'refuses a journal that is none: %j',
    (text) => {
      expect(() => read('drizzle', { 'meta/_journal.json': text })).toThrow(/db\/meta\/_journal\.json: it is not/);
    },
  );
});

describe('sqlx', () => {
  test('reads single files and pairs in the order of their numbers', () => {
    const { migrations, order, issues } = read('sqlx', {
      '10_ten_x.sql': nothing,
      '9_nine.up.sql': '-- no-transaction\nCREATE INDEX CONCURRENTLY x ON a (i);',
      '9_nine.down.sql': nothing,
      '8_late.sql': '\n-- no-transaction\n',
      'notes.sql': nothing,
      'x_y.sql': nothing,
      'README.md': '',
    });
    expect(order).toEqual(['8 late', '9 nine', '10 ten x']);
    expect(modes(migrations)).toEqual(['transaction/file', 'implicit/file', 'transaction/file']);
    expect(migrations[1]?.down?.path).toBe('db/9_nine.down.sql');
    expect(issues).toEqual(['MG908 warn db/notes.sql:1', 'file error db/x_y.sql:1']);
  });

  test('refuses a number that is there twice, and a way down without a way up', () => {
    const { issues } = read('sqlx', { '1_a.sql': nothing, '01_b.sql': nothing, '2_c.down.sql': nothing });
    expect(issues).toEqual(['MG904 error db/1_a.sql:1', 'MG908 error db/2_c.down.sql:1']);
  });
});

describe('sqitch', () => {
  const when = '2026-01-01T00:00:00Z M <m@example.com>';
  const plan = `%project=p\n\nb ${when}\na [b] ${when} # note\n@v1 ${when}\na [a@v1] ${when}\n`;

  test('reads the order of the plan, and the older script of a reworked change', () => {
    const { migrations, issues } = read('sqitch', {
      'sqitch.plan': plan,
      'deploy/a.sql': 'BEGIN;\nSELECT 2;\nCOMMIT;\n',
      'deploy/a@v1.sql': nothing,
      'deploy/b.sql': nothing,
      'revert/a.sql': nothing,
      'verify/b.sql': nothing,
      'deploy/c.sql': nothing,
    });
    expect(migrations.map(({ path }) => path)).toEqual(['db/deploy/b.sql', 'db/deploy/a@v1.sql', 'db/deploy/a.sql']);
    expect(migrations[2]).toMatchObject({ down: { path: 'db/revert/a.sql' } });
    expect(migrations[0]?.files).toEqual(['db/deploy/b.sql', 'db/verify/b.sql']);
    expect(modes(migrations)).toEqual(['autocommit/file', 'autocommit/file', 'autocommit/file']);
    expect(issues).toEqual(['MG908 warn db/deploy/c.sql:1']);
  });

  test.each([
    [`%project=p\n\na ${when}\na ${when}\n`, 4],
    [`%project=p\n\n@v1 ${when}\n`, 3],
    ['%project=p\n\na\n', 3],
    [`a ${when}\n`, 1],
  ])('says where the tool would stop: %j', (text, line) => {
    expect(read('sqitch', { 'sqitch.plan': text, 'deploy/a.sql': nothing }).issues).toContain(
      `file error db/sqitch.plan:${line}`,
    );
  });

  test('misses a deploy script', () => {
    expect(read('sqitch', { 'sqitch.plan': `%project=p\n\na ${when}\n` }).issues).toEqual([
      'MG903 error db/sqitch.plan:3',
    ]);
  });
});

describe('atlas', () => {
  /** What ariga.io/atlas 0.38.0 answered for the directives of these files: none, but for the first. */
  test.each([
    ['-- atlas:txmode none\n\nSELECT 1;', 'autocommit/file', []],
    ['-- atlas:txmode none\nSELECT 1;', 'transaction/file', ['file error db/1_a.sql:1']],
    ['SELECT 1;\n-- atlas:txmode none\n\n', 'transaction/file', ['file error db/1_a.sql:2']],
    ['-- atlas:txmode never\n\nSELECT 1;', 'transaction/file', ['file error db/1_a.sql:1']],
  ])('runs %j as it would', (sql, mode, expected) => {
    const { migrations, issues } = read('atlas', { '1_a.sql': sql });
    expect(modes(migrations)).toEqual([mode]);
    expect(issues.filter((issue) => !issue.startsWith('MG902'))).toEqual(expected);
  });

  test('takes the mode of atlas.hcl where it says one', () => {
    const above = { 'atlas.hcl': 'env "prod" {\n  migration {\n    tx_mode = all\n  }\n}\n' };
    expect(modes(read('atlas', { '1_a.sql': nothing }, {}, above).migrations)).toEqual(['transaction/all-pending']);
  });
});

describe('supabase', () => {
  test('runs every file in a transaction, in the order of the names', () => {
    const { migrations, order, issues } = read('supabase', {
      '20200101000000_init.sql': nothing,
      '20260102000000_b.sql': nothing,
      '20260101000000_a.sql': nothing,
      'c.sql': nothing,
      'x/20260103000000_d.sql': nothing,
    });
    expect(order).toEqual(['20260101000000 a', '20260102000000 b']);
    expect(modes(migrations)).toEqual(['transaction/file', 'transaction/file']);
    expect(issues).toEqual([
      'MG908 warn db/20200101000000_init.sql:1',
      'MG908 warn db/c.sql:1',
      'MG908 warn db/x/20260103000000_d.sql:1',
    ]);
  });
});

describe('plain files', () => {
  test.each([
    ['per-file', 'transaction/file'],
    ['per-statement', 'autocommit/file'],
    ['all', 'transaction/all-pending'],
  ] as const)('are run as transaction: %s says', (transaction, mode) => {
    const files = { '2.sql': nothing, '1.up.sql': nothing, '1.down.sql': nothing };
    const { migrations, order } = read('sql', files, { transaction });
    expect(order).toEqual(['1 ', '2 ']);
    expect(modes(migrations)).toEqual([mode, mode]);
    expect(migrations[0]?.down?.path).toBe('db/1.down.sql');
  });

  test('are not guessed at', () => {
    expect(() => read('sql', { '1.sql': nothing })).toThrow(/set transaction: per-file/);
  });
});

describe('every layout', () => {
  test.each([
    ['golang-migrate', '1_a.up.sql'],
    ['dbmate', '1_a.sql'],
    ['goose', '1_a.sql'],
    ['flyway', 'V1__a.sql'],
    ['prisma', '1_a/migration.sql'],
    ['sqlx', '1_a.sql'],
    ['atlas', '1_a.sql'],
    ['supabase', '1_a.sql'],
    ['sql', '1_a.sql'],
  ] as const)('of %s says what it could not read', (tool, path) => {
    for (const bytes of [
      Buffer.from('SELECT 1;\0DROP TABLE a;'),
      Buffer.from('\u{feff}SELECT 1;', 'utf16le'),
      Buffer.from([0x53, 0xe4, 0x3b]),
      Buffer.alloc(5 * 1024 * 1024 + 1, 'x'),
    ]) {
      const { issues, migrations } = read(tool, { [path]: bytes }, { transaction: 'per-file' });
      expect(issues).toContain(`MG999 error db/${path}:1`);
      expect(migrations).toEqual([]);
    }
  });

  test('warns of a byte order mark that would reach the server', () => {
    expect(read('sqlx', { '1_a.sql': '\u{feff}SELECT 1;' }).issues).toEqual(['file error db/1_a.sql:1']);
    expect(read('flyway', { 'V1__a.sql': '\u{feff}SELECT 1;' }).issues).toEqual([]);
  });

  test.each([
    ['golang-migrate', 'contract/2_b.up.sql'],
    ['goose', 'contract/2_b.sql'],
    ['flyway', 'contract/V2__b.sql'],
    ['prisma', 'contract/2_b/migration.sql'],
    ['sql', 'contract/2_b.sql'],
  ] as const)('of %s takes a contract/ folder for files that wait', (tool, path) => {
    const sql = '-- +goose Up\nSELECT 1;\n';
    const { migrations, issues } = read(tool, { [path]: sql }, { transaction: 'per-file' });
    expect(migrations).toMatchObject([
      { path: `db/${path}`, phase: 'contract', contract: { after: undefined, environments: undefined } },
    ]);
    expect(issues).toEqual([]);
  });

  test('warns of an allowance in a way back, and refuses a contract/ that says otherwise', () => {
    const allow = '-- migrate-gate: allow MG101 reason="r" until=2027-01-01\nSELECT 1;\n';
    expect(read('sqlx', { '1_a.up.sql': nothing, '1_a.down.sql': allow }).issues).toEqual([
      'directive warn db/1_a.down.sql:1',
    ]);
    expect(read('sqlx', { 'contract/1_a.sql': '-- migrate-gate: backfill\n' }).issues).toEqual([
      'directive error db/contract/1_a.sql:1',
    ]);
  });

  test('is not judged for another database than its own files name', () => {
    const lock = { 'migration_lock.toml': 'provider = "mysql"\n' };
    expect(read('prisma', lock).issues).toEqual(['file error db/migration_lock.toml:1']);
    expect(read('prisma', lock, { database: 'mariadb' }).issues).toEqual([]);
    const journal = { 'meta/_journal.json': '{"dialect":"sqlite","entries":[]}' };
    expect(read('drizzle', journal).issues).toEqual(['file error db/meta/_journal.json:1']);
  });
});
