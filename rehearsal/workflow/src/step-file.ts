import { readCondition, type Condition } from './condition.ts';
import { literalText, readFields, type Fields } from './fields.ts';
import type { Node } from './node.ts';
import { Refusal, type Position } from './refusal.ts';

interface AnyStep {
  readonly at: Position;
  readonly id: string | undefined;
  readonly name: Node | undefined;
  readonly condition: Condition;
  readonly env: Node | undefined;
  readonly continueOnError: Node | undefined;
  readonly timeoutMinutes: Node | undefined;
}

/** A step that runs a script. */
export interface RunStep extends AnyStep {
  readonly kind: 'run';
  readonly script: Node;
  readonly shell: Node | undefined;
  readonly workingDirectory: Node | undefined;
}

/** A step that uses an action. */
export interface UsesStep extends AnyStep {
  readonly kind: 'uses';
  readonly uses: string;
  readonly usesAt: Position;
  readonly inputs: Node | undefined;
}

export type StepFile = RunStep | UsesStep;

const sharedKeys = ['id', 'name', 'if', 'env', 'continue-on-error', 'timeout-minutes'] as const;
const runKeys = [...sharedKeys, 'run', 'shell', 'working-directory'] as const;
const usesKeys = [...sharedKeys, 'uses', 'with'] as const;

/** Reads the steps of a job or a composite action. @throws Refusal for background and parallel steps, and equal ids. */
export function readSteps(node: Node | undefined, owner: Position): readonly StepFile[] {
  if (node?.kind !== 'sequence') throw new Refusal(node?.at ?? owner, 'A list of steps was expected.');
  const steps = node.items.map(readStep);
  const ids = new Set<string>();
  for (const step of steps) {
    if (step.id === undefined) continue;
    if (ids.has(step.id.toLowerCase())) throw new Refusal(step.at, `Two steps have the id '${step.id}'.`);
    ids.add(step.id.toLowerCase());
  }
  return steps;
}

function readStep(node: Node): StepFile {
  const has = (key: string) => node.kind === 'mapping' && node.entries.some((entry) => entry.key === key);
  if (has('run')) return readRunStep(node, readFields(node, runKeys, 'a step with `run`'));
  if (has('uses')) return readUsesStep(node, readFields(node, usesKeys, 'a step with `uses`'));
  readFields(node, sharedKeys, 'a step');
  throw new Refusal(node.at, 'The step has neither `run` nor `uses`.');
}

function readShared(node: Node, fields: Fields<(typeof sharedKeys)[number]>): AnyStep {
  return {
    at: node.at,
    id: fields.id === undefined ? undefined : literalText(fields.id, 'id'),
    name: fields.name,
    condition: readCondition(fields.if, node.at),
    env: fields.env,
    continueOnError: fields['continue-on-error'],
    timeoutMinutes: fields['timeout-minutes'],
  };
}

function readRunStep(node: Node, fields: Fields<(typeof runKeys)[number]>): RunStep {
  if (fields.run === undefined) throw new Refusal(node.at, 'The step has no `run`.');
  return {
    kind: 'run',
    ...readShared(node, fields),
    script: fields.run,
    shell: fields.shell,
    workingDirectory: fields['working-directory'],
  };
}

function readUsesStep(node: Node, fields: Fields<(typeof usesKeys)[number]>): UsesStep {
  if (fields.uses === undefined) throw new Refusal(node.at, 'The step has no `uses`.');
  const uses = literalText(fields.uses, 'uses');
  if (uses.startsWith('docker://')) throw new Refusal(fields.uses.at, 'The rehearsal does not run container actions.');
  return { kind: 'uses', ...readShared(node, fields), uses, usesAt: fields.uses.at, inputs: fields.with };
}
