import * as grammar from './grammar.ts';
import { matches } from './pattern.ts';
import { isPlaceholder } from './placeholder.ts';
import { describeType, type ValueType } from './value-type.ts';

/** Longer texts cannot be the value of an environment variable (Linux, MAX_ARG_STRLEN: 128 KiB). */
const longest = 131_072;

/** What is to be looked at, and what is known about it. */
export interface Candidate {
  readonly name: string;
  readonly value: string;
  readonly secret: boolean;
}

/**
 * What is wrong with a value; undefined when nothing is.
 *
 * The words are fixed or come from the contract: nothing of the value, not even its length, is ever in them.
 */
export function complaintAbout(type: ValueType, { name, value, secret }: Candidate): string | undefined {
  if (value.length > longest) return 'is longer than an environment variable can be';
  if (value.includes('\0')) return 'holds a NUL character, which no environment variable can';
  if (type.kind !== 'enum' && isPlaceholder(name, value)) return 'is a placeholder that nobody replaced';
  if (value.trim() === '') return 'holds nothing but blanks';
  if (!takesLines(type)) {
    if (value !== value.trim()) return 'has blanks or a line break around it';
    if (/[\p{Cc}\u2028\u2029]/u.test(value)) return 'holds a line break or a control character';
  }
  return complaintOfType(type, value, secret);
}

function takesLines(type: ValueType): boolean {
  return type.kind === 'string' ? type.multiline : ['json', 'pem', 'pattern'].includes(type.kind);
}

function complaintOfType(type: ValueType, value: string, secret: boolean): string | undefined {
  const wanted = `is not ${describeType(type)}`;
  if (type.kind === 'url') return complaintAboutUrl(type.schemes, value, secret);
  if (type.kind === 'pattern') {
    const found = matches(type.pattern, value);
    if (found === undefined)
      return `takes too long to compare with ${type.pattern}: a pattern without nested repetitions`;
    return found ? undefined : wanted;
  }
  return isOfType(type, value) ? undefined : wanted;
}

function isOfType(type: Exclude<ValueType, { kind: 'url' | 'pattern' }>, value: string): boolean {
  switch (type.kind) {
    case 'string': {
      const { length } = Array.from(value);
      return length >= (type.minLength ?? 0) && length <= (type.maxLength ?? Infinity);
    }
    case 'integer':
      return /^-?(?:0|[1-9]\d{0,30})$/u.test(value) && isWithin(type, BigInt(value));
    case 'number': {
      const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u.test(value) ? Number(value) : NaN;
      return Number.isFinite(number) && isWithin(type, number);
    }
    case 'enum':
      return type.values.includes(value);
    case 'boolean':
      return value === 'true' || value === 'false';
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
      return isOfGrammar[type.kind](value);
  }
}

const isOfGrammar = {
  duration: grammar.isDuration,
  instant: grammar.isInstant,
  json: grammar.isJson,
  email: grammar.isEmail,
  host: grammar.isHost,
  port: grammar.isPort,
  'host:port': grammar.isHostAndPort,
  uuid: grammar.isUuid,
  base64: grammar.isBase64,
  pem: grammar.isPem,
} as const;

function isWithin(
  { min, max }: { readonly min: number | undefined; readonly max: number | undefined },
  value: number | bigint,
): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function complaintAboutUrl(schemes: readonly string[] | undefined, value: string, secret: boolean): string | undefined {
  const wanted = `is not ${describeType({ kind: 'url', schemes })}`;
  // The URL standard would silently mend these.
  if (/[\s\\]/u.test(value)) return wanted;
  const scheme = /^([a-z][a-z\d+.-]*):\/\//iu.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || (schemes !== undefined && !schemes.includes(scheme))) return wanted;
  const url = URL.parse(value);
  if (url === null) return wanted;
  if (url.hostname === '' && scheme !== 'file' && scheme !== 'sqlite') return `${wanted}: it names no host`;
  if (!secret && (url.username !== '' || url.password !== '')) {
    return 'holds a user or a password: say secret: true in the contract, and map it from a secret';
  }
  return undefined;
}
