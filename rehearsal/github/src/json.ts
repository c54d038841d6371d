import * as v from 'valibot';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object in a body that is valid by GitHub's description already, and so came from JSON. */
export const jsonObject = v.custom<JsonObject>(isObject);
