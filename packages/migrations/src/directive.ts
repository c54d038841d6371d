import { milliseconds, parseDuration, type Duration } from '#time';
import { isCalendarDay } from './calendar-day.ts';

/** One thing that a comment of a migration tells the gate. */
export type Directive =
  | { readonly kind: 'allow'; readonly rule: string; readonly reason: string; readonly until: string }
  | { readonly kind: 'irreversible'; readonly reason: string }
  | {
      readonly kind: 'contract';
      readonly after: string | undefined;
      readonly soak: Duration;
      readonly environments: readonly string[] | undefined;
    }
  | { readonly kind: 'backfill' }
  | { readonly kind: 'expand' };

/** Why a directive cannot be obeyed, with what to write instead. */
export interface BadDirective {
  readonly kind: 'bad';
  readonly rule: 'directive' | 'MG803';
  readonly message: string;
  readonly fix: string;
}

const forms = {
  allow: '-- migrate-gate: allow MG102 reason="nobody reads it since v2.3" until=2026-12-31',
  irreversible: '-- migrate-gate: irreversible reason="the dropped rows are in the archive"',
  contract: '-- migrate-gate: contract after=v2.3.0 soak=24h environments=staging,production',
  backfill: '-- migrate-gate: backfill',
  expand: '-- migrate-gate: expand',
} as const;

type Verb = keyof typeof forms;

/**
 * Reads what follows `migrate-gate:` in a comment.
 *
 * Grammar: a verb, for `allow` a rule, then `name=value` or `name="value"` (`\"` stands for a quote) in any order, each
 * at most once. Nothing is ignored: what is unknown, doubled, missing or malformed makes it bad.
 */
export function parseDirective(text: string): Directive | BadDirective {
  const words = split(text.trim());
  if (words === undefined) return bad('its quotes do not close', allForms());
  const [verb = '', ...rest] = words;
  if (!isVerb(verb)) {
    return bad(`"${cut(verb)}" is not one of ${Object.keys(forms).join(', ')}`, allForms());
  }
  const takesRule = verb === 'allow';
  const named = readArguments(takesRule ? rest.slice(1) : rest, verb);
  if ('kind' in named) return named;
  switch (verb) {
    case 'allow':
      return allow(rest[0] ?? '', named);
    case 'irreversible':
      return irreversible(named);
    case 'contract':
      return contract(named);
    case 'backfill':
    case 'expand':
      return { kind: verb };
  }
}

const accepted: Readonly<Record<Verb, readonly string[]>> = {
  allow: ['reason', 'until'],
  irreversible: ['reason'],
  contract: ['after', 'soak', 'environments'],
  backfill: [],
  expand: [],
};

function isVerb(text: string): text is Verb {
  return Object.hasOwn(forms, text);
}

/** Words at white space, where `"` protects it; undefined when a quote is left open. */
function split(text: string): readonly string[] | undefined {
  const word = /(?:[^\s"\\]|\\.|"(?:[^"\\]|\\.)*")+|\\$/gy;
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined) return undefined;
    words.push(found);
    at += found.length;
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  }
  return words;
}

function readArguments(words: readonly string[], verb: Verb): ReadonlyMap<string, string> | BadDirective {
  const named = new Map<string, string>();
  for (const word of words) {
    const equals = word.indexOf('=');
    const name = equals === -1 ? word : word.slice(0, equals);
    if (equals === -1 || !accepted[verb].includes(name)) {
      const takes = accepted[verb].length === 0 ? 'nothing' : accepted[verb].map((key) => `${key}=…`).join(', ');
      return bad(`"${cut(word)}" is not understood; ${verb} takes ${takes}`, forms[verb]);
    }
    if (named.has(name)) return bad(`${name} is given twice`, forms[verb]);
    const value = unquote(word.slice(equals + 1));
    if (value === undefined) return bad(`the value of ${name} is quoted only in part`, forms[verb]);
    named.set(name, value);
  }
  return named;
}

function unquote(text: string): string | undefined {
  if (!text.includes('"')) return text;
  const inner = /^"((?:[^"\\]|\\.)*)"$/.exec(text)?.[1];
  return inner?.replace(/\\(.)/g, '$1').trim();
}

function allow(rule: string, named: ReadonlyMap<string, string>): Directive | BadDirective {
  if (!/^MG[0-9]{3}$/.test(rule)) {
    return bad(`"${cut(rule)}" is not a rule; one directive allows one, such as MG102`, forms.allow);
  }
  const reason = named.get('reason') ?? '';
  if (reason === '') return bad(`allow ${rule} says no reason`, forms.allow);
  const until = named.get('until') ?? '';
  if (!isCalendarDay(until)) {
    return bad(`allow ${rule} needs the last day it holds as until=YYYY-MM-DD, not "${cut(until)}"`, forms.allow);
  }
  return { kind: 'allow', rule, reason, until };
}

function irreversible(named: ReadonlyMap<string, string>): Directive | BadDirective {
  const reason = named.get('reason') ?? '';
  if (reason !== '') return { kind: 'irreversible', reason };
  return { ...bad('irreversible says no reason', forms.irreversible), rule: 'MG803' };
}

function contract(named: ReadonlyMap<string, string>): Directive | BadDirective {
  const after = named.get('after');
  if (after !== undefined && !/^[\w][\w.+/@-]*$/.test(after)) {
    return bad(`after="${cut(after)}" is not a commit, tag or version`, forms.contract);
  }
  const soak = readSoak(named.get('soak'));
  if (typeof soak === 'string') return bad(soak, forms.contract);
  const environments = named
    .get('environments')
    ?.split(',')
    .map((name) => name.trim());
  if (environments?.some((name) => name === '' || /[\p{Cc}"]/u.test(name)) === true) {
    return bad('environments is a list of names with commas between them', forms.contract);
  }
  if (environments !== undefined && new Set(environments).size < environments.length) {
    return bad('environments names one twice', forms.contract);
  }
  return { kind: 'contract', after, soak, environments };
}

function readSoak(text: string | undefined): Duration | string {
  if (text === undefined) return milliseconds(0);
  try {
    return parseDuration(text);
  } catch (error) {
    if (error instanceof RangeError) return `soak: ${error.message}`;
    throw error;
  }
}

function bad(message: string, fix: string): BadDirective {
  return { kind: 'bad', rule: 'directive', message, fix: `write ${fix}` };
}

function allForms(): string {
  return Object.values(forms).join(' or ');
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
