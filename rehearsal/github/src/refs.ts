import * as v from 'valibot';
import { nodeId } from './account.ts';
import { ApiError } from './api-error.ts';
import { isAncestor } from './history.ts';
import type { JsonObject } from './json.ts';
import type { Repository, World } from './model.ts';
import {
  bodyOf,
  found,
  parameter,
  repositoryRoute,
  repositoryUrl,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for Git references". Creating, moving and deleting are atomic. */
export const refRoutes: readonly Route[] = [
  repositoryRoute('GET /git/ref/{ref}', 'contents=read', (call) => {
    const ref = `refs/${parameter(call, 'ref')}`;
    return { status: 200, body: refView(call.world, call.repository, ref, found(call.repository.git.refs.get(ref))) };
  }),
  repositoryRoute('GET /git/matching-refs/{ref}', 'contents=read', listMatching),
  repositoryRoute('POST /git/refs', 'contents=write', createRef),
  repositoryRoute('PATCH /git/refs/{ref}', 'contents=write', updateRef),
  repositoryRoute('DELETE /git/refs/{ref}', 'contents=write', (call) => {
    const ref = existing(call);
    call.repository.git.refs.delete(ref);
    return { status: 204 };
  }),
];

/** By prefix, in the order of their names; none is an empty list. */
function listMatching(call: RepositoryCall): Answer {
  const prefix = `refs/${parameter(call, 'ref')}`;
  const chosen = [...call.repository.git.refs]
    .filter(([ref]) => ref.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { status: 200, body: chosen.map(([ref, sha]) => refView(call.world, call.repository, ref, sha)) };
}

/** "The fully qualified reference. If it doesn't start with 'refs' and have at least two slashes, it will be rejected." */
function createRef(call: RepositoryCall): Answer {
  const { ref, sha } = bodyOf(call, v.object({ ref: v.string(), sha: v.string() }));
  const { git } = call.repository;
  if (!isRefName(ref)) throw new ApiError(422, `${ref} is not a valid ref name.`);
  if (git.refs.has(ref)) throw new ApiError(422, 'Reference already exists');
  const clash = [...git.refs.keys()].some((other) => other.startsWith(`${ref}/`) || ref.startsWith(`${other}/`));
  if (clash) throw new ApiError(422, 'Reference update failed');
  if (git.get(sha) === undefined) throw new ApiError(422, 'Object does not exist');
  if (ref.startsWith('refs/heads/') && git.commit(sha) === undefined) throw new ApiError(422, 'Object is not a commit');
  git.refs.set(ref, sha);
  return answerRef(call, 201, ref, sha);
}

/** Without `force` only a fast-forward is taken: the new commit must grow from the one the ref names now. */
function updateRef(call: RepositoryCall): Answer {
  const { sha, force } = bodyOf(call, v.object({ sha: v.string(), force: v.optional(v.boolean(), false) }));
  const { git } = call.repository;
  const ref = existing(call);
  if (git.get(sha) === undefined) throw new ApiError(422, 'Object does not exist');
  if (!force && !isAncestor(git, git.refs.get(ref) ?? '', sha)) throw new ApiError(422, 'Update is not a fast forward');
  git.refs.set(ref, sha);
  return answerRef(call, 200, ref, sha);
}

function existing(call: RepositoryCall): string {
  const ref = `refs/${parameter(call, 'ref')}`;
  if (!call.repository.git.refs.has(ref)) throw new ApiError(422, 'Reference does not exist');
  return ref;
}

/** The rules of git-check-ref-format that matter here. */
function isRefName(ref: string): boolean {
  return (
    /^refs\/[^/]+\/./u.test(ref) &&
    !/\.\.|\/\/|[\s~^:?*[\\]|@\{|\.lock(?:\/|$)|\/$|\.$|\/\./u.test(ref) &&
    !ref.startsWith('refs/pull/')
  );
}

function answerRef(call: RepositoryCall, status: number, ref: string, sha: string): Answer {
  const body = refView(call.world, call.repository, ref, sha);
  return { status, body };
}

/** The schema git-ref. */
function refView(world: World, repository: Repository, ref: string, sha: string): JsonObject {
  const api = repositoryUrl(world, repository);
  const type = repository.git.get(sha)?.kind ?? 'commit';
  return {
    ref,
    node_id: nodeId('REF', repository.id),
    url: `${api}/git/${ref}`,
    object: { sha, type, url: `${api}/git/${type}s/${sha}` },
  };
}
