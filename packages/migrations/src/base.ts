import * as v from 'valibot';
import type { Git } from './git.ts';

/** A revision to compare with, in the words of git. */
export type Base = string;

const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/));
const eventSchema = v.object({
  pull_request: v.optional(v.object({ base: v.object({ ref: v.string(), sha }) })),
  merge_group: v.optional(v.object({ base_sha: sha })),
  before: v.optional(sha),
});

/**
 * What a run compares with when nobody says it: where the change is going to be merged.
 *
 * A pull request: the branch it goes to, as it is now (`GITHUB_BASE_REF`). A merge queue: the group's base. A push: what
 * the branch was before. Undefined for a new branch, a tag, a schedule or a run by hand: there is nothing to compare with.
 * Payloads: GitHub's "Webhook events and payloads"; a `before` of zeros is a new branch.
 */
export function defaultBase(variables: Git['variables'], event: unknown): Base | undefined {
  const branch = variables['GITHUB_BASE_REF'];
  if (branch !== undefined && branch !== '') return branch;
  const parsed = v.safeParse(eventSchema, event);
  if (!parsed.success) return undefined;
  const { pull_request: pull, merge_group: group, before } = parsed.output;
  const pushed = before === undefined || /^0+$/.test(before) ? undefined : before;
  return pull?.base.ref ?? group?.base_sha ?? pushed;
}
