import { expect, test } from '@jest/globals';
import { read } from './samples.ts';

const sql = 'CREATE TABLE a (i int);\nSELECT 1;\n';

/** `sha256sum`, `sha384sum` and `sha1sum` of coreutils over `sql`. */
const sums = {
  sha256: '1ae48b4b0dbe2285e5e9e4561c57644d2539ec93efb74312a93b86e59e498b67',
  sha384: '8985895c941005d01f6a86d8c05f2b450e6d744fb74f120cda9eb02c765eb537287cd1d158705688bd1ae210c961cac8',
  sha1: '3435c7cc683f8bdf2fed59725e9bef13c67b7628',
};

function checksum(...args: Parameters<typeof read>): string | undefined {
  return read(...args).migrations[0]?.checksum;
}

test('prisma and drizzle hash the bytes with SHA-256', () => {
  const journal = JSON.stringify({ entries: [{ idx: 0, when: 1, tag: '0000_a' }] });
  expect(checksum('prisma', { '20260101000000_a/migration.sql': sql })).toBe(sums.sha256);
  expect(checksum('drizzle', { 'meta/_journal.json': journal, '0000_a.sql': sql })).toBe(sums.sha256);
});

test('sqlx hashes the bytes with SHA-384', () => {
  expect(checksum('sqlx', { '1_a.sql': sql })).toBe(sums.sha384);
});

test('sqlx leaves out the characters that sqlx.toml names', () => {
  const above = { 'sqlx.toml': '[migrate]\nignored-chars = ["\\r"]\n' };
  expect(checksum('sqlx', { '1_a.sql': sql.replaceAll('\n', '\r\n') }, {}, above)).toBe(sums.sha384);
});

test('prisma takes other line ends for the same content', () => {
  const { migrations } = read('prisma', { '1_a/migration.sql': sql.replaceAll('\n', '\r\n') });
  expect(migrations[0]?.otherChecksums).toContain(sums.sha256);
  expect(migrations[0]?.checksum).not.toBe(sums.sha256);
});

test('sqitch hashes the deploy script with SHA-1', () => {
  const plan = '%project=p\n\na 2026-01-01T00:00:00Z M <m@example.com> # n\n';
  expect(checksum('sqitch', { 'sqitch.plan': plan, 'deploy/a.sql': sql })).toBe(sums.sha1);
});

/** From java.util.zip.CRC32 over the lines of a BufferedReader, which is Flyway's algorithm. */
test.each([
  [sql, '-344011845'],
  ['\u{feff}CREATE TABLE a (i int);\r\nSELECT 1;', '-344011845'],
  ["SELECT 'ü';\rSELECT 2;\n\n", '2112391196'],
  ['', '0'],
])('flyway takes the CRC-32 of lines without their ends: %j', (text, expected) => {
  expect(checksum('flyway', { 'V1__a.sql': text })).toBe(expected);
});

/** Written by ariga.io/atlas 0.38.0 (LocalDir.Checksum) for these files. */
const atlas = {
  files: {
    '20260101000000_first.sql': 'CREATE TABLE "a" ("i" int);\n',
    '20260102000000_second.sql': '-- atlas:txmode none\n\nCREATE INDEX CONCURRENTLY "x" ON "a" ("i");\n',
    '20260103000000.sql': '-- atlas:txmode none\nCREATE INDEX CONCURRENTLY "y" ON "a" ("i");\n',
    '20260104000000_ignored.sql': '-- atlas:sum ignore\n\nSELECT 1;\n',
    '20260105000000_crlf.sql': '-- Zweite Änderung: ü\r\n\r\nSELECT 2;\r\n',
  },
  sum: `h1:vIMg3+43Kfovlad9U02VVM6NBQsyCiuUkossePvAE5I=
20260101000000_first.sql h1:dQ03Uuc51+DwOW90Md+WRqZemVGMA7fX3Zb7bPxFxiE=
20260102000000_second.sql h1:/WWZQ7Mj0jt5Lsg4XMrjPs+oKgcXrZGs9ahsMJWTIjA=
20260103000000.sql h1:uXIwk7J1c0aKgKtHMn+TwVEtN80S9FAaqU2RPu7xNTM=
20260105000000_crlf.sql h1:rtlag6X5rhL0smYQdjKvQ2AngsHco1YYUXlU/K8YXBs=
`,
};

