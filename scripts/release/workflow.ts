import * as v from 'valibot';
import { parse } from 'yaml';

const Workflow = v.looseObject({
  on: v.union([v.string(), v.array(v.string()), v.record(v.string(), v.unknown())]),
  jobs: v.record(
    v.string(),
    v.looseObject({
      uses: v.optional(v.string()),
      steps: v.optional(v.array(v.looseObject({ uses: v.optional(v.string()) })), []),
    }),
  ),
});

/** Whether others may call the workflow. Throws, with its path, when it cannot be read. */
export function isPublic(path: string, text: string): boolean {
  const { on } = read(path, text);
  if (typeof on === 'string') return on === 'workflow_call';
  return Array.isArray(on) ? on.includes('workflow_call') : Object.hasOwn(on, 'workflow_call');
}

/**
 * The text of a public workflow as a release holds it: `uses: $/dist/<action>` becomes `uses: $/<action>`, and nothing else changes.
 *
 * Throws when a sibling is not among the `held` paths of the release, and when it is named by the caller's workspace (`./`), where the
 * caller decides what runs.
 */
export function publish(path: string, text: string, held: ReadonlySet<string>): string {
  const published = text.replaceAll(/(uses:\s*['"]?)\$\/dist\//g, '$1$/');
  for (const sibling of usesOf(path, published)) {
    if (/^\.\.?\//.test(sibling)) throw new Error(`${path} uses ${sibling} of the caller's workspace. Name it by $/.`);
    if (!sibling.startsWith('$/')) continue;
    const file = sibling.slice(2);
    if (!held.has(file) && !held.has(`${file}/action.yml`))
      throw new Error(`${path} uses ${sibling}, which the release does not hold. Build it, or correct the name.`);
  }
  return published;
}

/** Everything that the jobs and steps of a workflow use, as it is written. Throws, with its path, when it cannot be read. */
export function usesOf(path: string, text: string): readonly string[] {
  const jobs = Object.values(read(path, text).jobs);
  const found = [...jobs, ...jobs.flatMap(({ steps }) => steps)].map(({ uses }) => uses);
  return found.filter((uses) => uses !== undefined);
}

function read(path: string, text: string): v.InferOutput<typeof Workflow> {
  try {
    return v.parse(Workflow, parse(text, { maxAliasCount: 1000 }));
  } catch (cause) {
    throw new Error(`${path} cannot be read as a workflow: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}
