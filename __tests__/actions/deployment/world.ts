import { join } from 'node:path';
import {
  startGitHub,
  type Deployment,
  type DeploymentSeed,
  type FakeGitHub,
  type Permissions,
  type Run,
} from '#rehearsal/github';
import { runStep, type RunStepOptions, type StepRecord } from '#rehearsal/runner';

export const repository = 'acme/shop';
export const bundle = join(import.meta.dirname, '../../../dist/deployment');
export const image = (letter: string): string => `ghcr.io/acme/shop@sha256:${letter.repeat(64)}`;
/** What README.md says is needed, and nothing else. */
export const permissions: Permissions = { deployments: 'write', actions: 'read', contents: 'read' };

type Inputs = Readonly<Record<string, string>>;
type More = Partial<Pick<RunStepOptions, 'cancelAfter' | 'waits' | 'state' | 'phase' | 'env'>> & {
  readonly token?: string;
  readonly run?: Run;
};

/** A GitHub, one run in it, and the committed action as a step of that run. */
export interface World extends AsyncDisposable {
  readonly server: FakeGitHub;
  readonly run: Run;
  step(inputs: Inputs, more?: More): Promise<StepRecord>;
  /** `open` with what it needs. */
  open(inputs?: Inputs, more?: More): Promise<StepRecord>;
  /** The post step of a step, with the state it left. */
  post(of: StepRecord, inputs?: Inputs, more?: More): Promise<StepRecord>;
  past(
    states: readonly DeploymentState[],
    more?: Readonly<Record<string, unknown>>,
    seed?: Partial<DeploymentSeed>,
  ): Deployment;
  records(): readonly Deployment[];
  states(id: number | string | undefined): readonly string[];
}

type DeploymentState = NonNullable<DeploymentSeed['statuses']>[number]['state'];

export async function startWorld(): Promise<World> {
  const server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  const run = server.addRun(repository);
  const step: World['step'] = (inputs, { token, run: of = run, env, ...more } = {}) => {
    const attempt = of.attempts.length;
    return runStep({
      action: bundle,
      inputs,
      defaults: {
        'github.token': token ?? server.issueToken({ repository, permissions, run: { id: of.id, attempt } }),
      },
      env: {
        GITHUB_API_URL: server.url,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: String(of.id),
        GITHUB_RUN_ATTEMPT: String(attempt),
        GITHUB_SHA: of.headSha,
        ...env,
      },
      ...more,
    });
  };
  const openInputs = { task: 'open', environment: 'production', image: image('b'), version: '2.0.0' };
  const records = () => server.deployments(repository);
  return {
    server,
    run,
    step,
    open: (inputs = {}, more = {}) => step({ ...openInputs, ...inputs }, more),
    post: (of, inputs = {}, more = {}) =>
      step({ ...openInputs, ...inputs }, { ...more, phase: 'post', state: of.state }),
    past: (states, more = {}, seed = {}) => {
      const of = server.addRun(repository, { conclusion: 'success' });
      const delivery = {
        schema: 1,
        service: 'shop',
        image: image('a'),
        version: '1.0.0',
        kind: 'change',
        run: { id: of.id, attempt: 1, url: '' },
        gates: [],
        ...more,
      };
      const payload = JSON.parse(JSON.stringify({ delivery }));
      return server.addDeployment(repository, {
        task: 'deploy:shop',
        payload,
        statuses: states.map((state) => ({ state })),
        ...seed,
      });
    },
    records,
    states: (id) =>
      records()
        .find((each) => each.id === Number(id))
        ?.statuses.all()
        .map(({ state }) => state) ?? [],
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** The last status that a record has. */
export function lastOf(
  record: Deployment | undefined,
):
  | { readonly state: string; readonly description: string; readonly logUrl: string; readonly environmentUrl: string }
  | undefined {
  return record?.statuses.all().at(-1);
}
