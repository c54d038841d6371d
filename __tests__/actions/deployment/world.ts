import { expect } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  startGitHub,
  type Deployment,
  type DeploymentSeed,
  type FakeGitHub,
  type Permissions,
  type Run,
} from '#rehearsal/github';
import { runStep, type RunStepOptions, type StepRecord } from '#rehearsal/runner';
import { milliseconds, systemClock } from '#time';

export const repository = 'acme/shop';
export const bundle = join(import.meta.dirname, '../../../dist/deployment');
export const image = (letter: string): string => `ghcr.io/acme/shop@sha256:${letter.repeat(64)}`;
/** What README.md says is needed, and nothing else. */
export const permissions: Permissions = { deployments: 'write', actions: 'read', contents: 'read' };

type Inputs = Readonly<Record<string, string>>;
type More = Partial<Pick<RunStepOptions, 'cancelAfter' | 'clock' | 'waits' | 'state' | 'phase' | 'env'>> & {
  readonly token?: string;
  readonly run?: Run;
};

/** A GitHub, one run in it, and the committed action as a step of that run. */
export interface World extends AsyncDisposable {
  readonly server: FakeGitHub;
  readonly run: Run;
  readonly step: (inputs: Inputs, more?: More) => Promise<StepRecord>;
  /** `open` with what it needs. */
  readonly open: (inputs?: Inputs, more?: More) => Promise<StepRecord>;
  /** The post step of a step, with the state it left. */
  readonly post: (of: StepRecord, inputs?: Inputs, more?: More) => Promise<StepRecord>;
  readonly past: (
    states: readonly DeploymentState[],
    more?: Readonly<Record<string, unknown>>,
    seed?: Partial<DeploymentSeed>,
  ) => Deployment;
  readonly records: () => readonly Deployment[];
  readonly states: (id: number | string | undefined) => readonly string[];
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

/** Runs a test in a world of its own, in which GitHub must not have been asked anything that its description does not know. */
export async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  await using world = await startWorld();
  await work(world);
  expect(world.server.violations).toEqual([]);
}

/** Cancels a step at the very moment at which a fault hits one of its requests: the harness asks this clock when to cancel. */
export function cancelAtFault({ server }: World): Required<Pick<RunStepOptions, 'cancelAfter' | 'clock'>> {
  const moment = milliseconds(1);
  const hit = async () => {
    while (!server.journal.some(({ fault }) => fault !== undefined)) await pause(10);
  };
  return {
    cancelAfter: moment,
    clock: {
      ...systemClock,
      sleep: (duration, signal) => (duration === moment ? hit() : systemClock.sleep(duration, signal)),
    },
  };
}

const deployments = `/repos/${repository}/deployments`;
const statuses = /\/statuses$/;

/** Every request that the action makes. */
export const requests = {
  'GET environment': { method: 'GET', path: /\/environments\/[^/]+$/ },
  'GET run': { method: 'GET', path: /\/actions\/runs\/\d+$/ },
  'GET deployments': { method: 'GET', path: deployments },
  'GET statuses': { method: 'GET', path: statuses },
  'POST deployment': { method: 'POST', path: deployments },
  'POST status': { method: 'POST', path: statuses },
} as const;

export const requestNames = [
  'GET environment',
  'GET run',
  'GET deployments',
  'GET statuses',
  'POST deployment',
  'POST status',
] as const;
