import { parse, stringify } from 'yaml';
import * as v from 'valibot';

/** A workflow says something that act would quietly take for something else. */
export class Untranslatable extends Error {
  override readonly name = 'Untranslatable';
}

/** Where a workflow is from. */
export interface Home {
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  /** Of the workflow in the repository. */
  readonly path: string;
}

const mapping = v.record(v.string(), v.unknown());

/**
 * A workflow of ours in the words that act 0.2.87 knows; what is left out is what act ignores anyway.
 *
 * `$/x` becomes `x` of the repository at its ref, `job.workflow_ref` and the like become their values, and what act's contexts lack is taken
 * from the environment of the step. `queue`, `deployment` and the permissions that act's schema lacks are dropped, because act refuses keys
 * it does not know (nektos/act pkg/schema/schema.go checkMapping). Anchors are written out. Throws Untranslatable for what act would take
 * for nothing.
 */
export function translate(workflow: string, home: Home): string {
  for (const [pattern, what] of unknown) if (pattern.test(workflow)) throw new Untranslatable(`act has no ${what}`);
  const root = v.parse(mapping, parse(settle(workflow, home)));
  const jobs = v.parse(v.record(v.string(), mapping), root['jobs']);
  const reach = (uses: unknown): unknown =>
    typeof uses === 'string' && uses.startsWith('$/') ? `${home.repository}/${uses.slice(2)}@${home.ref}` : uses;
  return stringify(
    {
      ...withoutUnknownKeys(root),
      jobs: Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, translateJob(job, reach)])),
    },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

const unknown = [
  [/\$\{\{[^}]*\bcase\(/u, 'function case()'],
  [/\bjob\.check_run_id\b/u, 'context job.check_run_id'],
  [/^\s*-?\s*(background|parallel|wait|wait-all|cancel):/mu, 'steps in the background'],
] as const;

function settle(workflow: string, { repository, ref, sha, path }: Home): string {
  const values: Readonly<Record<string, string>> = {
    ref: `${repository}/${path}@refs/tags/${ref}`,
    sha,
    repository,
    file_path: path,
  };
  return workflow.replaceAll(/\bjob\.workflow_(\w+)/gu, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Untranslatable(`act has no context ${whole}`);
    return `'${value}'`;
  });
}

function translateJob(job: Readonly<Record<string, unknown>>, reach: (uses: unknown) => unknown): object {
  const known = withoutUnknownKeys(job);
  const steps = v.parse(v.optional(v.array(mapping)), known['steps']);
  return {
    ...known,
    ...('uses' in known ? { uses: reach(known['uses']) } : {}),
    ...(steps === undefined
      ? {}
      : {
          steps: steps.map((step) => withEnvironment('uses' in step ? { ...step, uses: reach(step['uses']) } : step)),
        }),
  };
}

/** What act's contexts lack and the environment of a step has (nektos/act pkg/model/github_context.go). */
function withEnvironment(step: Readonly<Record<string, unknown>>): object {
  const text = JSON.stringify(step).replaceAll(lacking, (name) => {
    return `env.${name.toUpperCase().replace('.', '_')}`;
  });
  return v.parse(mapping, JSON.parse(text));
}

const lacking =
  /\bgithub\.(workflow_ref|workflow_sha|repository_id|repository_owner_id|actor_id|triggering_actor)\b|\brunner\.environment\b/gu;

/** What may stand at the top of a workflow and of a job. */
function withoutUnknownKeys(of: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(of).map(([key, value]) => {
      const dropped = droppedKeys.get(key);
      const parsed = v.safeParse(mapping, value);
      if (dropped === undefined || !parsed.success) return [key, value];
      return [key, Object.fromEntries(Object.entries(parsed.output).filter(([name]) => !dropped.includes(name)))];
    }),
  );
}

const droppedKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['concurrency', ['queue']],
  ['environment', ['deployment']],
  ['permissions', ['artifact-metadata']],
]);
