import { Refusal, type Position } from './refusal.ts';

const opening = '${{';
const closing = '}}';

type Scalar =
  | { readonly kind: 'literal'; readonly value: string; readonly at: Position }
  | { readonly kind: 'expression'; readonly expression: string; readonly at: Position };

/**
 * Reads a string that may hold `${{ }}`: text around expressions becomes one `format(…)` call.
 *
 * Source: actions/languageservices workflow-parser/src/templates/template-reader.ts `parseScalar`.
 *
 * @throws Refusal when an expression is not closed, or is the directive `insert`.
 */
export function readTemplate(text: string, at: Position): Scalar {
  if (!text.includes(opening)) return { kind: 'literal', value: text, at };
  const words: string[] = [];
  const expressions: string[] = [];
  let rest = 0;
  for (let start = text.indexOf(opening); start >= 0; start = text.indexOf(opening, rest)) {
    const end = expressionEnd(text, start + opening.length);
    if (end === undefined) throw new Refusal(at, 'The expression is not closed: `${{` without `}}`.');
    words.push(escapeFormat(text.slice(rest, start)), `{${expressions.length}}`);
    expressions.push(checked(text.slice(start + opening.length, end).trim(), at));
    rest = end + closing.length;
  }
  words.push(escapeFormat(text.slice(rest)));
  const [only] = expressions;
  const alone = expressions.length === 1 && words.join('') === '{0}';
  const expression = alone && only !== undefined ? only : `format('${words.join('')}', ${expressions.join(', ')})`;
  return { kind: 'expression', expression, at };
}

function expressionEnd(text: string, from: number): number | undefined {
  let quoted = false;
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === "'") quoted = !quoted;
    else if (!quoted && text.startsWith(closing, index)) return index;
  }
  return undefined;
}

function escapeFormat(text: string): string {
  return text.replaceAll("'", "''").replaceAll('{', '{{').replaceAll('}', '}}');
}

function checked(expression: string, at: Position): string {
  if (expression === '') throw new Refusal(at, 'The expression is empty.');
  if (/^insert(\s|$)/.test(expression)) throw new Refusal(at, 'The rehearsal does not support `${{ insert }}`.');
  return expression;
}
