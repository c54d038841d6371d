import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { InvalidInput } from '#inputs';
import { ActionFailure } from '#kit';
import { overrideActor, type OverrideActor } from './override-actor.ts';
import type { Calendar, EnvironmentPart, Rule, RuleSet, ServicePart } from './rule.ts';
import { readWhen } from './when.ts';
import { zone } from './zone.ts';

/** One thing that is wrong in a calendar's file. */
interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** The largest calendar that is read, in characters. */
const largest = 1_000_000;
/** What every part of a calendar takes. */
const rules = ['windows', 'freezes'];

/** The fields of one node of the file. */
type Fields = ReadonlyMap<string, Node | null>;

/**
 * Reads a calendar from YAML 1.2, in which dates are text. Throws ActionFailure `bad-calendar` that names every mistake with its line;
 * `called` is what the message calls the file.
 */
export function readCalendar(text: string, called: string): Calendar {
  if (text.length > largest) throw refusal(called, [{ line: 1, message: `is larger than ${largest} characters` }]);
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, uniqueKeys: true });
  const broken = [...document.errors, ...document.warnings].map(({ message, pos }) => {
    return { line: lines.linePos(pos[0]).line, message: message.split('\n', 1)[0] ?? message };
  });
  if (broken.length > 0) throw refusal(called, broken);
  const reader = new CalendarReader(lines);
  const calendar = reader.calendar(document.contents);
  if (reader.problems.length > 0) throw refusal(called, reader.problems);
  return calendar;
}

function refusal(called: string, problems: readonly Mistake[]): ActionFailure {
  const listed = problems.slice(0, 20).map(({ line, message }) => `line ${line}: ${message}`);
  const more = problems.length > 20 ? [`and ${problems.length - 20} more`] : [];
  return new ActionFailure(
    'bad-calendar',
    `${called} is no calendar that can be followed.\n${[...listed, ...more].join('\n')}`,
  );
}

/** Walks the nodes of one file and keeps what is wrong with each. */
class CalendarReader {
  readonly problems: Mistake[] = [];
  readonly #lines: LineCounter;
  #zone = 'UTC';

  constructor(lines: LineCounter) {
    this.#lines = lines;
  }

