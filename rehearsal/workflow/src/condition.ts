import { Lexer } from '@actions/expressions';
import { toData } from './expression-data.ts';
import { evaluate, type Scope } from './expression.ts';
import type { Node } from './node.ts';
import type { Position } from './refusal.ts';

/** An `if:`, complete: without a status function of its own it is `success() && (…)`. */
export interface Condition {
  readonly expression: string;
  readonly at: Position;
}

const statusFunctions = new Set(['always', 'success', 'failure', 'cancelled']);

/**
 * Reads an `if:`; it may stand with or without `${{ }}`.
 *
 * Source: actions/languageservices workflow-parser/src/model/converter/if-condition.ts `convertToIfCondition`.
 */
export function readCondition(node: Node | undefined, owner: Position): Condition {
  if (node === undefined) return { expression: 'success()', at: owner };
  const written =
    node.kind === 'expression' ? node.expression : node.kind === 'literal' ? toData(node.value).coerceString() : '';
  return { expression: complete(written.trim()), at: node.at };
}

/** Reads a `pre-if` or `post-if`: as written, `always()` when there is none. Source: docs.github.com "runs.post-if". */
export function readPhaseCondition(written: string | undefined, owner: Position): Condition {
  const expression = written?.trim().replace(/^\$\{\{([^]*)\}\}$/, '$1') ?? '';
  return { expression: expression === '' ? 'always()' : expression, at: owner };
}

function complete(condition: string): string {
  if (condition === '') return 'success()';
  return callsStatus(condition) ? condition : `success() && (${condition})`;
}

/** Only a call counts: the word inside a string or as a property does not. */
function callsStatus(condition: string): boolean {
  try {
    const { tokens } = new Lexer(condition).lex();
    return tokens.some(
      (token, index) => statusFunctions.has(token.lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === '(',
    );
  } catch {
    return false;
  }
}

/** Whether the condition holds: any truthy value does. @throws Refusal when it cannot be evaluated. */
export function holds(condition: Condition, scope: Scope): boolean {
  const value = evaluate(condition.expression, scope, condition.at);
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  return value !== null && value !== false && value !== '';
}
