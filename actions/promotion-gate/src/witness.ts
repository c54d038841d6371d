import type { Authorship, Change, Comment, GitHub, Issue } from '#github';
import type { LedgerRecord } from '#ledger';
import type { Testimony } from './approval.ts';
import { digestOf } from './image.ts';
import { approvalLabel, isAbout, requesterOf } from './petition.ts';
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
  const [commits, issues, members, reviews] = await Promise.all([
    commitsOf(github, question, known),
    issuesAbout(github, question),
    membersOf(scene, approvals.quorum),
    // Reviews do not say of which attempt they are, and a later one may have found another image.
    approvals.quorum.some((each) => each.environment !== undefined) && run.attempt === 1
      ? github.runs.reviews(run.id)
      : [],
  ]);
  const comments: Comment[] = [];
  for (const { number } of issues) comments.push(...(await github.issues.comments(number)));
  const requesters = issues.flatMap((issue) => requesterOf(issue) ?? []);
  const testimony: Testimony = {
    digest: digestOf(question.image),
    commits,
    triggerers: [...scene.starters, ...requesters],
    paths: known.change === undefined || known.change.cut ? undefined : known.change.paths,
    comments,
    reviews,
    members,
    now: question.now,
  };
  return { testimony, issue: issues[0]?.url };
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

async function issuesAbout(github: GitHub, question: Question): Promise<readonly Issue[]> {
  const open = await github.issues.open(approvalLabel);
  return open.filter((issue) => isAbout(issue, question)).toSorted((left, right) => left.number - right.number);
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
