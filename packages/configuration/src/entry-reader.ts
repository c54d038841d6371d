import { complaintAbout } from './complaint.ts';
import type { Entry, Terms } from './contract.ts';
import type { ContractNodes, FieldNode } from './contract-node.ts';
import { compilePattern } from './pattern.ts';
import { runnerOwn } from './runner-own.ts';
import { isKind, typeOptions, type ValueType } from './value-type.ts';

type Options = ReadonlyMap<string, FieldNode>;

const everywhere = [
  'type',
  'secret',
  'show',
  'description',
  'required',
  'required-in',
  'forbidden-in',
  'default',
  'environments',
];
const allTypeOptions = [...new Set(Object.values(typeOptions).flat())];

/** What an environment may say otherwise. */
const overridable = ['required', 'default', ...allTypeOptions];

/** Reads one name of a contract; undefined, and a complaint, when it has no type. `environments` in lower case. */
export function readEntry(
  nodes: ContractNodes,
  { name, line, node }: FieldNode,
  environments: ReadonlySet<string> | undefined,
): Entry | undefined {
  const options = nodes.known(node, line, [...everywhere, ...allTypeOptions], name);
  const secret = nodes.boolean(options.get('secret')) ?? false;
  const show = nodes.boolean(options.get('show')) ?? false;
  if (secret && show) nodes.complain(line, `${name} is secret and to be shown: say only one of secret and show`);
  if (secret && runnerOwn(name)) nodes.complain(line, `${name} is set by the runner itself, so it cannot be a secret`);
  if (options.has('required') && options.has('required-in')) {
    nodes.complain(line, `${name} says both required and required-in: say one of them`);
  }
  const reader = new TermsReader(nodes, name, line, secret);
  const general = reader.terms(options, undefined);
  const lists = ['required-in', 'forbidden-in'].flatMap((list) => {
    const named = nodes.texts(options.get(list)) ?? [];
    return named.map((environment) => checked(nodes, environment, environments, options.get(list)?.line ?? line, name));
  });
  const overrides = readOverrides(nodes, options.get('environments'), environments, name);
  if (general === undefined) return undefined;
  const special = new Map<string, Terms>();
  for (const environment of environments ?? new Set([...lists, ...overrides.keys()])) {
    const terms = reader.terms(new Map([...options, ...(overrides.get(environment) ?? [])]), environment);
    if (terms !== undefined) special.set(environment, terms);
  }
  const description = nodes.text(options.get('description'));
  return { name, line, secret, show, description, general, special };
}

function readOverrides(
  nodes: ContractNodes,
  field: FieldNode | undefined,
  environments: ReadonlySet<string> | undefined,
  name: string,
): ReadonlyMap<string, Options> {
  if (field === undefined) return new Map();
  const parts = nodes.fields(
    field.node,
    field.line,
    `${name}: environments takes the name of each, with what differs there`,
  );
  return new Map(
    parts.map((part) => {
      const environment = checked(nodes, part.name, environments, part.line, name);
      return [environment, nodes.known(part.node, part.line, overridable, `${name} in ${environment}`)];
    }),
  );
}

/** The environment in lower case. */
function checked(
  nodes: ContractNodes,
  environment: string,
  environments: ReadonlySet<string> | undefined,
  line: number,
  name: string,
): string {
  const key = environment.toLowerCase();
  const list = environments === undefined ? undefined : [...environments].join(', ');
  if (list === undefined) {
    nodes.complain(
      line,
      `${name} differs between environments: list them all as environments at the top of the contract`,
    );
  } else if (environments?.has(key) !== true) {
    nodes.complain(line, `${name} names an environment that is not in the list at the top: ${list}`);
  }
  return key;
}

/** Reads what a name takes in one environment, or generally. */
class TermsReader {
  readonly #nodes: ContractNodes;
  readonly #name: string;
  readonly #line: number;
  readonly #secret: boolean;

  constructor(nodes: ContractNodes, name: string, line: number, secret: boolean) {
    this.#nodes = nodes;
    this.#name = name;
    this.#line = line;
    this.#secret = secret;
  }

