import * as v from 'valibot';
import { parseInstant, type Instant } from '#time';
import { GitHubFailure } from './failure.ts';

/** Who did something. `login` of an app ends in `[bot]`, which no person's can: GitHub allows letters, digits and hyphens there. */
export interface Actor {
  readonly login: string;
  readonly type: string;
}

/** One deployment as GitHub keeps it. `payload` is whatever its creator wrote. Source: GitHub's OpenAPI description, schema `deployment`. */
export interface Deployment {
  readonly id: number;
  /** What GraphQL knows it by; undefined when GitHub did not say. */
  readonly nodeId?: string | undefined;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly createdAt: Instant;
  readonly creator: Actor | undefined;
  /** The slug of the app that created it; undefined when GitHub names none. */
  readonly app: string | undefined;
}

const deploymentStates = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const;
/** What a status says, in GitHub's words. */
export type DeploymentState = (typeof deploymentStates)[number];

/** One status of a deployment. Source: GitHub's OpenAPI description, schema `deployment-status`. */
export interface DeploymentStatus {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly logUrl: string;
  readonly environmentUrl: string;
  readonly createdAt: Instant;
  readonly creator: Actor | undefined;
  readonly app: string | undefined;
}

/** One workflow run, as its newest attempt is. `path` is the workflow's file, without `@ref`. Source: GitHub's OpenAPI description, schema `workflow-run`. */
export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly completed: boolean;
  readonly conclusion: string | undefined;
  readonly headSha: string;
  readonly path: string;
  readonly event: string;
  readonly repository: string;
  readonly createdAt: Instant;
  /** When the newest attempt began; when the run was created where GitHub does not say. */
  readonly startedAt: Instant;
  /** The last change: the end of the newest attempt when that is completed, or later. */
  readonly updatedAt: Instant;
  /** Who started its first attempt, and who its newest; nobody when the accounts are gone. */
  readonly starters?: readonly Actor[] | undefined;
}

/** One environment, by the name GitHub keeps it under. Source: GitHub's OpenAPI description, schema `environment`. */
export interface Environment {
  readonly name: string;
}

/** One commit. Source: GitHub's OpenAPI description, schema `commit`. */
export interface Commit {
  readonly sha: string;
  readonly committedAt: Instant;
  readonly parents: readonly string[];
}

/** How one commit stands to another: `ahead` has it among its ancestors. Source: GitHub's OpenAPI description, schema `commit-comparison`. */
export interface Comparison {
  readonly status: 'diverged' | 'ahead' | 'behind' | 'identical';
}

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** Parses an instant. */
export const instant = v.pipe(
  v.string(),
  v.rawTransform<string, Instant>(({ dataset, addIssue, NEVER }) => {
    try {
      return parseInstant(dataset.value);
    } catch {
      addIssue({ message: 'is not an instant' });
      return NEVER;
    }
  }),
);
/** Parses who did something; nobody when the account is gone. */
export const actor = v.nullish(v.object({ login: v.string(), type: v.string() }));
const app = v.nullish(v.object({ slug: v.optional(v.string()) }));
/** Parses the id of a commit. */
export const sha = v.pipe(v.string(), v.regex(/^[0-9a-f]{7,64}$/));

/** Parses one deployment. */
export const deployment = v.pipe(
  v.object({
    id,
    node_id: v.optional(v.string()),
    sha,
    ref: v.string(),
    task: v.string(),
    environment: v.string(),
    payload: v.unknown(),
    created_at: instant,
    creator: actor,
    performed_via_github_app: app,
  }),
  v.transform(({ created_at, creator, performed_via_github_app, node_id, ...same }): Deployment => ({
    ...same,
    nodeId: node_id,
    createdAt: created_at,
    creator: creator ?? undefined,
    app: performed_via_github_app?.slug,
  })),
);

/** Parses one deployment status. */
export const deploymentStatus = v.pipe(
  v.object({
    id,
    state: v.picklist(deploymentStates),
    description: v.nullish(v.string(), ''),
    log_url: v.nullish(v.string(), ''),
    environment_url: v.nullish(v.string(), ''),
    created_at: instant,
    creator: actor,
    performed_via_github_app: app,
  }),
  v.transform((status): DeploymentStatus => ({
    id: status.id,
    state: status.state,
    description: status.description,
    logUrl: status.log_url,
    environmentUrl: status.environment_url,
    createdAt: status.created_at,
    creator: status.creator ?? undefined,
    app: status.performed_via_github_app?.slug,
  })),
);

/** Parses one workflow run. A path may carry the ref it was read at: `.github/workflows/x.yml@main`. */
export const workflowRun = v.pipe(
  v.object({
    id,
    run_attempt: v.nullish(id, 1),
    status: v.nullable(v.string()),
    conclusion: v.nullable(v.string()),
    head_sha: sha,
    path: v.string(),
    event: v.string(),
    repository: v.object({ full_name: v.string() }),
    created_at: instant,
    run_started_at: v.nullish(instant),
    updated_at: instant,
    actor,
    triggering_actor: actor,
  }),
  v.transform((run): WorkflowRun => ({
    id: run.id,
    attempt: run.run_attempt,
    completed: run.status === 'completed',
    conclusion: run.conclusion ?? undefined,
    headSha: run.head_sha,
    path: run.path.replace(/@.*$/s, ''),
    event: run.event,
    repository: run.repository.full_name,
    createdAt: run.created_at,
    startedAt: run.run_started_at ?? run.created_at,
    updatedAt: run.updated_at,
    starters: [run.actor, run.triggering_actor].filter((each) => each !== null && each !== undefined),
  })),
);

/** Parses one environment. */
export const environment = v.pipe(
  v.object({ name: v.string() }),
  v.transform(({ name }): Environment => ({ name })),
);

/** Parses one commit. */
export const commit = v.pipe(
  v.object({
    sha,
    commit: v.object({ committer: v.nullable(v.object({ date: instant })) }),
    parents: v.array(v.object({ sha })),
  }),
  v.rawTransform<{ sha: string; commit: { committer: { date: Instant } | null }; parents: { sha: string }[] }, Commit>(
    ({ dataset: { value }, addIssue, NEVER }) => {
      if (value.commit.committer === null) {
        addIssue({ message: 'has no committer date' });
        return NEVER;
      }
      return {
        sha: value.sha,
        committedAt: value.commit.committer.date,
        parents: value.parents.map((parent) => parent.sha),
      };
    },
  ),
);

/** Parses how one commit stands to another. */
export const comparison = v.pipe(
  v.object({ status: v.picklist(['diverged', 'ahead', 'behind', 'identical']) }),
  v.transform(({ status }): Comparison => ({ status })),
);

/** Parses an answer, or throws a GitHubFailure `invalid-answer` that names the place, never the content; `changes` when the call was to change something. */
export function readAnswer<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  what: string,
  changes = false,
): v.InferOutput<S> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue) ?? 'the answer itself';
  throw new GitHubFailure(
    'invalid-answer',
    `GitHub's answer to ${what} is not what its API documents: ${place} is not as expected. Is \`GITHUB_API_URL\` really GitHub, or is a proxy answering for it?`,
    {
      uncertain: changes,
    },
  );
}
