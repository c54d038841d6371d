import * as v from 'valibot';
import { instant, sha, type Actor, type Deployment, type DeploymentState, type DeploymentStatus } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';
import { ask, type Question } from './graphql.ts';

/** A deployment as GraphQL tells of it, with its statuses: without its number, which is an `Int` of 32 bits there that deployments have outgrown. */
export interface Sighting extends Omit<Deployment, 'id' | 'ref' | 'nodeId'> {
  readonly nodeId: string;
  /** As `statusesOf` gives them, in the order GitHub gave them when that cannot be told. */
  readonly statuses: readonly DeploymentStatus[];
}

/** What is asked for at once, in one request. */
export interface Look {
  /** The node ids of deployments whose statuses are wanted, at most 300. */
  readonly statusesOf: readonly string[];
  /** Also the newest hundred deployments of this environment, or those that follow `after`. */
  readonly newestOf: { readonly environment: string; readonly after?: string | undefined } | undefined;
  /** Also the deployments of these commits, at most twenty by their full ids, in an environment. */
  readonly madeOf?: { readonly environment: string; readonly commits: readonly string[] } | undefined;
}

/** What was seen. */
export interface Seen {
  /** By node id, oldest first, with their place as their id; undefined when there are over a hundred, or nobody can tell their order. */
  readonly statuses: ReadonlyMap<string, readonly DeploymentStatus[] | undefined>;
  readonly newest: readonly Sighting[];
  /** Where the deployments that follow begin; undefined on the last page. */
  readonly after: string | undefined;
  /** By commit, the newest first; undefined when there are over a hundred, and nothing for a commit that GitHub does not know. */
  readonly ofCommits: ReadonlyMap<string, readonly Sighting[] | undefined>;
}

/** GitHub takes a hundred node ids in one `nodes`, and gives a hundred entries of a list. */
const most = 100;

const statuses = `latestStatus { id } statuses(first: ${most}) { pageInfo { hasNextPage } nodes {
  id state description logUrl environmentUrl createdAt creator { __typename login } } }`;

/** Looks at the statuses of many deployments in one request. Source: GitHub's public GraphQL schema, @octokit/graphql-schema 15.26.1. Throws GitHubFailure. */
export async function look(api: Api, repository: string, at: Look): Promise<Seen> {
  const { statusesOf, newestOf, madeOf } = at;
  const answer = await ask(api, questionOf(repository, at), answered);
  const seen = seenIn(answer, madeOf?.commits ?? []);
  const missing =
    statusesOf.some((id) => !seen.statuses.has(id)) ||
    (answer.repository?.deployments === undefined) !== (newestOf === undefined) ||
    seen.ofCommits.size !== (madeOf?.commits.length ?? 0);
  if (!missing) return seen;
  throw new GitHubFailure(
    'invalid-answer',
    `GitHub's answer to the query for ${what} leaves out what was asked for. Is a proxy answering for GitHub?`,
  );
}

const what = 'deployments with their statuses';

function questionOf(repository: string, { statusesOf, newestOf, madeOf }: Look): Question {
  const slices: (readonly string[])[] = [];
  for (let start = 0; start < statusesOf.length; start += most) slices.push(statusesOf.slice(start, start + most));
  const commits = madeOf?.commits ?? [];
  const environment = newestOf?.environment ?? madeOf?.environment;
  const [owner, name] = repository.split('/');
  const declared = [
    ...slices.map((_, index) => `$ids${index}: [ID!]!`),
    ...(environment === undefined ? [] : ['$owner: String!', '$name: String!', '$environments: [String!]']),
    ...(newestOf === undefined ? [] : ['$after: String']),
    ...commits.map((_, index) => `$oid${index}: GitObjectID`),
  ];
  const lists = [...(newestOf === undefined ? [] : [newest]), ...commits.map((_, index) => madeOfCommit(index))];
  const parts = [
    ...slices.map(
      (_, index) => `page${index}: nodes(ids: $ids${index}) { __typename ... on Deployment { id ${statuses} } }`,
    ),
    ...(environment === undefined ? [] : [`repository(owner: $owner, name: $name) { ${lists.join('\n')} }`]),
  ];
  const variables = {
    ...Object.fromEntries(slices.map((slice, index) => [`ids${index}`, slice])),
    ...(environment === undefined ? {} : { owner, name, environments: [environment] }),
    ...(newestOf === undefined ? {} : { after: newestOf.after ?? null }),
    ...Object.fromEntries(commits.map((oid, index) => [`oid${index}`, oid])),
  };
  return {
    query: `query(${declared.join(', ')}) { ${parts.join('\n')} }`,
    variables,
    what,
    needs: 'deployments: read',
  };
}

const listed = `orderBy: { field: CREATED_AT, direction: DESC }) {
    pageInfo { hasNextPage endCursor }
    nodes { id commitOid task payload environment createdAt creator { __typename login } ${statuses} } }`;
const newest = `deployments(environments: $environments, first: ${most}, after: $after, ${listed}`;

function madeOfCommit(index: number): string {
  return `commit${index}: object(oid: $oid${index}) { __typename ... on Commit {
    deployments(environments: $environments, first: ${most}, ${listed} } }`;
}

const actor = v.pipe(
  v.object({ __typename: v.string(), login: v.string() }),
  // A bot's login has no `[bot]` here, which it has everywhere in the REST API.
  v.transform(({ __typename: type, login }): Actor => ({
    type,
    login: type === 'Bot' ? `${login.replace(/\[bot\]$/, '')}[bot]` : login,
  })),
);

