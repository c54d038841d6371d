import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { isPublic } from '../release/workflow.ts';
import { type InputMetadata, readActionMetadata, readWorkflowMetadata } from '../tables/metadata.ts';
import {
  type ActionInterface,
  type InputInterface,
  type Interface,
  type Level,
  levels,
  type WorkflowInterface,
} from './interface.ts';

const Permissions = v.record(v.string(), v.picklist(['none', 'read', 'write']));
const Grants = v.looseObject({
  permissions: v.optional(Permissions, {}),
  jobs: v.record(v.string(), v.looseObject({ permissions: v.optional(Permissions) })),
});

/** Reads what the actions and public workflows below `root` offer now. Throws with the place of what cannot be read. */
export async function readInterface(root: string): Promise<Interface> {
  const actions = (await readdir(join(root, 'actions'))).toSorted();
  const files = (await readdir(join(root, '.github', 'workflows'))).filter((file) => /\.ya?ml$/.test(file)).toSorted();
  const workflows = await Promise.all(files.map(async (file) => [file, await readWorkflow(root, file)] as const));
  return {
    actions: Object.fromEntries(
      await Promise.all(actions.map(async (name) => [name, await readAction(root, name)] as const)),
    ),
    workflows: Object.fromEntries(
      workflows.flatMap(([file, found]) => (found === undefined ? [] : [[file, found] as const])),
    ),
  };
}

async function readAction(root: string, name: string): Promise<ActionInterface> {
  const { runs, inputs, outputs } = await readActionMetadata(join(root, 'actions', name, 'action.yml'));
  return { using: runs.using, inputs: inputsOf(inputs), outputs: Object.keys(outputs).toSorted() };
}

async function readWorkflow(root: string, file: string): Promise<WorkflowInterface | undefined> {
  const path = join(root, '.github', 'workflows', file);
  const text = await readFile(path, 'utf8');
  if (!isPublic(file, text)) return undefined;
  const { inputs, secrets, outputs } = (await readWorkflowMetadata(path)).on.workflow_call;
  return {
    inputs: inputsOf(inputs),
    secrets: sorted(Object.entries(secrets).map(([name, { required }]) => [name, { required }])),
    outputs: Object.keys(outputs).toSorted(),
    permissions: permissionsOf(v.parse(Grants, parse(text, { maxAliasCount: 1000 }))),
  };
}

function inputsOf(inputs: Readonly<Record<string, InputMetadata>>): Record<string, InputInterface> {
  return sorted(Object.entries(inputs).map(([name, input]) => [name, inputOf(input)]));
}

/** An input without a default is '', false or 0: docs.github.com, "Workflow syntax", `on.workflow_call.inputs.<input_id>.default`. */
function inputOf({ type, required, default: given }: InputMetadata): InputInterface {
  const absent = { string: '', boolean: 'false', number: '0' }[type ?? 'string'];
  return {
    ...(type === undefined ? {} : { type }),
    required,
    ...(required && given === undefined ? {} : { default: String(given ?? absent) }),
  };
}

function permissionsOf({ permissions, jobs }: v.InferOutput<typeof Grants>): Record<string, Level> {
  const asked = new Map<string, Level>();
  for (const job of Object.values(jobs)) {
    for (const [name, level] of Object.entries(job.permissions ?? permissions)) {
      if (levels.indexOf(level) > levels.indexOf(asked.get(name) ?? 'none')) asked.set(name, level);
    }
  }
  return sorted([...asked]);
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(entries.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
