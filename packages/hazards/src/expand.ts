import { listName, type Name, nodesOf, parts, readBody, type Statement } from '#sql';
import { isSteady } from './effects/volatility.ts';
import { isOrdinary } from './ordinary.ts';
import type { Schema } from './schema/schema.ts';
import { keyOf } from './schema/table.ts';
import type { Step } from './step.ts';

const deepest = 8;

/** The steps of a section, each followed by what stands inside it: DO blocks and the bodies of functions it defines. */
export async function openBodies(steps: readonly Step[], depth = 0): Promise<readonly Step[]> {
  const opened: Step[] = [];
  for (const step of steps) {
    opened.push(step);
    const { DoStmt, CreateFunctionStmt } = parts(step.statement.tree);
    if ((DoStmt ?? CreateFunctionStmt) === undefined) continue;
    const source = DoStmt === undefined || step.source === 'definition' ? 'definition' : 'body';
    const inner = await inside(step, step.statement, source);
    opened.push(...(depth < deepest ? await openBodies(inner, depth + 1) : inner));
  }
  return opened;
}

async function inside(step: Step, statement: Statement, source: Step['source']): Promise<readonly Step[]> {
  const body = await readBody(statement);
  return (body?.statements ?? []).map((inner) => {
    const line = source === 'call' ? step.line : inner.line;
    return { statement: { ...inner, line }, line, source, transaction: step.transaction, block: step.block };
  });
}

/** The functions that a statement calls for what they do: CALL, and a SELECT that calls them as values or in FROM. */
export function calledBy(step: Step): readonly Name[] {
  const { SelectStmt, CallStmt } = parts(step.statement.tree);
  if (CallStmt?.funccall !== undefined) return [listName(CallStmt.funccall.funcname)];
  const named = [...nodesOf(SelectStmt, 'FuncCall')].map(({ funcname }) => listName(funcname));
  return named.filter(({ schema, name }) => !isSteady(name) && !(schema === 'pg_catalog' && isOrdinary(name)));
}

/** What a statement runs by calling functions that the schema knows, and those that these call in turn. */
export async function openCalls(step: Step, schema: Schema, depth = 0): Promise<readonly Step[]> {
  if (step.source === 'definition' || depth > deepest) return [];
  const opened: Step[] = [];
  for (const name of calledBy(step)) {
    for (const known of schema.functions.get(keyOf(name)) ?? []) {
      for (const inner of await inside(step, known.statement, 'call')) {
        opened.push(inner, ...(await openCalls(inner, schema, depth + 1)));
      }
    }
  }
  return opened;
}
