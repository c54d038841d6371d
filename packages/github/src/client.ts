import * as v from 'valibot';
import type { Clock, Instant } from '#time';
import {
  commit,
  comparison,
  deployment,
  deploymentStatus,
  readAnswer,
  type Commit,
  type Comparison,
  type Deployment,
  type DeploymentState,
  type DeploymentStatus,
} from './answer.ts';
import { openApi, type Api } from './api.ts';
import { authorshipOf, changeBetween, type Authorship, type Change } from './change.ts';
import { checksOf, type Checks } from './check.ts';
import { authorsOf } from './co-authors.ts';
import { gitOf, type Git } from './git.ts';
import { contentsOf, type Contents } from './contents.ts';
import { environmentsOf, type Environments } from './environments.ts';
import { issuesOf, type Issues } from './issues.ts';
import { following } from './page.ts';
import { runsOf, type Runs } from './run.ts';
import { look, type Look, type Seen } from './sighting.ts';
import { ServerTime } from './server-time.ts';
import { teamsOf, type Teams } from './teams.ts';
import type { TransportOptions } from './transport.ts';

/** A deployment to be made. `ref` is a commit; GitHub neither merges into it nor asks for green contexts: gates decide that. */
export interface NewDeployment {
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly description?: string | undefined;
  /** Undefined leaves it to GitHub, which takes true for the environment named `production`. */
  readonly productionEnvironment?: boolean | undefined;
  readonly transientEnvironment?: boolean | undefined;
}

/** A status to be added; `description` has at most 140 UTF-16 code units. */
export interface NewStatus {
  readonly state: DeploymentState;
  readonly description: string;
  readonly logUrl?: string | undefined;
  readonly environmentUrl?: string | undefined;
}

/** Which deployments are asked for. */
export interface DeploymentFilter {
  readonly environment?: string | undefined;
  readonly task?: string | undefined;
}

/** A page of a list of deployments, newest first. */
export interface DeploymentPage {
  readonly deployments: readonly Deployment[];
  readonly next: number | undefined;
}

/** GitHub, as far as this suite speaks to it. Every answer is parsed; every failure is a GitHubFailure or the reason of the signal. */
export interface GitHub {
  /** `owner/name`. */
  readonly repository: string;
  /** What time it is at GitHub, as its newest answer told; the time of this machine before the first. */
  now(): Instant;
  readonly deployments: {
    /** Not repeated when its answer is lost: the failure is then `uncertain`. */
    create(wanted: NewDeployment): Promise<Deployment>;
    get(id: number): Promise<Deployment>;
    /** Newest first, every page, each asked for when it is needed. A deployment that moves between pages comes once. */
    list(filter: DeploymentFilter): AsyncIterable<Deployment>;
    /** A hundred of that list; `next` is the number of the page that follows. */
    page(filter: DeploymentFilter, page: number): Promise<DeploymentPage>;
    /** The statuses of up to 300 deployments, and the newest deployments of an environment, in one request. Needs `deployments: read`. */
    look(at: Look): Promise<Seen>;
    /** Newest first, all of them. */
    statuses(id: number): Promise<readonly DeploymentStatus[]>;
    /** Not repeated when its answer is lost: the failure is then `uncertain`. */
    addStatus(id: number, status: NewStatus): Promise<DeploymentStatus>;
  };
  readonly runs: Runs;
  readonly commits: {
    get(ref: string): Promise<Commit>;
    /** How `head` stands to `base`; both are commits, or refs such as `tags/v1.4.0`. Needs `contents: read`. */
    compare(base: string, head: string): Promise<Comparison>;
    /** The newest commit of the default branch. */
    newest(): Promise<Commit>;
    /** Who made one commit. */
    authorship(ref: string): Promise<Authorship>;
    /** The logins of all whom commits, by their full ids, name as authors and co-authors, as far as GitHub knows them. */
    authors(commits: readonly string[]): Promise<readonly string[]>;
    /** All commits and files between two commits. */
    between(base: string, head: string): Promise<Change>;
  };
  readonly contents: Contents;
  readonly issues: Issues;
  readonly teams: Teams;
  readonly checks: Checks;
  readonly git: Git;
  readonly environments: Environments;
}

/** Where and as whom to speak to GitHub. */
export interface Connection extends Omit<TransportOptions, 'time'> {
  readonly token: string;
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly clock: Clock;
}

