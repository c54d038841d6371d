import { nodeId, type Account } from './account.ts';
import type { Thing } from './graphql-answer.ts';
import { actorThing, connection, valueIn } from './graphql-connection.ts';
import type { Comment, DeletedComment, Edit, Issue } from './issue-model.ts';
import type { Json } from './json.ts';
import type { Repository } from './model.ts';
import { optionalTimestamp, timestamp } from './route.ts';

/** One issue as `viewer` sees it; a new title is no edit. */
export function issueThing(repository: Repository, issue: Issue, viewer: Account): Thing {
  const fields: Readonly<Record<string, () => Json>> = {
    id: () => nodeId('I', issue.id),
    number: () => issue.number,
    viewerDidAuthor: () => issue.creator.login === viewer.login,
    lastEditedAt: () => optionalTimestamp(issue.edited?.at ?? null),
  };
  const own = <T extends { readonly issue: number }>(all: readonly T[]) =>
    all.filter((each) => each.issue === issue.number);
  return {
    typename: 'Issue',
    read(field, given) {
      if (field === 'editor') return editorOf(issue.edited);
      if (field === 'comments')
        return connection('IssueComment', field, given, own(repository.comments.list()), commentThing);
      if (field === 'timelineItems')
        return connection('IssueTimelineItems', field, given, own(repository.deletedComments), deletionThing);
      return valueIn(fields, field);
    },
  };
}

function commentThing(comment: Comment): Thing {
  const fields: Readonly<Record<string, () => Json>> = {
    id: () => nodeId('IC', comment.id),
    lastEditedAt: () => optionalTimestamp(comment.edited?.at ?? null),
    createdViaEmail: () => comment.viaEmail ?? false,
  };
  return {
    typename: 'IssueComment',
    read: (field) => (field === 'editor' ? editorOf(comment.edited) : valueIn(fields, field)),
  };
}

function deletionThing({ id, at, author, actor }: DeletedComment): Thing {
  const fields: Readonly<Record<string, () => Json>> = { id: () => nodeId('CDE', id), createdAt: () => timestamp(at) };
  return {
    typename: 'CommentDeletedEvent',
    read: (field) => {
      if (field === 'actor') return actorThing(actor);
      return field === 'deletedCommentAuthor' ? actorThing(author) : valueIn(fields, field);
    },
  };
}

function editorOf(edited: Edit | undefined): Thing | null {
  return edited === undefined ? null : actorThing(edited.by);
}
