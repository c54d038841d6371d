import * as v from 'valibot';
import { accountView, appView, nodeId } from './account.ts';
import { validationFailed } from './api-error.ts';
import type { Comment } from './issue-model.ts';
import { issueOf } from './issue-lookup.ts';
import { associationOf } from './issues.ts';
import type { JsonObject } from './json.ts';
import type { Repository, World } from './model.ts';
import { listAnswer } from './page.ts';
import {
  authored,
  bodyOf,
  found,
  idParameter,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

const reading = 'issues=read; pull_requests=read';
const writing = 'issues=write; pull_requests=write';

/** The longest body a comment may have; GitHub's own message says it in its 422. */
const longestBody = 65_536;

/** Semantics: docs.github.com, "REST API endpoints for issue comments". Oldest first. */
export const issueCommentRoutes: readonly Route[] = [
  repositoryRoute('GET /issues/{issue_number}/comments', reading, listComments),
  repositoryRoute('POST /issues/{issue_number}/comments', writing, createComment),
  repositoryRoute('GET /issues/comments/{comment_id}', reading, (call) => ({
    status: 200,
    body: commentView(call.world, call.repository, commentOf(call)),
  })),
  repositoryRoute('PATCH /issues/comments/{comment_id}', writing, (call) => {
    const known = commentOf(call);
    const now = call.world.now();
    const edited = { at: now, by: authored(call).creator };
    const comment = call.repository.comments.replace({ ...known, body: bodyText(call), updatedAt: now, edited });
    return { status: 200, body: commentView(call.world, call.repository, comment) };
  }),
  repositoryRoute('DELETE /issues/comments/{comment_id}', writing, (call) => {
    const { world, repository } = call;
    const { id, issue, creator } = commentOf(call);
    repository.comments.remove(id);
    const deleted = { id: world.nextId(), issue, author: creator, actor: authored(call).creator, at: world.now() };
    repository.deletedComments.push(deleted);
    return { status: 204 };
  }),
];

function listComments(call: RepositoryCall): Answer {
  const issue = issueOf(call);
  const since = Date.parse(call.query.get('since') ?? '1970-01-01T00:00:00Z');
  const chosen = call.repository.comments
    .list()
    .filter((comment) => comment.issue === issue.number && comment.updatedAt >= since);
  return listAnswer(call, chosen, (comment) => commentView(call.world, call.repository, comment));
}

function createComment(call: RepositoryCall): Answer {
  const { world, repository } = call;
  const issue = issueOf(call);
  const now = world.now();
  const comment: Comment = {
    id: world.nextId(),
    issue: issue.number,
    body: bodyText(call),
    createdAt: now,
    updatedAt: now,
    ...authored(call),
  };
  repository.comments.add(comment, call.lag);
  repository.issues.replace({ ...issue, updatedAt: now });
  return { status: 201, body: commentView(world, repository, comment) };
}

function bodyText(call: RepositoryCall): string {
  const { body } = bodyOf(call, v.object({ body: v.string() }));
  if (body.trim() === '') throw validationFailed({ resource: 'IssueComment', field: 'body', code: 'missing_field' });
  if (body.length <= longestBody) return body;
  throw validationFailed({
    resource: 'IssueComment',
    field: 'body',
    code: 'unprocessable',
    message: `Body is too long (maximum is ${longestBody} characters)`,
  });
}

function commentOf(call: RepositoryCall): Comment {
  return found(call.repository.comments.get(idParameter(call, 'comment_id')));
}

/** The schema issue-comment. */
function commentView(world: World, repository: Repository, comment: Comment): JsonObject {
  const api = repositoryUrl(world, repository);
  const issue = repository.issues.all().find(({ number }) => number === comment.issue);
  const kind = issue?.pull === undefined ? 'issues' : 'pull';
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url: `${api}/issues/comments/${comment.id}`,
    html_url: `${repositoryPage(repository)}/${kind}/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${api}/issues/${comment.issue}`,
    body: comment.body,
    user: accountView(comment.creator, world.url),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    author_association: associationOf(repository, comment.creator),
    performed_via_github_app: comment.app === undefined ? null : appView(comment.app, world.accounts, world.url),
  };
}
