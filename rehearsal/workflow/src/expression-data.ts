import { data } from '@actions/expressions';
import type { Json } from './json.ts';

/** Turns a value into the form GitHub's evaluator works on. */
export function toData(value: Json): data.ExpressionData {
  if (value === null) return new data.Null();
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'string') return new data.StringData(value);
  return isList(value) ? new data.Array(...value.map(toData)) : dictionary(value);
}

function isList(value: readonly Json[] | { readonly [key: string]: Json }): value is readonly Json[] {
  return Array.isArray(value);
}

function dictionary(value: { readonly [key: string]: Json }): data.Dictionary {
  const result = new data.Dictionary();
  for (const [key, item] of Object.entries(value)) result.add(key, toData(item));
  return result;
}

/** Turns a result of GitHub's evaluator into a plain value. */
export function fromData(value: data.ExpressionData): Json {
  if (value.kind === data.Kind.Null) return null;
  if (value.kind === data.Kind.Array) return value.values().map(fromData);
  if (value.kind !== data.Kind.Dictionary) return value.value;
  return Object.fromEntries(value.pairs().map((pair) => [pair.key, fromData(pair.value)]));
}
