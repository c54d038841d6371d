import * as v from 'valibot';

const file = v.object({ name: v.string(), content: v.string() });

/** Asks for a file that the checked file refers to: of its own repository when `repository` is absent. */
const wanted = v.object({
  repository: v.optional(v.string()),
  ref: v.optional(v.string()),
  path: v.string(),
});

const finding = v.object({
  severity: v.picklist(['error', 'warning']),
  file: v.string(),
  line: v.number(),
  column: v.number(),
  message: v.string(),
});

/** What the validator's thread is told. */
export const order = v.variant('kind', [
  v.object({ kind: v.literal('check'), check: v.number(), file }),
  v.object({ kind: v.literal('content'), read: v.number(), content: v.optional(v.string()) }),
]);

/** What the validator's thread answers. */
export const answer = v.variant('kind', [
  v.object({ kind: v.literal('read'), read: v.number(), check: v.number(), wanted }),
  v.object({ kind: v.literal('findings'), check: v.number(), findings: v.array(finding) }),
  v.object({ kind: v.literal('broken'), check: v.number(), message: v.string() }),
]);

export type CheckedFile = v.InferOutput<typeof file>;
export type WantedFile = v.InferOutput<typeof wanted>;
export type Order = v.InferOutput<typeof order>;
export type Answer = v.InferOutput<typeof answer>;
