import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

export type Standing = 'success' | 'failure' | 'cancelled';

/** Evaluates the expression of an `if:` or of one `${{ }}` with GitHub's own evaluator; `standing` is the status of the job so far. */
export function evaluate(written: string, contexts: Readonly<Record<string, unknown>>, standing: Standing): string {
  const expression = /^\$\{\{(.*)\}\}$/s.exec(written.trim())?.[1]?.trim() ?? written;
  const status = {
    always: true,
    success: standing === 'success',
    failure: standing === 'failure',
    cancelled: standing === 'cancelled',
  };
  const functions = Object.entries(status).map(([name, value]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  }));
  const dictionary = new data.Dictionary();
  for (const [name, value] of Object.entries(contexts)) {
    dictionary.add(name, JSON.parse(JSON.stringify(value), data.reviver));
  }
  const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), functions).parse();
  return new Evaluator(tree, dictionary, new Map(functions.map((each) => [each.name, each]))).evaluate().coerceString();
}
