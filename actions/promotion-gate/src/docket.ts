import { GitHubFailure, type Comment, type GitHub, type Issue, type Provenance, type RunAttempt } from '#github';
import { isAllowed, livedAt, type Ledger } from '#ledger';
import { days, instant, seconds, type Duration } from '#time';
import { approvalLabel, readPetition, type Reading, type Request } from './petition.ts';
import type { Quorum } from './policy.ts';
import type { Question } from './question.ts';
import { starterOf, type Starter } from './starter.ts';
import type { Discussion, Remark } from './voice.ts';

/** An issue on which this image can be approved for this environment, or could until it was closed. */
export interface Petition {
  readonly url: string;
  readonly open: boolean;
  /** Who asked, by GitHub's word about the run. */
  readonly starter: Starter;
  readonly discussion: Discussion;
}

/** An open issue that says to be one, and is not to be believed. */
export interface Refused {
  readonly number: number;
  readonly why: string;
}

/** All petitions for an image. */
export interface Docket {
  readonly petitions: readonly Petition[];
  readonly refused: readonly Refused[];
}

/** How long an issue is remembered on which nothing happens, when approvals are good for ever. */
const memory = days(90);

/**
 * Reads the issues about an image, closed ones for who asked in them. One counts only when the identity of this very token opened it, nobody changed its
 * text, and the run in whose name it was opened was going on then and was started by whom it names: anybody who may write in a repository can change
 * everybody's issues there. Throws GitHubFailure.
 */
export async function readDocket(
  ledger: Ledger,
  question: Question,
  quorums: readonly Quorum[],
  ttl: Duration | undefined,
): Promise<Docket> {
  const { github } = ledger;
  const since = instant(Math.max(0, github.now() - (ttl ?? memory)));
  const issues = await github.issues.changed(approvalLabel, since);
  const judged = await Promise.all(
    issues
      .toSorted((left, right) => left.number - right.number)
      .map(async (issue) => judge(ledger, issue, readPetition(issue, question, quorums))),
  );
  return {
    petitions: judged.flatMap((each) => (each !== undefined && 'url' in each ? [each] : [])),
    refused: judged.flatMap((each) => (each !== undefined && 'why' in each ? [each] : [])),
  };
}

async function judge(ledger: Ledger, issue: Issue, reading: Reading): Promise<Petition | Refused | undefined> {
  const { number, closedAt, url, nodeId } = issue;
  const open = closedAt === undefined;
  const refused = (why: string) => (open ? { number, why } : undefined);
  if (reading.kind === 'other') return undefined;
  if (reading.kind === 'disguised') return refused('its title or text is not what this gate writes');
  const { provenance, discussion } = open
    ? await listen(ledger, issue)
    : { provenance: await ledger.github.issues.provenance(nodeId), discussion: { remarks: [], deletions: [] } };
  if (!provenance.own) {
    const opener = issue.creator?.login ?? 'somebody';
    return refused(`it was opened by ${opener}, which is not the identity of the token of this gate`);
  }
  if (provenance.editor !== undefined) return refused(`its text was changed by ${provenance.editor}`);
  const run = await attemptOf(ledger.github, reading.request);
  const starter = run && starterOf(run);
  if (run === undefined || starter === undefined)
    return refused(`GitHub knows no run ${reading.request.run.id}, or not who started it`);
  const doubt = doubtOf(run, reading.request, issue, ledger);
  if (doubt !== undefined) return refused(doubt);
  return { url, open, starter, discussion };
}

async function attemptOf(github: GitHub, { run }: Request): Promise<RunAttempt | undefined> {
  try {
    return await github.runs.attempt(run.id, run.attempt);
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'not-found') return undefined;
    throw error;
  }
}

/** Why a run does not stand for an issue; undefined when it does. */
function doubtOf(
  run: RunAttempt,
  { by, run: { id, attempt } }: Request,
  { createdAt }: Issue,
  { rules }: Ledger,
): string | undefined {
  if (rules.workflows !== undefined && !isAllowed(run.path, rules.workflows))
    return `run ${id} is of ${run.path}, which the input \`workflow\` does not name`;
  if (run.triggeringActor?.login.toLowerCase() !== by.toLowerCase()) return `run ${id} was not started by ${by}`;
  return livedAt(run, attempt, createdAt) ? undefined : `run ${id} was not going on when it was opened`;
}

const tries = 3;

/** Hears what was said on an issue, by both APIs: only REST tells of apps, only GraphQL of changes. Again, after a second and two, while one of them is behind. */
async function listen(
  { github, clock }: Ledger,
  { number, nodeId }: Issue,
): Promise<{ readonly provenance: Provenance; readonly discussion: Discussion }> {
  for (let attempt = 1; ; attempt++) {
    const [provenance, comments] = await Promise.all([
      github.issues.provenance(nodeId),
      github.issues.comments(number),
    ]);
    const listed = new Set(comments.map((each) => each.nodeId));
    const lacking = [...provenance.comments.keys()].some((each) => !listed.has(each));
    const agreed = !lacking && listed.size === provenance.comments.size;
    if (agreed || (attempt === tries && !lacking)) {
      const remarks = comments.map((each) => remarkOf(each, provenance));
      return { provenance, discussion: { remarks, deletions: provenance.deletions } };
    }
    if (attempt === tries) {
      throw new GitHubFailure(
        'unavailable',
        `GitHub lists comments of issue ${number} by GraphQL that it does not list by REST: one of its lists is behind, and what is missing may take an approval back. Run the job again.`,
      );
    }
    await clock.sleep(seconds(attempt));
  }
}

/** What GraphQL does not show is nothing that anybody vouches for. */
function remarkOf(comment: Comment, { comments }: Provenance): Remark {
  return { ...comment, ...(comments.get(comment.nodeId) ?? { edited: true, viaEmail: false }) };
}
