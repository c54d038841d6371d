/** What kind of text a name takes. */
export type ValueType =
  | {
      readonly kind: 'string';
      readonly minLength: number | undefined;
      readonly maxLength: number | undefined;
      readonly multiline: boolean;
    }
  | { readonly kind: 'url'; readonly schemes: readonly string[] | undefined }
  | { readonly kind: 'integer'; readonly min: number | undefined; readonly max: number | undefined }
  | { readonly kind: 'number'; readonly min: number | undefined; readonly max: number | undefined }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: PlainKind };

type PlainKind =
  | 'boolean'
  | 'duration'
  | 'instant'
  | 'json'
  | 'email'
  | 'host'
  | 'port'
  | 'host:port'
  | 'uuid'
  | 'base64'
  | 'pem';

/** Every kind, with the options it takes beside those of every name. */
export const typeOptions: Readonly<Record<ValueType['kind'], readonly string[]>> = {
  string: ['min-length', 'max-length', 'multiline'],
  url: ['schemes'],
  integer: ['min', 'max'],
  number: ['min', 'max'],
  boolean: [],
  duration: [],
  instant: [],
  json: [],
  enum: ['values'],
  pattern: ['pattern'],
  email: [],
  host: [],
  port: [],
  'host:port': [],
  uuid: [],
  base64: [],
  pem: [],
};

/** Whether a text names a kind. */
export function isKind(text: string): text is ValueType['kind'] {
  return Object.hasOwn(typeOptions, text);
}

/** What a type takes, in words that follow "takes"; made of the contract alone, never of a value. */
export function describeType(type: ValueType): string {
  switch (type.kind) {
    case 'string':
      return `${type.multiline ? 'text' : 'text on one line'}${range(type.minLength, type.maxLength, ' characters')}`;
    case 'url':
      return `a URL${type.schemes === undefined ? '' : ` with the scheme ${type.schemes.join(' or ')}`}`;
    case 'integer':
      return `an integer${range(type.min, type.max)}`;
    case 'number':
      return `a number${range(type.min, type.max)}`;
    case 'enum':
      return `one of ${type.values.join(', ')}`;
    case 'pattern':
      return `text that matches ${type.pattern} as a whole`;
    case 'boolean':
    case 'duration':
    case 'instant':
    case 'json':
    case 'email':
    case 'host':
    case 'port':
    case 'host:port':
    case 'uuid':
    case 'base64':
    case 'pem':
      return words[type.kind];
  }
}

const words: Readonly<Record<PlainKind, string>> = {
  boolean: 'true or false',
  duration: 'a duration such as 90s, 5m or 1h30m',
  instant: 'an instant with an offset such as 2026-11-21T01:33:48Z',
  json: 'a JSON text',
  email: 'an e-mail address',
  host: 'a host name or an IP address',
  port: 'a port from 1 to 65535',
  'host:port': 'a host and a port such as db.example:5432',
  uuid: 'a UUID',
  base64: 'base64 with its padding',
  pem: 'one or more PEM blocks',
};

function range(min: number | undefined, max: number | undefined, unit = ''): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}${unit}`;
  if (min !== undefined) return ` of at least ${min}${unit}`;
  return max === undefined ? '' : ` of at most ${max}${unit}`;
}
