import { join } from 'node:path';
import { expect } from '@jest/globals';
import { parseInstant } from '#time';
import { startGitHub, type DeploymentSeed, type FakeGitHub, type Permissions, type Run } from '#rehearsal/github';
import { buildImage, pushImage, startRegistry, type FakeRegistry } from '#rehearsal/registry';
import { runStep, type StepRecord } from '#rehearsal/runner';

export const repository = 'acme/shop';
const dist = join(import.meta.dirname, '../../../dist');
/** What README.md says is needed, and nothing else. */
export const permissions: Permissions = { deployments: 'read', actions: 'read', contents: 'read' };

type Inputs = Readonly<Record<string, string>>;
type State = NonNullable<DeploymentSeed['statuses']>[number]['state'];

/** What a record of the past is about; `notes` is the description of its last status. */
export interface Past {
  readonly image: string;
  readonly states: readonly State[];
  readonly delivery?: Readonly<Record<string, unknown>>;
  readonly notes?: string;
  readonly statusBy?: string;
  /** How long ago, in milliseconds; default two minutes. */
  readonly ago?: number;
  readonly run?: Run;
  readonly seed?: Partial<DeploymentSeed>;
}

/** Another token or run than the world's own, or another action of the suite in the same job. */
interface More {
  readonly token?: string;
  readonly run?: Run;
  readonly action?: string;
  readonly permissions?: Permissions;
}

/** A GitHub with the images of three releases in a registry, and the bundled action as a step of a run. */
export interface World extends AsyncDisposable {
  readonly server: FakeGitHub;
  readonly registry: FakeRegistry;
  readonly run: Run;
  /** Images that the registry has, oldest first. */
  readonly images: readonly [string, string, string];
  /** Deployed by the run itself, and what it asks. */
  readonly step: (inputs?: Inputs, more?: More) => Promise<StepRecord>;
  readonly past: (what: Past) => number;
}

export async function startWorld(): Promise<World> {
  const server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
  const registry = await startRegistry();
  const run = server.addRun(repository, { event: 'workflow_dispatch', actor: 'mona' });
  const images = [await push(registry, 1), await push(registry, 2), await push(registry, 3)] as const;
  return {
    server,
    registry,
    run,
    images: [...images],
    step: (inputs = {}, { token, run: by = run, action = 'rollback-plan', permissions: may = permissions } = {}) =>
      runStep({
        action: join(dist, action),
        inputs: {
          ...(action === 'rollback-plan' ? { trigger: 'automatic' } : {}),
          environment: 'production',
          ...inputs,
        },
        defaults: {
          'github.token': token ?? server.issueToken({ repository, permissions: may, run: { id: by.id, attempt: 1 } }),
        },
        env: {
          GITHUB_API_URL: server.url,
          GITHUB_RUN_ID: String(by.id),
          GITHUB_RUN_ATTEMPT: '1',
          GITHUB_SHA: by.headSha,
        },
      }),
    past: ({ image, states, delivery = {}, notes, statusBy, ago = 120_000, run: own, seed = {} }) => {
      const of = own ?? server.addRun(repository, { conclusion: 'success', createdAt: Date.now() - ago - 1000 });
      const payload = JSON.parse(
        JSON.stringify({
          delivery: {
            schema: 1,
            service: 'shop',
            image,
            version: `of ${image.slice(-4)}`,
            kind: 'change',
            run: { id: of.id, attempt: 1, url: '' },
            gates: [],
            ...delivery,
          },
        }),
      );
      const createdAt = Date.now() - ago;
      return server.addDeployment(repository, {
        task: 'deploy:shop',
        payload,
        createdAt,
        statuses: states.map((state, at) => ({
          state,
          createdAt,
          ...(at === states.length - 1 && notes !== undefined ? { description: notes } : {}),
          ...(at === states.length - 1 && statusBy !== undefined ? { creator: statusBy } : {}),
        })),
        ...seed,
      }).id;
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await registry[Symbol.asyncDispose]();
    },
  };
}

async function push(registry: FakeRegistry, release: number): Promise<string> {
  const image = await buildImage({
    files: { 'app/version': String(release) },
    entrypoint: ['app/version'],
    created: parseInstant('2026-01-01T00:00:00Z'),
  });
  return `${registry.host}/acme/shop@${await pushImage(registry.host, 'acme/shop', undefined, image)}`;
}

/** Runs a test in a world of its own, in which GitHub must not have been asked anything that its description does not know. */
export async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  await using world = await startWorld();
  await work(world);
  expect(world.server.violations).toEqual([]);
}

/** An ordinary accident: 1 and 2 were good, and this very run is deploying 3. */
export function accident(
  { past, images: [first, second, third], run }: World,
  { notes = 'stage=health applied=0 held=0', delivery = {} }: { notes?: string; delivery?: object } = {},
): { readonly first: number; readonly second: number; readonly third: number } {
  return {
    first: past({ image: first, states: ['in_progress', 'success', 'inactive'], ago: 7_200_000 }),
    second: past({ image: second, states: ['in_progress', 'success'], ago: 3_600_000 }),
    third: past({
      image: third,
      states: ['in_progress', 'in_progress'],
      notes,
      delivery: { ...delivery },
      run,
      ago: 0,
    }),
  };
}
