import type { Json } from './json.ts';

/** A value as a query writes it. */
export type Written =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Written>> };

export interface Field {
  readonly kind: 'field';
  /** What the answer calls it: the alias, or the name. */
  readonly key: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, Written>>;
  readonly selections: readonly Selection[];
}

export interface Fragment {
  readonly kind: 'fragment';
  readonly on: string;
  readonly selections: readonly Selection[];
}

export type Selection = Field | Fragment;

/** One query; mutations, named fragments and directives are not served here. */
export interface Query {
  /** Name -> type, as written: `[ID!]!`. */
  readonly variables: Readonly<Record<string, string>>;
  readonly selections: readonly Selection[];
}

/** What cannot be read as a query. */
export class GraphQlSyntaxError extends Error {}

/** Strings, numbers, names and punctuators; blanks, commas and comments part them (GraphQL specification, October 2021, section 2.1). */
const token = /[\s,\uFEFF]+|#[^\n]*|(\.\.\.|[!$()[\]{}:=@|&]|-?\d+(?:\.\d+)?|[_A-Za-z]\w*|"(?:[^"\\\n]|\\.)*")/guy;

/**
 * Reads one query (GraphQL specification, October 2021, section 2).
 *
 * @throws GraphQlSyntaxError
 */
export function parseQuery(text: string): Query {
  const reader = new Reader(tokensOf(text));
  if (reader.take('query') && reader.peek() !== '{' && reader.peek() !== '(') reader.name();
  const variables: Record<string, string> = {};
  if (reader.take('(')) {
    while (!reader.take(')')) {
      reader.expect('$');
      const name = reader.name();
      reader.expect(':');
      variables[name] = readType(reader);
    }
  }
  const selections = readSelections(reader);
  if (reader.peek() !== undefined) throw new GraphQlSyntaxError(`Expected the end, got ${reader.peek()}`);
  return { variables, selections };
}

function tokensOf(text: string): readonly string[] {
  const found: string[] = [];
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match[1] !== undefined) found.push(match[1]);
    end = match.index + match[0].length;
  }
  if (end !== text.length) throw new GraphQlSyntaxError(`Unexpected character at ${end}`);
  return found;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  next(): string {
    const found = this.peek();
    if (found === undefined) throw new GraphQlSyntaxError('Unexpected end of the query');
    this.#at += 1;
    return found;
  }

  take(wanted: string): boolean {
    if (this.peek() !== wanted) return false;
    this.#at += 1;
    return true;
  }

  expect(wanted: string): void {
    if (!this.take(wanted)) throw new GraphQlSyntaxError(`Expected ${wanted}, got ${this.peek() ?? 'the end'}`);
  }

  name(): string {
    const found = this.next();
    if (!/^[_A-Za-z]/u.test(found)) throw new GraphQlSyntaxError(`Expected a name, got ${found}`);
    return found;
  }
}

function readType(reader: Reader): string {
  const inner = reader.take('[') ? `[${readType(reader)}]` : reader.name();
  if (inner.startsWith('[')) reader.expect(']');
  return reader.take('!') ? `${inner}!` : inner;
}

function readSelections(reader: Reader): readonly Selection[] {
  const found: Selection[] = [];
  reader.expect('{');
  while (!reader.take('}')) found.push(reader.take('...') ? readFragment(reader) : readField(reader));
  return found;
}

function readFragment(reader: Reader): Fragment {
  reader.expect('on');
  return { kind: 'fragment', on: reader.name(), selections: readSelections(reader) };
}

function readField(reader: Reader): Field {
  const key = reader.name();
  const name = reader.take(':') ? reader.name() : key;
  const given: Record<string, Written> = {};
  if (reader.take('(')) {
    while (!reader.take(')')) {
      const argument = reader.name();
      reader.expect(':');
      given[argument] = readValue(reader);
    }
  }
  return {
    kind: 'field',
    key,
    name,
    arguments: given,
    selections: reader.peek() === '{' ? readSelections(reader) : [],
  };
}

function readValue(reader: Reader): Written {
  const first = reader.next();
  if (first === '$') return { kind: 'variable', name: reader.name() };
  if (first === '[') {
    const items: Written[] = [];
    while (!reader.take(']')) items.push(readValue(reader));
    return { kind: 'list', items };
  }
  if (first === '{') {
    const fields: Record<string, Written> = {};
    while (!reader.take('}')) {
      const name = reader.name();
      reader.expect(':');
      fields[name] = readValue(reader);
    }
    return { kind: 'object', fields };
  }
  if (/^["\d-]/u.test(first) || first === 'true' || first === 'false' || first === 'null') {
    return { kind: 'literal', value: literal(first) };
  }
  if (/^[_A-Za-z]/u.test(first)) return { kind: 'name', name: first };
  throw new GraphQlSyntaxError(`Expected a value, got ${first}`);
}

function literal(text: string): string | number | boolean | null {
  const value: unknown = JSON.parse(text);
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new GraphQlSyntaxError(`${text} is no value`);
}

/** The value that is meant, with the variables of the request in their places. */
export function valueOf(written: Written, variables: Readonly<Record<string, Json>>): Json {
  switch (written.kind) {
    case 'variable':
      return variables[written.name] ?? null;
    case 'name':
      return written.name;
    case 'literal':
      return written.value;
    case 'list':
      return written.items.map((item) => valueOf(item, variables));
    case 'object':
      return Object.fromEntries(
        Object.entries(written.fields).map(([name, value]) => [name, valueOf(value, variables)]),
      );
    default:
      return written satisfies never;
  }
}
