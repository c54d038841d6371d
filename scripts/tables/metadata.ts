import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { parse } from 'yaml';

const scalar = v.union([v.string(), v.number(), v.boolean()]);

const Input = v.strictObject({
  description: v.string(),
  required: v.optional(v.boolean(), false),
  default: v.optional(scalar),
  type: v.optional(v.picklist(['string', 'boolean', 'number'])),
});
const Output = v.strictObject({ description: v.string(), value: v.optional(v.string()) });

const ActionMetadata = v.strictObject({
  name: v.string(),
  description: v.string(),
  author: v.optional(v.string()),
  branding: v.strictObject({ icon: v.string(), color: v.string() }),
  inputs: v.record(v.string(), Input),
  outputs: v.record(v.string(), Output),
  runs: v.strictObject({
    using: v.literal('node24'),
    main: v.literal('index.js'),
    post: v.optional(v.literal('post.js')),
    'post-if': v.optional(v.string()),
  }),
});

const Secret = v.strictObject({ description: v.string(), required: v.optional(v.boolean(), false) });

const WorkflowMetadata = v.looseObject({
  name: v.string(),
  on: v.looseObject({
    workflow_call: v.strictObject({
      inputs: v.record(v.string(), Input),
      outputs: v.optional(v.record(v.string(), Output), {}),
      secrets: v.optional(v.record(v.string(), Secret), {}),
    }),
  }),
});

export type InputMetadata = v.InferOutput<typeof Input>;
export type OutputMetadata = v.InferOutput<typeof Output>;
export type SecretMetadata = v.InferOutput<typeof Secret>;
export type ActionMetadata = v.InferOutput<typeof ActionMetadata>;
export type WorkflowMetadata = v.InferOutput<typeof WorkflowMetadata>;

/** Reads an `action.yml` of this suite; throws with the place of what it may not hold. */
export async function readActionMetadata(path: string): Promise<ActionMetadata> {
  return v.parse(ActionMetadata, parse(await readFile(path, 'utf8')));
}

/** Reads what a reusable workflow promises its callers. */
export async function readWorkflowMetadata(path: string): Promise<WorkflowMetadata> {
  return v.parse(WorkflowMetadata, parse(await readFile(path, 'utf8')));
}
