import type { Kind, Parts } from './node.ts';

/**
 * Visits every node of the given kind below a value, in no particular order, the value itself included. Keeps its own
 * stack, so that a tree of any depth can be visited.
 */
export function* nodesOf<K extends Kind>(root: unknown, kind: K): Generator<NonNullable<Parts[K]>> {
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (Array.isArray(value)) {
      for (const item of value) waiting.push(item);
    } else if (typeof value === 'object' && value !== null) {
      if (isNodeOf(value, kind)) yield value[kind];
      for (const item of Object.values(value)) if (typeof item === 'object') waiting.push(item);
    }
  }
}

function isNodeOf<K extends Kind>(value: object, kind: K): value is { readonly [P in K]: NonNullable<Parts[K]> } {
  return Object.hasOwn(value, kind);
}
