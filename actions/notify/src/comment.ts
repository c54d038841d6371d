import * as v from 'valibot';
import { belongsTo, commentBody, markerOf, readComment, type Marker, type Notice } from '#notice';
import { days, formatInstant, instant } from '#time';
import type { Told } from './channel.ts';
import type { Courier } from './delivery.ts';
import { call, parcelOf, type Access } from './github-call.ts';
import type { Target } from './target.ts';
import { Trouble } from './trouble.ts';

/** An issue or pull request whose comments are written. */
export type Thread = Extract<Target, { kind: 'comment' }> & Access;

const comment = v.object({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  body: v.nullish(v.string(), ''),
  user: v.nullish(v.object({ type: v.optional(v.string(), '') })),
  issue_url: v.string(),
});

type Comment = v.InferOutput<typeof comment>;

const pageSize = 100;
const mostPages = 30;

/**
 * Writes the comment of a deployment, or edits it when it is there: one whose first line is its marker, written by a
 * bot or named by `message-id`. Comments of people are never taken for it, whatever they quote. Source:
 * docs.github.com, "REST API endpoints for issue comments". Throws Trouble.
 */
export async function tellThread(notice: Notice, thread: Thread, courier: Courier): Promise<Told> {
  const known = await find(notice, thread, courier);
  if (known === undefined) return { how: 'posted', messageId: String(await create(notice, thread, courier)) };
  const messageId = String(known.id);
  if (known.marker.fingerprint === markerOf(notice).fingerprint) return { how: 'unchanged', messageId };
  await call(comment, parcelOf(thread, 'PATCH', `comments/${known.id}`, { body: commentBody(notice) }), courier);
  return { how: 'edited', messageId };
}

async function find(notice: Notice, thread: Thread, courier: Courier) {
  return thread.message === undefined
    ? await search(notice, thread, courier)
    : await named(thread.message, thread, courier);
}

/** The newest comment of this deployment. */
async function search(notice: Notice, thread: Thread, courier: Courier) {
  const mine = markerOf(notice);
  const since = formatInstant(instant(notice.at - days(30)));
  let found: { readonly id: number; readonly marker: Marker } | undefined;
  for (let page = 1; page <= mostPages; page++) {
    const query = new URLSearchParams({ since, per_page: String(pageSize), page: String(page) });
    const parcel = parcelOf(thread, 'GET', `${thread.issue}/comments?${query.toString()}`);
    const comments = await call(v.array(comment), parcel, courier);
    for (const each of comments) {
      const marker = each.user?.type === 'Bot' ? readComment(each.body) : undefined;
      if (marker !== undefined && belongsTo(marker, mine)) found = { id: each.id, marker };
    }
    if (comments.length < pageSize) break;
  }
  return found;
}

async function named(id: number, thread: Thread, courier: Courier) {
  const read = await call(comment, parcelOf(thread, 'GET', `comments/${id}`), courier);
  const marker = readComment(read.body);
  if (marker !== undefined && isOf(read, thread)) return { id, marker };
  throw new Trouble(
    'rejected',
    `The comment ${id} is not one of this action in #${thread.issue}, so it is left as it is`,
  );
}

function isOf({ issue_url }: Comment, { issue }: Thread): boolean {
  return issue_url.endsWith(`/issues/${issue}`);
}

async function create(notice: Notice, thread: Thread, courier: Courier): Promise<number> {
  try {
    const parcel = parcelOf(thread, 'POST', `${thread.issue}/comments`, { body: commentBody(notice) });
    return (await call(comment, parcel, courier)).id;
  } catch (error) {
    if (!(error instanceof Trouble) || !error.uncertain) throw error;
    // The answer was lost, perhaps not the comment: whoever sends it again may tell everybody twice.
    const found = await search(notice, thread, courier).catch(() => undefined);
    if (found?.marker.fingerprint !== markerOf(notice).fingerprint) throw error;
    return found.id;
  }
}
