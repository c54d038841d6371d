/** A workflow command found in a line of a step's output. */
export interface Command {
  /** Lower case. */
  readonly name: string;
  /** Keys in lower case; a key without a value is absent. */
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** The commands that the runner registers (the extensions of src/Runner.Worker/ActionCommandManager.cs). */
export const commandNames: readonly string[] = [
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
];

/**
 * The command that the runner sees in `line`, or undefined when the line is ordinary output.
 *
 * `::name key=value,key=value::data` counts only at the start of a line (after white space); the legacy form
 * `##[name key=value;key=value]data` counts anywhere, but only at its first occurrence. A name counts when `registered`
 * (lower case) holds it. Source: actions/runner src/Runner.Common/ActionCommand.cs TryParseV2, TryParse.
 */
export function parseCommand(line: string, registered: ReadonlySet<string>): Command | undefined {
  return parseColons(line.replace(leadingBlanks, ''), registered) ?? parseBrackets(line, registered);
}

/** Command names are compared without case, by the rules of ASCII: the Kelvin sign is no `k`. */
export function foldCase(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => letter.toLowerCase());
}

/** What .NET's TrimStart removes; JavaScript's own list differs (it has U+FEFF and lacks U+0085). */
const leadingBlanks = /^[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/u;

type Escapes = readonly (readonly [escaped: string, character: string])[];

const dataEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const propertyEscapes: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
];
const legacyEscapes: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
];

function parseColons(message: string, registered: ReadonlySet<string>): Command | undefined {
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  if (end < 0) return undefined;
  const { name, rest } = splitName(message.slice(2, end));
  if (!registered.has(name)) return undefined;
  return {
    name,
    properties: parseProperties(rest.trim(), ',', propertyEscapes),
    data: unescapeWith(message.slice(end + 2), dataEscapes),
  };
}

function parseBrackets(line: string, registered: ReadonlySet<string>): Command | undefined {
  const start = line.indexOf('##[');
  if (start < 0) return undefined;
  const end = line.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, rest } = splitName(line.slice(start + 3, end));
  if (!registered.has(name)) return undefined;
  return {
    name,
    properties: parseProperties(rest, ';', legacyEscapes),
    data: unescapeWith(line.slice(end + 1), legacyEscapes),
  };
}

function splitName(info: string): { readonly name: string; readonly rest: string } {
  const space = info.indexOf(' ');
  return space < 0
    ? { name: foldCase(info), rest: '' }
    : { name: foldCase(info.slice(0, space)), rest: info.slice(space + 1) };
}

/** The runner splits with RemoveEmptyEntries, so equals signs before the key and before the value vanish. */
function parseProperties(text: string, separator: string, escapes: Escapes): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const part of text.split(separator)) {
    const match = /^=*([^=]+)=+(.+)$/su.exec(part);
    const [, key, value] = match ?? [];
    if (key !== undefined && value !== undefined) properties.set(foldCase(key), unescapeWith(value, escapes));
  }
  return properties;
}

function unescapeWith(text: string, escapes: Escapes): string {
  return escapes.reduce((unescaped, [escaped, character]) => unescaped.replaceAll(escaped, character), text);
}
