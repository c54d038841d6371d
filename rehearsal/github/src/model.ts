import type { Account, Accounts, App, Authored } from './account.ts';
import type { Collection } from './collection.ts';
import type { GitStore } from './git-store.ts';
import type { Comment, DeletedComment, Issue, Label } from './issue-model.ts';
import type { Json, JsonObject } from './json.ts';

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success';

export interface Deployment extends Authored {
  readonly id: number;
  readonly ref: string;
  readonly sha: string;
  readonly task: string;
  /** As it was created, for ever: GitHub has no way to change it. */
  readonly payload: JsonObject | string;
  readonly originalEnvironment: string;
  readonly environment: string;
  readonly description: string | null;
  readonly transient: boolean;
  readonly production: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly statuses: Collection<DeploymentStatus>;
}

export interface DeploymentStatus extends Authored {
  readonly id: number;
  readonly state: DeploymentState;
  readonly description: string;
  readonly environment: string;
  readonly logUrl: string;
  readonly environmentUrl: string;
  readonly createdAt: number;
}

export type RunStatus = 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';
export type RunConclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required'
  | 'stale'
  | 'startup_failure';

export interface Workflow {
  readonly id: number;
  readonly name: string;
  /** `.github/workflows/deploy.yml` */
  readonly path: string;
  readonly createdAt: number;
}

export interface Job {
  readonly id: number;
  readonly name: string;
  readonly status: RunStatus;
  readonly conclusion: Exclude<RunConclusion, 'stale' | 'startup_failure'> | null;
  readonly createdAt: number;
  readonly startedAt: number;
  readonly completedAt: number | null;
  readonly checkRun: number;
}

export interface Attempt {
  readonly attempt: number;
  readonly status: RunStatus;
  readonly conclusion: RunConclusion | null;
  readonly startedAt: number;
  readonly updatedAt: number;
  readonly triggeringActor: Account;
  readonly jobs: readonly Job[];
}

export interface Run {
  readonly id: number;
  readonly number: number;
  readonly workflow: Workflow;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  readonly actor: Account;
  readonly displayTitle: string;
  readonly createdAt: number;
  /** Reusable workflows this run calls: `owner/repo/.github/workflows/x.yml@ref` and the commit. */
  readonly referencedWorkflows: readonly { readonly path: string; readonly sha: string; readonly ref?: string }[];
  /** At least one; the last is the current one. */
  readonly attempts: readonly Attempt[];
}

export type Reviewer =
  | { readonly type: 'User'; readonly login: string }
  | { readonly type: 'Team'; readonly slug: string };

export interface Environment {
  readonly id: number;
  readonly name: string;
  /** Any one of them may approve; at most 6. */
  readonly reviewers: readonly Reviewer[];
  readonly preventSelfReview: boolean;
  /** Minutes, 0 to 43,200. */
  readonly waitTimer: number;
  readonly variables: Map<string, Variable>;
  /** Never readable by API; for the harness that runs the jobs. */
  readonly secrets: Map<string, string>;
  readonly createdAt: number;
}

/** One job that waits, or waited, for its environment. */
export interface EnvironmentRequest {
  readonly id: number;
  readonly run: number;
  readonly attempt: number;
  readonly job: string;
  readonly environment: string;
  readonly requestedAt: number;
  readonly state: 'waiting' | 'approved' | 'rejected';
}

export interface Review {
  readonly run: number;
  readonly environments: readonly string[];
  readonly state: 'approved' | 'rejected';
  readonly user: Account;
  readonly comment: string;
}

export interface Variable {
  readonly name: string;
  readonly value: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export type CheckConclusion =
  | 'action_required'
  | 'cancelled'
  | 'failure'
  | 'neutral'
  | 'success'
  | 'skipped'
  | 'timed_out';

export interface CheckRun {
  readonly id: number;
  readonly suite: number;
  readonly name: string;
  readonly headSha: string;
  readonly status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'requested' | 'pending';
  readonly conclusion: CheckConclusion | null;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly detailsUrl: string;
  readonly externalId: string;
  readonly output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null };
  readonly app: App;
}

export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Account;
  readonly createdAt: number;
}

export interface Release {
  readonly id: number;
  readonly tag: string;
  readonly target: string;
  readonly name: string | null;
  readonly body: string | null;
  readonly draft: boolean;
  readonly prerelease: boolean;
  readonly author: Account;
  readonly createdAt: number;
  readonly publishedAt: number | null;
}

export interface Attestation {
  readonly id: number;
  readonly subjects: readonly string[];
  readonly predicateType: string;
  readonly bundle: JsonObject;
}

export type RepositoryRole = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export interface Repository {
  readonly id: number;
  readonly owner: Account;
  readonly name: string;
  readonly private: boolean;
  readonly defaultBranch: string;
  readonly createdAt: number;
  readonly git: GitStore;
  readonly deployments: Collection<Deployment>;
  readonly workflows: Collection<Workflow>;
  readonly runs: Collection<Run>;
  readonly environments: Collection<Environment>;
  readonly environmentRequests: Collection<EnvironmentRequest>;
  readonly reviews: Review[];
  readonly variables: Map<string, Variable>;
  readonly checkRuns: Collection<CheckRun>;
  readonly commitStatuses: Collection<CommitStatus>;
  readonly issues: Collection<Issue>;
  readonly comments: Collection<Comment>;
  readonly deletedComments: DeletedComment[];
  readonly labels: Collection<Label>;
  readonly releases: Collection<Release>;
  readonly attestations: Collection<Attestation>;
  /** Login, lower case -> role. */
  readonly collaborators: Map<string, RepositoryRole>;
  /** Which login is behind an address that appears in commits. */
  readonly logins: Map<string, string>;
}

export interface Team {
  readonly id: number;
  readonly organization: string;
  readonly slug: string;
  readonly members: Map<string, 'member' | 'maintainer'>;
}

/** What a dispatch asked for; the harness decides what runs. */
export type Dispatch =
  | {
      readonly kind: 'workflow_dispatch';
      readonly repository: string;
      readonly workflow: string;
      readonly ref: string;
      readonly inputs: JsonObject;
      readonly actor: string;
      /** The queued run. */
      readonly run: number;
    }
  | {
      readonly kind: 'repository_dispatch';
      readonly repository: string;
      readonly type: string;
      readonly payload: JsonObject;
      readonly actor: string;
    };

/** One image's place in an environment, as the linked artifacts page of an organization shows it. */
export interface ArtifactDeployment {
  readonly id: number;
  readonly organization: string;
  readonly record: Readonly<Record<string, Json>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface World {
  /** The server's own address, without a slash at the end. */
  readonly url: string;
  readonly accounts: Accounts;
  /** `owner/name`, lower case -> repository. */
  readonly repositories: Map<string, Repository>;
  readonly teams: Collection<Team>;
  /** Organization, lower case -> its variables. */
  readonly organizationVariables: Map<string, Map<string, Variable>>;
  readonly dispatches: Dispatch[];
  readonly artifactDeployments: Collection<ArtifactDeployment>;
  /** See the option of the same name of startGitHub. */
  readonly inactivatesProduction: boolean;
  now(): number;
  nextId(): number;
}
