import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { checkDispatch } from './dispatch-inputs.ts';
import { resolveCommit } from './history.ts';
import { jsonObject } from './json.ts';
import {
  authored,
  bodyOf,
  found,
  fullName,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';
import { addRun } from './run-seed.ts';
import { workflowOf } from './runs.ts';

/**
 * Both kinds of event start workflows even when a job's GITHUB_TOKEN sends them (docs.github.com, "Triggering a workflow"). What they ask for
 * is remembered for the harness; a workflow_dispatch has its queued run at once.
 */
export const dispatchRoutes: readonly Route[] = [
  repositoryRoute('POST /actions/workflows/{workflow_id}/dispatches', 'actions=write', dispatchWorkflow),
  repositoryRoute('POST /dispatches', 'contents=write', dispatchRepository),
];

function dispatchWorkflow(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const workflow = workflowOf(call);
  const wanted = bodyOf(
    call,
    v.object({
      ref: v.string(),
      inputs: v.optional(jsonObject, {}),
      return_run_details: v.optional(v.boolean(), false),
    }),
  );
  const commit = found(resolveCommit(repository.git, wanted.ref), new ApiError(422, `No ref found for: ${wanted.ref}`));
  checkDispatch(repository.git, commit, workflow.path, wanted.inputs);
  const actor = authored(call).creator.login;
  const run = addRun(world, repository, {
    path: workflow.path,
    event: 'workflow_dispatch',
    headSha: commit.sha,
    headBranch: wanted.ref.replace(/^refs\/(?:heads|tags)\//u, ''),
    actor,
    status: 'queued',
  });
  world.dispatches.push({
    kind: 'workflow_dispatch',
    repository: fullName(repository),
    workflow: workflow.path,
    ref: wanted.ref,
    inputs: wanted.inputs,
    actor,
    run: run.id,
  });
  if (!wanted.return_run_details) return { status: 204 };
  const path = `/actions/runs/${run.id}`;
  const urls = {
    run_url: `${repositoryUrl(world, repository)}${path}`,
    html_url: `${repositoryPage(repository)}${path}`,
  };
  return { status: 200, body: { workflow_run_id: run.id, ...urls } };
}

function dispatchRepository(call: RepositoryCall): Answer {
  const wanted = bodyOf(call, v.object({ event_type: v.string(), client_payload: v.optional(jsonObject, {}) }));
  call.world.dispatches.push({
    kind: 'repository_dispatch',
    repository: fullName(call.repository),
    type: wanted.event_type,
    payload: wanted.client_payload,
    actor: authored(call).creator.login,
  });
  return { status: 204 };
}
