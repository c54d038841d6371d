import { readFields } from './fields.ts';
import type { Node } from './node.ts';
import type { Position } from './refusal.ts';

/** `defaults.run` of a workflow or a job. */
export interface Defaults {
  readonly shell?: Node;
  readonly workingDirectory?: Node;
}

/** `concurrency` as it was written. */
export interface ConcurrencySettings {
  readonly group: Node;
  readonly cancelInProgress: Node | undefined;
  readonly queue: Node | undefined;
  readonly at: Position;
}

/** `strategy` as it was written. */
export interface Strategy {
  readonly matrix: Node | undefined;
  readonly failFast: Node | undefined;
  readonly maxParallel: Node | undefined;
}

/** `environment` as it was written. */
export interface EnvironmentReference {
  readonly name: Node;
  readonly url: Node | undefined;
  readonly deployment: Node | undefined;
}

/** Reads `defaults`; only `run` exists. */
export function readDefaults(node: Node | undefined): Defaults {
  if (node === undefined) return {};
  const { run } = readFields(node, ['run'], 'defaults');
  if (run === undefined) return {};
  const fields = readFields(run, ['shell', 'working-directory'], 'defaults.run');
  return {
    ...(fields.shell === undefined ? {} : { shell: fields.shell }),
    ...(fields['working-directory'] === undefined ? {} : { workingDirectory: fields['working-directory'] }),
  };
}

/** Reads `concurrency`, a group name or a mapping. */
export function readConcurrency(node: Node | undefined): ConcurrencySettings | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== 'mapping') return { group: node, cancelInProgress: undefined, queue: undefined, at: node.at };
  const fields = readFields(node, ['group', 'cancel-in-progress', 'queue'], 'concurrency');
  return {
    group: fields.group ?? node,
    cancelInProgress: fields['cancel-in-progress'],
    queue: fields.queue,
    at: node.at,
  };
}

/** Reads `strategy`. */
export function readStrategy(node: Node | undefined): Strategy | undefined {
  if (node === undefined) return undefined;
  const fields = readFields(node, ['matrix', 'fail-fast', 'max-parallel'], 'strategy');
  return { matrix: fields.matrix, failFast: fields['fail-fast'], maxParallel: fields['max-parallel'] };
}

/** Reads `environment`, a name or a mapping. */
export function readEnvironment(node: Node | undefined): EnvironmentReference | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== 'mapping') return { name: node, url: undefined, deployment: undefined };
  const fields = readFields(node, ['name', 'url', 'deployment'], 'environment');
  return { name: fields.name ?? node, url: fields.url, deployment: fields.deployment };
}
