import type { Authorship, Review } from '#github';
import { formatDuration, type Duration, type Instant } from '#time';
import { blocks, passes, type Finding } from './finding.ts';
import { touches } from './path.ts';
import type { Quorum } from './policy.ts';
import { voicesOf, type Discussion, type Voice } from './voice.ts';

/** All that is known of who may approve, who must not, and who did. */
export interface Testimony {
  /** The digest of the image. */
  readonly digest: string;
  readonly commits: readonly Authorship[];
  /** The logins of all whom the commits name as authors and co-authors. */
  readonly authors: readonly string[];
  readonly askers: Askers;
  /** The paths that the change touches; undefined when that is not known, which counts as all. */
  readonly paths: readonly string[] | undefined;
  readonly discussion: Discussion;
  readonly reviews: readonly Review[];
  /** Group -> its logins. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly now: Instant;
}

/** Who asked for a deployment. */
export interface Askers {
  /** The logins of everybody who started a run for it: never one who approves it. */
  readonly people: readonly string[];
  /** Those among them who surely did so themselves. */
  readonly known: readonly string[];
  /** The logins of the apps that started this run. */
  readonly apps: readonly string[];
}

/** GitHub itself commits what is merged on its pages. */
const gitHubsCommitter = 'web-flow';

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

/** Whether somebody asked who can be kept from approving: an app asks in anybody's name, unless the policy says in nobody's. Pure. */
export function judgeAskers({ known, apps }: Askers, automation: readonly string[]): Finding {
  if (known.length > 0) return passes('asked by', known.join(', '));
  const trusted = new Set(automation.map((login) => login.toLowerCase()));
  const named = apps.join(', ');
  if (apps.length > 0 && apps.every((login) => trusted.has(login.toLowerCase()))) return passes('asked by', named);
  return blocks(
    'asked by',
    'requester-unknown',
    `${named === '' ? 'no person by themselves' : named} started this run, and nobody knows for whom: one of those who want it has to run the workflow`,
  );
}

/** Whether the quorums are reached, each person counting once: pure. */
export function judgeApprovals(testimony: Testimony, quorums: readonly Quorum[], ttl: Duration | undefined): Finding {
  const rule = 'approvals';
  const asked = quorums.filter(({ paths }) => touches(testimony.paths, paths));
  if (asked.length === 0) return passes(rule, 'the change touches nothing that has to be approved');
  const barred = barredBy(testimony);
  const voices = voicesOf(testimony.digest, testimony.discussion, ttl, testimony.now);
  const able = asked.map((quorum) =>
    [...approversOf(quorum, testimony, voices)].filter((login) => !barred.has(login)).toSorted(),
  );
  const seats = asked.flatMap(({ count }, index) => Array.from({ length: count }, () => able[index] ?? []));
  const said = asked.map((quorum, index) => `${able[index]?.length ?? 0} of ${describeQuorum(quorum)}`).join('; ');
  const names = [...new Set(able.flat())].toSorted().join(', ');
  const detail = `${said}${names === '' ? '' : ` (${names})`}${ttl === undefined ? '' : `, for ${formatDuration(ttl)}`}`;
  if (isSeated(seats)) return passes(rule, detail);
  const vain = inVain(voices, barred);
  return blocks(rule, 'approvals-missing', vain === '' ? detail : `${detail}; ${vain}`);
}

function describeQuorum({ count, groups }: Quorum): string {
  return `${count} of ${groups.join(', ')}`;
}

/** Who must not approve, in lower case, and why. */
function barredBy({ commits, authors, askers }: Testimony): ReadonlyMap<string, string> {
  const wrote = [...commits.flatMap(({ author, committer }) => [author, committer]), ...authors].filter(
    (login) => login !== undefined && login !== gitHubsCommitter,
  );
  return new Map([
    ...askers.people.map((login) => [login.toLowerCase(), 'asked for it'] as const),
    ...wrote.map((login) => [login?.toLowerCase() ?? '', 'wrote of it'] as const),
  ]);
}

/** Those whose word does not count, and why not. */
function inVain(voices: ReadonlyMap<string, Voice>, barred: ReadonlyMap<string, string>): string {
  return [...voices]
    .flatMap(([login, voice]) => {
      const why = voice === 'approves' ? barred.get(login) : voice;
      return why === undefined ? [] : [`${login} ${why}`];
    })
    .join(', ');
}

function approversOf(
  { groups, environment }: Quorum,
  { members, reviews }: Testimony,
  voices: ReadonlyMap<string, Voice>,
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
  const commenters = [...voices].filter(([login, voice]) => voice === 'approves' && entitled.has(login));
  return new Set([...commenters.map(([login]) => login), ...reviewers]);
}

/** Whether every seat can have a person of its own: a matching of the two sides, grown seat by seat along augmenting paths (Kuhn's algorithm). */
function isSeated(seats: readonly (readonly string[])[]): boolean {
  const holders = new Map<string, number>();
  const settle = (seat: number, asked: Set<string>): boolean =>
    (seats[seat] ?? []).some((login) => {
      if (asked.has(login)) return false;
      asked.add(login);
      const holder = holders.get(login);
      if (holder !== undefined && !settle(holder, asked)) return false;
      holders.set(login, seat);
      return true;
    });
  return seats.every((_, seat) => settle(seat, new Set()));
}
