import type { Clock, Duration } from '#time';
import type { Validator } from './check.ts';
import type { Concurrency } from './concurrency.ts';
import type { Permissions } from './permissions.ts';
import type { JobResult, TimelineEvent } from './record.ts';

/** The repository whose workflow is run; its commit is read from git, never from the work tree. */
export interface CallerRepository {
  readonly owner: string;
  readonly name: string;
  /** A git repository on this machine that holds `sha`. */
  readonly directory: string;
  readonly sha: string;
  /** A full ref: `refs/heads/main`, `refs/tags/v1`. */
  readonly ref: string;
  /** Short name, default `main`. */
  readonly defaultBranch?: string;
  /** As the API knows the repository; default 1296269. */
  readonly id?: number;
  /** As the API knows the owner; default 9919. */
  readonly ownerId?: number;
}

/** Files of one repository at one commit, unpacked on this machine. */
export interface SourceTree {
  /** `owner/name`. */
  readonly repository: string;
  /** As it was written after the `@` (`v1`) or a full ref. */
  readonly ref: string;
  readonly sha: string;
  readonly directory: string;
}

/** What stands before and after the `@` of a `uses`. */
export interface RepositoryReference {
  /** `owner/name`. */
  readonly repository: string;
  readonly ref: string;
}

/** What happened that the workflow runs for. */
export interface RunEvent {
  readonly name: string;
  /** The webhook payload; `inputs` of a workflow_dispatch are added by the run. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** What a repository administrator has set for one environment. */
export interface EnvironmentSettings {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Users or teams of whom one must approve each job; none means no approval is asked. */
  readonly reviewers?: readonly string[];
  readonly waitTimer?: Duration;
}

/** Where the run's GitHub answers. */
export interface GitHubServer {
  readonly apiUrl: string;
  /** Default: the origin of `apiUrl`. */
  readonly serverUrl?: string;
  /** Default: `<apiUrl>/graphql`. */
  readonly graphqlUrl?: string;
}

/** Which run this is, and whose. */
export interface RunIdentity {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  /** Login of the person who triggered the run. */
  readonly actor: string;
}

/** Which token a job asks for. */
export interface TokenRequest {
  /** `owner/name`. */
  readonly repository: string;
  readonly permissions: Permissions;
  readonly run: RunIdentity;
  /** Path of the job: `production/deploy`. */
  readonly job: string;
}

/** One job that waits for its environment's reviewers. */
export interface ApprovalRequest {
  readonly environment: string;
  readonly job: string;
  readonly reviewers: readonly string[];
  readonly run: RunIdentity;
}

/** What a reviewer said. */
export type Approval =
  | { readonly state: 'approved'; readonly by: string; readonly comment?: string }
  | { readonly state: 'rejected'; readonly by: string; readonly comment?: string };

/** The deployment GitHub makes by itself for a job with `environment:` and without `deployment: false`. */
export interface AutomaticDeployment {
  readonly environment: string;
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  readonly job: string;
  readonly run: RunIdentity;
}

/** The rehearsal's side of what GitHub does around a run. */
export interface Hooks {
  /** Called in order, as things happen; a handler may call `cancel` or `killRunner` of the run. */
  readonly onEvent?: (event: TimelineEvent) => void;
  /** Gives the `ACTIONS_*` variables of a job (runtime and identity token services); none without the hook. */
  readonly servicesFor?: (request: TokenRequest) => Readonly<Record<string, string>>;
  /** Gives the job's token; it is masked in the job's log. */
  readonly tokenFor: (request: TokenRequest) => string | Promise<string>;
  /** Told the token of a job that has ended: on GitHub it is worth nothing from then on. */
  readonly revokeToken?: (token: string) => void;
  /** Asked once per job of an environment with reviewers; without the hook such a job fails. */
  readonly approve?: (request: ApprovalRequest) => Promise<Approval>;
  /** Called when the automatic deployment begins; the answer is called with the job's result. Without the hook such a job fails. */
  readonly deployment?: (
    deployment: AutomaticDeployment,
  ) => Promise<(result: JobResult, environmentUrl: string | undefined) => Promise<void>>;
}

/** Times that a rehearsal may shorten; the order of events stays. */
export interface RunLimits {
  /** What one minute of `timeout-minutes` lasts; default 60 s. */
  readonly minute?: Duration;
  /** From `cancel()` to the forced end of the job; GitHub's is 5 minutes. */
  readonly forcedEnd?: Duration;
  /** From SIGINT to SIGTERM; the runner's is 7.5 s. */
  readonly interrupt?: Duration;
  /** From SIGTERM to SIGKILL; the runner's is 2.5 s. */
  readonly terminate?: Duration;
}

/** All that a run needs from outside. */
export interface RunOptions {
  readonly repository: CallerRepository;
  /** Path of the workflow file in the repository. */
  readonly workflow: string;
  readonly event: RunEvent;
  /** Of a workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Repository and organisation secrets. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly environments?: Readonly<Record<string, EnvironmentSettings>>;
  /** Serves `org/repo@ref` of step actions and reusable workflows; undefined refuses the reference with its line. */
  readonly resolve: (reference: RepositoryReference) => Promise<SourceTree | undefined>;
  readonly github: GitHubServer;
  readonly hooks: Hooks;
  /** Of wait timers and of every instant in the record. */
  readonly clock: Clock;
  /** Of processes: timeouts and the forced end. Default: the system's clock. */
  readonly runnerClock?: Clock;
  readonly run: RunIdentity;
  /** An existing, empty directory; trees, workspaces and the runner's files are kept below it. */
  readonly directory: string;
  /** What every job finds in its environment besides the runner's own, such as an extended PATH; nothing of this process is. */
  readonly machine?: Readonly<Record<string, string>>;
  /** The `node` that runs JavaScript actions; default: the one that runs this process. */
  readonly node?: string;
  /** Given to several runs, their concurrency groups are the same ones. Default: a fresh one. */
  readonly concurrency?: Concurrency;
  /** GitHub's validator, when several runs share one. Default: one of the run's own. */
  readonly validator?: Validator;
  readonly limits?: RunLimits;
  /** What a job without any `permissions:` gets; default `{ contents: 'read', packages: 'read' }`, GitHub's restricted default. */
  readonly defaultPermissions?: Permissions;
}
