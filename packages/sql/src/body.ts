import { constantText } from './constant-text.ts';
import { type Grammar, loadGrammar } from './grammar.ts';
import { type Node, parts, stringOf, stringsOf } from './node.ts';
import { embeddedIn } from './plpgsql.ts';
import { readStatements, type Statement } from './script.ts';
import { tokens } from './token.ts';

/** What stands inside a DO block or a function. Lines are those of the script; offsets are of the inner text. */
export interface Body {
  readonly language: string;
  readonly statements: readonly Statement[];
}

/**
 * Opens a DO block, a function or a procedure: PL/pgSQL and SQL bodies, in quotes or as `BEGIN ATOMIC`. Undefined for any
 * other statement. A text that EXECUTE runs is read when it is a constant; any other is an unread statement, as is a body in
 * another language. C and internal functions have no body.
 */
export async function readBody(statement: Statement): Promise<Body | undefined> {
  const { DoStmt, CreateFunctionStmt } = parts(statement.tree);
  if (DoStmt === undefined && CreateFunctionStmt === undefined) return undefined;
  const options = DoStmt?.args ?? CreateFunctionStmt?.options ?? [];
  const grammar = await loadGrammar();
  const { source, location, language } = clauses(options, DoStmt === undefined ? 'sql' : 'plpgsql');
  if (CreateFunctionStmt?.sql_body !== undefined) {
    return { language: 'sql', statements: atomicBody(statement, CreateFunctionStmt.sql_body) };
  }
  if (source === undefined || language === 'c' || language === 'internal') return { language, statements: [] };
  const line = statement.line + newlines(statement.text.slice(0, bodyStart(statement, location)));
  if (language === 'plpgsql') return { language, statements: plpgsqlBody(grammar, statement, line) };
  if (language !== 'sql') return { language, statements: [unread(source, line, `a body in ${language} is not SQL`)] };
  const inner = readStatements(grammar, source.includes('\0') ? '' : source);
  return { language, statements: inner.map((read) => moved(read, line)) };
}

function clauses(
  options: readonly Node[],
  standard: string,
): { source: string | undefined; location: number | undefined; language: string } {
  let [source, location, language]: [string | undefined, number | undefined, string] = [undefined, undefined, standard];
  for (const option of options) {
    const { DefElem } = parts(option);
    if (DefElem?.defname === 'language') language = (stringOf(DefElem.arg) ?? standard).toLowerCase();
    if (DefElem?.defname !== 'as') continue;
    source = stringOf(DefElem.arg) ?? stringsOf(parts(DefElem.arg).List?.items)[0];
    location = DefElem.location;
  }
  return { source, location, language };
}

/** Where the text between the quotes begins. */
function bodyStart(statement: Statement, location: number | undefined): number {
  for (const token of tokens(statement.text, statement.at(location))) {
    if (token.kind !== 'string') continue;
    const opening = /^(?:\$[^$]*\$|[^']*')/.exec(statement.text.slice(token.start, token.end));
    return token.start + (opening?.[0].length ?? 0);
  }
  return 0;
}

function plpgsqlBody(grammar: Grammar, statement: Statement, line: number): readonly Statement[] {
  let tree: unknown;
  try {
    tree = grammar.parsePlPgSQLSync(statement.text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [unread(statement.text, statement.line, `PL/pgSQL says: ${why}`)];
  }
  return embeddedIn(tree).flatMap(({ kind, sql, line: inner }) => {
    const at = line + inner - 1;
    const text = kind === 'statement' ? sql : constantOf(grammar, sql);
    if (text === undefined)
      return [unread(`EXECUTE ${sql}`, at, 'EXECUTE runs a text that is put together at run time')];
    return readStatements(grammar, text).map((read) => moved(read, at));
  });
}

function constantOf(grammar: Grammar, expression: string): string | undefined {
  const [statement] = readStatements(grammar, `SELECT ${expression}`);
  const target = parts(statement?.tree).SelectStmt?.targetList?.[0];
  return constantText(parts(target).ResTarget?.val);
}

function atomicBody(statement: Statement, body: Node): readonly Statement[] {
  const items = parts(body).List?.items?.flatMap((item) => parts(item).List?.items ?? [item]) ?? [body];
  return items.map((tree) => Object.assign({}, statement, { tree }));
}

/** The statement as one of the script, whose text begins on `line`. */
function moved(statement: Statement, line: number): Statement {
  return { ...statement, line: line + statement.line - 1 };
}

function unread(text: string, line: number, why: string): Statement {
  return { text, line, start: 0, end: text.length, tree: undefined, unread: why, at: () => 0 };
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
