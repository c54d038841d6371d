import type { Comment, CommentProvenance, Provenance } from '#github';
import { after, type Duration, type Instant } from '#time';

/** A comment, with all that GitHub tells of where it comes from. */
export type Remark = Comment & CommentProvenance;

/** What was said on the issues on which an image can be approved. */
export interface Discussion {
  readonly remarks: readonly Remark[];
  readonly deletions: Provenance['deletions'];
}

/** Where somebody stands who ever approved, in words that follow their name. */
export type Voice = 'approves' | 'approved too long ago' | 'took it back' | 'has a later comment edited or deleted';

/**
 * Who says what about a digest, by login in lower case: the last word of each person counts. A comment speaks for its author only as it was written: who
 * may write in a repository may change and delete everybody's comments there, so one that was changed says nothing, and like one that was deleted it may
 * have taken back what its author approved before. An answer to a notification says nothing either: mail programs quote the line that approves. Pure.
 */
export function voicesOf(
  digest: string,
  { remarks, deletions }: Discussion,
  ttl: Duration | undefined,
  now: Instant,
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  const change = (login: string, voice: Voice) => {
    if (voices.has(login)) voices.set(login, voice);
  };
  for (const { remark: each, author } of chronologically(remarks, deletions)) {
    if (each === undefined) {
      const all = author === undefined ? [...voices.keys()] : [author.toLowerCase()];
      for (const login of all) change(login, 'has a later comment edited or deleted');
      continue;
    }
    if (each.creator?.type !== 'User') continue;
    const login = each.creator.login.toLowerCase();
    // To believe a revocation is safe, whoever wrote it down, and wherever it stands.
    if (says(each.body, 'revoke', digest)) change(login, 'took it back');
    else if (each.edited || each.updatedAt !== each.createdAt) change(login, 'has a later comment edited or deleted');
    else if (each.app === undefined && !each.viaEmail && says(spokenOf(each.body), 'approve', digest))
      voices.set(login, ttl === undefined || now < after(each.createdAt, ttl) ? 'approves' : 'approved too long ago');
  }
  return voices;
}

/** A comment, or, without one, a deletion. */
interface Event {
  readonly at: Instant;
  readonly remark: Remark | undefined;
  readonly author: string | undefined;
}

/** In their order; a deletion of the same second comes after what it may be about. */
function chronologically(remarks: Discussion['remarks'], deletions: Discussion['deletions']): readonly Event[] {
  const said = remarks
    .toSorted((left, right) => left.id - right.id)
    .map((remark): Event => ({ at: remark.createdAt, remark, author: remark.creator?.login }));
  const gone = deletions.map(({ at, author }): Event => ({ at, remark: undefined, author }));
  return [...said, ...gone].toSorted((left, right) => left.at - right.at);
}

function says(text: string, word: 'approve' | 'revoke', digest: string): boolean {
  return text.split(/\r\n|\r|\n/).some((line) => line.trim().replace(/[ \t]+/, ' ') === `/${word} ${digest}`);
}

/**
 * What a person says in their own name: not what they show as code or hide in a comment, nor anything after the first sign of either or of other HTML,
 * so that no reading of Markdown finds more in it (GitHub Flavored Markdown, 4.4 to 4.6).
 */
function spokenOf(body: string): string {
  return (/^[^]*?(?=`{3}|~{3}|<|$(?![^]))/.exec(body)?.[0] ?? '').replaceAll(/^(?: {4,}| {0,3}\t).*$/gm, '');
}
