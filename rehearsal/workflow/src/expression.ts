import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { hashFiles } from './hash-files.ts';
import { fromData, toData } from './expression-data.ts';
import { isObject, type Json } from './json.ts';
import type { Entry, Node } from './node.ts';
import { Refusal, type Position } from './refusal.ts';

/** How the surrounding run, job or composite action stands. */
export interface Status {
  readonly success: boolean;
  readonly failure: boolean;
  readonly cancelled: boolean;
}

/** What an expression can see. */
export interface Scope {
  /** By context name; a property that is not there reads as null. */
  readonly contexts: Readonly<Record<string, Json>>;
  /** Given where `always()`, `success()`, `failure()` and `cancelled()` are allowed. */
  readonly status?: Status;
  /** Given where `hashFiles()` is allowed: the directory it reads. */
  readonly workspace?: string;
}

type FunctionDefinition = {
  readonly name: string;
  readonly minArgs: number;
  readonly maxArgs: number;
  readonly call: (...values: data.ExpressionData[]) => data.ExpressionData;
};

/**
 * Evaluates an expression with GitHub's own evaluator.
 *
 * @throws Refusal with the place of the expression when it cannot be parsed or evaluated.
 */
export function evaluate(expression: string, scope: Scope, at: Position): Json {
  const functions = [...statusFunctions(scope.status), ...fileFunctions(scope.workspace)];
  const contexts = new data.Dictionary();
  for (const [name, value] of Object.entries(scope.contexts)) contexts.add(name, toData(value));
  try {
    const tree = new Parser(readTokens(expression), Object.keys(scope.contexts), functions).parse();
    const definitions = new Map(functions.map((definition) => [definition.name.toLowerCase(), definition]));
    return fromData(new Evaluator(tree, contexts, definitions).evaluate());
  } catch (error) {
    throw new Refusal(
      at,
      `The expression \`${expression}\`: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The library's lexer undoubles only the first quote of a string; the runner's all (Expressions2/Tokens/LexicalAnalyzer.cs). */
function readTokens(expression: string): ReturnType<Lexer['lex']>['tokens'] {
  return new Lexer(expression).lex().tokens.map((token) => (token.lexeme.startsWith("'") ? undoubled(token) : token));
}

function undoubled<Token extends { readonly lexeme: string }>(token: Token): Token {
  return { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") };
}

function statusFunctions(status: Status | undefined): FunctionDefinition[] {
  if (status === undefined) return [];
  const constant = (name: string, value: boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(value),
  });
  return [
    constant('always', true),
    constant('success', status.success),
    constant('failure', status.failure),
    constant('cancelled', status.cancelled),
  ];
}

function fileFunctions(workspace: string | undefined): FunctionDefinition[] {
  if (workspace === undefined) return [];
  const call = (...patterns: data.ExpressionData[]) =>
    new data.StringData(
      hashFiles(
        workspace,
        patterns.map((pattern) => pattern.coerceString()),
      ),
    );
  return [{ name: 'hashFiles', minArgs: 1, maxArgs: 255, call }];
}

/** Evaluates whatever the node holds, down to its leaves. */
export function resolve(node: Node, scope: Scope): Json {
  if (node.kind === 'literal') return node.value;
  if (node.kind === 'expression') return evaluate(node.expression, scope, node.at);
  if (node.kind === 'sequence') return node.items.map((item) => resolve(item, scope));
  return Object.fromEntries(node.entries.map((entry) => [entry.key, resolve(entry.value, scope)]));
}

/** Evaluates to text as GitHub does: null is empty, booleans and numbers take their usual form. */
export function resolveText(node: Node, scope: Scope): string {
  return text(resolve(node, scope), node.at);
}

/** The text of a scalar value. @throws Refusal for a list or an object. */
export function text(value: Json, at: Position): string {
  if (isObject(value) || Array.isArray(value))
    throw new Refusal(at, 'A single value was expected, not a list or object.');
  return toData(value).coerceString();
}

/** Evaluates a mapping of texts, such as `env` or `with`; also when one expression gives the whole mapping. */
export function resolveTexts(node: Node | undefined, scope: Scope): Record<string, string> {
  if (node === undefined) return {};
  if (node.kind === 'mapping') return textsOf(node.entries, scope);
  const value = resolve(node, scope);
  if (value === null) return {};
  if (!isObject(value)) throw new Refusal(node.at, 'A mapping was expected.');
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, text(item, node.at)]));
}

function textsOf(entries: readonly Entry[], scope: Scope): Record<string, string> {
  return Object.fromEntries(entries.map((entry) => [entry.key, resolveText(entry.value, scope)]));
}

/** Evaluates to a boolean. @throws Refusal for anything that is not one. */
export function resolveBoolean(node: Node, scope: Scope): boolean {
  const value = resolve(node, scope);
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw new Refusal(node.at, `Wanted true or false, got ${JSON.stringify(value)}.`);
}

/** Evaluates to a number that is not negative. @throws Refusal for anything else. */
export function resolveNumber(node: Node, scope: Scope): number {
  const value = resolve(node, scope);
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof amount === 'number' && Number.isFinite(amount) && amount >= 0) return amount;
  throw new Refusal(node.at, `Wanted a number, got ${JSON.stringify(value)}.`);
}
