import { accountView, nodeId, type Account } from './account.ts';
import { compareTrees, type FileChange } from './diff.ts';
import { ApiError } from './api-error.ts';
import type { Commit, Signature } from './git-store.ts';
import { ancestors, isAncestor, mergeBase, resolveCommit } from './history.ts';
import type { JsonObject } from './json.ts';
import type { Repository, World } from './model.ts';
import { listAnswer, paginate } from './page.ts';
import {
  found,
  parameter,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for commits". */
export const commitRoutes: readonly Route[] = [
  repositoryRoute('GET /commits', 'contents=read', listCommits),
  repositoryRoute('GET /commits/{ref}', 'contents=read', showCommit),
  repositoryRoute('GET /compare/{basehead}', 'contents=read', compare),
];

/** From `sha` (a commit, branch or tag; default the default branch) back, newest first. */
function listCommits(call: RepositoryCall): Answer {
  const { world, repository, query } = call;
  const start = found(resolveCommit(repository.git, query.get('sha') ?? repository.defaultBranch));
  const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
  const until = Date.parse(query.get('until') ?? '9999-12-31T00:00:00Z');
  const path = query.get('path');
  const chosen = ancestors(repository.git, start.sha).filter(
    (commit) =>
      isBy(world, repository, commit.author, query.get('author')) &&
      isBy(world, repository, commit.committer, query.get('committer')) &&
      commit.committer.date >= since &&
      commit.committer.date <= until &&
      (path === null ||
        changesOf(repository, commit).some(({ filename }) => filename === path || filename.startsWith(`${path}/`))),
  );
  return listAnswer(call, chosen, (commit) => commitView(world, repository, commit));
}

function isBy(world: World, repository: Repository, signature: Signature, wanted: string | null): boolean {
  if (wanted === null || signature.email === wanted) return true;
  return accountOf(world, repository, signature)?.login.toLowerCase() === wanted.toLowerCase();
}

function showCommit(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const ref = parameter(call, 'ref');
  const commit = found(resolveCommit(repository.git, ref), new ApiError(422, `No commit found for SHA: ${ref}`));
  const changes = changesOf(repository, commit);
  const additions = changes.reduce((sum, change) => sum + change.additions, 0);
  const deletions = changes.reduce((sum, change) => sum + change.deletions, 0);
  return {
    status: 200,
    body: {
      ...commitView(world, repository, commit),
      stats: { additions, deletions, total: additions + deletions },
      files: changes.map((change) => changeView(world, repository, commit, change)),
    },
  };
}

function changesOf({ git }: Repository, commit: Commit): readonly FileChange[] {
  return compareTrees(git, git.commit(commit.parents[0] ?? '')?.tree, commit.tree);
}

/**
 * `base...head`: the commits of head that base lacks, oldest first, and the files changed since their merge base. Without paging at most 250
 * commits are shown; files are shown on the first page only, at most 300 of them (docs.github.com, "Compare two commits").
 */
function compare(call: RepositoryCall): Answer {
  const { world, repository, query } = call;
  const { git } = repository;
  const [baseName = '', headName = ''] = parameter(call, 'basehead').split('...');
  const base = found(resolveCommit(git, baseName));
  const head = found(resolveCommit(git, headName));
  const origin = found(mergeBase(git, base.sha, head.sha));
  const inBase = new Set(ancestors(git, base.sha).map(({ sha }) => sha));
  const inHead = new Set(ancestors(git, head.sha).map(({ sha }) => sha));
  const ahead = ancestors(git, head.sha)
    .filter(({ sha }) => !inBase.has(sha))
    .toReversed();
  const behind = [...inBase].filter((sha) => !inHead.has(sha)).length;
  const paged = query.has('page') || query.has('per_page');
  const view = (commit: Commit): JsonObject => commitView(world, repository, commit);
  const shown = paged ? paginate(call, ahead, view) : { items: ahead.slice(-250).map(view), headers: {} };
  const files = Number(query.get('page') ?? 1) > 1 ? [] : compareTrees(git, origin.tree, head.tree).slice(0, 300);
  const api = repositoryUrl(world, repository);
  const page = `${repositoryPage(repository)}/compare/${baseName}...${headName}`;
  return {
    status: 200,
    headers: shown.headers,
    body: {
      url: `${api}/compare/${encodeURIComponent(baseName)}...${encodeURIComponent(headName)}`,
      html_url: encodeURI(page),
      permalink_url: `${repositoryPage(repository)}/compare/${base.sha}...${head.sha}`,
      diff_url: encodeURI(`${page}.diff`),
      patch_url: encodeURI(`${page}.patch`),
      base_commit: view(base),
      merge_base_commit: view(origin),
      status: comparisonStatus(repository, base, head),
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: shown.items,
      files: files.map((change) => changeView(world, repository, head, change)),
    },
  };
}

function comparisonStatus(
  { git }: Repository,
  base: Commit,
  head: Commit,
): 'identical' | 'ahead' | 'behind' | 'diverged' {
  if (base.sha === head.sha) return 'identical';
  if (isAncestor(git, base.sha, head.sha)) return 'ahead';
  return isAncestor(git, head.sha, base.sha) ? 'behind' : 'diverged';
}

/** The account behind an address; undefined when GitHub knows none. */
export function accountOf(world: World, repository: Repository, { email }: Signature): Account | undefined {
  const login = repository.logins.get(email);
  return login === undefined ? world.accounts.findByEmail(email) : world.accounts.find(login);
}

/** The schema commit, without stats and files. */
export function commitView(world: World, repository: Repository, commit: Commit): JsonObject {
  const api = repositoryUrl(world, repository);
  const page = repositoryPage(repository);
  const who = (signature: Signature): JsonObject | null => {
    const account = accountOf(world, repository, signature);
    return account === undefined ? null : accountView(account, world.url);
  };
  const signature = ({ name, email, date }: Signature): JsonObject => ({ name, email, date: timestamp(date) });
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.author.date),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      author: signature(commit.author),
      committer: signature(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
    },
    author: who(commit.author),
    committer: who(commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
  };
}

/** The schema diff-entry. */
function changeView(world: World, repository: Repository, commit: Commit, change: FileChange): JsonObject {
  const { filename, previous, status, sha, additions, deletions } = change;
  const path = filename.split('/').map(encodeURIComponent).join('/');
  const page = repositoryPage(repository);
  return {
    sha,
    filename,
    ...(previous === undefined ? {} : { previous_filename: previous }),
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${page}/blob/${commit.sha}/${path}`,
    raw_url: `${page}/raw/${commit.sha}/${path}`,
    contents_url: `${repositoryUrl(world, repository)}/contents/${path}?ref=${commit.sha}`,
  };
}
