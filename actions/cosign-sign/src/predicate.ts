import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { ActionFailure, type Json } from '#kit';

/** A predicate larger than this is not attested: readers refuse it. Bytes; actions/attest draws the same line. */
const largest = 16 * 1024 * 1024;

/** A predicate as it was read. */
export interface Predicate {
  readonly content: Readonly<Record<string, Json>>;
}

/** Reads a predicate, a JSON object, from a path that counts from the workspace; throws ActionFailure `bad-predicate`. */
export async function readPredicate(path: string, workspace: string): Promise<Predicate> {
  const whole = resolve(workspace, path);
  const text = await readText(path, whole);
  try {
    const content: unknown = JSON.parse(text);
    if (isObject(content)) return { content };
  } catch (error) {
    throw bad(path, 'is no JSON', error);
  }
  throw bad(path, 'is no JSON object');
}

async function readText(path: string, whole: string): Promise<string> {
  try {
    const { size } = await stat(whole);
    if (size > largest) throw bad(path, `has ${size} bytes, and at most ${largest} can be attested`);
    return await readFile(whole, 'utf8');
  } catch (error) {
    if (error instanceof ActionFailure) throw error;
    throw bad(path, 'cannot be read', error);
  }
}

/** What JSON.parse returns is JSON. */
function isObject(value: unknown): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bad(path: string, why: string, cause?: unknown): ActionFailure {
  return new ActionFailure('bad-predicate', `The predicate ${path} ${why}.`, cause === undefined ? {} : { cause });
}
