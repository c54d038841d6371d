import * as v from 'valibot';
import { accountView, nodeId } from './account.ts';
import { ApiError } from './api-error.ts';
import { resolveCommit } from './history.ts';
import type { JsonObject } from './json.ts';
import type { CommitStatus, World } from './model.ts';
import { listAnswer, paginate } from './page.ts';
import { repositoryView } from './repository.ts';
import {
  authored,
  bodyOf,
  found,
  parameter,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for commit statuses". */
export const commitStatusRoutes: readonly Route[] = [
  repositoryRoute('POST /statuses/{sha}', 'statuses=write', createStatus),
  repositoryRoute('GET /commits/{ref}/statuses', 'statuses=read', (call) =>
    listAnswer(call, statusesOf(call).toReversed(), (status) => statusView(call, status)),
  ),
  repositoryRoute('GET /commits/{ref}/status', 'statuses=read', combine),
];

function createStatus(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const wanted = bodyOf(
    call,
    v.object({
      state: v.picklist(['error', 'failure', 'pending', 'success']),
      target_url: v.optional(v.nullable(v.string()), null),
      description: v.optional(v.nullable(v.string()), null),
      context: v.optional(v.string(), 'default'),
    }),
  );
  const sha = parameter(call, 'sha');
  found(repository.git.commit(sha), new ApiError(422, `No commit found for SHA: ${sha}`));
  const status: CommitStatus = {
    id: world.nextId(),
    sha,
    state: wanted.state,
    context: wanted.context,
    description: wanted.description,
    targetUrl: wanted.target_url,
    creator: authored(call).creator,
    createdAt: world.now(),
  };
  repository.commitStatuses.add(status, call.lag);
  return { status: 201, body: statusView(call, status) };
}

/** "failure if any of the contexts report as error or failure; pending if there are no statuses or a context is pending; else success". */
function combine(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const commit = found(resolveCommit(repository.git, parameter(call, 'ref')));
  const latest = [...new Map(statusesOf(call).map((status) => [status.context, status])).values()];
  const failed = latest.some(({ state }) => state === 'error' || state === 'failure');
  const pending = latest.length === 0 || latest.some(({ state }) => state === 'pending');
  const { items, total, headers } = paginate(call, latest, (status) => simpleView(world, call, status));
  const url = `${repositoryUrl(world, repository)}/commits/${commit.sha}`;
  const state = failed ? 'failure' : pending ? 'pending' : 'success';
  const body = { state, statuses: items, sha: commit.sha, total_count: total, commit_url: url, url: `${url}/status` };
  return { status: 200, body: { ...body, repository: repositoryView(world, repository) }, headers };
}

function statusesOf(call: RepositoryCall): readonly CommitStatus[] {
  const commit = found(resolveCommit(call.repository.git, parameter(call, 'ref')));
  return call.repository.commitStatuses.list().filter(({ sha }) => sha === commit.sha);
}

function simpleView(world: World, call: RepositoryCall, status: CommitStatus): JsonObject {
  return {
    url: `${repositoryUrl(world, call.repository)}/statuses/${status.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${status.creator.id}?v=4`,
    id: status.id,
    node_id: nodeId('SC', status.id),
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: timestamp(status.createdAt),
    updated_at: timestamp(status.createdAt),
  };
}

function statusView(call: RepositoryCall, status: CommitStatus): JsonObject {
  return { ...simpleView(call.world, call, status), creator: accountView(status.creator, call.world.url) };
}
