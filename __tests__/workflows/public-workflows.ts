import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as v from 'valibot';

export const root = join(import.meta.dirname, '..', '..');

const step = v.object({
  id: v.optional(v.string()),
  name: v.string(),
  if: v.optional(v.string()),
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  shell: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
  env: v.optional(v.record(v.string(), v.string()), {}),
  'continue-on-error': v.optional(v.boolean(), false),
  'timeout-minutes': v.optional(v.union([v.number(), v.string()])),
});

const job = v.object({
  name: v.string(),
  needs: v.optional(v.union([v.string(), v.array(v.string())])),
  if: v.optional(v.string()),
  environment: v.optional(v.object({ name: v.string(), deployment: v.union([v.string(), v.boolean()]) })),
  permissions: v.record(v.string(), v.string()),
  outputs: v.optional(v.record(v.string(), v.string()), {}),
  /** Of a job that calls another workflow. */
  uses: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
  steps: v.optional(v.array(step), []),
});

const workflow = v.object({
  on: v.object({
    workflow_call: v.object({
      inputs: v.record(v.string(), v.record(v.string(), v.unknown())),
      secrets: v.record(v.string(), v.object({ description: v.string(), required: v.boolean() })),
      outputs: v.record(v.string(), v.object({ description: v.string(), value: v.string() })),
    }),
  }),
  permissions: v.record(v.string(), v.string()),
  concurrency: v.optional(v.object({ group: v.string(), queue: v.string(), 'cancel-in-progress': v.boolean() }), {
    group: '',
    queue: '',
    'cancel-in-progress': false,
  }),
  jobs: v.record(v.string(), job),
});

export type PublicWorkflow = v.InferOutput<typeof workflow>;
export type Job = v.InferOutput<typeof job>;
export type Step = v.InferOutput<typeof step>;

/** The text of a public workflow. */
export async function readText(name: string): Promise<string> {
  return await readFile(join(root, '.github', 'workflows', name), 'utf8');
}

/** A public workflow, as it is written. */
export async function readWorkflow(name: string): Promise<PublicWorkflow> {
  return v.parse(workflow, parse(await readText(name)));
}

/** The names of the workflows that others call. */
export async function publicWorkflows(): Promise<readonly string[]> {
  const names = (await readdir(join(root, '.github', 'workflows'))).filter((name) => /\.ya?ml$/.test(name));
  const texts = await Promise.all(names.map(readText));
  return names.filter((_, at) => /^\s*workflow_call:/m.test(texts[at] ?? ''));
}

/** A job that must be there. */
export function jobOf({ jobs }: PublicWorkflow, id: string): Job {
  const found = jobs[id];
  if (found === undefined) throw new Error(`there is no job ${id}`);
  return found;
}

/** A step that must be there, by its id. */
export function stepOf(from: Job, id: string): Step {
  const found = from.steps.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no step ${id}`);
  return found;
}
