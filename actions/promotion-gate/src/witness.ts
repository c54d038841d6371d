import type { Authorship, Change, Comment, GitHub } from '#github';
import type { LedgerRecord } from '#ledger';
import type { Testimony } from './approval.ts';
import { digestOf } from './image.ts';
import { approvalLabel, requesterIn } from './petition.ts';
import type { Policy, Quorum } from './policy.ts';
import type { Question } from './question.ts';
import { teamsOf, type Scene } from './scene.ts';

/** What is known before people are heard. */
export interface Known {
  readonly live: LedgerRecord | undefined;
  readonly change: Change | undefined;
}

/**
 * Hears everybody who may approve, and finds out who must not: the authors and committers of the change, and who asked for it. Nothing is heard when no
 * approval is wanted. Throws GitHubFailure, and ActionFailure `team-unreadable`.
 */
export async function hear(scene: Scene, { approvals }: Policy, question: Question, known: Known) {
  if (approvals === undefined) return undefined;
  const { github, run } = scene.ledger;
  const [commits, petitions, members, reviews] = await Promise.all([
    commitsOf(github, question, known),
    petitionsFor(github, question, approvals.quorum),
    membersOf(scene, approvals.quorum),
    // Reviews do not say of which attempt they are, and a later one may have found another image.
    approvals.quorum.some((each) => each.environment !== undefined) && run.attempt === 1
      ? github.runs.reviews(run.id)
      : [],
  ]);
  const comments: Comment[] = [];
  for (const { number } of petitions) comments.push(...(await github.issues.comments(number)));
  const testimony: Testimony = {
    digest: digestOf(question.image),
    commits,
    triggerers: [...scene.starters, ...petitions.map(({ requester }) => requester)],
    paths: known.change === undefined || known.change.cut ? undefined : known.change.paths,
    comments,
    reviews,
    members,
    now: question.now,
  };
  return { testimony, petitions };
}

/** The commits of the change. Of a first deployment, and of the image that is live, that is the one it was built from; of what cannot be compared none is known. */
async function commitsOf(
  github: GitHub,
  { image, revision }: Question,
  { live, change }: Known,
): Promise<readonly Authorship[]> {
  if (change !== undefined && change.commits.length > 0) return change.commits;
  if (change === undefined && live !== undefined && live.intent.image !== image) return [];
  return [await github.commits.authorship(revision)];
}

/** An open issue on which this image can be approved for this environment. */
export interface Petition {
  readonly number: number;
  readonly url: string;
  /** Who asked for the deployment when it was opened. */
  readonly requester: string;
}

async function petitionsFor(
  github: GitHub,
  question: Question,
  quorums: readonly Quorum[],
): Promise<readonly Petition[]> {
  const open = await github.issues.open(approvalLabel);
  return open
    .flatMap((issue) => {
      const requester = requesterIn(issue, question, quorums);
      return requester === undefined ? [] : [{ number: issue.number, url: issue.url, requester }];
    })
    .toSorted((left, right) => left.number - right.number);
}

/** A team is asked for once; a person is a group of one. */
async function membersOf(scene: Scene, quorums: readonly Quorum[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const groups = [...new Set(quorums.flatMap(({ groups: named }) => named))];
  const listed = await Promise.all(
    groups.map(async (group) => {
      const [kind, name = ''] = group.split(':');
      if (kind !== 'team') return [group, [name]] as const;
      const { organization, teams } = teamsOf(scene);
      return [group, await teams.members(organization, name)] as const;
    }),
  );
  return new Map(listed);
}
