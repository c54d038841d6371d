import * as v from 'valibot';
import { appView, nodeId, type App } from './account.ts';
import { ApiError } from './api-error.ts';
import { resolveCommit } from './history.ts';
import type { JsonObject } from './json.ts';
import type { CheckRun, Repository, World } from './model.ts';
import { countedAnswer } from './page.ts';
import {
  authored,
  bodyOf,
  found,
  idParameter,
  optionalTimestamp,
  parameter,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for check runs". Only apps write them. */
export const checkRunRoutes: readonly Route[] = [
  repositoryRoute('GET /commits/{ref}/check-runs', 'checks=read', listCheckRuns),
  repositoryRoute('POST /check-runs', 'checks=write', createCheckRun),
  repositoryRoute('GET /check-runs/{check_run_id}', 'checks=read', (call) => ({
    status: 200,
    body: checkRunView(call.world, call.repository, checkRunOf(call)),
  })),
  repositoryRoute('PATCH /check-runs/{check_run_id}', 'checks=write', updateCheckRun),
];

const change = v.object({
  name: v.optional(v.string()),
  head_sha: v.optional(v.string()),
  details_url: v.optional(v.string()),
  external_id: v.optional(v.string()),
  status: v.optional(v.picklist(['queued', 'in_progress', 'completed', 'waiting', 'requested', 'pending'])),
  started_at: v.optional(v.string()),
  conclusion: v.optional(
    v.picklist(['action_required', 'cancelled', 'failure', 'neutral', 'success', 'skipped', 'timed_out']),
  ),
  completed_at: v.optional(v.string()),
  output: v.optional(v.object({ title: v.optional(v.string()), summary: v.string(), text: v.optional(v.string()) })),
});

/** `filter=latest` (the default) keeps the newest of each name and app. */
function listCheckRuns(call: RepositoryCall): Answer {
  const { world, repository, query } = call;
  const commit = found(resolveCommit(repository.git, parameter(call, 'ref')));
  const is = (name: string, value: string): boolean => !query.has(name) || query.get(name) === value;
  const all = repository.checkRuns.list().filter((run) => run.headSha === commit.sha);
  const latest = new Map(all.map((run) => [`${run.app.id} ${run.name}`, run]));
  const chosen = (query.get('filter') === 'all' ? all : [...latest.values()]).filter(
    (run) => is('check_name', run.name) && is('status', run.status) && is('app_id', String(run.app.id)),
  );
  return countedAnswer(call, 'check_runs', chosen, (run) => checkRunView(world, repository, run));
}

function createCheckRun(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const app = appOf(call);
  const wanted = bodyOf(call, change);
  const commit = found(
    repository.git.commit(wanted.head_sha ?? ''),
    new ApiError(422, `No commit found for SHA: ${wanted.head_sha ?? ''}`),
  );
  const id = world.nextId();
  const fresh: CheckRun = {
    id,
    suite: id + 1,
    name: wanted.name ?? '',
    headSha: commit.sha,
    status: 'queued',
    conclusion: null,
    startedAt: world.now(),
    completedAt: null,
    detailsUrl: `https://github.com/apps/${app.slug}`,
    externalId: '',
    output: { title: null, summary: null, text: null },
    app,
  };
  repository.checkRuns.add(changed(fresh, wanted, world.now()), call.lag);
  return { status: 201, body: checkRunView(world, repository, found(repository.checkRuns.get(id))) };
}

function updateCheckRun(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const known = checkRunOf(call);
  if (appOf(call).id !== known.app.id)
    throw new ApiError(403, 'Invalid app_id - check run can only be modified by the GitHub App that created it.');
  const updated = repository.checkRuns.replace(changed(known, bodyOf(call, change), world.now()));
  return { status: 200, body: checkRunView(world, repository, updated) };
}

/** A conclusion completes it. */
function changed(run: CheckRun, wanted: v.InferOutput<typeof change>, now: number): CheckRun {
  const status = wanted.conclusion === undefined ? (wanted.status ?? run.status) : 'completed';
  const completedAt =
    wanted.completed_at === undefined ? (status === 'completed' ? now : null) : Date.parse(wanted.completed_at);
  const { output } = wanted;
  return {
    ...run,
    name: wanted.name ?? run.name,
    status,
    conclusion: wanted.conclusion ?? (status === 'completed' ? run.conclusion : null),
    startedAt: wanted.started_at === undefined ? run.startedAt : Date.parse(wanted.started_at),
    completedAt,
    detailsUrl: wanted.details_url ?? run.detailsUrl,
    externalId: wanted.external_id ?? run.externalId,
    output:
      output === undefined
        ? run.output
        : { title: output.title ?? null, summary: output.summary, text: output.text ?? null },
  };
}

function appOf(call: RepositoryCall): App {
  return found(authored(call).app, new ApiError(403, 'You must authenticate via a GitHub App.'));
}

function checkRunOf(call: RepositoryCall): CheckRun {
  return found(call.repository.checkRuns.get(idParameter(call, 'check_run_id')));
}

/** The schema check-run. */
function checkRunView(world: World, repository: Repository, run: CheckRun): JsonObject {
  const url = `${repositoryUrl(world, repository)}/check-runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('CR', run.id),
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: `${repositoryPage(repository)}/runs/${run.id}`,
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: optionalTimestamp(run.startedAt),
    completed_at: optionalTimestamp(run.completedAt),
    output: { ...run.output, annotations_count: 0, annotations_url: `${url}/annotations` },
    check_suite: { id: run.suite },
    app: appView(run.app, world.accounts, world.url),
    pull_requests: [],
  };
}
