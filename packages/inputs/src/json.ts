import { field, type Field } from './field.ts';
import { InvalidInput } from './invalid-input.ts';

/** A JSON value (RFC 8259). */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const deepest = 100;

/** A JSON text (RFC 8259), nested at most 100 deep. */
export function json(): Field<Json> {
  return field({
    kind: 'json',
    takes: 'a JSON text such as {"name": "value"}',
    parse(raw) {
      const value = parse(raw);
      if (!isJson(value, 0)) throw new InvalidInput(`is nested more than ${deepest} deep`);
      return value;
    },
  });
}

function parse(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = /at position (\d+)/u.exec(error.message)?.[1];
    throw new InvalidInput(
      position === undefined ? 'is no JSON' : `is no JSON from character ${Number(position) + 1} on`,
      { cause: error },
    );
  }
}

function isJson(value: unknown, depth: number): value is Json {
  if (depth > deepest) return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((inner) => isJson(inner, depth + 1));
}