/** A client for one repository. Nothing is sent before the first call. */
export function connect(connection: Connection): GitHub {
  const time = new ServerTime(connection.clock);
  const api = openApi({ ...connection, time });
  return {
    repository: connection.repository,
    now: () => time.now(),
    deployments: deploymentsOf(api, connection.repository),
    runs: runsOf(api),
    commits: {
      get: async (ref) => {
        const answer = await api.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref });
        return readAnswer(commit, answer.data, `GET commit ${ref}`);
      },
      compare: async (base, head) => {
        // The second page of one commit each has no files, which are most of the answer and are not asked for (docs.github.com, "Compare two commits").
        const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
        const answer = await api.call(route, { basehead: `${base}...${head}`, per_page: 1, page: 2 });
        return readAnswer(comparison, answer.data, `GET compare ${base}...${head}`);
      },
      newest: async () => {
        const route = 'GET /repos/{owner}/{repo}/commits';
        const answer = await api.call(route, { per_page: 1 });
        const [found] = readAnswer(v.tuple([commit]), answer.data, route);
        return found;
      },
      authorship: async (ref) => authorshipOf(api, ref),
      authors: async (commits) => authorsOf(api, connection.repository, commits),
      between: async (base, head) => changeBetween(api, base, head),
    },
    contents: contentsOf(api),
    issues: issuesOf(api),
    teams: teamsOf(api),
    checks: checksOf(api),
    git: gitOf(api),
    environments: environmentsOf(api),
  };
}

function deploymentsOf(api: Api, repository: string): GitHub['deployments'] {
  return {
    create: async (wanted) => {
      const answer = await api.call('POST /repos/{owner}/{repo}/deployments', {
        ref: wanted.ref,
        task: wanted.task,
        environment: wanted.environment,
        payload: wanted.payload,
        auto_merge: false,
        required_contexts: [],
        description: wanted.description ?? '',
        ...(wanted.productionEnvironment === undefined ? {} : { production_environment: wanted.productionEnvironment }),
        ...(wanted.transientEnvironment === undefined ? {} : { transient_environment: wanted.transientEnvironment }),
      });
      return readAnswer(deployment, answer.data, 'POST deployment', true);
    },
    get: async (deployment_id) => {
      const answer = await api.call('GET /repos/{owner}/{repo}/deployments/{deployment_id}', { deployment_id });
      return readAnswer(deployment, answer.data, `GET deployment ${deployment_id}`);
    },
    page: async (filter, page) => {
      const route = 'GET /repos/{owner}/{repo}/deployments';
      const answer = await api.call(route, { ...filter, per_page: 100, page });
      return {
        deployments: readAnswer(v.array(deployment), answer.data, route),
        next: following(page, answer.link, route),
      };
    },
    look: async (at) => look(api, repository, at),
    list: (filter) => once(pages(api, 'GET /repos/{owner}/{repo}/deployments', { ...filter }, deployment)),
    statuses: async (deployment_id) => {
      const route = 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
      const all: DeploymentStatus[] = [];
      for await (const status of once(pages(api, route, { deployment_id }, deploymentStatus))) all.push(status);
      return all.toSorted((left, right) => right.id - left.id);
    },
    addStatus: async (deployment_id, { state, description, logUrl, environmentUrl }) => {
      const answer = await api.call('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id,
        state,
        description,
        // GitHub's own rule knows environments, not services: it would end what runs beside this service, and nothing in production.
        auto_inactive: false,
        ...(logUrl === undefined ? {} : { log_url: logUrl }),
        ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
      });
      return readAnswer(deploymentStatus, answer.data, `POST status of deployment ${deployment_id}`, true);
    },
  };
}

/** Pages of a list, a hundred objects each, asked for one by one. */
async function* pages<T>(
  api: Api,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  item: v.GenericSchema<unknown, T>,
): AsyncGenerator<T> {
  for (let page: number | undefined = 1; page !== undefined;) {
    const answer: { data: unknown; link: string | undefined } = await api.call(route, {
      ...parameters,
      per_page: 100,
      page,
    });
    yield* readAnswer(v.array(item), answer.data, route);
    page = following(page, answer.link, route);
  }
}

/** A list that grows while it is read shifts objects to the next page: each comes once. */
async function* once<T extends { readonly id: number }>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const seen = new Set<number>();
  for await (const item of items) {
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    yield item;
  }
}
