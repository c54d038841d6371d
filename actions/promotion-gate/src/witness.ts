import type { Authorship, Change, GitHub } from '#github';
import type { LedgerRecord } from '#ledger';
import type { Askers, Testimony } from './approval.ts';
import { readDocket, type Docket } from './docket.ts';
import { digestOf } from './image.ts';
import type { Policy, Quorum } from './policy.ts';
import type { Question } from './question.ts';
import { teamsOf, type Scene } from './scene.ts';
import { starterOf, startersBy, type Starter } from './starter.ts';

/** What is known before people are heard. */
export interface Known {
  readonly live: LedgerRecord | undefined;
  readonly change: Change | undefined;
  /** Who started the runs that have tried to deploy this image since. */
  readonly triers: readonly Starter[];
}

/** What people have to do with it. */
export interface Hearing {
  readonly testimony: Testimony;
  readonly docket: Docket;
  /** Who started this attempt of the run. */
  readonly starter: Starter | undefined;
}

/**
 * Hears everybody who may approve, and finds out who must not: who wrote or committed the change, and who asked for it. Nothing is heard when no approval
 * is wanted. Throws GitHubFailure, and ActionFailure `team-unreadable`.
 */
export async function hear(
  scene: Scene,
  { approvals }: Policy,
  question: Question,
  known: Known,
): Promise<Hearing | undefined> {
  if (approvals === undefined) return undefined;
  const { github, run } = scene.ledger;
  const [{ commits, authors }, starters, docket, members, reviews] = await Promise.all([
    commitsOf(github, question, known),
    startersOf(scene),
    readDocket(scene.ledger, question, approvals.quorum, approvals.ttl),
    membersOf(scene, approvals.quorum),
    // Reviews do not say of which attempt they are, and a later one may have found another image.
    approvals.quorum.some((each) => each.environment !== undefined) && run.attempt === 1
      ? github.runs.reviews(run.id)
      : [],
  ]);
  const open = docket.petitions.filter((each) => each.open);
  const testimony: Testimony = {
    digest: digestOf(question.image),
    commits,
    authors,
    askers: askersOf(starters, known.triers, docket),
    paths: known.change === undefined || known.change.cut ? undefined : known.change.paths,
    discussion: {
      remarks: open.flatMap(({ discussion }) => discussion.remarks),
      deletions: open.flatMap(({ discussion }) => discussion.deletions),
    },
    reviews,
    members,
    now: github.now(),
  };
  return { testimony, docket, starter: starters.at(-1) };
}

/** Everybody who ever asked for this image here; an app counts only for the run it started itself. */
function askersOf(own: readonly Starter[], triers: readonly Starter[], { petitions }: Docket): Askers {
  const people = [...own, ...triers, ...petitions.map(({ starter }) => starter)].filter(({ type }) => type === 'User');
  const known = people.filter(({ asked }) => asked);
  const apps = own.filter(({ type }) => type !== 'User');
  const loginsOf = (starters: readonly Starter[]) => [...new Set(starters.map(({ login }) => login))];
  return { people: loginsOf(people), known: loginsOf(known), apps: loginsOf(apps) };
}

/** Who started the attempts of this run, by GitHub's own word, this one last. */
async function startersOf({ ledger: { github, run } }: Scene): Promise<readonly Starter[]> {
  const attempts = Array.from({ length: run.attempt }, (_, index) => index + 1);
  const told = await Promise.all(attempts.map((attempt) => github.runs.attempt(run.id, attempt)));
  return [...told.slice(0, 1).flatMap(startersBy), ...told.flatMap((each) => starterOf(each) ?? [])];
}

/**
 * The commits of the change, and who made them. Of a first deployment, and of the image that is live, that is the one it was built from; of what cannot be
 * compared none is known.
 */
async function commitsOf(github: GitHub, question: Question, known: Known) {
  const commits = await authorshipsOf(github, question, known);
  return { commits, authors: commits.length === 0 ? [] : await github.commits.authors(commits.map(({ sha }) => sha)) };
}

async function authorshipsOf(
  github: GitHub,
  { image, revision }: Question,
  { live, change }: Known,
): Promise<readonly Authorship[]> {
  if (change !== undefined && change.commits.length > 0) return change.commits;
  if (change === undefined && live !== undefined && live.intent.image !== image) return [];
  return [await github.commits.authorship(revision)];
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
