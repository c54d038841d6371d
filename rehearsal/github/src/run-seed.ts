import { actionsApp } from './account.ts';
import type { Job, Repository, Run, RunConclusion, RunStatus, Workflow, World } from './model.ts';
import { fullName, repositoryPage } from './route.ts';
import { currentAttempt } from './runs.ts';

export interface RunSeed {
  /** Default: the next free one. */
  readonly id?: number;
  /** Default `.github/workflows/deploy.yml`. */
  readonly path?: string;
  /** The workflow's name; default its path. */
  readonly name?: string;
  /** Default `push`. */
  readonly event?: string;
  /** Default: the head of the default branch. */
  readonly headSha?: string;
  /** Default: the default branch. */
  readonly headBranch?: string | null;
  readonly actor?: string;
  /** Default `in_progress`, or `completed` when there is a conclusion. */
  readonly status?: RunStatus;
  readonly conclusion?: RunConclusion | null;
  readonly jobs?: readonly JobSeed[];
  readonly referencedWorkflows?: Run['referencedWorkflows'];
  /** Epoch milliseconds; default now. */
  readonly createdAt?: number;
}

export interface JobSeed {
  readonly name: string;
  readonly status?: RunStatus;
  readonly conclusion?: Job['conclusion'];
}

export interface RunChange {
  readonly status?: RunStatus;
  readonly conclusion?: RunConclusion | null;
  /** Jobs that are not there yet are added. */
  readonly jobs?: readonly JobSeed[];
}

export function addRun(world: World, repository: Repository, seed: RunSeed): Run {
  const path = seed.path ?? '.github/workflows/deploy.yml';
  const workflow = ensureWorkflow(world, repository, path, seed.name ?? path);
  const headSha = seed.headSha ?? repository.git.refs.get(`refs/heads/${repository.defaultBranch}`) ?? '';
  const now = seed.createdAt ?? world.now();
  const actor = world.accounts.ensure(seed.actor ?? 'mona');
  const run: Run = {
    id: seed.id ?? world.nextId(),
    number: repository.runs.all().filter((other) => other.workflow.id === workflow.id).length + 1,
    workflow,
    event: seed.event ?? 'push',
    headSha,
    headBranch: seed.headBranch === undefined ? repository.defaultBranch : seed.headBranch,
    actor,
    displayTitle: repository.git.commit(headSha)?.message.split('\n')[0] ?? workflow.name,
    createdAt: now,
    referencedWorkflows: seed.referencedWorkflows ?? [],
    attempts: [
      {
        attempt: 1,
        status: 'in_progress',
        conclusion: null,
        startedAt: now,
        updatedAt: now,
        triggeringActor: actor,
        jobs: [],
      },
    ],
  };
  repository.runs.add(run);
  return setRun(world, repository, run.id, seed);
}

/** Changes the current attempt; a conclusion completes it. */
export function setRun(world: World, repository: Repository, id: number, change: RunChange): Run {
  const run = repository.runs.get(id);
  if (run === undefined) throw new Error(`there is no run ${id} in ${fullName(repository)}`);
  const attempt = currentAttempt(run);
  const conclusion = change.conclusion === undefined ? attempt.conclusion : change.conclusion;
  const status = change.status ?? (typeof change.conclusion === 'string' ? 'completed' : attempt.status);
  const names = new Set([...attempt.jobs, ...(change.jobs ?? [])].map(({ name }) => name));
  const jobs = [...names].map((name) => {
    const seed = change.jobs?.find((job) => job.name === name);
    const known = attempt.jobs.find((job) => job.name === name);
    return known !== undefined && seed === undefined
      ? known
      : changedJob(world, repository, run, known, { name, ...seed });
  });
  const changed = { ...attempt, status, conclusion, jobs, updatedAt: world.now() };
  return repository.runs.replace({ ...run, attempts: [...run.attempts.slice(0, -1), changed] });
}

/** Runs it again: a new attempt of the same run, on the same commit. */
export function startAttempt(world: World, repository: Repository, id: number, actor?: string): Run {
  const run = setRun(world, repository, id, {});
  const last = currentAttempt(run);
  const now = world.now();
  return repository.runs.replace({
    ...run,
    attempts: [
      ...run.attempts,
      {
        attempt: last.attempt + 1,
        status: 'in_progress',
        conclusion: null,
        startedAt: now,
        updatedAt: now,
        jobs: [],
        triggeringActor: actor === undefined ? last.triggeringActor : world.accounts.ensure(actor),
      },
    ],
  });
}

function ensureWorkflow(world: World, repository: Repository, path: string, name: string): Workflow {
  const known = repository.workflows.all().find((workflow) => workflow.path === path);
  return known ?? repository.workflows.add({ id: world.nextId(), path, name, createdAt: world.now() });
}

/** Every job has a check run on the run's commit, as on GitHub. */
function changedJob(world: World, repository: Repository, run: Run, known: Job | undefined, seed: JobSeed): Job {
  const now = world.now();
  const conclusion = seed.conclusion === undefined ? (known?.conclusion ?? null) : seed.conclusion;
  const status = seed.status ?? (conclusion === null ? (known?.status ?? 'in_progress') : 'completed');
  const job: Job = {
    id: known?.id ?? world.nextId(),
    name: seed.name,
    status,
    conclusion,
    createdAt: known?.createdAt ?? now,
    startedAt: known?.startedAt ?? now,
    completedAt: status === 'completed' ? now : null,
    checkRun: known?.checkRun ?? world.nextId(),
  };
  repository.checkRuns.replace({
    id: job.checkRun,
    suite: run.id + 1,
    name: job.name,
    headSha: run.headSha,
    status,
    conclusion,
    startedAt: job.startedAt,
    completedAt: job.completedAt,
    externalId: String(job.id),
    detailsUrl: `${repositoryPage(repository)}/actions/runs/${run.id}/job/${job.id}`,
    output: { title: null, summary: null, text: null },
    app: actionsApp,
  });
  return job;
}
