import { nodeId } from './account.ts';
import type { JsonObject } from './json.ts';
import type { Attempt, Job, Repository, Run, World } from './model.ts';
import { countedAnswer } from './page.ts';
import {
  found,
  idParameter,
  optionalTimestamp,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';
import { attemptOf, currentAttempt, runOf } from './runs.ts';

/** Semantics: docs.github.com, "REST API endpoints for workflow jobs". */
export const jobRoutes: readonly Route[] = [
  repositoryRoute('GET /actions/runs/{run_id}/jobs', 'actions=read', (call) => {
    const run = runOf(call);
    const all = call.query.get('filter') === 'all';
    return listJobs(call, run, all ? run.attempts : [currentAttempt(run)]);
  }),
  repositoryRoute('GET /actions/runs/{run_id}/attempts/{attempt_number}/jobs', 'actions=read', (call) => {
    const run = runOf(call);
    return listJobs(call, run, [attemptOf(call, run)]);
  }),
  repositoryRoute('GET /actions/jobs/{job_id}', 'actions=read', (call) => {
    const id = idParameter(call, 'job_id');
    for (const run of call.repository.runs.all()) {
      for (const attempt of run.attempts) {
        const job = attempt.jobs.find((candidate) => candidate.id === id);
        if (job !== undefined) return { status: 200, body: jobView(call.world, call.repository, run, attempt, job) };
      }
    }
    return found<Answer>(undefined);
  }),
];

function listJobs(call: RepositoryCall, run: Run, attempts: readonly Attempt[]): Answer {
  const jobs = attempts.flatMap((attempt) => attempt.jobs.map((job) => ({ attempt, job })));
  return countedAnswer(call, 'jobs', jobs, ({ attempt, job }) =>
    jobView(call.world, call.repository, run, attempt, job),
  );
}

/** The schema job. */
function jobView(world: World, repository: Repository, run: Run, attempt: Attempt, job: Job): JsonObject {
  const api = repositoryUrl(world, repository);
  return {
    id: job.id,
    node_id: nodeId('CR', job.id),
    run_id: run.id,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: attempt.attempt,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    workflow_name: run.workflow.name,
    name: job.name,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${repositoryPage(repository)}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: timestamp(job.createdAt),
    started_at: timestamp(job.startedAt),
    completed_at: optionalTimestamp(job.completedAt),
    check_run_url: `${api}/check-runs/${job.checkRun}`,
    steps: [],
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'GitHub Actions 1',
    runner_group_id: 1,
    runner_group_name: 'GitHub Actions',
  };
}
