import type { Mapping, Node } from './node.ts';
import { Refusal } from './refusal.ts';

/** The values of a mapping by key. */
export type Fields<Key extends string> = { readonly [K in Key]?: Node };

/** Reads a mapping with known keys. @throws Refusal for any other key, with its place, and for anything but a mapping. */
export function readFields<const Key extends string>(node: Node, known: readonly Key[], what: string): Fields<Key> {
  const fields: { [K in Key]?: Node } = {};
  for (const entry of mapping(node, what).entries) {
    const key = known.find((candidate) => candidate === entry.key);
    if (key === undefined) throw new Refusal(entry.at, `The rehearsal does not support \`${entry.key}\` in ${what}.`);
    fields[key] = entry.value;
  }
  return fields;
}

/** @throws Refusal for anything but a mapping; nothing at all is an empty one. */
export function mapping(node: Node, what: string): Mapping {
  if (node.kind === 'mapping') return node;
  if (node.kind === 'literal' && node.value === null) return { kind: 'mapping', entries: [], at: node.at };
  throw new Refusal(node.at, `A mapping was expected for ${what}.`);
}

/** A text that is written out. @throws Refusal for an expression, a list or a mapping. */
export function literalText(node: Node, what: string): string {
  if (node.kind === 'literal') return node.value === null ? '' : String(node.value);
  throw new Refusal(node.at, `Plain text was expected for ${what}.`);
}

/** A boolean that is written out. @throws Refusal for anything else. */
export function literalBoolean(node: Node, what: string): boolean {
  if (node.kind === 'literal' && typeof node.value === 'boolean') return node.value;
  throw new Refusal(node.at, `true or false was expected for ${what}.`);
}

/** One text or a list of texts. */
export function literalTexts(node: Node | undefined, what: string): readonly string[] {
  if (node === undefined) return [];
  return node.kind === 'sequence' ? node.items.map((item) => literalText(item, what)) : [literalText(node, what)];
}
