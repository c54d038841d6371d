/** A value of an expression context. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The text of a value: null is empty, lists and objects are JSON. */
export function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Whether a value is an object (neither null nor a list). */
export function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value from outside as JSON would carry it; what JSON cannot carry becomes null. */
export function toJson(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
}
