import { LineCounter, parseDocument } from 'yaml';
import { ActionFailure } from '#kit';
import type { ConfigurationContract, Entry } from './contract.ts';
import { ContractNodes, type FieldNode, type Mistake } from './contract-node.ts';
import { readEntry } from './entry-reader.ts';

/** The largest contract that is read, in characters, and the most names it may have. */
const largest = 262_144;
const mostNames = 500;

/** Names of environment variables (POSIX.1-2024 base definitions 8.1, with small letters). */
const variableName = /^[A-Za-z_]\w{0,127}$/u;

/** What `readContract` promises; here, as a YAML parser comes with it. */
export function parseContract(text: string, called: string): ConfigurationContract {
  if (text.length > largest) throw refusal(called, [{ line: 1, message: `is larger than ${largest} characters` }]);
  const lines = new LineCounter();
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = [...document.errors, ...document.warnings].map(({ code, pos }) => {
    return { line: lines.linePos(pos[0]).line, message: describeYaml(code) };
  });
  if (broken.length > 0) throw refusal(called, broken);
  const nodes = new ContractNodes(lines);
  const contract = readRoot(
    nodes,
    nodes.known(document.contents, 1, ['environments', 'names', 'image'], 'the contract'),
  );
  if (nodes.mistakes.length > 0) throw refusal(called, nodes.mistakes);
  return contract;
}

function describeYaml(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'says a name that stands above already';
  if (code === 'MULTIPLE_DOCS') return 'begins a second document; a contract is one';
  const tab = code === 'TAB_AS_INDENT' ? ': indent with blanks' : '';
  return `cannot be read as YAML (${code.toLowerCase().replaceAll('_', ' ')})${tab}`;
}

function readRoot(nodes: ContractNodes, fields: ReadonlyMap<string, FieldNode>): ConfigurationContract {
  const environments = nodes.texts(fields.get('environments'));
  const keys = environments && new Set(environments.map((name) => name.toLowerCase()));
  if (keys !== undefined && keys.size < (environments?.length ?? 0)) {
    nodes.complain(
      fields.get('environments')?.line ?? 1,
      'environments says one name twice; GitHub does not look at case',
    );
  }
  return {
    environments,
    entries: readNames(nodes, fields.get('names'), keys),
    allowed: readAllowed(nodes, fields.get('image')),
  };
}

function readNames(
  nodes: ContractNodes,
  field: FieldNode | undefined,
  environments: ReadonlySet<string> | undefined,
): readonly Entry[] {
  if (field === undefined) {
    nodes.complain(1, 'the contract says no names: names: { DATABASE_URL: { type: url, secret: true } }');
    return [];
  }
  const takes = 'names takes the name of each variable, with what it takes: { type: url, secret: true }';
  const found = nodes.fields(field.node, field.line, takes);
  if (found.length === 0) nodes.complain(field.line, takes);
  if (found.length > mostNames) nodes.complain(field.line, `names has more than ${mostNames} names`);
  return found.slice(0, mostNames).flatMap((entry) => {
    if (variableName.test(entry.name)) return readEntry(nodes, entry, environments) ?? [];
    nodes.complain(entry.line, 'a name is letters, digits and _, and does not begin with a digit');
    return [];
  });
}

function readAllowed(nodes: ContractNodes, field: FieldNode | undefined): ReadonlyMap<string, string> {
  if (field === undefined) return new Map();
  const allow = nodes.known(field.node, field.line, ['allow'], 'image').get('allow');
  if (allow === undefined) return new Map();
  const takes = 'allow takes a name and the reason why the image may say it: { NODE_ENV: the same everywhere }';
  const reasons = nodes.fields(allow.node, allow.line, takes).flatMap((entry): readonly [string, string][] => {
    const reason = nodes.text(entry);
    if (reason === undefined) return [];
    if (!/\S+\s+\S/u.test(reason)) nodes.complain(entry.line, 'allow takes a reason in words, not only one');
    return [[entry.name, reason]];
  });
  return new Map(reasons);
}

function refusal(called: string, mistakes: readonly Mistake[]): ActionFailure {
  const unique = [...new Map(mistakes.map((one) => [`${one.line} ${one.message}`, one])).values()];
  const sorted = unique.toSorted((a, b) => a.line - b.line);
  const listed = sorted.slice(0, 20).map(({ line, message }) => `line ${line}: ${message}`);
  const more = sorted.length > 20 ? [`and ${sorted.length - 20} more`] : [];
  return new ActionFailure(
    'bad-contract',
    `${called} is no contract that can be held.\n${[...listed, ...more].join('\n')}`,
  );
}
