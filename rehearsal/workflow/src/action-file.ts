import { readPhaseCondition, type Condition } from './condition.ts';
import { literalBoolean, literalText, mapping, readFields, type Fields } from './fields.ts';
import { readDocument, type Entry, type Node } from './node.ts';
import { Refusal, type Position } from './refusal.ts';
import { readSteps, type StepFile } from './step-file.ts';
import type { OutputDeclaration } from './triggers.ts';

/** One input that an action declares. */
export interface ActionInput {
  readonly name: string;
  /** Never enforced by the runner; GitHub's validator warns of a missing one before the run. */
  readonly required: boolean;
  readonly default: Node | undefined;
}

interface AnyAction {
  readonly at: Position;
  readonly name: string;
  readonly inputs: readonly ActionInput[];
}

/** An action made of steps. */
export interface CompositeAction extends AnyAction {
  readonly kind: 'composite';
  readonly outputs: readonly OutputDeclaration[];
  readonly steps: readonly StepFile[];
}

/** An action that Node runs; `pre` and `post` are the conditions of its other phases. */
export interface JavaScriptAction extends AnyAction {
  readonly kind: 'javascript';
  readonly pre: Condition | undefined;
  readonly post: Condition | undefined;
}

export type ActionFile = CompositeAction | JavaScriptAction;

const keys = ['name', 'author', 'description', 'inputs', 'outputs', 'runs', 'branding'] as const;
const runsKeys = ['using', 'main', 'pre', 'pre-if', 'post', 'post-if', 'steps'] as const;

/** Reads an `action.yml`. @throws Refusal for container actions and other kinds than `node24`, `node20` and `composite`. */
export function readAction(path: string, content: string): ActionFile {
  const root = readDocument(path, content);
  const fields = readFields(root, keys, 'an action');
  if (fields.runs === undefined) throw new Refusal(root.at, 'The action has no `runs`.');
  const using = mapping(fields.runs, 'runs').entries.find((entry) => entry.key === 'using');
  const kind = using === undefined ? '' : literalText(using.value, 'using');
  if (kind === 'docker') throw new Refusal(fields.runs.at, 'The rehearsal does not run container actions.');
  const runs = readFields(fields.runs, runsKeys, 'runs');
  const action: AnyAction = {
    at: root.at,
    name: fields.name === undefined ? path : literalText(fields.name, 'name'),
    inputs: fields.inputs === undefined ? [] : mapping(fields.inputs, 'inputs').entries.map(readInput),
  };
  switch (kind) {
    case 'composite':
      return {
        kind: 'composite',
        ...action,
        outputs: readOutputs(fields.outputs),
        steps: compositeSteps(runs, root.at),
      };
    case 'node20':
    case 'node24':
      return { kind: 'javascript', ...action, ...phases(runs, root.at) };
    default:
      throw new Refusal(
        using?.value.at ?? fields.runs.at,
        `The rehearsal does not run actions with \`using: ${kind}\`.`,
      );
  }
}

function phases(runs: Fields<(typeof runsKeys)[number]>, at: Position): Pick<JavaScriptAction, 'pre' | 'post'> {
  const condition = (node: Node | undefined) =>
    readPhaseCondition(node === undefined ? undefined : literalText(node, 'a condition'), node?.at ?? at);
  return {
    pre: runs.pre === undefined ? undefined : condition(runs['pre-if']),
    post: runs.post === undefined ? undefined : condition(runs['post-if']),
  };
}

/** Source: actions/runner src/Runner.Worker/action_yaml.json: composite steps have no `timeout-minutes`, scripts need a shell. */
function compositeSteps(runs: Fields<(typeof runsKeys)[number]>, at: Position): readonly StepFile[] {
  const steps = readSteps(runs.steps, at);
  for (const step of steps) {
    if (step.timeoutMinutes !== undefined) {
      throw new Refusal(step.timeoutMinutes.at, 'A step of a composite action has no `timeout-minutes`.');
    }
    if (step.kind === 'run' && step.shell === undefined) {
      throw new Refusal(step.at, 'A `run` step of a composite action needs `shell`.');
    }
  }
  return steps;
}

function readInput({ key, value }: Entry): ActionInput {
  const known = ['description', 'required', 'default', 'deprecationMessage'] as const;
  const fields = readFields(mapping(value, `the input '${key}'`), known, `the input '${key}'`);
  return {
    name: key,
    required: fields.required !== undefined && literalBoolean(fields.required, 'required'),
    default: fields.default,
  };
}

function readOutputs(node: Node | undefined): readonly OutputDeclaration[] {
  if (node === undefined) return [];
  return mapping(node, 'outputs').entries.map(({ key, at, value }) => {
    const fields = readFields(mapping(value, `the output '${key}'`), ['description', 'value'], `the output '${key}'`);
    if (fields.value === undefined) throw new Refusal(at, `The output '${key}' of a composite action has no value.`);
    return { name: key, value: fields.value };
  });
}
