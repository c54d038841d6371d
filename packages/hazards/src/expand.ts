import { listName, parts, readBody, type Statement } from '#sql';
import type { Schema } from './schema/schema.ts';
import { keyOf } from './schema/table.ts';
import type { Step } from './step.ts';

const deepest = 8;

/** The steps of a section, each followed by what stands inside it: DO blocks and the bodies of functions it defines. */
export async function openBodies(steps: readonly Step[]): Promise<readonly Step[]> {
  const opened: Step[] = [];
  for (const step of steps) {
    opened.push(step);
    const { DoStmt, CreateFunctionStmt } = parts(step.statement.tree);
    if (DoStmt !== undefined) opened.push(...(await inside(step, step.statement, 'body')));
    else if (CreateFunctionStmt !== undefined) opened.push(...(await inside(step, step.statement, 'definition')));
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

/** The functions that a statement calls for what they do: CALL, and SELECT without FROM. */
export function calledBy(step: Step): readonly { readonly schema: string | undefined; readonly name: string }[] {
  const { SelectStmt, CallStmt } = parts(step.statement.tree);
  if (CallStmt?.funccall !== undefined) return [listName(CallStmt.funccall.funcname)];
  if (SelectStmt === undefined || SelectStmt.fromClause !== undefined) return [];
  const calls = (SelectStmt.targetList ?? []).map((target) => parts(parts(target).ResTarget?.val).FuncCall);
  return calls.filter((call) => call !== undefined).map(({ funcname }) => listName(funcname));
}

/** What a statement runs by calling functions that the schema knows, and those that these call in turn. */
export async function openCalls(step: Step, schema: Schema, depth = 0): Promise<readonly Step[]> {
  if (step.source === 'definition' || depth > deepest) return [];
  const opened: Step[] = [];
  for (const name of calledBy(step)) {
    const known = schema.functions.get(keyOf(name));
    if (known === undefined) continue;
    for (const inner of await inside(step, known.statement, 'call')) {
      opened.push(inner, ...(await openCalls(inner, schema, depth + 1)));
    }
  }
  return opened;
}
