import { Accounts } from './account.ts';
import { askForEnvironment, reviewEnvironments, type EnvironmentAsk } from './approvals.ts';
import { Collection } from './collection.ts';
import { addDeployment, type DeploymentSeed } from './deployment-seed.ts';
import { served } from './description.ts';
import { exchange, type IncomingRequest, type Service } from './exchange.ts';
import { Faults, type Fault } from './faults.ts';
import type { Commit } from './git-store.ts';
import type { Issue } from './issue-model.ts';
import type { Exchange } from './journal.ts';
import type { Deployment, Dispatch, Environment, EnvironmentRequest, Repository, Run, World } from './model.ts';
import { IdentityProvider, type IdentityAccess, type IdentityRequest } from './oidc.ts';
import { addPull, type PullSeed } from './pull-seed.ts';
import { RateLimit } from './rate-limit.ts';
import { addRun, setRun, startAttempt, type RunChange, type RunSeed } from './run-seed.ts';
import {
  addCommit,
  addEnvironment,
  addTeam,
  createRepository,
  variablesOf,
  type CommitSeed,
  type EnvironmentSeed,
  type RepositorySeed,
  type TeamSeed,
} from './seed.ts';
import { listen } from './server.ts';
import { Tokens, type TokenRequest } from './token.ts';

export interface GitHubOptions {
  readonly repositories: readonly RepositorySeed[];
  readonly teams?: readonly TeamSeed[];
  /** Organization -> its variables. */
  readonly organizationVariables?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Default: the system's. A Clock of #time fits. */
  readonly clock?: { now(): number };
  readonly faults?: readonly Fault[];
  /** Requests an hour for all GITHUB_TOKENs of one repository; default GitHub's 1,000. */
  readonly rateLimit?: number;
  /** A new success makes older deployments of a production environment inactive too; default false, the documented rule. */
  readonly inactivatesProduction?: boolean;
}

export interface EnvironmentEntry {
  readonly request: EnvironmentRequest;
  /** Epoch milliseconds at which the wait timer has run out; it runs beside the review. */
  readonly readyAt: number;
  state(): EnvironmentRequest['state'];
}

export interface Approval {
  readonly run: number;
  readonly environment: string;
  readonly user: string;
  readonly comment?: string;
  /** Default `approved`. */
  readonly state?: 'approved' | 'rejected';
}

/** A GitHub on this machine. Repositories are named `owner/name`. */
export interface FakeGitHub extends AsyncDisposable {
  /** GITHUB_API_URL: `http://127.0.0.1:port`. */
  readonly url: string;
  /** Every exchange, in the order in which they were answered. */
  readonly journal: readonly Exchange[];
  /** Requests and answers that GitHub's OpenAPI description does not allow, in sentences; a test asserts that there are none. */
  readonly violations: readonly string[];
  readonly faults: Faults;
  /** What dispatches asked for, in order. */
  readonly dispatches: readonly Dispatch[];
  issueToken(request: TokenRequest): string;
  /** A job's token ends with its job. */
  revokeToken(token: string): void;
  /** The state itself, for assertions. */
  repository(name: string): Repository;
  /** Oldest first. */
  deployments(name: string): readonly Deployment[];
  addDeployment(name: string, seed: DeploymentSeed): Deployment;
  addCommit(name: string, seed: CommitSeed): Commit;
  addEnvironment(name: string, seed: EnvironmentSeed): Environment;
  addRun(name: string, seed?: RunSeed): Run;
  setRun(name: string, id: number, change: RunChange): Run;
  startAttempt(name: string, id: number, actor?: string): Run;
  addPull(name: string, seed: PullSeed): Issue;
  /** A job comes to its environment and waits there while its state is `waiting`; an unprotected one lets it in at once. */
  enterEnvironment(name: string, ask: EnvironmentAsk): EnvironmentEntry;
  /** Answers every job of the run that waits for the environment now; throws what the API would answer. */
  approve(name: string, approval: Approval): void;
  /** What a job with `id-token: write` gets into its environment. */
  allowIdentity(name: string, request: IdentityRequest): IdentityAccess;
  /** The `iss` of the identities' tokens. */
  readonly issuer: string;
  close(): Promise<void>;
}

