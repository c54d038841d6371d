import * as v from 'valibot';
import { accountView, appView, nodeId, type Account } from './account.ts';
import { validationFailed } from './api-error.ts';
import { issueOf, nextNumber } from './issue-lookup.ts';
import type { Issue } from './issue-model.ts';
import type { JsonObject } from './json.ts';
import { ensureLabel, labelView } from './labels.ts';
import type { Repository, World } from './model.ts';
import { listAnswer } from './page.ts';
import { roleOf } from './people.ts';
import {
  authored,
  bodyOf,
  optionalTimestamp,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for issues". Pull requests are issues too. */
export const issueRoutes: readonly Route[] = [
  repositoryRoute('GET /issues', 'issues=read', listIssues),
  repositoryRoute('POST /issues', 'issues=write', createIssue),
  repositoryRoute('GET /issues/{issue_number}', 'issues=read; pull_requests=read', (call) => ({
    status: 200,
    body: issueView(call.world, call.repository, issueOf(call)),
  })),
  repositoryRoute('PATCH /issues/{issue_number}', 'issues=write; pull_requests=write', updateIssue),
];

const label = v.union([v.string(), v.object({ name: v.string() })]);
const assignee = v.union([v.string(), v.object({ login: v.string() })]);
const change = v.object({
  title: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  body: v.optional(v.nullable(v.string())),
  state: v.optional(v.picklist(['open', 'closed'])),
  state_reason: v.optional(v.nullable(v.picklist(['completed', 'not_planned', 'duplicate', 'reopened']))),
  labels: v.optional(v.array(label)),
  assignees: v.optional(v.array(assignee)),
});

/** Open ones by default, newest first; several labels must all be there. */
function listIssues(call: RepositoryCall): Answer {
  const { repository, query } = call;
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  const since = Date.parse(query.get('since') ?? '1970-01-01T00:00:00Z');
  const creator = query.get('creator');
  const assigned = query.get('assignee');
  const chosen = repository.issues
    .list()
    .filter(
      (issue) =>
        (state === 'all' || issue.state === state) &&
        labels.every((name) => issue.labels.some((own) => own.toLowerCase() === name.toLowerCase())) &&
        issue.updatedAt >= since &&
        (creator === null || issue.creator.login === creator) &&
        (assigned === null || assigned === '*' || issue.assignees.some(({ login }) => login === assigned)),
    );
  const key = (issue: Issue): number =>
    query.get('sort') === 'updated'
      ? issue.updatedAt
      : query.get('sort') === 'comments'
        ? commentsOf(repository, issue)
        : issue.number;
  const direction = query.get('direction') === 'asc' ? 1 : -1;
  const ordered = chosen.toSorted((a, b) => direction * (key(a) - key(b)));
  return listAnswer(call, ordered, (issue) => issueView(call.world, repository, issue));
}

function createIssue(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const wanted = bodyOf(call, change);
  const title = String(wanted.title ?? '').trim();
  if (title === '') throw validationFailed({ resource: 'Issue', field: 'title', code: 'missing_field' });
  const now = world.now();
  const issue: Issue = {
    id: world.nextId(),
    number: nextNumber(repository),
    title,
    body: wanted.body ?? null,
    state: 'open',
    stateReason: null,
    labels: labelNames(world, repository, wanted.labels ?? []),
    assignees: accountsOf(world, wanted.assignees ?? []),
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    closedBy: null,
    pull: undefined,
    ...authored(call),
  };
  repository.issues.add(issue, call.lag);
  return { status: 201, body: issueView(world, repository, issue) };
}

function updateIssue(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const known = issueOf(call);
  const wanted = bodyOf(call, change);
  const state = wanted.state ?? known.state;
  const closing = known.state === 'open' && state === 'closed';
  const reopening = known.state === 'closed' && state === 'open';
  const now = world.now();
  const updated = repository.issues.replace({
    ...known,
    title: wanted.title === undefined || wanted.title === null ? known.title : String(wanted.title),
    body: wanted.body === undefined ? known.body : wanted.body,
    state,
    stateReason: closing ? (wanted.state_reason ?? 'completed') : reopening ? 'reopened' : known.stateReason,
    labels: wanted.labels === undefined ? known.labels : labelNames(world, repository, wanted.labels),
    assignees: wanted.assignees === undefined ? known.assignees : accountsOf(world, wanted.assignees),
    updatedAt: now,
    closedAt: closing ? now : reopening ? null : known.closedAt,
    closedBy: closing ? authored(call).creator : reopening ? null : known.closedBy,
    ...(wanted.body === undefined || wanted.body === known.body
      ? {}
      : { edited: { at: now, by: authored(call).creator } }),
  });
  return { status: 200, body: issueView(world, repository, updated) };
}

/** A label that does not exist is made, as GitHub does it. */
function labelNames(world: World, repository: Repository, labels: readonly v.InferOutput<typeof label>[]): string[] {
  return labels.map((given) => ensureLabel(world, repository, typeof given === 'string' ? given : given.name).name);
}

function accountsOf(world: World, assignees: readonly v.InferOutput<typeof assignee>[]): Account[] {
  return assignees.map((given) => world.accounts.ensure(typeof given === 'string' ? given : given.login));
}

function commentsOf(repository: Repository, issue: Issue): number {
  return repository.comments.all().filter((comment) => comment.issue === issue.number).length;
}

export function associationOf(repository: Repository, account: Account): string {
  if (account.type === 'Bot') return 'NONE';
  if (repository.owner.login === account.login) return 'OWNER';
  return repository.collaborators.has(account.login.toLowerCase()) && roleOf(repository, account.login) !== 'none'
    ? 'COLLABORATOR'
    : 'NONE';
}

/** The schema issue. */
function issueView(world: World, repository: Repository, issue: Issue): JsonObject {
  const api = repositoryUrl(world, repository);
  const url = `${api}/issues/${issue.number}`;
  const kind = issue.pull === undefined ? 'issues' : 'pull';
  const [first] = issue.assignees;
  return {
    url,
    repository_url: api,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${repositoryPage(repository)}/${kind}/${issue.number}`,
    id: issue.id,
    node_id: nodeId('I', issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: accountView(issue.creator, world.url),
    labels: issue.labels.map((name) => labelView(world, repository, ensureLabel(world, repository, name))),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    assignee: first === undefined ? null : accountView(first, world.url),
    assignees: issue.assignees.map((account) => accountView(account, world.url)),
    milestone: null,
    comments: commentsOf(repository, issue),
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: optionalTimestamp(issue.closedAt),
    closed_by: issue.closedBy === null ? null : accountView(issue.closedBy, world.url),
    author_association: associationOf(repository, issue.creator),
    performed_via_github_app: issue.app === undefined ? null : appView(issue.app, world.accounts, world.url),
    ...(issue.pull === undefined ? {} : { pull_request: pullLinks(world, repository, issue, issue.pull.mergedAt) }),
  };
}

function pullLinks(world: World, repository: Repository, issue: Issue, mergedAt: number | null): JsonObject {
  const page = `${repositoryPage(repository)}/pull/${issue.number}`;
  const url = `${repositoryUrl(world, repository)}/pulls/${issue.number}`;
  return {
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: optionalTimestamp(mergedAt),
  };
}
