import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Field, Query, Selection, Written } from './graphql-document.ts';
import type { Json } from './json.ts';

const types = v.record(v.string(), v.string());
const schema = v.object({
  source: v.string(),
  types: v.record(
    v.string(),
    v.object({
      kind: v.picklist(['OBJECT', 'INTERFACE', 'UNION', 'INPUT_OBJECT', 'ENUM']),
      fields: v.optional(v.record(v.string(), v.object({ type: v.string(), args: types }))),
      inputs: v.optional(types),
      values: v.optional(v.array(v.string())),
      possible: v.optional(v.array(v.string())),
    }),
  ),
});

/** GitHub's own schema, as far as it is served here. */
export type GraphQlSchema = v.InferOutput<typeof schema>;

/** Reads the committed part of GitHub's public GraphQL schema (see README.md of this package). */
export function readSchema(): GraphQlSchema {
  return v.parse(schema, JSON.parse(readFileSync(new URL('../graphql.json', import.meta.url), 'utf8')));
}

const scalars: Readonly<Record<string, (value: Json) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  GitObjectID: (value) => typeof value === 'string' && /^[0-9a-f]{40}$/u.test(value),
  Int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31,
  Boolean: (value) => typeof value === 'boolean',
};

/** What GitHub's schema does not allow in a query and its variables, in GitHub's words where they are known; empty when all is well. */
export function faultsOf(known: GraphQlSchema, query: Query, variables: Readonly<Record<string, Json>>): string[] {
  const faults: string[] = [];
  const used = new Set<string>();
  for (const [name, type] of Object.entries(query.variables)) {
    const why = mismatch(known, type, variables[name] ?? null);
    if (why !== undefined) faults.push(`Variable $${name} of type ${type} was provided invalid value: ${why}`);
  }
  checkSelections({ known, query, faults, used }, 'Query', query.selections);
  for (const name of Object.keys(query.variables))
    if (!used.has(name)) faults.push(`Variable $${name} is declared but not used`);
  return faults;
}

interface Check {
  readonly known: GraphQlSchema;
  readonly query: Query;
  readonly faults: string[];
  readonly used: Set<string>;
}

function checkSelections(check: Check, type: string, selections: readonly Selection[]): void {
  for (const selection of selections) {
    if (selection.kind === 'field') checkField(check, type, selection);
    else if (fits(check.known, selection.on, type)) checkSelections(check, selection.on, selection.selections);
    else check.faults.push(`Fragment on ${selection.on} can't be spread inside ${type}`);
  }
}

function fits({ types: all }: GraphQlSchema, on: string, type: string): boolean {
  if (all[on] === undefined) return false;
  return on === type || (all[type]?.possible ?? []).includes(on) || (all[on].possible ?? []).includes(type);
}

function checkField(check: Check, type: string, field: Field): void {
  const { known, faults } = check;
  if (field.name === '__typename') return;
  const definition = known.types[type]?.fields?.[field.name];
  if (definition === undefined) {
    faults.push(`Field '${field.name}' doesn't exist on type '${type}'`);
    return;
  }
  checkArguments(check, field, definition.args);
  const inner = nameOf(definition.type);
  const kind = known.types[inner]?.kind;
  const composite = kind === 'OBJECT' || kind === 'INTERFACE' || kind === 'UNION';
  if (composite && field.selections.length === 0)
    faults.push(`Field must have selections (field '${field.name}' returns ${inner} but has no selections)`);
  else if (!composite && field.selections.length > 0)
    faults.push(`Selections can't be made on ${inner} (field '${field.name}')`);
  else checkSelections(check, inner, field.selections);
}

function checkArguments(check: Check, field: Field, args: Readonly<Record<string, string>>): void {
  const { faults } = check;
  for (const [name, value] of Object.entries(field.arguments)) {
    const type = args[name];
    if (type === undefined) faults.push(`Field '${field.name}' doesn't accept argument '${name}'`);
    else checkValue(check, `argument '${name}' of '${field.name}'`, type, value);
  }
  for (const [name, type] of Object.entries(args))
    if (type.endsWith('!') && !(name in field.arguments))
      faults.push(`Field '${field.name}' is missing required arguments: ${name}`);
}

function checkValue(check: Check, place: string, type: string, value: Written): void {
  const { known, query, faults, used } = check;
  if (value.kind === 'variable') {
    used.add(value.name);
    const declared = query.variables[value.name];
    if (declared === undefined) faults.push(`Variable $${value.name} is used but not declared`);
    else if (declared !== type && declared !== `${type}!`)
      faults.push(`Type mismatch on variable $${value.name} and ${place} (${declared} / ${type})`);
    return;
  }
  const bare = type.replace(/!$/u, '');
  if (value.kind === 'list' && bare.startsWith('[')) {
    for (const item of value.items) checkValue(check, place, bare.slice(1, -1), item);
    return;
  }
  if (value.kind === 'object' && known.types[bare]?.inputs !== undefined) {
    const inputs = known.types[bare].inputs;
    for (const [name, of] of Object.entries(inputs))
      if (of.endsWith('!') && !(name in value.fields)) faults.push(`${place} lacks ${name}`);
    for (const [name, given] of Object.entries(value.fields)) {
      const of = inputs[name];
      if (of === undefined) faults.push(`${bare} doesn't accept ${name}`);
      else checkValue(check, `${place}.${name}`, of, given);
    }
    return;
  }
  const literal = value.kind === 'name' ? value.name : value.kind === 'literal' ? value.value : undefined;
  const why = literal === undefined ? 'is of another kind' : mismatch(known, type, literal);
  if (why !== undefined) faults.push(`${place} has an invalid value: ${why}`);
}

/** Why a value is not of a type; undefined when it is. */
function mismatch(known: GraphQlSchema, type: string, value: Json): string | undefined {
  if (value === null) return type.endsWith('!') ? 'it must not be null' : undefined;
  const bare = type.replace(/!$/u, '');
  if (bare.startsWith('[')) {
    if (!Array.isArray(value)) return 'it is no list';
    const items: readonly Json[] = value;
    return items.map((item) => mismatch(known, bare.slice(1, -1), item)).find((why) => why !== undefined);
  }
  const definition = known.types[bare];
  if (definition?.values !== undefined)
    return typeof value === 'string' && definition.values.includes(value) ? undefined : `it is no ${bare}`;
  return scalars[bare]?.(value) === true ? undefined : `it is no ${bare}`;
}

function nameOf(type: string): string {
  return type.replaceAll(/[[\]!]/gu, '');
}
