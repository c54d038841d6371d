import type { Actor, Authorship, Comment, Review } from '#github';
import { after, formatDuration, type Duration, type Instant } from '#time';
import { blocks, passes, type Finding } from './finding.ts';
import type { Quorum } from './policy.ts';

/** All that is known of who may approve, who must not, and who did. */
export interface Testimony {
  /** The digest of the image. */
  readonly digest: string;
  readonly commits: readonly Authorship[];
  /** Who asked for the deployment: never one who approves it. */
  readonly triggerers: readonly string[];
  /** The paths that the change touches; undefined when that is not known, which counts as all. */
  readonly paths: readonly string[] | undefined;
  readonly comments: readonly Comment[];
  readonly reviews: readonly Review[];
  /** Group -> its logins. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly now: Instant;
}

/** GitHub itself commits what is merged on its pages. */
const gitHubsCommitter = 'web-flow';

/** Who says what about this digest: the last word of each person counts. Comments that were changed, or made by an app, say nothing. Pure. */
export function approversBy({ digest, comments, now }: Testimony, ttl: Duration | undefined): ReadonlySet<string> {
  const said = new Map<string, boolean>();
  for (const comment of comments.toSorted((left, right) => left.id - right.id)) {
    if (!isPerson(comment.creator)) continue;
    const login = comment.creator.login.toLowerCase();
    // To believe a revocation is safe, whoever wrote it down, and wherever it stands.
    if (says(comment.body, 'revoke', digest)) said.set(login, false);
    else if (
      comment.app === undefined &&
      comment.updatedAt === comment.createdAt &&
      says(spokenOf(comment.body), 'approve', digest)
    )
      said.set(login, ttl === undefined || now < after(comment.createdAt, ttl));
  }
  return new Set([...said].filter(([, approves]) => approves).map(([login]) => login));
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

/** The commits by nobody that GitHub knows: pure. */
export function judgeAuthors(commits: readonly Authorship[]): Finding {
  const unknown = commits.filter(({ author, committer }) => author === undefined || committer === undefined);
  const [first] = unknown;
  if (first === undefined) return passes('authors', `${commits.length} commits by people that GitHub knows`);
  return blocks(
    'authors',
    'author-unknown',
    `${unknown.length} of ${commits.length} commits have an author or committer without an account, such as ${first.sha}`,
  );
}

/** Whether the quorums are reached, each person counting once: pure. */
export function judgeApprovals(testimony: Testimony, quorums: readonly Quorum[], ttl: Duration | undefined): Finding {
  const rule = 'approvals';
  const asked = quorums.filter(({ paths }) => touches(testimony.paths, paths));
  if (asked.length === 0) return passes(rule, 'the change touches nothing that has to be approved');
  const barred = new Set(
    [...testimony.commits.flatMap(({ author, committer }) => [author, committer]), ...testimony.triggerers]
      .filter((login) => login !== undefined && login !== gitHubsCommitter)
      .map((login) => login?.toLowerCase()),
  );
  const commenters = approversBy(testimony, ttl);
  const able = asked.map((quorum) =>
    [...approversOf(quorum, testimony, commenters)].filter((login) => !barred.has(login)),
  );
  const seats = asked.flatMap(({ count }, index) => Array.from({ length: count }, () => able[index] ?? []));
  const said = asked.map((quorum, index) => `${able[index]?.length ?? 0} of ${describeQuorum(quorum)}`).join('; ');
  const names = [...new Set(able.flat())].toSorted().join(', ');
  const detail = `${said}${names === '' ? '' : ` (${names})`}${ttl === undefined ? '' : `, for ${formatDuration(ttl)}`}`;
  return seat(seats, []) ? passes(rule, detail) : blocks(rule, 'approvals-missing', detail);
}

function describeQuorum({ count, groups }: Quorum): string {
  return `${count} of ${groups.join(', ')}`;
}

function approversOf(
  { groups, environment }: Quorum,
  { members, reviews }: Testimony,
  commenters: ReadonlySet<string>,
): ReadonlySet<string> {
  const entitled = new Set(groups.flatMap((group) => members.get(group) ?? []).map((login) => login.toLowerCase()));
  const reviewers = reviews
    .filter(
      ({ approved, environments }) =>
        approved &&
        environment !== undefined &&
        environments.some((each) => each.toLowerCase() === environment.toLowerCase()),
    )
    .map(({ reviewer }) => reviewer.toLowerCase())
    .filter((login) => login !== '');
  return new Set([...[...commenters].filter((login) => entitled.has(login)), ...reviewers]);
}

/** Whether every seat can have a person of its own (a matching of the two sides). */
function seat([first, ...others]: readonly (readonly string[])[], seated: readonly string[]): boolean {
  if (first === undefined) return true;
  return first.some((login) => !seated.includes(login) && seat(others, [...seated, login]));
}

/** `*` stands for anything in one folder, `**` for anything at all. A change whose paths are not known touches all. */
export function touches(paths: readonly string[] | undefined, globs: readonly string[]): boolean {
  if (globs.length === 0 || paths === undefined) return true;
  const patterns = globs.map((glob) => new RegExp(`^${glob.split('**').map(withStars).join('.*')}$`, 's'));
  return paths.some((path) => patterns.some((pattern) => pattern.test(path)));
}

function withStars(part: string): string {
  return part
    .split('*')
    .map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('[^/]*');
}

function isPerson(creator: Actor | undefined): creator is Actor {
  return creator?.type === 'User';
}
