import { valueOf, type Field, type Query, type Selection } from './graphql-document.ts';
import type { GraphQlSchema } from './graphql-schema.ts';
import type { Json } from './json.ts';

/** Something a query can look into; `read` gives what one of its fields holds. */
export interface Thing {
  readonly typename: string;
  read(field: string, given: Readonly<Record<string, Json>>): Held;
}

/** What a field holds: a value, or things. An error stands for an entry of a list that could not be given. */
export type Held = Json | Thing | readonly (Thing | GraphQlError)[];

/** An error GitHub tells beside the data; what it is about is null. */
export class GraphQlError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

type ErrorEntry = Readonly<Record<'type' | 'message', string>> & { readonly path: readonly (string | number)[] };

/** Answers a query that is valid. A field that fails is null, with its error beside the data (GraphQL specification, October 2021, section 7). */
export function answerQuery(
  known: GraphQlSchema,
  root: Thing,
  query: Query,
  variables: Readonly<Record<string, Json>>,
): { readonly data: Json; readonly errors?: Json } {
  const errors: ErrorEntry[] = [];
  const execution = { known, variables, errors };
  const data = read(execution, root, query.selections, []);
  return errors.length === 0 ? { data } : { data, errors };
}

interface Execution {
  readonly known: GraphQlSchema;
  readonly variables: Readonly<Record<string, Json>>;
  readonly errors: ErrorEntry[];
}

type Path = readonly (string | number)[];

function read(execution: Execution, thing: Thing, selections: readonly Selection[], path: Path): Json {
  const answer: Record<string, Json> = {};
  for (const selection of selections) {
    if (selection.kind === 'field') {
      answer[selection.key] = readField(execution, thing, selection, [...path, selection.key]);
      continue;
    }
    const possible = execution.known.types[selection.on]?.possible ?? [];
    if (selection.on !== thing.typename && !possible.includes(thing.typename)) continue;
    const more = read(execution, thing, selection.selections, path);
    if (typeof more === 'object' && more !== null) Object.assign(answer, more);
  }
  return answer;
}

function readField(execution: Execution, thing: Thing, field: Field, path: Path): Json {
  if (field.name === '__typename') return thing.typename;
  const given = Object.fromEntries(
    Object.entries(field.arguments).map(([name, value]) => [name, valueOf(value, execution.variables)]),
  );
  try {
    return complete(execution, thing.read(field.name, given), field, path);
  } catch (error) {
    if (!(error instanceof GraphQlError)) throw error;
    return refuse(execution, error, path);
  }
}

function complete(execution: Execution, held: Held, field: Field, path: Path): Json {
  if (isThing(held)) return read(execution, held, field.selections, path);
  if (!isList(held)) return held;
  return held.map((each, index) => {
    const place = [...path, index];
    if (each instanceof GraphQlError) return refuse(execution, each, place);
    return isThing(each) ? read(execution, each, field.selections, place) : each;
  });
}

function refuse({ errors }: Execution, { type, message }: GraphQlError, path: Path): null {
  errors.push({ type, path, message });
  return null;
}

function isList(held: Held): held is readonly (Thing | GraphQlError)[] {
  return Array.isArray(held);
}

function isThing(held: Held | GraphQlError): held is Thing {
  return typeof held === 'object' && held !== null && 'typename' in held && typeof held['read'] === 'function';
}
