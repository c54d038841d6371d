import * as v from 'valibot';
import { instant } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';
import { ask } from './graphql.ts';
import type { Instant } from '#time';

/** Where the text of an issue comes from, and what became of what was said there. Source: GitHub's public GraphQL schema, @octokit/graphql-schema 15.26.1. */
export interface Provenance {
  /** Whether the identity of this very token opened it. */
  readonly own: boolean;
  /** Who changed its text last, `somebody` when the account is gone; undefined while it is as it was written. A new title is no change of the text. */
  readonly editor: string | undefined;
  /** Every comment that is there, by its node id. */
  readonly comments: ReadonlyMap<string, CommentProvenance>;
  /** The comments that are there no more; `author` is undefined when the account is gone. */
  readonly deletions: readonly { readonly author: string | undefined; readonly at: Instant }[];
}

/** Where a comment comes from. */
export interface CommentProvenance {
  /** Whether anybody changed it since it was written. */
  readonly edited: boolean;
  /** An answer to a notification, with whatever the mail program quotes. */
  readonly viaEmail: boolean;
}

const query = `query($ids: [ID!]!, $comments: String, $deletions: String) { nodes(ids: $ids) { __typename ... on Issue {
  viewerDidAuthor lastEditedAt editor { login }
  comments(first: 100, after: $comments) { pageInfo { hasNextPage endCursor } nodes { id lastEditedAt createdViaEmail } }
  timelineItems(first: 100, after: $deletions, itemTypes: [COMMENT_DELETED_EVENT]) { pageInfo { hasNextPage endCursor } nodes {
    __typename ... on CommentDeletedEvent { createdAt deletedCommentAuthor { login } } } } } } }`;

const somebody = v.nullable(v.object({ login: v.string() }));
const pageInfo = v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) });
const answered = v.object({
  nodes: v.tuple([
    v.object({
      __typename: v.literal('Issue'),
      viewerDidAuthor: v.boolean(),
      lastEditedAt: v.nullable(instant),
      editor: somebody,
      comments: v.object({
        pageInfo,
        nodes: v.array(v.object({ id: v.string(), lastEditedAt: v.nullable(instant), createdViaEmail: v.boolean() })),
      }),
      timelineItems: v.object({
        pageInfo,
        nodes: v.array(
          v.object({
            __typename: v.literal('CommentDeletedEvent'),
            createdAt: instant,
            deletedCommentAuthor: somebody,
          }),
        ),
      }),
    }),
  ]),
});

/** Reads the provenance of an issue, a hundred comments at a time. Throws GitHubFailure. */
export async function provenanceOf(api: Api, nodeId: string): Promise<Provenance> {
  const comments = new Map<string, CommentProvenance>();
  const deletions: Provenance['deletions'][number][] = [];
  for (let cursors: Cursors = { comments: null, deletions: null }; ;) {
    const question = { query, variables: { ids: [nodeId], ...cursors }, what: 'an issue', needs: 'issues: read' };
    const [issue] = (await ask(api, question, answered)).nodes;
    for (const each of issue.comments.nodes)
      comments.set(each.id, { edited: each.lastEditedAt !== null, viaEmail: each.createdViaEmail });
    for (const { createdAt, deletedCommentAuthor } of issue.timelineItems.nodes)
      deletions.push({ at: createdAt, author: deletedCommentAuthor?.login });
    const next = {
      comments: following(issue.comments.pageInfo, cursors.comments),
      deletions: following(issue.timelineItems.pageInfo, cursors.deletions),
    };
    if (!issue.comments.pageInfo.hasNextPage && !issue.timelineItems.pageInfo.hasNextPage) {
      const editor = issue.lastEditedAt === null ? undefined : (issue.editor?.login ?? 'somebody');
      return { own: issue.viewerDidAuthor, editor, comments, deletions };
    }
    cursors = next;
  }
}

interface Cursors {
  readonly comments: string | null;
  readonly deletions: string | null;
}

/** Where the next page begins; of a list that is read to its end, where its last page began. A list that does not move on would be read for ever. */
function following({ hasNextPage, endCursor }: v.InferOutput<typeof pageInfo>, before: string | null): string | null {
  if (!hasNextPage) return before;
  if (endCursor !== null && endCursor !== before) return endCursor;
  throw new GitHubFailure(
    'invalid-answer',
    "GitHub's answer to the query for an issue has a next page, and does not say where it begins.",
  );
}
