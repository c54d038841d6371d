import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kindOf, parts, readScript } from '#sql';

async function read(sql: string): Promise<readonly (readonly [line: number, text: string, kind: string])[]> {
  const { statements } = await readScript(sql);
  return statements.map(({ line, text, tree }) => [line, text, tree === undefined ? '' : kindOf(tree)]);
}

describe('statements', () => {
  test('come with their own text, without comments around them, and with the line they begin on', async () => {
    const sql = '-- first\nSELECT 1;\n\n/* second */ SELECT\n  2 -- two\n;\nSELECT 3 -- no semicolon\n';
    expect(await read(sql)).toEqual([
      [2, 'SELECT 1', 'SelectStmt'],
      [4, 'SELECT\n  2 -- two\n', 'SelectStmt'],
      [7, 'SELECT 3', 'SelectStmt'],
    ]);
  });

  test('have offsets in UTF-16, though the grammar counts bytes', async () => {
    const sql = "SELECT 'é😀';\nALTER TABLE größe ADD COLUMN ü int DEFAULT 7;";
    const { statements } = await readScript(sql);
    expect(statements.map(({ start, end }) => sql.slice(start, end))).toEqual(sql.split(/;\n?/).slice(0, 2));
    const [, alter] = statements;
    const [command] = parts(alter?.tree).AlterTableStmt?.cmds ?? [];
    const constraint = parts(parts(parts(command).AlterTableCmd?.def).ColumnDef?.constraints?.[0]).Constraint;
    expect(alter?.text.slice(alter.at(constraint?.location))).toBe('DEFAULT 7');
  });

  test('are the same with Windows’ line ends', async () => {
    expect(await read('SELECT 1;\r\nSELECT 2;\r\n')).toEqual([
      [1, 'SELECT 1', 'SelectStmt'],
      [2, 'SELECT 2', 'SelectStmt'],
    ]);
  });

  test.each(['', ' \n', '-- nothing', '/* nothing */;;', '\uFEFF'])('there are none in %j', async (sql) => {
    expect(await readScript(sql)).toEqual({ statements: [] });
  });

  test('a byte order mark is blank', async () => {
    expect(await read('\uFEFFSELECT 1')).toEqual([[1, 'SELECT 1', 'SelectStmt']]);
  });
});

describe('a statement that cannot be read', () => {
  test('does not hide the ones around it', async () => {
    const { statements } = await readScript('SELECT 1;\nDROP TABEL a;\nDROP TABLE b;');
    expect(statements.map(({ tree, unread, line }) => [line, tree === undefined, unread])).toEqual([
      [1, false, undefined],
      [2, true, 'PostgreSQL\'s grammar says: syntax error at or near "TABEL"'],
      [3, false, undefined],
    ]);
  });

  test.each([
    ['a string', "SELECT 'a;b' FROM x y z; DROP TABLE b"],
    ['an escape string', "SELECT E'it\\'s;' FROM x y z; DROP TABLE b"],
    ['a dollar-quoted string', 'SELECT $a$ ; $$ ; $a$ FROM x y z; DROP TABLE b'],
    ['a quoted name', 'SELECT "a;b" FROM x y z; DROP TABLE b'],
    ['a comment', 'SELECT 1 -- ;\n FROM x y z; DROP TABLE b'],
    ['a nested comment', 'SELECT 1 /* ; /* ; */ ; */ FROM x y z; DROP TABLE b'],
    ['parentheses', 'CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; oops b); DROP TABLE b'],
    [
      'BEGIN ATOMIC',
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; oops; END; DROP TABLE b',
    ],
  ])('ends at its own semicolon, not at one inside of %s', async (_what, sql) => {
    const found = await read(sql);
    expect(found).toHaveLength(2);
    expect(found[1]).toEqual([expect.any(Number), 'DROP TABLE b', 'DropStmt']);
  });

  test('whose parentheses never close still gives up the rest of the file', async () => {
    expect(await read('SELECT (1; DROP TABLE b;')).toEqual([
      [1, 'SELECT (1', ''],
      [1, 'DROP TABLE b', 'DropStmt'],
    ]);
  });

  test('that never ends its string takes the rest with it, unread and not silently', async () => {
    expect(await read("SELECT 1; SELECT 'a; DROP TABLE b;")).toEqual([
      [1, 'SELECT 1', 'SelectStmt'],
      [1, "SELECT 'a; DROP TABLE b;", ''],
    ]);
  });
});

describe('what only psql or a tool understands is there with its reason', () => {
  test.each([
    ['\\connect shop', '\\connect is a command of psql, not SQL'],
    ['SELECT 1 \\gexec', '\\gexec is a command of psql, not SQL'],
    ['SELECT :name', ':name is a variable of psql'],
    ["SELECT :'name'", ":'name' is a variable of psql"],
    ['ALTER TABLE ${schema}.users ADD a int', '${schema} is a placeholder that a tool fills in'],
    ['ALTER TABLE {{ schema }}.users ADD a int', '{{ schema }} is a placeholder of a template'],
  ])('%s', async (sql, unread) => {
    const { statements } = await readScript(`${sql}\n;\nSELECT 2;`);
    expect(statements[0]).toMatchObject({ line: 1, tree: undefined, unread });
    expect(statements.at(-1)).toMatchObject({ text: 'SELECT 2' });
    expect(statements.at(-1)?.tree).toBeDefined();
  });

  test('the data of COPY is no SQL, and what follows it is', async () => {
    const sql = "COPY users (id, name) FROM stdin;\n1\tit's; DROP\n2\t\\N\n\\.\n\nSELECT 1;\n";
    const { statements } = await readScript(sql);
    expect(statements.map(({ line, unread }) => [line, unread])).toEqual([
      [1, undefined],
      [2, 'the data of COPY … FROM stdin is not SQL'],
      [6, undefined],
    ]);
  });

  test('a cast and a slice are no variables', async () => {
    expect((await readScript('SELECT a::int, b[1:2], \':x\', "${y}" FROM t')).statements[0]?.tree).toBeDefined();
  });
});

test('whatever is written, nothing is lost: every word is in a statement, or the script is refused', async () => {
  const word = fc.constantFrom(
    'SELECT 1',
    ';',
    "'",
    '"',
    '$$',
    '(',
    ')',
    '\\x',
    '--c\n',
    '/*',
    '*/',
    'DROP TABLE a',
    '\n',
    'é',
    ':v',
    'COPY a FROM stdin;\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
      const sql = words.join(' ');
      const { statements } = await readScript(sql);
      for (const { text, start, end, tree, unread } of statements) {
        expect(sql.slice(start, end)).toBe(text);
        expect(tree === undefined).toBe(unread !== undefined);
      }
      const rest = statements.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), sql);
      expect(rest.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|[;\s/*]|\*\//g, '').replaceAll(/^\\\.$/gm, '')).not.toMatch(
        /SELECT|DROP/,
      );
    }),
    { numRuns: 400 },
  );
});
