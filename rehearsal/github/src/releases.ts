import * as v from 'valibot';
import { accountView, nodeId } from './account.ts';
import { validationFailed } from './api-error.ts';
import { ancestors, peel, resolveCommit } from './history.ts';
import type { JsonObject } from './json.ts';
import type { Release, Repository, World } from './model.ts';
import { listAnswer } from './page.ts';
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
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for releases". A published release makes its tag when there is none. */
export const releaseRoutes: readonly Route[] = [
  repositoryRoute('GET /releases', 'contents=read', (call) =>
    listAnswer(call, call.repository.releases.list().toReversed(), (release) =>
      releaseView(call.world, call.repository, release),
    ),
  ),
  repositoryRoute('GET /releases/latest', 'contents=read', (call) => {
    const latest = call.repository.releases.all().findLast(({ draft, prerelease }) => !draft && !prerelease);
    return { status: 200, body: releaseView(call.world, call.repository, found(latest)) };
  }),
  repositoryRoute('GET /releases/tags/{tag}', 'contents=read', (call) => {
    const tag = parameter(call, 'tag');
    const release = call.repository.releases.all().find((candidate) => candidate.tag === tag && !candidate.draft);
    return { status: 200, body: releaseView(call.world, call.repository, found(release)) };
  }),
  repositoryRoute('GET /releases/{release_id}', 'contents=read', (call) => ({
    status: 200,
    body: releaseView(call.world, call.repository, releaseOf(call)),
  })),
  repositoryRoute('POST /releases', 'contents=write', createRelease),
  repositoryRoute('PATCH /releases/{release_id}', 'contents=write', updateRelease),
  repositoryRoute('DELETE /releases/{release_id}', 'contents=write', (call) => {
    call.repository.releases.remove(releaseOf(call).id);
    return { status: 204 };
  }),
  repositoryRoute('POST /releases/generate-notes', 'contents=write', (call) => {
    const wanted = bodyOf(
      call,
      v.object({ tag_name: v.string(), target_commitish: target, previous_tag_name: target }),
    );
    const body = notes(call.repository, wanted.tag_name, wanted.target_commitish, wanted.previous_tag_name);
    return { status: 200, body: { name: wanted.tag_name, body } };
  }),
];

const target = v.optional(v.string());
const change = v.object({
  tag_name: v.optional(v.string()),
  target_commitish: target,
  name: v.optional(v.string()),
  body: v.optional(v.string()),
  draft: v.optional(v.boolean()),
  prerelease: v.optional(v.boolean()),
  generate_release_notes: v.optional(v.boolean(), false),
});

function createRelease(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const wanted = bodyOf(call, change);
  const tag = wanted.tag_name ?? '';
  const commitish = wanted.target_commitish ?? repository.defaultBranch;
  if (repository.releases.all().some((release) => release.tag === tag && !release.draft)) {
    throw validationFailed({ resource: 'Release', field: 'tag_name', code: 'already_exists' });
  }
  const draft = wanted.draft ?? false;
  if (!draft) publishTag(repository, tag, commitish);
  const generated = wanted.generate_release_notes ? notes(repository, tag, commitish, undefined) : '';
  const release: Release = {
    id: world.nextId(),
    tag,
    target: commitish,
    name: wanted.name ?? null,
    body: `${wanted.body ?? ''}${generated}`,
    draft,
    prerelease: wanted.prerelease ?? false,
    author: authored(call).creator,
    createdAt: world.now(),
    publishedAt: draft ? null : world.now(),
  };
  repository.releases.add(release, call.lag);
  return { status: 201, body: releaseView(world, repository, release) };
}

function updateRelease(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const known = releaseOf(call);
  const wanted = bodyOf(call, change);
  const draft = wanted.draft ?? known.draft;
  const tag = wanted.tag_name ?? known.tag;
  const commitish = wanted.target_commitish ?? known.target;
  if (!draft) publishTag(repository, tag, commitish);
  const release = repository.releases.replace({
    ...known,
    tag,
    target: commitish,
    name: wanted.name ?? known.name,
    body: wanted.body ?? known.body,
    draft,
    prerelease: wanted.prerelease ?? known.prerelease,
    publishedAt: draft ? null : (known.publishedAt ?? world.now()),
  });
  return { status: 200, body: releaseView(world, repository, release) };
}

function publishTag(repository: Repository, tag: string, commitish: string): void {
  const { git } = repository;
  if (git.refs.has(`refs/tags/${tag}`)) return;
  const commit = resolveCommit(git, commitish);
  if (commit === undefined) throw validationFailed({ resource: 'Release', field: 'target_commitish', code: 'invalid' });
  git.refs.set(`refs/tags/${tag}`, commit.sha);
}

/** One line per commit since the previous tag; GitHub lists pull requests, this one knows commits of people only. */
function notes(
  repository: Repository,
  tag: string,
  commitish: string | undefined,
  previous: string | undefined,
): string {
  const { git } = repository;
  const end = found(
    resolveCommit(git, `refs/tags/${tag}`) ?? resolveCommit(git, commitish ?? repository.defaultBranch),
  );
  const start = previous === undefined ? undefined : found(peel(git, git.refs.get(`refs/tags/${previous}`) ?? ''));
  const old = new Set(start === undefined ? [] : ancestors(git, start.sha).map(({ sha }) => sha));
  const lines = ancestors(git, end.sha).filter(({ sha }) => !old.has(sha));
  const list = lines.map(({ message, author }) => `* ${message.split('\n')[0] ?? ''} by ${author.name}`);
  return ["## What's Changed", ...list].join('\n');
}

function releaseOf(call: RepositoryCall): Release {
  return found(call.repository.releases.get(idParameter(call, 'release_id')));
}

/** The schema release. */
function releaseView(world: World, repository: Repository, release: Release): JsonObject {
  const api = repositoryUrl(world, repository);
  const url = `${api}/releases/${release.id}`;
  const tag = encodeURIComponent(release.tag);
  return {
    url,
    html_url: `${repositoryPage(repository)}/releases/tag/${tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: `${api}/tarball/${tag}`,
    zipball_url: `${api}/zipball/${tag}`,
    id: release.id,
    node_id: nodeId('RE', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    body: release.body,
    draft: release.draft,
    prerelease: release.prerelease,
    created_at: timestamp(release.createdAt),
    published_at: optionalTimestamp(release.publishedAt),
    author: accountView(release.author, world.url),
    assets: [],
  };
}
