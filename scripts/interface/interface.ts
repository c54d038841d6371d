import * as v from 'valibot';

const Input = v.strictObject({
  type: v.optional(v.picklist(['string', 'boolean', 'number'])),
  required: v.boolean(),
  /** What a caller who says nothing gets, as the runner passes it; absent when the caller must say something. */
  default: v.optional(v.string()),
});

const level = v.picklist(['none', 'read', 'write']);

const Action = v.strictObject({
  using: v.string(),
  inputs: v.record(v.string(), Input),
  outputs: v.array(v.string()),
});

const Workflow = v.strictObject({
  inputs: v.record(v.string(), Input),
  secrets: v.record(v.string(), v.strictObject({ required: v.boolean() })),
  outputs: v.array(v.string()),
  /** The most that any job asks for. */
  permissions: v.record(v.string(), level),
});

/** What callers rely on: everything that they can write in a workflow, and nothing that is only words. */
export const Interface = v.strictObject({
  actions: v.record(v.string(), Action),
  workflows: v.record(v.string(), Workflow),
});

/** An interface with the version that promised it. */
export const Snapshot = v.strictObject({ version: v.string(), ...Interface.entries });

export type ActionInterface = v.InferOutput<typeof Action>;
export type InputInterface = v.InferOutput<typeof Input>;
export type Interface = v.InferOutput<typeof Interface>;
export type Level = v.InferOutput<typeof level>;
export type Snapshot = v.InferOutput<typeof Snapshot>;
export type WorkflowInterface = v.InferOutput<typeof Workflow>;

export const levels: readonly Level[] = ['none', 'read', 'write'];
