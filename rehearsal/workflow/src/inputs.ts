import { resolve, type Scope } from './expression.ts';
import type { Json } from './json.ts';
import { Refusal, type Position } from './refusal.ts';
import type { InputDeclaration } from './triggers.ts';

/** How inputs are handed over: what defaults can see, and where the caller stands. */
export interface Binding {
  readonly by: 'dispatch' | 'call';
  readonly scope: Scope;
  readonly at: Position;
}

/**
 * The `inputs` context: what was given, else the default, else `false`, `0` or nothing by type.
 *
 * Inputs of a `dispatch` arrive as texts; a `call` hands over booleans and numbers as such.
 *
 * @throws Refusal for an input that is not declared, is missing, or has another type or none of its options.
 * Source: docs.github.com "Workflow syntax", `on.workflow_call.inputs` and `on.workflow_dispatch.inputs`.
 */
export function bindInputs(
  declared: readonly InputDeclaration[],
  given: Readonly<Record<string, Json>>,
  around: Binding,
): Readonly<Record<string, Json>> {
  const { at } = around;
  const byName = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of Object.keys(given)) {
    if (declared.some((input) => input.name.toLowerCase() === name.toLowerCase())) continue;
    const known = declared.map((input) => input.name).join(', ') || 'none';
    throw new Refusal(at, `There is no input '${name}'; there is ${known}.`);
  }
  return Object.fromEntries(
    declared.map((input) => [input.name, bind(input, byName.get(input.name.toLowerCase()), around)]),
  );
}

function bind(input: InputDeclaration, given: Json | undefined, around: Binding): Json {
  const { at, scope } = around;
  const value = given ?? (input.default === undefined ? undefined : resolve(input.default, scope));
  if (value === undefined || value === null) {
    if (input.required) throw new Refusal(at, `The input '${input.name}' is required.`);
    return nothing(input);
  }
  return typed(input, value, around);
}

function nothing(input: InputDeclaration): Json {
  if (input.type === 'boolean') return false;
  if (input.type === 'number') return 0;
  return input.options[0] ?? '';
}

function typed(input: InputDeclaration, value: Json, { at, by }: Binding): Json {
  switch (input.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value;
      if (by === 'dispatch' && (value === 'true' || value === 'false')) return value === 'true';
      break;
    case 'number': {
      const amount = by === 'dispatch' && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      if (typeof amount === 'number' && Number.isFinite(amount)) return amount;
      break;
    }
    case 'choice':
      if (typeof value === 'string' && input.options.includes(value)) return value;
      break;
    case 'string':
    case 'environment':
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
      break;
  }
  const wanted = input.type === 'choice' ? `one of ${input.options.join(', ')}` : `a ${input.type}`;
  throw new Refusal(at, `The input '${input.name}' must be ${wanted}, not ${JSON.stringify(value)}.`);
}
