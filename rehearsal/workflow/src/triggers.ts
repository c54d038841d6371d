import { literalBoolean, literalText, literalTexts, mapping, readFields } from './fields.ts';
import type { Entry, Node } from './node.ts';
import { Refusal, type Position } from './refusal.ts';

export type InputType = 'string' | 'boolean' | 'number' | 'choice' | 'environment';

/** An input that a workflow declares. */
export interface InputDeclaration {
  readonly name: string;
  readonly at: Position;
  readonly type: InputType;
  readonly required: boolean;
  readonly default: Node | undefined;
  /** Of a choice. */
  readonly options: readonly string[];
}

/** A secret that a reusable workflow takes. */
export interface SecretDeclaration {
  readonly name: string;
  readonly required: boolean;
}

/** An output that a reusable workflow or a composite action gives. */
export interface OutputDeclaration {
  readonly name: string;
  readonly value: Node;
}

/** What a reusable workflow takes and gives. */
export interface CallInterface {
  readonly inputs: readonly InputDeclaration[];
  readonly secrets: readonly SecretDeclaration[];
  readonly outputs: readonly OutputDeclaration[];
}

/** `on:` of a workflow. Filters (branches, paths, types) are the caller's business: a run says which event has happened. */
export interface Triggers {
  readonly events: readonly string[];
  readonly dispatchInputs: readonly InputDeclaration[];
  readonly call: CallInterface | undefined;
}

const none: CallInterface = { inputs: [], secrets: [], outputs: [] };

/** Reads `on:`, an event, a list of events or a mapping. */
export function readTriggers(node: Node): Triggers {
  if (node.kind !== 'mapping') {
    const events = literalTexts(node, 'on');
    return { events, dispatchInputs: [], call: events.includes('workflow_call') ? none : undefined };
  }
  const find = (event: string) => node.entries.find((entry) => entry.key === event)?.value;
  const dispatch = find('workflow_dispatch');
  const call = find('workflow_call');
  return {
    events: node.entries.map((entry) => entry.key),
    dispatchInputs: dispatch === undefined ? [] : readDispatch(dispatch),
    call: call === undefined ? undefined : readCall(call),
  };
}

function readDispatch(node: Node): readonly InputDeclaration[] {
  const { inputs } = readFields(mapping(node, 'workflow_dispatch'), ['inputs'], 'workflow_dispatch');
  return inputs === undefined ? [] : mapping(inputs, 'inputs').entries.map(readInput);
}

function readCall(node: Node): CallInterface {
  const fields = readFields(mapping(node, 'workflow_call'), ['inputs', 'secrets', 'outputs'], 'workflow_call');
  const entries = (part: Node | undefined, what: string) => (part === undefined ? [] : mapping(part, what).entries);
  return {
    inputs: entries(fields.inputs, 'inputs').map(readInput),
    secrets: entries(fields.secrets, 'secrets').map(readSecret),
    outputs: entries(fields.outputs, 'outputs').map(readOutput),
  };
}

function readInput({ key, at, value }: Entry): InputDeclaration {
  const known = ['description', 'required', 'default', 'type', 'options', 'deprecationMessage'] as const;
  const fields = readFields(mapping(value, `the input '${key}'`), known, `the input '${key}'`);
  return {
    name: key,
    at,
    type: fields.type === undefined ? 'string' : inputType(fields.type),
    required: fields.required !== undefined && literalBoolean(fields.required, 'required'),
    default: fields.default,
    options: literalTexts(fields.options, 'options'),
  };
}

function inputType(node: Node): InputType {
  const written = literalText(node, 'type');
  switch (written) {
    case 'string':
    case 'boolean':
    case 'number':
    case 'choice':
    case 'environment':
      return written;
    default:
      throw new Refusal(node.at, `'${written}' is no type of an input.`);
  }
}

function readSecret({ key, value }: Entry): SecretDeclaration {
  const fields = readFields(mapping(value, `the secret '${key}'`), ['description', 'required'], `the secret '${key}'`);
  return { name: key, required: fields.required !== undefined && literalBoolean(fields.required, 'required') };
}

function readOutput({ key, at, value }: Entry): OutputDeclaration {
  const fields = readFields(mapping(value, `the output '${key}'`), ['description', 'value'], `the output '${key}'`);
  if (fields.value === undefined) throw new Refusal(at, `The output '${key}' has no value.`);
  return { name: key, value: fields.value };
}
