import * as v from 'valibot';
import { parse } from 'yaml';
import { ApiError } from './api-error.ts';
import { listFiles } from './files.ts';
import type { Commit, GitStore } from './git-store.ts';
import type { JsonObject } from './json.ts';

const input = v.nullish(v.object({ required: v.optional(v.boolean(), false), default: v.optional(v.unknown()) }), {});
const triggers = v.object({
  workflow_dispatch: v.nullish(v.object({ inputs: v.nullish(v.record(v.string(), input), {}) }), {}),
});
const workflow = v.object({ on: v.union([v.string(), v.array(v.string()), v.record(v.string(), v.unknown())]) });

/**
 * Holds what a dispatch gives to what the workflow's file at that commit takes; a workflow of the harness that has no file takes anything. GitHub's
 * words, as its API answers them (docs.github.com, "Create a workflow dispatch event", documents the status alone).
 *
 * @throws ApiError 422 without the trigger, for inputs it does not know, and for required ones that are not given.
 */
export function checkDispatch(git: GitStore, commit: Commit, path: string, given: JsonObject): void {
  const entry = listFiles(git, commit.tree).get(path);
  const object = entry === undefined ? undefined : git.get(entry.sha);
  if (object?.kind !== 'blob') return;
  const { on } = v.parse(workflow, parse(object.bytes.toString('utf8')));
  const named = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
  if (!named.includes('workflow_dispatch'))
    throw new ApiError(422, "Workflow does not have 'workflow_dispatch' trigger");
  const takes =
    typeof on === 'object' && !Array.isArray(on) ? (v.parse(triggers, on).workflow_dispatch?.inputs ?? {}) : {};
  const unexpected = Object.keys(given).filter((name) => !Object.hasOwn(takes, name));
  if (unexpected.length > 0) throw new ApiError(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  for (const [name, wanted] of Object.entries(takes)) {
    if (wanted.required && wanted.default === undefined && !Object.hasOwn(given, name))
      throw new ApiError(422, `Required input '${name}' not provided`);
  }
}