/** Starts a GitHub on a free port of 127.0.0.1. */
export async function startGitHub(options: GitHubOptions): Promise<FakeGitHub> {
  const state: { service?: Service } = {};
  const { server, url } = await listen(() => (request: IncomingRequest) => {
    if (state.service === undefined) throw new Error('asked before it was started');
    return exchange(state.service, request);
  });
  const world = createWorld(url, options);
  const service = createService(world, options);
  state.service = service;
  for (const team of options.teams ?? []) addTeam(world, team);
  for (const [organization, variables] of Object.entries(options.organizationVariables ?? {})) {
    world.organizationVariables.set(organization.toLowerCase(), variablesOf(world, variables));
  }
  for (const repository of options.repositories) createRepository(world, repository);
  return face(service, () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  });
}

function createWorld(url: string, options: GitHubOptions): World {
  let lastId = 1_000_000_000;
  return {
    url,
    accounts: new Accounts(),
    repositories: new Map(),
    teams: new Collection(),
    organizationVariables: new Map(),
    dispatches: [],
    artifactDeployments: new Collection(),
    inactivatesProduction: options.inactivatesProduction ?? false,
    now: () => options.clock?.now() ?? Date.now(),
    nextId: () => ++lastId,
  };
}

function createService(world: World, options: GitHubOptions): Service {
  const faults = new Faults();
  for (const fault of options.faults ?? []) faults.add(fault);
  return {
    world,
    tokens: new Tokens(world.accounts),
    rateLimit: new RateLimit(options.rateLimit),
    faults,
    identities: new IdentityProvider(world),
    ...served(),
    journal: [],
    violations: [],
  };
}

function face(service: Service, close: () => Promise<void>): FakeGitHub {
  const { world, journal, violations, faults, tokens } = service;
  const repository = (name: string): Repository => {
    const known = world.repositories.get(name.toLowerCase());
    if (known === undefined) throw new Error(`there is no repository ${name}`);
    return known;
  };
  return {
    url: world.url,
    journal,
    violations,
    faults,
    dispatches: world.dispatches,
    issueToken: (request) => tokens.issue(request).value,
    revokeToken: (token) => tokens.revoke(token),
    repository,
    deployments: (name) => repository(name).deployments.all(),
    addDeployment: (name, seed) => addDeployment(world, repository(name), seed),
    addCommit: (name, seed) => addCommit(world, repository(name), seed),
    addEnvironment: (name, seed) => addEnvironment(world, repository(name), seed),
    addRun: (name, seed = {}) => addRun(world, repository(name), seed),
    setRun: (name, id, change) => setRun(world, repository(name), id, change),
    startAttempt: (name, id, actor) => startAttempt(world, repository(name), id, actor),
    addPull: (name, seed) => addPull(world, repository(name), seed),
    enterEnvironment: (name, ask) => enterEnvironment(world, repository(name), ask),
    approve(name, { run, environment, user, comment = '', state = 'approved' }) {
      const account = world.accounts.ensure(user);
      reviewEnvironments(world, repository(name), { run, environments: [environment], state, user: account, comment });
    },
    allowIdentity: (name, request) => service.identities.allow(repository(name), request),
    issuer: service.identities.issuer,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function enterEnvironment(world: World, repository: Repository, ask: EnvironmentAsk): EnvironmentEntry {
  const request = askForEnvironment(world, repository, ask);
  const waitTimer = repository.environments.all().find(({ name }) => name === request.environment)?.waitTimer ?? 0;
  return {
    request,
    readyAt: request.requestedAt + waitTimer * 60_000,
    state: () => repository.environmentRequests.get(request.id)?.state ?? 'rejected',
  };
}