  calendar(root: Node | null): Calendar {
    const known = ['time-zone', 'override-actors', 'windows', 'freezes', 'services', 'environments'];
    const fields = this.#fields(root, known, 'The calendar');
    const zoneNode = fields.get('time-zone');
    if (zoneNode === undefined)
      this.#complain(root, 'time-zone is missing: say which clocks it means, such as Europe/Berlin or UTC');
    else this.#zone = this.#zoneOf(zoneNode) ?? 'UTC';
    return {
      zone: this.#zone,
      general: this.#ruleSet(fields, ''),
      overrideActors: this.#actors(fields),
      services: this.#parts(fields.get('services'), 'service', rules, (part) => part),
      environments: this.#parts(
        fields.get('environments'),
        'environment',
        ['override-actors', ...rules],
        (part, own): EnvironmentPart => ({ ...part, overrideActors: this.#actors(own) }),
      ),
    };
  }

  #parts<T>(
    node: Node | null | undefined,
    what: string,
    known: readonly string[],
    make: (part: ServicePart, fields: Fields) => T,
  ): ReadonlyMap<string, T> {
    if (node === undefined) return new Map();
    if (!isMap(node)) {
      this.#complain(node, `${what}s takes a name for each ${what}, with its ${known.join(', ')}`);
      return new Map();
    }
    const parts = new Map<string, T>();
    for (const [name, value] of this.#entries(node)) {
      const fields = this.#fields(value, known, `The ${what} ${name}`);
      // GitHub does not tell upper from lower case in the names of environments, and a freeze must not be missed for a capital.
      if (parts.has(name.toLowerCase())) this.#complain(value, `the ${what} ${name} stands there twice`);
      const part = { name, line: this.#line(keyOf(node, name)), ...this.#ruleSet(fields, `${what} ${name}, `) };
      parts.set(name.toLowerCase(), make(part, fields));
    }
    return parts;
  }

  /** Who may break the glass. A list of nobody is one: it says that nobody may. */
  #actors(fields: Fields): readonly OverrideActor[] | undefined {
    const node = fields.get('override-actors');
    if (node === undefined) return undefined;
    const named = isSeq<Node>(node) ? node.items : [node];
    return named.flatMap((item) => {
      const text = plain(item);
      try {
        if (typeof text === 'string') return overrideActor().parse(text.trim());
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
      }
      this.#complain(
        item ?? node,
        'override-actors takes logins and teams, such as [octocat, team:sre]; a login of digits in quotes',
      );
      return [];
    });
  }

  #ruleSet(fields: Fields, of: string): RuleSet {
    return {
      windows: this.#rules(fields.get('windows'), 'window', of),
      freezes: this.#rules(fields.get('freezes'), 'freeze', of),
    };
  }

  #rules(node: Node | null | undefined, what: 'window' | 'freeze', of: string): readonly Rule[] {
    if (node === undefined) return [];
    if (!isSeq<Node>(node)) {
      this.#complain(node, `${what}s takes a list of rules, each beginning with "-"`);
      return [];
    }
    // An empty list would mean "always" where someone meant "never".
    if (node.items.length === 0) this.#complain(node, `${what}s is empty: leave it out, or name a rule`);
    return node.items.flatMap((item, index) => this.#rule(item, what, `${of}${what} ${index + 1}`) ?? []);
  }

  #rule(node: Node, what: 'window' | 'freeze', nameless: string): Rule | undefined {
    if (!isMap(node)) {
      this.#complain(node, `a ${what} is written as { name: …, cron: …, duration: … }`);
      return undefined;
    }
    const fields = new Map(this.#entries(node));
    const name = this.#text(fields.get('name'), 'name') ?? nameless;
    const zoneNode = fields.get('time-zone');
    const ruleZone = zoneNode === undefined ? this.#zone : (this.#zoneOf(zoneNode) ?? this.#zone);
    const values = new Map(
      [...fields].filter(([key]) => key !== 'name' && key !== 'time-zone').map(([key, value]) => [key, plain(value)]),
    );
    const when = readWhen(values, what);
    if ('problems' in when) {
      for (const { field, message } of when.problems)
        this.#complain(fields.get(field ?? '') ?? node, `${name}: ${message}`);
      return undefined;
    }
    return { name, line: this.#line(node), zone: ruleZone, when: when.when };
  }

  #zoneOf(node: Node | null): string | undefined {
    const text = this.#text(node, 'time-zone');
    if (text === undefined) return undefined;
    try {
      return zone(text).id;
    } catch {
      this.#complain(
        node,
        `the time-zone "${text}" is unknown: say a name of the IANA database, such as America/New_York`,
      );
      return undefined;
    }
  }

  #text(node: Node | null | undefined, field: string): string | undefined {
    if (node === undefined) return undefined;
    const value = plain(node);
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.#complain(node, `${field} takes a text`);
    return undefined;
  }

  #fields(node: Node | null, known: readonly string[], what: string): Fields {
    if (!isMap(node)) {
      this.#complain(node, `${what} takes fields: ${known.join(', ')}`);
      return new Map();
    }
    const entries = this.#entries(node);
    for (const [key, value] of entries) {
      if (!known.includes(key))
        this.#complain(value ?? node, `${what} has no field "${key}"; it takes ${known.join(', ')}`);
    }
    return new Map(entries);
  }

  #entries(map: YAMLMap): readonly (readonly [string, Node | null])[] {
    return map.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined) this.#complain(map, 'a field has no name');
      return name === undefined ? [] : [[name, isNode(value) ? value : null] as const];
    });
  }

  #complain(node: Node | null | undefined, message: string): void {
    this.problems.push({ line: this.#line(node), message });
  }

  #line(node: Node | null | undefined): number {
    return node?.range ? this.#lines.linePos(node.range[0]).line : 1;
  }
}

/** The key of an entry, which stands in an earlier line than its value when that is indented. */
function keyOf(map: YAMLMap, name: string): Node | undefined {
  const key = map.items.find((each) => isScalar(each.key) && String(each.key.value) === name)?.key;
  return isNode(key) ? key : undefined;
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

/** A value without its place: texts, numbers, booleans and lists of them. */
function plain(node: Node | null): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq<Node>(node)) return node.items.map(plain);
  return isMap(node) ? {} : null;
}