test('the sums of atlas are those that atlas wrote', () => {
  const { migrations, issues } = read('atlas', { ...atlas.files, 'atlas.sum': atlas.sum });
  expect(migrations.map(({ checksum: hash }) => hash)).toEqual([
    'dQ03Uuc51+DwOW90Md+WRqZemVGMA7fX3Zb7bPxFxiE=',
    '/WWZQ7Mj0jt5Lsg4XMrjPs+oKgcXrZGs9ahsMJWTIjA=',
    'uXIwk7J1c0aKgKtHMn+TwVEtN80S9FAaqU2RPu7xNTM=',
    undefined,
    'rtlag6X5rhL0smYQdjKvQ2AngsHco1YYUXlU/K8YXBs=',
  ]);
  expect(issues.filter((issue) => issue.startsWith('MG902'))).toEqual([]);
});

test.each([
  [
    'an edited file',
    { ...atlas.files, '20260102000000_second.sql': 'SELECT 1;' },
    atlas.sum,
    'db/20260102000000_second.sql',
  ],
  ['a new file', { ...atlas.files, '20260106000000_new.sql': 'SELECT 1;' }, atlas.sum, 'db/20260106000000_new.sql'],
  ['an edited sum', atlas.files, atlas.sum.replace('dQ03', 'dQ04'), 'db/atlas.sum'],
  ['a sum that is none', atlas.files, 'h1:x\nnonsense\n', 'db/atlas.sum'],
])('what atlas.sum does not cover is MG902: %s', (_, files, sum, path) => {
  expect(read('atlas', { ...files, 'atlas.sum': sum }).issues).toContain(`MG902 error ${path}:1`);
});

test('files without atlas.sum are MG902', () => {
  expect(read('atlas', { '1.sql': 'SELECT 1;' }).issues).toEqual(['MG902 error db/1.sql:1']);
});

/** The plan of sqitchtutorial.pod (with the address the project had then), and the ids that sqitch prints there. */
test('the ids of a sqitch plan are those of its tutorial', () => {
  const plan = `%syntax-version=1.0.0
%project=flipr
%uri=https://github.com/theory/sqitch-intro/

appschema 2013-12-30T23:19:45Z Marge N. O’Vera <marge@example.com> # Add schema for all flipr objects.
users [appschema] 2013-12-30T23:49:00Z Marge N. O’Vera <marge@example.com> # Creates table to track our users.
insert_user [users appschema] 2013-12-30T23:57:36Z Marge N. O’Vera <marge@example.com> # Creates a function to insert a user.
change_pass [users appschema] 2013-12-30T23:57:45Z Marge N. O’Vera <marge@example.com> # Creates a function to change a user password.
@v1.0.0-dev1 2013-12-31T00:01:22Z Marge N. O’Vera <marge@example.com> # Tag v1.0.0-dev1.
`;
  const names = ['appschema', 'users', 'insert_user', 'change_pass'];
  const scripts = Object.fromEntries(names.map((name) => [`deploy/${name}.sql`, 'SELECT 1;']));
  const { migrations, issues } = read('sqitch', { 'sqitch.plan': plan, ...scripts });
  const ids = Object.fromEntries(migrations.map(({ name, version }) => [name, version]));
  expect(issues).toEqual([]);
  expect(ids).toMatchObject({
    appschema: 'c7981df861183412b01be706889e508a63d445ca',
    users: '77398e1dbc5fbce58b05eb67d201f15774718727',
    change_pass: '01a4f6964b89284525cb5877d222df8be70d1647',
  });
});
