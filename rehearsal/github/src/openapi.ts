import { readFileSync } from 'node:fs';
import { isObject } from './json.ts';

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly place: string;
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  /** Absent when the operation takes no JSON body. */
  readonly body: { readonly schema: Schema; readonly required: boolean } | undefined;
  /** Documented status -> schema of its JSON body, undefined when there is none. */
  readonly responses: ReadonlyMap<number, Schema | undefined>;
}

export interface Description {
  /** Every `#/components/...` a schema refers to, in JSON Schema's words. */
  readonly components: Schema;
  readonly operations: readonly Operation[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * Reads the committed part of GitHub's OpenAPI description (see README.md of this package), with OpenAPI 3.0 schemas made JSON Schema.
 */
export function readDescription(): Description {
  const document: unknown = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
  const converted = objectOf(toJsonSchema(document));
  const operations = Object.entries(objectOf(converted['paths'])).flatMap(([template, item]) =>
    methods.flatMap((method) => {
      const operation = objectOf(item)[method];
      return isObject(operation) ? [operationOf(method, template, objectOf(item), operation, converted)] : [];
    }),
  );
  return { components: { components: converted['components'] }, operations };
}

function operationOf(method: string, template: string, item: Schema, operation: Schema, root: Schema): Operation {
  const parameters = [...listOf(item['parameters']), ...listOf(operation['parameters'])];
  const body = isObject(operation['requestBody']) ? dereference(operation['requestBody'], root) : undefined;
  const bodySchema = body === undefined ? undefined : jsonSchemaOf(body);
  return {
    method: method.toUpperCase(),
    template,
    parameters: parameters.map((parameter) => parameterOf(dereference(parameter, root))),
    body: bodySchema === undefined ? undefined : { schema: bodySchema, required: body?.['required'] === true },
    responses: new Map(
      Object.entries(objectOf(operation['responses'])).map(([status, response]) => [
        Number(status),
        jsonSchemaOf(dereference(response, root)),
      ]),
    ),
  };
}

function parameterOf(parameter: Schema): Parameter {
  return {
    name: String(parameter['name']),
    place: String(parameter['in']),
    required: parameter['required'] === true,
    schema: isDateRange(parameter) ? { type: 'string' } : objectOf(parameter['schema']),
  };
}

/** Described as a date-time, documented as search's date syntax: `>=2026-11-21`, `a..b` (docs.github.com, "Understanding the search syntax"). */
function isDateRange(parameter: Schema): boolean {
  return parameter['name'] === 'created' && parameter['in'] === 'query';
}

function jsonSchemaOf(holder: Schema): Schema | undefined {
  const content = holder['content'];
  const media = isObject(content) ? content['application/json'] : undefined;
  return isObject(media) && isObject(media['schema']) ? media['schema'] : undefined;
}

function dereference(value: unknown, root: Schema): Schema {
  const schema = objectOf(value);
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  let found: unknown = root;
  for (const key of reference.slice('#/'.length).split('/')) found = objectOf(found)[key];
  return dereference(found, root);
}

/**
 * Three things differ from JSON Schema as GitHub means it. OpenAPI 3.0's `nullable` becomes a null type. `oneOf` becomes `anyOf`, because
 * GitHub's alternatives overlap (a basic-error is also a repository-rule-violation-error). A URL whose default is '' may be '': GitHub
 * answers that for a deployment status without log_url, though its description says format uri.
 */
function toJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (!isObject(value)) return value;
  const schema: Record<string, unknown> = Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'nullable')
      .map(([key, item]) => [key === 'oneOf' ? 'anyOf' : key, toJsonSchema(item)]),
  );
  if (schema['format'] === 'uri' && schema['default'] === '') return { anyOf: [{ const: '' }, schema] };
  if (value['nullable'] !== true) return schema;
  if (typeof schema['type'] !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const choices = schema['enum'];
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(choices) && !choices.includes(null) ? { enum: [...choices, null] } : {}),
  };
}

function objectOf(value: unknown): Schema {
  if (!isObject(value)) throw new TypeError(`openapi.json holds ${typeof value} where an object belongs`);
  return value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
