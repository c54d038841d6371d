import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node as YamlNode,
} from 'yaml';
import { Refusal, type Position } from './refusal.ts';
import { readTemplate } from './template.ts';

/** A YAML value with its place; a string that holds `${{ }}` is an expression. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null; readonly at: Position }
  | { readonly kind: 'expression'; readonly expression: string; readonly at: Position }
  | { readonly kind: 'sequence'; readonly items: readonly Node[]; readonly at: Position }
  | Mapping;

/** A YAML mapping; entries are in the order of the file. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly at: Position;
}

/** One key of a mapping, with its place. */
export interface Entry {
  readonly key: string;
  readonly at: Position;
  readonly value: Node;
}

/**
 * Reads YAML 1.2 into nodes that know their place.
 *
 * GitHub's parser is not used here: its tokens keep the raw, still indented source of block scalars that hold expressions.
 *
 * @throws Refusal for invalid YAML, duplicate keys, keys that are not plain strings, and circular aliases.
 */
export function readDocument(file: string, content: string): Node {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (error !== undefined) throw new Refusal(place(error.pos[0]), error.message.split('\n')[0] ?? error.message);
  return convert(document.contents, { document, place, within: [] });
}

interface Reading {
  readonly document: Document;
  readonly place: (offset: number) => Position;
  readonly within: readonly YamlNode[];
}

function convert(node: unknown, reading: Reading): Node {
  if (isAlias(node)) {
    const target = node.resolve(reading.document);
    const at = reading.place(node.range?.[0] ?? 0);
    if (target === undefined || reading.within.includes(target)) throw new Refusal(at, 'The alias leads nowhere.');
    return convert(target, reading);
  }
  if (isScalar(node)) return scalar(node.value, reading.place(node.range?.[0] ?? 0));
  if (isSeq(node)) {
    const inner = { ...reading, within: [...reading.within, node] };
    const items = node.items.map((item) => convert(item, inner));
    return { kind: 'sequence', items, at: reading.place(node.range?.[0] ?? 0) };
  }
  if (isMap(node)) {
    const inner = { ...reading, within: [...reading.within, node] };
    const at = reading.place(node.range?.[0] ?? 0);
    return { kind: 'mapping', entries: node.items.map((pair) => entry(pair, at, inner)), at };
  }
  return { kind: 'literal', value: null, at: reading.place(0) };
}

function entry(pair: { readonly key: unknown; readonly value: unknown }, parent: Position, reading: Reading): Entry {
  if (!isScalar(pair.key)) throw new Refusal(parent, 'A key must be a plain word.');
  const at = reading.place(pair.key.range?.[0] ?? 0);
  const key = String(pair.key.value);
  if (key.includes('${{')) throw new Refusal(at, 'The rehearsal does not support expressions in keys.');
  const value: Node = pair.value === null ? { kind: 'literal', value: null, at } : convert(pair.value, reading);
  return { key, at, value };
}

function scalar(value: unknown, at: Position): Node {
  if (typeof value === 'string') return readTemplate(value, at);
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'literal', value, at };
  if (value === null || value === undefined) return { kind: 'literal', value: null, at };
  throw new Refusal(at, 'The value is not a string, number, boolean or null.');
}
