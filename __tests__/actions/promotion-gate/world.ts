import { join } from 'node:path';
import {
  startGitHub,
  type Deployment,
  type DeploymentSeed,
  type FakeGitHub,
  type Permissions,
  type PersonSeed,
  type Run,
} from '#rehearsal/github';
import { runStep, type RunStepOptions, type StepRecord } from '#rehearsal/runner';

export const repository = 'acme/shop';
const bundle = join(import.meta.dirname, '../../../dist/promotion-gate');
export const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;
export const image = (letter: string): string => `ghcr.io/acme/shop@${digest(letter)}`;
/** What README.md says is needed, and nothing else. */
const permissions: Permissions = {
  deployments: 'read',
  actions: 'read',
  contents: 'read',
  checks: 'read',
  issues: 'write',
};

type State = NonNullable<DeploymentSeed['statuses']>[number]['state'];

/** A record of the past: by default of `shop` in production, a change that went well an hour ago. */
interface Past {
  readonly image?: string;
  readonly environment?: string;
  readonly service?: string;
  readonly kind?: string;
  readonly remediates?: number;
  readonly version?: string;
  readonly states?: readonly State[];
  /** How long ago, in minutes. */
  readonly ago?: number;
  readonly sha?: string;
  readonly running?: boolean;
  /** Who started its run. */
  readonly actor?: string;
}

/** A GitHub with a little history, one run in it, and the built action as a step of that run. */
export interface World extends AsyncDisposable {
  readonly server: FakeGitHub;
  readonly run: Run;
  /** The commits of main, oldest first; the run is of the last one. */
  readonly commits: readonly string[];
  readonly past: (past?: Past) => Deployment & { readonly run: Run };
  readonly step: (inputs?: Readonly<Record<string, string>>, more?: More) => Promise<StepRecord>;
  /** What stands in the file `delivery/policy.yml` of the default branch. */
  readonly policy: (text: string) => void;
}

type More = Partial<Pick<RunStepOptions, 'env' | 'waits' | 'clock'>> & { readonly run?: Run; readonly token?: string };

const mona: PersonSeed = { name: 'Mona', login: 'mona', email: 'mona@example.com' };

/** `ahead`: how many milliseconds this machine is ahead of GitHub. */
export async function startWorld(ahead = 0): Promise<World> {
  const time = () => Date.now() - ahead;
  const server = await startGitHub({
    repositories: [{ owner: 'acme', name: 'shop' }],
    teams: [{ organization: 'acme', slug: 'sre', members: ['rosa', 'ravi', 'mona'] }],
    rateLimit: 100_000,
    clock: { now: time },
  });
  const commit = (name: string) =>
    server.addCommit(repository, { message: name, author: mona, files: { [`src/${name}.ts`]: `${name}\n` } }).sha;
  const commits = ['one', 'two', 'three'].map(commit);
  const run = server.addRun(repository, { actor: 'mona' });
  const past: World['past'] = (said = {}) => {
    const at = time() - (said.ago ?? 60) * 60_000;
    const sha = said.sha ?? commits[0] ?? '';
    const of = server.addRun(repository, {
      headSha: sha,
      createdAt: at,
      actor: said.actor ?? 'mona',
      ...(said.running === true ? {} : { conclusion: 'success' as const }),
    });
    const service = said.service ?? 'shop';
    const delivery = {
      schema: 1,
      service,
      image: said.image ?? image('a'),
      version: said.version ?? '1.0.0',
      kind: said.kind ?? 'change',
      ...(said.remediates === undefined ? {} : { remediates: said.remediates }),
      previous: null,
      run: { id: of.id, attempt: 1, url: '', workflow: of.workflow.path },
      gates: [],
    };
    const made = server.addDeployment(repository, {
      environment: said.environment ?? 'production',
      task: `deploy:${service}`,
      sha,
      payload: { delivery },
      createdAt: at,
      statuses: (said.states ?? ['in_progress', 'success']).map((state, index) => ({
        state,
        createdAt: at + index * 1000,
      })),
    });
    return { ...made, run: of };
  };
  return {
    server,
    run,
    commits,
    past,
    policy: (text) =>
      void server.addCommit(repository, { message: 'policy', author: mona, files: { 'delivery/policy.yml': text } }),
    step: (inputs = {}, { run: of = run, token, env, ...more } = {}) =>
      runStep({
        action: bundle,
        inputs: { environment: 'production', image: image('b'), ...inputs, ...inlineOf(inputs['promotion-policy']) },
        defaults: { 'github.token': token ?? server.issueToken({ repository, permissions, run: { id: of.id } }) },
        env: {
          GITHUB_API_URL: server.url,
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_RUN_ID: String(of.id),
          GITHUB_RUN_ATTEMPT: '1',
          GITHUB_SHA: of.headSha,
          ...env,
        },
        ...more,
      }),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** A token that knows the teams. */
export function orgToken(server: FakeGitHub): string {
  return server.issueToken({ repository, permissions: { members: 'read' }, user: 'admin' });
}

/** The runner trims inputs: a policy of one line needs another before it to be one. */
function inlineOf(policy: string | undefined): Readonly<Record<string, string>> {
  return policy?.endsWith('\n') === true ? { 'promotion-policy': `# inline\n${policy}` } : {};
}
