import { accountView, nodeId } from './account.ts';
import type { JsonObject } from './json.ts';
import type { Repository, World } from './model.ts';
import {
  fullName,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  route,
  timestamp,
  type Answer,
  type Call,
  type Route,
} from './route.ts';

export const repositoryRoutes: readonly Route[] = [
  repositoryRoute('GET ', 'metadata=read', (call) => ({ status: 200, body: fullView(call.world, call.repository) })),
  route('GET /rate_limit', { needs: 'none' }, showRateLimit),
];

/** Asking for it costs nothing: it is the one request that is not counted. */
function showRateLimit(call: Call): Answer {
  const core = call.rateLimit.state(call.token, call.world.now());
  const idle = { limit: 30, remaining: 30, reset: core.reset, used: 0 };
  return {
    status: 200,
    body: { resources: { core, search: idle, graphql: { ...idle, limit: 1000, remaining: 1000 } }, rate: core },
  };
}

/** The schema minimal-repository. */
export function repositoryView(world: World, repository: Repository): JsonObject {
  const url = repositoryUrl(world, repository);
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.private,
    owner: accountView(repository.owner, world.url),
    html_url: repositoryPage(repository),
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(Object.entries(links).map(([name, rest]) => [name, `${url}${rest}`])),
  };
}

/** The schema full-repository. */
export function fullView(world: World, repository: Repository): JsonObject {
  const page = repositoryPage(repository);
  const created = timestamp(repository.createdAt);
  const none = { homepage: null, language: null, mirror_url: null, license: null };
  const counts = {
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
  };
  const open = repository.issues.all().filter(({ state }) => state === 'open').length;
  const features = {
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
  };
  return {
    ...repositoryView(world, repository),
    ...none,
    ...counts,
    ...features,
    open_issues: open,
    open_issues_count: open,
    size: 0,
    archived: false,
    disabled: false,
    visibility: repository.private ? 'private' : 'public',
    default_branch: repository.defaultBranch,
    clone_url: `${page}.git`,
    git_url: `git:${page.slice('https:'.length)}.git`,
    ssh_url: `git@github.com:${fullName(repository)}.git`,
    svn_url: page,
    pushed_at: created,
    created_at: created,
    updated_at: created,
  };
}

const links = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};
