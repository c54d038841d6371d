import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

/** One mistake in a contract. */
export interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** A field of a map: its name, where it stands, and what it says. */
export interface FieldNode {
  readonly name: string;
  readonly line: number;
  readonly node: Node | null;
}

/**
 * Reads nodes of a contract and keeps what is wrong with them, by line.
 *
 * Nothing the file says is repeated, as by mistake it may be a file of values; only what can be no value: field names of
 * small letters, and names of variables.
 */
export class ContractNodes {
  readonly mistakes: Mistake[] = [];
  readonly #lines: LineCounter;

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  complain(line: number, message: string): undefined {
    this.mistakes.push({ line, message });
  }

  lineOf(node: Node | null | undefined, otherwise: number): number {
    return node?.range ? this.#lines.linePos(node.range[0]).line : otherwise;
  }

  /** The fields of a map in their order; none, and a complaint, when it is something else. */
  fields(node: Node | null | undefined, line: number, takes: string): readonly FieldNode[] {
    if (!isMap(node)) {
      this.complain(this.lineOf(node, line), takes);
      return [];
    }
    return node.items.flatMap(({ key, value }) => {
      const at = this.lineOf(isScalar(key) ? key : node, line);
      const name = isScalar(key) ? textOf(key) : undefined;
      if (name === undefined) this.complain(at, 'a field has no name');
      return name === undefined ? [] : [{ name, line: at, node: isRead(value) ? value : null }];
    });
  }

  /** The same by name, where only these names are known. */
  known(
    node: Node | null | undefined,
    line: number,
    names: readonly string[],
    what: string,
  ): ReadonlyMap<string, FieldNode> {
    const fields = this.fields(node, line, `${what} takes ${names.join(', ')}`);
    for (const field of fields) {
      if (names.includes(field.name)) continue;
      const shown = /^[a-z][a-z-]{0,24}$/u.test(field.name) ? `no field ${field.name}` : 'no such field';
      this.complain(field.line, `${what} has ${shown}; it takes ${names.join(', ')}`);
    }
    return new Map(fields.map((field) => [field.name, field]));
  }

  text(field: FieldNode | undefined): string | undefined {
    if (field === undefined) return undefined;
    const text = isScalar(field.node) ? textOf(field.node) : undefined;
    return text === undefined || text.trim() === '' ? this.complain(field.line, `${field.name} takes a text`) : text;
  }

  boolean(field: FieldNode | undefined): boolean | undefined {
    if (field === undefined) return undefined;
    const value = isScalar(field.node) ? field.node.value : undefined;
    return typeof value === 'boolean' ? value : this.complain(field.line, `${field.name} takes true or false`);
  }

  number(field: FieldNode | undefined, whole: boolean): number | undefined {
    if (field === undefined) return undefined;
    const value = isScalar(field.node) ? field.node.value : undefined;
    if (typeof value === 'number' && (whole ? Number.isSafeInteger(value) : Number.isFinite(value))) return value;
    return this.complain(field.line, `${field.name} takes ${whole ? 'an integer' : 'a number'}`);
  }

  /** A list of at least one text. */
  texts(field: FieldNode | undefined): readonly string[] | undefined {
    if (field === undefined) return undefined;
    const takes = `${field.name} takes a list of texts such as [one, two], with at least one`;
    const { node } = field;
    if (!isSeq(node) || node.items.length === 0) return this.complain(field.line, takes);
    const texts = node.items.flatMap((item) => (isScalar(item) ? (textOf(item) ?? []) : []));
    if (texts.length < node.items.length) return this.complain(field.line, takes);
    if (new Set(texts).size < texts.length) return this.complain(field.line, `${field.name} says one text twice`);
    return texts;
  }
}

/** Aliases are not followed: a contract says everything where it stands. */
function isRead(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

/** A scalar as it was written, so that `1.10` stays what it is; undefined for one that says nothing. */
function textOf(node: { readonly value: unknown; readonly source?: string }): string | undefined {
  if (node.value === null || node.value === undefined) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}