  terms(options: Options, environment: string | undefined): Terms | undefined {
    const type = this.#type(options);
    if (type === undefined) return undefined;
    const presence = this.#presence(options, environment);
    const field = options.get('default');
    const fallback = this.#nodes.text(field);
    const line = field?.line ?? this.#line;
    if (fallback !== undefined) {
      if (this.#secret) this.#say(line, 'a secret has no default');
      const complaint = complaintAbout(type, { name: this.#name, value: fallback, secret: this.#secret });
      if (complaint !== undefined && !this.#secret) this.#say(line, `the default ${complaint}`);
      if (options.has('required') && presence === 'required') this.#say(line, 'a name with a default is not required');
    }
    return { type, presence, fallback: presence === 'optional' ? fallback : undefined };
  }

  #presence(options: Options, environment: string | undefined): Terms['presence'] {
    const within = (list: string): boolean | undefined => {
      const names = this.#nodes.texts(options.get(list));
      return names?.some((name) => name.toLowerCase() === environment);
    };
    if (within('forbidden-in') === true) return 'forbidden';
    const required = this.#nodes.boolean(options.get('required'));
    if (required !== undefined) return required ? 'required' : 'optional';
    const requiredHere = within('required-in');
    if (requiredHere !== undefined) return requiredHere ? 'required' : 'optional';
    return options.has('default') ? 'optional' : 'required';
  }

  #type(options: Options): ValueType | undefined {
    const field = options.get('type');
    const kind = this.#nodes.text(field) ?? (field === undefined ? 'string' : '');
    if (!isKind(kind)) {
      return this.#say(field?.line ?? this.#line, `type takes one of ${Object.keys(typeOptions).join(', ')}`);
    }
    for (const option of allTypeOptions) {
      const at = options.get(option);
      if (at !== undefined && !typeOptions[kind].includes(option))
        this.#say(at.line, `the type ${kind} takes no ${option}`);
    }
    return this.#withOptions(kind, options);
  }

  #withOptions(kind: ValueType['kind'], options: Options): ValueType | undefined {
    const nodes = this.#nodes;
    switch (kind) {
      case 'string': {
        const [minLength, maxLength] = this.#range(options, 'min-length', 'max-length', true);
        return { kind, minLength, maxLength, multiline: nodes.boolean(options.get('multiline')) ?? false };
      }
      case 'url':
        return { kind, schemes: nodes.texts(options.get('schemes'))?.map((scheme) => scheme.toLowerCase()) };
      case 'integer':
      case 'number': {
        const [min, max] = this.#range(options, 'min', 'max', kind === 'integer');
        return { kind, min, max };
      }
      case 'enum': {
        const values = nodes.texts(options.get('values'));
        if (!options.has('values')) this.#say(this.#line, 'an enum says its values: values: [one, two]');
        return values && { kind, values };
      }
      case 'pattern': {
        const pattern = nodes.text(options.get('pattern'));
        if (!options.has('pattern')) this.#say(this.#line, 'the type pattern says its pattern');
        if (pattern !== undefined && compilePattern(pattern) === undefined) {
          return this.#say(
            options.get('pattern')?.line ?? this.#line,
            'pattern takes a regular expression of JavaScript',
          );
        }
        return pattern === undefined ? undefined : { kind, pattern };
      }
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
        return { kind };
    }
  }

  #range(
    options: Options,
    from: string,
    to: string,
    whole: boolean,
  ): readonly [number | undefined, number | undefined] {
    const min = this.#nodes.number(options.get(from), whole);
    const max = this.#nodes.number(options.get(to), whole);
    if (min !== undefined && max !== undefined && min > max) {
      this.#say(options.get(from)?.line ?? this.#line, `${from} is larger than ${to}`);
    }
    return [min, max];
  }

  #say(line: number, message: string): undefined {
    this.#nodes.complain(line, `${this.#name}: ${message}`);
  }
}
