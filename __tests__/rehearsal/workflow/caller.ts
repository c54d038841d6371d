import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import {
  startWorkflow,
  Validator,
  type Hooks,
  type JobRecord,
  type RunOptions,
  type RunRecord,
  type SourceTree,
  type StepRecord,
  type WorkflowRun,
} from '#rehearsal/workflow';
import { milliseconds, systemClock } from '#time';

/** A repository with a caller workflow, and others it refers to, in a directory of its own. */
export interface Caller extends Disposable {
  readonly directory: string;
  readonly sha: string;
  start(options?: Partial<RunOptions>): WorkflowRun;
  run(options?: Partial<RunOptions>): Promise<RunRecord>;
  commit(files: Readonly<Record<string, string>>): string;
}

const validator = new Validator();
afterAll(() => validator[Symbol.asyncDispose]());

export const workflowPath = '.github/workflows/caller.yml';

/** Files by path; those of another repository are under `org/name@ref/…` in `others`. */
export function createCaller(
  files: Readonly<Record<string, string>> | string,
  others: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): Caller {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'workflow-')));
  const directory = join(root, 'shop');
  mkdirSync(directory);
  git(directory, 'init', '--quiet', '--initial-branch=main');
  const commit = (changed: Readonly<Record<string, string>>) => {
    writeFiles(directory, changed);
    git(directory, 'add', '--all');
    git(directory, 'commit', '--quiet', '--allow-empty', '--message=change');
    return git(directory, 'rev-parse', 'HEAD');
  };
  const sha = commit(typeof files === 'string' ? { [workflowPath]: files } : files);
  const trees = new Map(Object.entries(others).map(([name, content]) => [name, serve(root, name, content)]));
  let runs = 0;
  const start = (options: Partial<RunOptions> = {}) => {
    runs += 1;
    const work = join(root, `run-${runs}`);
    mkdirSync(work);
    return startWorkflow({ ...defaults(directory, sha, work, trees), ...options });
  };
  return {
    directory,
    sha,
    start,
    run: (options) => start(options).done,
    commit,
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}

function defaults(directory: string, sha: string, work: string, trees: ReadonlyMap<string, SourceTree>): RunOptions {
  return {
    repository: { owner: 'acme', name: 'shop', directory, sha, ref: 'refs/heads/main' },
    workflow: workflowPath,
    event: { name: 'workflow_dispatch' },
    resolve: ({ repository, ref }) => Promise.resolve(trees.get(`${repository}@${ref}`)),
    github: { apiUrl: 'http://127.0.0.1:9', serverUrl: 'https://github.example' },
    hooks: { tokenFor: ({ job }) => `ghs_token_of_${job.replace(/\W+/g, '_')}` },
    clock: systemClock,
    run: { id: 1001, number: 7, attempt: 1, actor: 'octocat' },
    directory: work,
    validator,
    limits: { interrupt: milliseconds(300), terminate: milliseconds(300) },
  };
}

function serve(root: string, name: string, files: Readonly<Record<string, string>>): SourceTree {
  const [repository = '', ref = ''] = name.split('@');
  const directory = join(root, 'trees', name);
  writeFiles(directory, files);
  return { repository, ref, sha: 'b'.repeat(40), directory };
}

function writeFiles(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

export function git(directory: string, ...args: readonly string[]): string {
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.invalid',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.invalid',
  };
  return execFileSync('git', args, { cwd: directory, env, encoding: 'utf8' }).trim();
}

/** The job with this path. */
export function jobOf(record: RunRecord, path: string): JobRecord {
  const job = record.jobs.find((candidate) => candidate.path === path);
  if (job === undefined)
    throw new Error(`No job ${path}: ${JSON.stringify({ ...record, timeline: [] }, undefined, 1)}`);
  return job;
}

/** The step with this name. */
export function stepOf(job: JobRecord, name: string): StepRecord {
  const step = job.steps.find((candidate) => candidate.name === name);
  if (step === undefined) throw new Error(`No step '${name}' among ${job.steps.map((each) => each.name).join(', ')}`);
  return step;
}

/** Calls `act` once, when a line of the log matches. */
export function onLine(pattern: RegExp, act: () => void): NonNullable<Hooks['onEvent']> {
  let done = false;
  return (event) => {
    if (done || event.kind !== 'log' || !pattern.test(event.line)) return;
    done = true;
    act();
  };
}
