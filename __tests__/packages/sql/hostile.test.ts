import { describe, expect, test } from '@jest/globals';
import { readScript } from '#sql';

describe('a script is refused as a whole, with the reason,', () => {
  test('for a NUL byte, which would hide everything after it from the parser', async () => {
    const { statements, refused } = await readScript('SELECT 1;\n\0 DROP TABLE a;');
    expect(statements).toEqual([]);
    expect(refused).toContain('line 2 holds a NUL byte');
  });

  test('for bytes that were not UTF-8', async () => {
    const latin1 = new TextDecoder().decode(Buffer.from("SELECT 'é'", 'latin1'));
    expect((await readScript(latin1)).refused).toContain('not UTF-8');
    const utf16 = new TextDecoder().decode(Buffer.from('\uFEFFSELECT 1', 'utf16le'));
    expect((await readScript(utf16)).refused).toMatch(/UTF-8|UTF-16/);
  });

  test('for half of a surrogate pair', async () => {
    expect((await readScript("SELECT '\uD83D'")).refused).toContain('UTF-16 pair');
  });

  test('for more than 5 MB', async () => {
    const { statements, refused } = await readScript(
      `INSERT INTO t VALUES ${"('xxxxxxxxxxxxxxxxxxxx'),".repeat(900_000)}('x');`,
    );
    expect(statements).toEqual([]);
    expect(refused).toMatch(/has \d\d\.\d MB and at most 5 MB/);
  });
});

describe('what the grammar cannot bear is unread, and the next script is read all the same:', () => {
  test.each([
    ['20,000 parentheses', `SELECT ${'('.repeat(20_000)}1${')'.repeat(20_000)}`],
    ['20,000 additions', `SELECT 1${'+1'.repeat(20_000)}`],
    ['3,000 nested queries', `SELECT ${'(SELECT '.repeat(3000)}1${')'.repeat(3000)}`],
    ['5,000 nested CASEs', `SELECT ${'CASE WHEN true THEN '.repeat(5000)}1${' END'.repeat(5000)}`],
  ])('%s', async (_what, sql) => {
    const { statements } = await readScript(`${sql};\nSELECT 2;`);
    expect(statements).toHaveLength(2);
    expect(statements[0]).toMatchObject({ tree: undefined, unread: 'it is nested too deeply to be read' });
    expect(statements[1]).toMatchObject({ line: 2, text: 'SELECT 2' });
    expect(statements[1]?.tree).toBeDefined();
  });
});

test('a large script that is allowed is read', async () => {
  const { statements, refused } = await readScript('INSERT INTO t VALUES (1);\n'.repeat(20_000));
  expect(refused).toBeUndefined();
  expect(statements).toHaveLength(20_000);
  expect(statements.at(-1)?.line).toBe(20_000);
});
