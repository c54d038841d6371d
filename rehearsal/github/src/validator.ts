import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { isObject } from './json.ts';
import type { Description, Operation, Schema } from './openapi.ts';

export interface RequestParts {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** undefined when the request had no body. */
  readonly body: unknown;
}

/** Both say what is wrong, one sentence per fault; an empty list means the message is as GitHub describes it. */
export interface Validator {
  request(operation: Operation, parts: RequestParts): readonly string[];
  response(operation: Operation, status: number, body: unknown): readonly string[];
}

type Part = 'path' | 'query' | 'body' | `response ${number}`;

/**
 * Holds requests and answers to GitHub's OpenAPI description. Schemas are compiled when they are first needed, so that a start costs nothing.
 * Stricter than GitHub in one point: a query parameter or a property of the body that the description does not know is a fault, because
 * GitHub ignores it and a misspelt filter would then filter nothing.
 */
export function createValidator(description: Description): Validator {
  const strict = ajvFor(description.components, false);
  const coercing = ajvFor(description.components, 'array');
  const compiled = new Map<string, ValidateFunction>();

  function check(operation: Operation, part: Part, schema: Schema, value: unknown): string[] {
    const key = `${operation.method} ${operation.template} ${part}`;
    const ajv = part === 'path' || part === 'query' ? coercing : strict;
    const validate = compiled.get(key) ?? ajv.compile(rooted(schema));
    compiled.set(key, validate);
    return validate(value) ? [] : (validate.errors ?? []).slice(0, 5).map((error) => sentence(part, error));
  }

  return {
    request: (operation, { parameters, query, body }) => [
      ...check(operation, 'path', parametersSchema(operation, 'path'), { ...parameters }),
      ...check(operation, 'query', parametersSchema(operation, 'query'), Object.fromEntries(query)),
      ...bodyFaults(operation, body, (schema) => check(operation, 'body', schema, body)),
    ],
    response(operation, status, body) {
      const schema = operation.responses.get(status);
      if (schema !== undefined) return check(operation, `response ${status}`, schema, body);
      if (operation.responses.has(status)) {
        return status < 300 && body !== undefined ? [`response ${status} has a body, and none is described`] : [];
      }
      return status < 400 ? [`response ${status} is not described`] : [];
    },
  };
}

function bodyFaults(operation: Operation, body: unknown, check: (schema: Schema) => string[]): string[] {
  const expected = operation.body;
  if (expected === undefined) return body === undefined ? [] : ['the request has a body, and none is described'];
  if (body === undefined) return expected.required ? ['the request has no body'] : [];
  return [...check(expected.schema), ...unknownProperties(expected.schema, body)];
}

function unknownProperties(schema: Schema, body: unknown): string[] {
  const known = schema['properties'];
  if (!isObject(known) || !isObject(body) || schema['additionalProperties'] !== undefined) return [];
  return Object.keys(body)
    .filter((name) => !(name in known))
    .map((name) => `body has the unknown property ${JSON.stringify(name)}`);
}

function parametersSchema(operation: Operation, place: 'path' | 'query'): Schema {
  const parameters = operation.parameters.filter((parameter) => parameter.place === place);
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}

function ajvFor(components: Schema, coerceTypes: boolean | 'array'): Ajv {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    coerceTypes,
    validateSchema: false,
    addUsedSchema: false,
    logger: false,
  });
  formats.default(ajv);
  ajv.addSchema({ ...components }, 'github');
  return ajv;
}

/** References are written from the description's root; a schema compiled on its own must name that root. */
function rooted(schema: Schema): Schema {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/');
  const parsed: unknown = JSON.parse(text);
  return isObject(parsed) ? parsed : {};
}

function sentence(part: Part, error: ErrorObject): string {
  const detail = isObject(error.params) ? JSON.stringify(error.params) : '';
  return `${part}${error.instancePath} ${error.message ?? error.keyword} ${detail}`.trimEnd();
}
