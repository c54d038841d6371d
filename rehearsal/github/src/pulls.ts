import { accountView, nodeId, type Account } from './account.ts';
import { commitView } from './commits.ts';
import { compareTrees } from './diff.ts';
import { ancestors, mergeBase, resolveCommit } from './history.ts';
import type { Commit } from './git-store.ts';
import { issueByNumber } from './issue-lookup.ts';
import type { Issue, PullRequest, PullReview } from './issue-model.ts';
import { associationOf } from './issues.ts';
import type { JsonObject } from './json.ts';
import { ensureLabel, labelView } from './labels.ts';
import type { Repository, World } from './model.ts';
import { listAnswer } from './page.ts';
import { fullView } from './repository.ts';
import {
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

type Pull = Issue & { readonly pull: PullRequest };

/** Semantics: docs.github.com, "REST API endpoints for pull requests". People make them; the harness adds them. */
export const pullRoutes: readonly Route[] = [
  repositoryRoute('GET /pulls', 'pull_requests=read', listPulls),
  repositoryRoute('GET /pulls/{pull_number}', 'pull_requests=read; contents=read', (call) => {
    const pull = pullOf(call);
    const view = { ...simpleView(call.world, call.repository, pull), ...counts(call.world, call.repository, pull) };
    return { status: 200, body: view };
  }),
  repositoryRoute('GET /pulls/{pull_number}/commits', 'pull_requests=read', (call) =>
    listAnswer(call, commitsOf(call.repository, pullOf(call)), (commit) =>
      commitView(call.world, call.repository, commit),
    ),
  ),
  repositoryRoute('GET /pulls/{pull_number}/reviews', 'pull_requests=read', (call) => {
    const pull = pullOf(call);
    return listAnswer(call, pull.pull.reviews, (review) => reviewView(call.world, call.repository, pull, review));
  }),
  repositoryRoute('GET /commits/{commit_sha}/pulls', 'pull_requests=read', listPullsOfCommit),
];

function listPulls(call: RepositoryCall): Answer {
  const { query, repository } = call;
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  const chosen = pullsOf(repository).filter(
    (pull) =>
      (state === 'all' || pull.state === state) &&
      (head === null || head === `${repository.owner.login}:${pull.pull.head.ref}`) &&
      (base === null || base === pull.pull.base.ref),
  );
  const ordered = query.get('direction') === 'asc' ? chosen : chosen.toReversed();
  return listAnswer(call, ordered, (pull) => simpleView(call.world, repository, pull));
}

/** The merged pull request that brought the commit in, or the open ones that hold it. */
function listPullsOfCommit(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const commit = found(resolveCommit(repository.git, parameter(call, 'commit_sha')));
  const chosen = pullsOf(repository).filter(
    (pull) => pull.pull.mergeCommit === commit.sha || commitsOf(repository, pull).some(({ sha }) => sha === commit.sha),
  );
  return listAnswer(call, chosen, (pull) => simpleView(world, repository, pull));
}

function pullsOf(repository: Repository): Pull[] {
  return repository.issues
    .list()
    .flatMap((issue) => (issue.pull === undefined ? [] : [{ ...issue, pull: issue.pull }]));
}

function pullOf(call: RepositoryCall): Pull {
  const issue = issueByNumber(call.repository, idParameter(call, 'pull_number'));
  return { ...issue, pull: found(issue.pull) };
}

/** Oldest first. */
function commitsOf({ git }: Repository, { pull }: Pull): readonly Commit[] {
  const inBase = new Set(ancestors(git, pull.base.sha).map(({ sha }) => sha));
  return ancestors(git, pull.head.sha)
    .filter(({ sha }) => !inBase.has(sha))
    .toReversed();
}

/** The schema pull-request-simple. */
function simpleView(world: World, repository: Repository, issue: Pull): JsonObject {
  const api = repositoryUrl(world, repository);
  const url = `${api}/pulls/${issue.number}`;
  const page = `${repositoryPage(repository)}/pull/${issue.number}`;
  const links = {
    issue_url: `${api}/issues/${issue.number}`,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${api}/pulls/comments{/number}`,
    comments_url: `${api}/issues/${issue.number}/comments`,
    statuses_url: `${api}/statuses/${issue.pull.head.sha}`,
  };
  return {
    url,
    id: issue.id,
    node_id: nodeId('PR', issue.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    ...links,
    number: issue.number,
    state: issue.state,
    locked: false,
    title: issue.title,
    user: accountView(issue.creator, world.url),
    body: issue.body,
    labels: issue.labels.map((name) => labelView(world, repository, ensureLabel(world, repository, name))),
    milestone: null,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: optionalTimestamp(issue.closedAt),
    merged_at: optionalTimestamp(issue.pull.mergedAt),
    merge_commit_sha: issue.pull.mergeCommit,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    draft: issue.pull.draft,
    head: sideView(world, repository, issue.creator, issue.pull.head),
    base: sideView(world, repository, repository.owner, issue.pull.base),
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: links.issue_url },
      comments: { href: links.comments_url },
      review_comments: { href: links.review_comments_url },
      review_comment: { href: links.review_comment_url },
      commits: { href: links.commits_url },
      statuses: { href: links.statuses_url },
    },
    author_association: associationOf(repository, issue.creator),
    auto_merge: null,
  };
}

function sideView(world: World, repository: Repository, user: Account, side: PullRequest['head']): JsonObject {
  const label = `${repository.owner.login}:${side.ref}`;
  return { label, ref: side.ref, sha: side.sha, user: accountView(user, world.url), repo: fullView(world, repository) };
}

/** What the schema pull-request has beyond pull-request-simple. */
function counts(world: World, repository: Repository, { pull, number }: Pull): JsonObject {
  const { git } = repository;
  const origin = mergeBase(git, pull.base.sha, pull.head.sha);
  const changes = compareTrees(git, origin?.tree, git.commit(pull.head.sha)?.tree ?? '');
  return {
    merged: pull.mergedAt !== null,
    mergeable: pull.mergedAt === null ? true : null,
    mergeable_state: pull.mergedAt === null ? 'clean' : 'unknown',
    merged_by: pull.mergedAt === null ? null : accountView(repository.owner, world.url),
    comments: repository.comments.all().filter(({ issue }) => issue === number).length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: commitsOf(repository, { ...issueByNumber(repository, number), pull }).length,
    additions: changes.reduce((sum, change) => sum + change.additions, 0),
    deletions: changes.reduce((sum, change) => sum + change.deletions, 0),
    changed_files: changes.length,
  };
}

function reviewView(world: World, repository: Repository, pull: Pull, review: PullReview): JsonObject {
  const page = `${repositoryPage(repository)}/pull/${pull.number}#pullrequestreview-${review.id}`;
  const api = `${repositoryUrl(world, repository)}/pulls/${pull.number}`;
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: accountView(review.user, world.url),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: api,
    _links: { html: { href: page }, pull_request: { href: api } },
    submitted_at: timestamp(review.submittedAt),
    commit_id: review.commit,
    author_association: associationOf(repository, review.user),
  };
}
