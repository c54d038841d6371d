import * as v from 'valibot';
import { accountView, type Account } from './account.ts';
import { validationFailed } from './api-error.ts';
import { environmentReference, findEnvironment, reviewersView } from './environments.ts';
import type { Environment, EnvironmentRequest, Repository, Review, World } from './model.ts';
import { isTeamMember } from './people.ts';
import { authored, bodyOf, repositoryRoute, timestamp, type Answer, type RepositoryCall, type Route } from './route.ts';
import { currentAttempt, runOf } from './runs.ts';

/**
 * Every job that names a protected environment asks anew; an approval answers the jobs that wait at that moment
 * (docs.github.com, "Reviewing deployments"). A job's token cannot approve.
 */
export const approvalRoutes: readonly Route[] = [
  repositoryRoute('GET /actions/runs/{run_id}/approvals', 'actions=read', listReviews),
  repositoryRoute('GET /actions/runs/{run_id}/pending_deployments', 'actions=read', listPending),
  repositoryRoute(
    'POST /actions/runs/{run_id}/pending_deployments',
    { needs: 'deployments=write', notForJobs: true },
    review,
  ),
];

function listReviews(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const run = runOf(call);
  return {
    status: 200,
    body: repository.reviews
      .filter((given) => given.run === run.id)
      .map((given) => ({
        state: given.state,
        comment: given.comment,
        user: accountView(given.user, world.url),
        environments: given.environments.flatMap((name) => {
          const environment = findEnvironment(repository, name);
          if (environment === undefined) return [];
          const at = timestamp(environment.createdAt);
          return [{ ...environmentReference(world, repository, environment), created_at: at, updated_at: at }];
        }),
      })),
  };
}

function listPending(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const run = runOf(call);
  return {
    status: 200,
    body: waitingEnvironments(repository, run.id).map(({ environment, since }) => ({
      environment: environmentReference(world, repository, environment),
      wait_timer: environment.waitTimer,
      wait_timer_started_at: timestamp(since),
      current_user_can_approve:
        call.token !== undefined && mayReview(world, repository, environment, call.token.account),
      reviewers: reviewersView(world, repository, environment.reviewers),
    })),
  };
}

function review(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const run = runOf(call);
  const wanted = bodyOf(
    call,
    v.object({
      environment_ids: v.array(v.number()),
      state: v.picklist(['approved', 'rejected']),
      comment: v.string(),
    }),
  );
  const names = wanted.environment_ids.map((id) => repository.environments.get(id)?.name ?? String(id));
  const { creator: user } = authored(call);
  reviewEnvironments(world, repository, {
    run: run.id,
    environments: names,
    state: wanted.state,
    user,
    comment: wanted.comment,
  });
  return { status: 200, body: [] };
}

/**
 * Answers what waits for these environments in this run.
 *
 * @throws ApiError 422 when one does not wait, or the person may not answer.
 */
export function reviewEnvironments(world: World, repository: Repository, given: Review): void {
  const waiting = waitingEnvironments(repository, given.run);
  for (const name of given.environments) {
    const environment = waiting.find(
      (candidate) => candidate.environment.name.toLowerCase() === name.toLowerCase(),
    )?.environment;
    if (environment === undefined) throw refused(`environment ${name} has no pending deployment in run ${given.run}`);
    if (!mayReview(world, repository, environment, given.user))
      throw refused(`${given.user.login} is not a required reviewer of ${name}`);
    const run = repository.runs.get(given.run);
    const self = run !== undefined && currentAttempt(run).triggeringActor.login === given.user.login;
    if (environment.preventSelfReview && self)
      throw refused(`${given.user.login} started the run and ${name} prevents self-review`);
  }
  repository.reviews.push(given);
  const names = new Set(given.environments.map((name) => name.toLowerCase()));
  for (const request of repository.environmentRequests.all()) {
    if (request.run !== given.run || request.state !== 'waiting' || !names.has(request.environment.toLowerCase()))
      continue;
    repository.environmentRequests.replace({ ...request, state: given.state });
  }
}

function refused(message: string): Error {
  return validationFailed({ resource: 'PendingDeployment', field: 'environment_ids', code: 'custom', message });
}

function waitingEnvironments(repository: Repository, run: number): { environment: Environment; since: number }[] {
  const waiting = repository.environmentRequests
    .all()
    .filter((request) => request.run === run && request.state === 'waiting');
  return [...new Set(waiting.map((request) => request.environment))].flatMap((name) => {
    const environment = findEnvironment(repository, name);
    const since = Math.min(
      ...waiting.filter((request) => request.environment === name).map(({ requestedAt }) => requestedAt),
    );
    return environment === undefined ? [] : [{ environment, since }];
  });
}

function mayReview(world: World, repository: Repository, environment: Environment, user: Account): boolean {
  return environment.reviewers.some((reviewer) =>
    reviewer.type === 'User'
      ? reviewer.login.toLowerCase() === user.login.toLowerCase()
      : isTeamMember(world, repository.owner.login, reviewer.slug, user.login),
  );
}

export interface EnvironmentAsk {
  readonly run: number;
  readonly job: string;
  readonly environment: string;
}

/** A job comes to its environment: it waits when there are reviewers, else it may go on. */
export function askForEnvironment(world: World, repository: Repository, ask: EnvironmentAsk): EnvironmentRequest {
  const environment = findEnvironment(repository, ask.environment);
  const run = repository.runs.get(ask.run);
  if (run === undefined) throw new Error(`there is no run ${ask.run}`);
  return repository.environmentRequests.add({
    id: world.nextId(),
    run: ask.run,
    attempt: currentAttempt(run).attempt,
    job: ask.job,
    environment: environment?.name ?? ask.environment,
    requestedAt: world.now(),
    state: (environment?.reviewers.length ?? 0) > 0 ? 'waiting' : 'approved',
  });
}
