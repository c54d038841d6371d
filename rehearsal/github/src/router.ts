import type { Operation } from './openapi.ts';

export interface Match {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

export type Router = (method: string, path: string) => Match | undefined;

/** These may hold slashes: refs, file paths and what is built of them. */
const spanning = new Set(['ref', 'path', 'basehead', 'tag']);

/** Makes a function that finds the operation a request is for; of several that fit, the one with the most literal text. */
export function createRouter(operations: readonly Operation[]): Router {
  const candidates = operations
    .map((operation) => ({ operation, ...compile(operation.template) }))
    .sort((a, b) => b.weight - a.weight);
  return (method, path) => {
    for (const { operation, pattern, names } of candidates) {
      if (operation.method !== method) continue;
      const found = pattern.exec(path);
      if (found === null) continue;
      const values = found.slice(1).map(decode);
      if (values.includes(undefined)) return undefined;
      return { operation, parameters: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])) };
    }
    return undefined;
  };
}

function compile(template: string): { pattern: RegExp; names: string[]; weight: number } {
  const names: string[] = [];
  const source = template.replaceAll(/[.]|\{(\w+)\}/gu, (text: string, name: string | undefined) => {
    if (name === undefined) return `\\${text}`;
    names.push(name);
    return spanning.has(name) ? '(.+)' : '([^/]+)';
  });
  return { pattern: new RegExp(`^${source}$`, 'u'), names, weight: template.replaceAll(/\{\w+\}/gu, '').length };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