const states = {
  ERROR: 'error',
  FAILURE: 'failure',
  INACTIVE: 'inactive',
  IN_PROGRESS: 'in_progress',
  PENDING: 'pending',
  QUEUED: 'queued',
  SUCCESS: 'success',
  // The REST API has no such state: like pending it says that nothing has ended.
  WAITING: 'pending',
} as const satisfies Readonly<Record<string, DeploymentState>>;

const state = v.pipe(
  v.picklist(['ERROR', 'FAILURE', 'INACTIVE', 'IN_PROGRESS', 'PENDING', 'QUEUED', 'SUCCESS', 'WAITING']),
  v.transform((said): DeploymentState => states[said]),
);

const status = v.object({
  id: v.string(),
  state,
  description: v.nullish(v.string(), ''),
  logUrl: v.nullish(v.string(), ''),
  environmentUrl: v.nullish(v.string(), ''),
  createdAt: instant,
  creator: v.nullish(actor),
});
type Status = v.InferOutput<typeof status>;

const told = {
  id: v.string(),
  latestStatus: v.nullable(v.object({ id: v.string() })),
  statuses: v.object({ pageInfo: v.object({ hasNextPage: v.boolean() }), nodes: v.array(status) }),
};
const page = v.object({ __typename: v.literal('Deployment'), ...told });
const sighting = v.object({
  ...told,
  commitOid: sha,
  task: v.string(),
  payload: v.nullish(v.string(), ''),
  environment: v.string(),
  createdAt: instant,
  creator: v.nullish(actor),
});
const sightings = v.object({
  pageInfo: v.union([
    v.object({ hasNextPage: v.literal(true), endCursor: v.string() }),
    v.object({ hasNextPage: v.literal(false), endCursor: v.nullable(v.string()) }),
  ]),
  nodes: v.array(sighting),
});
const commitSightings = v.object({ __typename: v.literal('Commit'), deployments: sightings });
type Told = v.InferOutput<typeof page>;

const answered = v.object({
  page0: v.optional(v.array(page), []),
  page1: v.optional(v.array(page), []),
  page2: v.optional(v.array(page), []),
  repository: v.optional(v.objectWithRest({ deployments: v.optional(sightings) }, v.nullable(commitSightings))),
});
type Answered = v.InferOutput<typeof answered>;

function seenIn({ page0, page1, page2, repository }: Answered, commits: readonly string[]): Seen {
  const { deployments: list, ...made } = repository ?? {};
  return {
    statuses: new Map([...page0, ...page1, ...page2].map((each) => [each.id, historyOf(each)])),
    newest: list?.nodes.map(sightingOf) ?? [],
    after: list?.pageInfo.hasNextPage === true ? (list.pageInfo.endCursor ?? undefined) : undefined,
    ofCommits: new Map(
      commits.flatMap((oid, index) => {
        const found = made[`commit${index}`];
        return found === undefined ? [] : [[oid, madeIn(found)] as const];
      }),
    ),
  };
}

/** GitHub gives null for a commit that it does not know, of which nothing can have been made. */
function madeIn(commit: v.InferOutput<typeof commitSightings> | null): readonly Sighting[] | undefined {
  if (commit === null) return [];
  const { pageInfo, nodes } = commit.deployments;
  return pageInfo.hasNextPage ? undefined : nodes.map(sightingOf);
}

function sightingOf(each: v.InferOutput<typeof sighting>): Sighting {
  const { id: nodeId, commitOid, task, payload, environment, createdAt, creator, statuses: list } = each;
  return {
    nodeId,
    sha: commitOid,
    task,
    payload: unwrapped(payload),
    environment,
    createdAt,
    creator: creator ?? undefined,
    app: undefined,
    statuses: historyOf(each) ?? list.nodes.map(statusOf),
  };
}

/** A payload is told as JSON, and one that was written as a text as JSON of that text. */
function unwrapped(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return payload;
  }
}

/**
 * Statuses, oldest first. GitHub does not document in which order it lists them, and its times are whole seconds: when these are all the same, the
 * latest status has to be at one end; when neither tells, nobody knows.
 */
function historyOf({
  latestStatus,
  statuses: { pageInfo, nodes },
}: Omit<Told, '__typename'>): readonly DeploymentStatus[] | undefined {
  if (pageInfo.hasNextPage) return undefined;
  const ascending = nodes.every((each, index) => index === 0 || each.createdAt >= (nodes[index - 1]?.createdAt ?? 0));
  const descending = nodes.every((each, index) => index === 0 || each.createdAt <= (nodes[index - 1]?.createdAt ?? 0));
  const newestFirst = descending && (!ascending || latestStatus?.id === nodes[0]?.id);
  const oldestFirst = ascending && (!descending || latestStatus?.id === nodes.at(-1)?.id);
  if (nodes.length > 1 && newestFirst === oldestFirst) return undefined;
  return (newestFirst ? nodes.toReversed() : nodes).map(statusOf);
}

function statusOf(
  { state: said, description, logUrl, environmentUrl, createdAt, creator }: Status,
  index: number,
): DeploymentStatus {
  return {
    id: index + 1,
    state: said,
    description,
    logUrl,
    environmentUrl,
    createdAt,
    creator: creator ?? undefined,
    app: undefined,
  };
}
