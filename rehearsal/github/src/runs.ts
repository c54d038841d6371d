import { accountView, nodeId } from './account.ts';
import type { JsonObject } from './json.ts';
import type { Attempt, Repository, Run, Workflow, World } from './model.ts';
import { countedAnswer } from './page.ts';
import { repositoryView } from './repository.ts';
import {
  found,
  idParameter,
  parameter,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for workflow runs". */
export const runRoutes: readonly Route[] = [
  repositoryRoute('GET /actions/runs', 'actions=read', (call) => listRuns(call, () => true)),
  repositoryRoute('GET /actions/runs/{run_id}', 'actions=read', (call) => {
    const run = runOf(call);
    return { status: 200, body: runView(call.world, call.repository, run, currentAttempt(run)) };
  }),
  repositoryRoute('GET /actions/runs/{run_id}/attempts/{attempt_number}', 'actions=read', (call) => {
    const run = runOf(call);
    return { status: 200, body: runView(call.world, call.repository, run, attemptOf(call, run)) };
  }),
  repositoryRoute('GET /actions/workflows/{workflow_id}', 'actions=read', (call) => ({
    status: 200,
    body: workflowView(call.world, call.repository, workflowOf(call)),
  })),
  repositoryRoute('GET /actions/workflows/{workflow_id}/runs', 'actions=read', (call) => {
    const workflow = workflowOf(call);
    return listRuns(call, (run) => run.workflow.id === workflow.id);
  }),
];

/** Newest first. `status` may be a status or a conclusion; `created` takes GitHub's date forms `>=`, `<=`, `>`, `<`, `a..b` and a day. */
function listRuns(call: RepositoryCall, chosen: (run: Run) => boolean): Answer {
  const { query } = call;
  const is = (name: string, value: string | null): boolean => !query.has(name) || query.get(name) === value;
  const runs = call.repository.runs.list().filter((run) => {
    const { status, conclusion } = currentAttempt(run);
    return (
      chosen(run) &&
      is('actor', run.actor.login) &&
      is('branch', run.headBranch) &&
      is('event', run.event) &&
      is('head_sha', run.headSha) &&
      (is('status', status) || is('status', conclusion)) &&
      createdWithin(query.get('created'), run.createdAt)
    );
  });
  return countedAnswer(call, 'workflow_runs', runs.toReversed(), (run) =>
    runView(call.world, call.repository, run, currentAttempt(run)),
  );
}

function createdWithin(range: string | null, instant: number): boolean {
  if (range === null) return true;
  const [from, to] = range.split('..');
  if (to !== undefined) return instant >= Date.parse(from ?? '') && instant <= Date.parse(to);
  const [, operator = '', date = ''] = /^(>=|<=|>|<)?(.+)$/u.exec(range) ?? [];
  const bound = Date.parse(date);
  switch (operator) {
    case '>=':
      return instant >= bound;
    case '<=':
      return instant <= bound;
    case '>':
      return instant > bound;
    case '<':
      return instant < bound;
    default:
      return timestamp(instant).startsWith(date);
  }
}

export function runOf(call: RepositoryCall): Run {
  return found(call.repository.runs.get(idParameter(call, 'run_id')));
}

export function currentAttempt(run: Run): Attempt {
  const attempt = run.attempts.at(-1);
  if (attempt === undefined) throw new Error(`run ${run.id} has no attempt`);
  return attempt;
}

export function attemptOf(call: RepositoryCall, run: Run): Attempt {
  const wanted = idParameter(call, 'attempt_number');
  return found(run.attempts.find(({ attempt }) => attempt === wanted));
}

/** A workflow is named by its id or by its file's name. */
export function workflowOf(call: RepositoryCall): Workflow {
  const wanted = parameter(call, 'workflow_id');
  const byName = ({ path, id }: Workflow): boolean => String(id) === wanted || path === `.github/workflows/${wanted}`;
  return found(call.repository.workflows.all().find(byName));
}

/** The schema workflow-run. */
function runView(world: World, repository: Repository, run: Run, attempt: Attempt): JsonObject {
  const api = repositoryUrl(world, repository);
  const url = `${api}/actions/runs/${run.id}`;
  const commit = repository.git.commit(run.headSha);
  const { workflow } = run;
  return {
    id: run.id,
    name: workflow.name,
    node_id: nodeId('WFR', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: workflow.path,
    display_title: run.displayTitle,
    run_number: run.number,
    run_attempt: attempt.attempt,
    event: run.event,
    status: attempt.status,
    conclusion: attempt.conclusion,
    workflow_id: workflow.id,
    check_suite_id: run.id + 1,
    check_suite_node_id: nodeId('CS', run.id + 1),
    url,
    html_url: `${repositoryPage(repository)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: timestamp(run.createdAt),
    updated_at: timestamp(attempt.updatedAt),
    actor: accountView(run.actor, world.url),
    triggering_actor: accountView(attempt.triggeringActor, world.url),
    run_started_at: timestamp(attempt.startedAt),
    referenced_workflows: run.referencedWorkflows.map((reference) => ({ ...reference })),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${api}/check-suites/${run.id + 1}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt.attempt > 1 ? `${url}/attempts/${attempt.attempt - 1}` : null,
    workflow_url: `${api}/actions/workflows/${workflow.id}`,
    head_commit:
      commit === undefined
        ? null
        : {
            id: commit.sha,
            tree_id: commit.tree,
            message: commit.message,
            timestamp: timestamp(commit.author.date),
            author: { name: commit.author.name, email: commit.author.email },
            committer: { name: commit.committer.name, email: commit.committer.email },
          },
    repository: repositoryView(world, repository),
    head_repository: repositoryView(world, repository),
  };
}

function workflowView(world: World, repository: Repository, workflow: Workflow): JsonObject {
  const page = repositoryPage(repository);
  return {
    id: workflow.id,
    node_id: nodeId('W', workflow.id),
    name: workflow.name,
    path: workflow.path,
    state: 'active',
    created_at: timestamp(workflow.createdAt),
    updated_at: timestamp(workflow.createdAt),
    url: `${repositoryUrl(world, repository)}/actions/workflows/${workflow.id}`,
    html_url: `${page}/blob/${repository.defaultBranch}/${workflow.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(workflow.name)}/badge.svg`,
  };
}
