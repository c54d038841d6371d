import { Collection } from './collection.ts';
import { ensureEnvironment } from './environments.ts';
import { listFiles, textFile, writeFiles } from './files.ts';
import { GitStore, type TreeEntry, type Commit, type Signature } from './git-store.ts';
import { resolveCommit } from './history.ts';
import type { Environment, Repository, RepositoryRole, Reviewer, Team, Variable, World } from './model.ts';

export interface PersonSeed {
  readonly name: string;
  readonly email: string;
  /** The account behind the address; without it the commit's author is no known account. */
  readonly login?: string;
}

export interface CommitSeed {
  /** Default: the name git gives it. Given, it stands for a commit of a real repository. */
  readonly sha?: string;
  readonly message?: string;
  readonly author?: PersonSeed;
  readonly committer?: PersonSeed;
  /** Epoch milliseconds; default now. */
  readonly date?: number;
  /** SHAs or refs; default the head of `branch`. */
  readonly parents?: readonly string[];
  /** Path -> content, on top of the first parent's files; null removes a file. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** The branch that moves to it; default the default branch, null for none. */
  readonly branch?: string | null;
  /** Lightweight tags that name it. */
  readonly tags?: readonly string[];
}

export interface EnvironmentSeed {
  readonly name: string;
  /** `mona` is a person, `team:sre` a team of the owner. */
  readonly reviewers?: readonly string[];
  readonly preventSelfReview?: boolean;
  /** Minutes. */
  readonly waitTimer?: number;
  readonly variables?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface RepositorySeed {
  readonly owner: string;
  readonly name: string;
  /** Default true, so that every permission is really needed. */
  readonly private?: boolean;
  readonly defaultBranch?: string;
  /** Default: one commit with a README. */
  readonly commits?: readonly CommitSeed[];
  /** `refs/...` -> SHA, beyond what the commits made. */
  readonly refs?: Readonly<Record<string, string>>;
  readonly environments?: readonly EnvironmentSeed[];
  readonly variables?: Readonly<Record<string, string>>;
  readonly collaborators?: Readonly<Record<string, RepositoryRole>>;
  readonly labels?: readonly string[];
}

export interface TeamSeed {
  readonly organization: string;
  readonly slug: string;
  readonly members: readonly string[];
}

export function createRepository(world: World, seed: RepositorySeed): Repository {
  const repository: Repository = {
    id: world.nextId(),
    owner: world.accounts.ensure(seed.owner),
    name: seed.name,
    private: seed.private ?? true,
    defaultBranch: seed.defaultBranch ?? 'main',
    createdAt: world.now(),
    git: new GitStore(),
    deployments: new Collection(),
    workflows: new Collection(),
    runs: new Collection(),
    environments: new Collection(),
    environmentRequests: new Collection(),
    reviews: [],
    variables: variablesOf(world, seed.variables),
    checkRuns: new Collection(),
    commitStatuses: new Collection(),
    issues: new Collection(),
    comments: new Collection(),
    deletedComments: [],
    labels: new Collection(),
    releases: new Collection(),
    attestations: new Collection(),
    collaborators: new Map(
      Object.entries(seed.collaborators ?? {}).map(([login, role]) => [login.toLowerCase(), role]),
    ),
    logins: new Map(),
  };
  for (const login of Object.keys(seed.collaborators ?? {})) world.accounts.ensure(login);
  for (const commit of seed.commits ?? [{ message: 'Begin', files: { 'README.md': `# ${seed.name}\n` } }]) {
    addCommit(world, repository, commit);
  }
  for (const [ref, sha] of Object.entries(seed.refs ?? {})) repository.git.refs.set(ref, sha);
  for (const environment of seed.environments ?? []) addEnvironment(world, repository, environment);
  for (const name of seed.labels ?? []) {
    repository.labels.add({ id: world.nextId(), name, color: 'ededed', description: null });
  }
  world.repositories.set(`${seed.owner}/${seed.name}`.toLowerCase(), repository);
  return repository;
}

export function addCommit(world: World, repository: Repository, seed: CommitSeed): Commit {
  const { git } = repository;
  const branch = seed.branch === undefined ? repository.defaultBranch : seed.branch;
  const head = branch === null ? undefined : git.refs.get(`refs/heads/${branch}`);
  const start = head ?? git.refs.get(`refs/heads/${repository.defaultBranch}`);
  const parents = (seed.parents ?? (start === undefined ? [] : [start])).map(
    (name) => resolveCommit(git, name)?.sha ?? name,
  );
  const files = new Map<string, TreeEntry>(listFiles(git, git.commit(parents[0] ?? '')?.tree ?? ''));
  for (const [path, content] of Object.entries(seed.files ?? {})) {
    if (content === null) files.delete(path);
    else files.set(path, textFile(git, path, content));
  }
  const author = seed.author ?? { name: 'Mona Lisa', email: 'mona@example.com', login: 'mona' };
  const date = seed.date ?? world.now();
  const commit = git.writeCommit(
    {
      tree: writeFiles(git, files),
      parents,
      message: seed.message ?? 'Change',
      author: signature(world, repository, author, date),
      committer: signature(world, repository, seed.committer ?? author, date),
    },
    seed.sha,
  );
  if (branch !== null) git.refs.set(`refs/heads/${branch}`, commit.sha);
  for (const tag of seed.tags ?? []) git.refs.set(`refs/tags/${tag}`, commit.sha);
  return commit;
}

function signature(world: World, repository: Repository, person: PersonSeed, date: number): Signature {
  if (person.login !== undefined) {
    world.accounts.ensure(person.login);
    repository.logins.set(person.email, person.login);
  }
  return { name: person.name, email: person.email, date };
}

/** Replaces the environment of this name. */
export function addEnvironment(world: World, repository: Repository, seed: EnvironmentSeed): Environment {
  const reviewers = (seed.reviewers ?? []).map((text): Reviewer => {
    if (text.startsWith('team:')) return { type: 'Team', slug: text.slice('team:'.length) };
    return { type: 'User', login: world.accounts.ensure(text).login };
  });
  return repository.environments.replace({
    ...ensureEnvironment(world, repository, seed.name),
    reviewers,
    preventSelfReview: seed.preventSelfReview ?? false,
    waitTimer: seed.waitTimer ?? 0,
    variables: variablesOf(world, seed.variables),
    secrets: new Map(Object.entries(seed.secrets ?? {})),
  });
}

export function addTeam(world: World, seed: TeamSeed): Team {
  for (const login of seed.members) world.accounts.ensure(login);
  world.accounts.ensure(seed.organization, { type: 'Organization' });
  return world.teams.add({
    id: world.nextId(),
    organization: seed.organization,
    slug: seed.slug,
    members: new Map(seed.members.map((login) => [login.toLowerCase(), 'member'])),
  });
}

export function variablesOf(world: World, values: Readonly<Record<string, string>> = {}): Map<string, Variable> {
  const now = world.now();
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name.toUpperCase(),
      { name: name.toUpperCase(), value, createdAt: now, updatedAt: now },
    ]),
  );
}
