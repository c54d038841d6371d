import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { isMap, parseDocument } from 'yaml';
import { git } from '#rehearsal/git';
import { root } from './suite.ts';

/** The repository of somebody who uses the suite: the example service with one workflow that calls `deploy.yml`. */
export interface Caller {
  readonly directory: string;
  /** Path of the workflow in it. */
  readonly workflow: string;
}

const mona = {
  GIT_AUTHOR_NAME: 'Mona Lisa',
  GIT_AUTHOR_EMAIL: 'mona@example.com',
  GIT_COMMITTER_NAME: 'Mona Lisa',
  GIT_COMMITTER_EMAIL: 'mona@example.com',
};

/** The files of examples/callers. */
export type Example =
  | 'deploy.yml'
  | 'release.yml'
  | 'migrate.yml'
  | 'gated.yml'
  | 'resume.yml'
  | 'promote.yml'
  | 'rollback.yml'
  | 'rehearse-rollback.yml'
  | 'channel.yml';

/** A workflow of examples/callers, as a user would copy it. */
export async function exampleWorkflow(name: Example = 'deploy.yml'): Promise<string> {
  return await readFile(join(root, 'examples', 'callers', name), 'utf8');
}

/** Makes the repository, with one commit; `name` is the file's name below `.github/workflows`. */
export async function createCaller(directory: string, workflow: string, name = 'deploy.yml'): Promise<Caller> {
  await mkdir(directory, { recursive: true });
  await cp(join(root, 'examples', 'shop'), directory, { recursive: true });
  await git(directory, ['init', '--quiet', '--initial-branch=main']);
  const caller = { directory, workflow: `.github/workflows/${name}` };
  await commit(caller, 'Begin', { [caller.workflow]: workflow });
  return caller;
}

/** Writes files and commits them; gives the commit's id. */
export async function commit(
  { directory }: Caller,
  message: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
  await git(directory, ['add', '--all']);
  await git(directory, ['commit', '--quiet', '--message', message], { env: mona });
  return (await git(directory, ['rev-parse', 'HEAD'])).trim();
}

/** The environments that the jobs of a workflow name for calls of the suite's workflows, without repetition. */
export function environmentsOf(workflow: string): readonly string[] {
  const jobs = parseDocument(workflow).get('jobs');
  if (!isMap(jobs)) return [];
  const named = jobs.items.flatMap(({ value: job }) => {
    if (!isMap(job)) return [];
    const uses = String(job.get('uses'));
    if (uses.includes('/promote.yml')) {
      return stagesOf(job.getIn(['with', 'environments'])).concat(job.getIn(['with', 'approval-environment']));
    }
    if (!/\/(deploy|rollback|rehearse-rollback)\.yml/.test(uses)) return [];
    return [job.getIn(['with', 'environment']), job.getIn(['with', 'recovery-environment'])];
  });
  return [...new Set(named.filter((name) => typeof name === 'string'))];
}

const stages = v.array(v.object({ environment: v.string(), 'recovery-environment': v.optional(v.string()) }));

/** The environments of a promotion, in their order; none when the list is no such list. */
function stagesOf(list: unknown): unknown[] {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), stages), list);
  return read.success
    ? read.output.flatMap(({ environment, 'recovery-environment': recovery }) => [environment, recovery])
    : [];
}

/** A caller's workflow with other inputs for its call of `deploy.yml`; null leaves an input out. */
export function withInputs(
  workflow: string,
  inputs: Readonly<Record<string, string | number | boolean | null>>,
): string {
  const document = parseDocument(workflow);
  const call = document.getIn(['jobs', 'production', 'with']);
  if (!isMap(call)) throw new TypeError('the workflow has no job `production` with inputs');
  for (const [name, value] of Object.entries(inputs)) {
    if (value === null) call.delete(name);
    else call.set(name, value);
  }
  return document.toString();
}
