import { join } from 'node:path';
import { expect } from '@jest/globals';
import * as v from 'valibot';
import { startGitHub, type DeploymentSeed, type FakeGitHub, type Permissions, type Run } from '#rehearsal/github';
import { runStep, type RunStepOptions, type StepRecord } from '#rehearsal/runner';

export const repository = 'acme/shop';
export const bundle = join(import.meta.dirname, '../../../dist/deploy-window');
export const image = (letter: string): string => `ghcr.io/acme/shop@sha256:${letter.repeat(64)}`;
/** What README.md says is needed, and nothing else. */
export const permissions: Permissions = { contents: 'read', actions: 'read', deployments: 'read', issues: 'read' };

/** Friday afternoon is frozen; 27 November 2026 is a Friday. */
export const calendar = `time-zone: America/New_York
windows:
  - { name: office hours, cron: "0 9 * * 1-5", end: "17:00" }
freezes:
  - { name: friday afternoon, cron: "0 14 * * 5", duration: 10h }
`;
export const openAt = '2026-11-25T10:00:00-05:00';
export const frozenAt = '2026-11-27T15:00:00-05:00';

type Inputs = Readonly<Record<string, string>>;
type More = Partial<Pick<RunStepOptions, 'workspace' | 'env' | 'cancelAfter' | 'clock'>> & {
  readonly token?: string;
  readonly run?: Run;
  readonly attempt?: number;
};

/** A GitHub, one run in it, and the bundled action as a step of that run. */
export interface World extends AsyncDisposable {
  readonly server: FakeGitHub;
  readonly run: Run;
  readonly step: (inputs?: Inputs, more?: More) => Promise<StepRecord>;
  /** A deployment of the past, made by a run of this repository. */
  readonly past: (
    letter: string,
    states: readonly NonNullable<DeploymentSeed['statuses']>[number]['state'][],
    seed?: Partial<DeploymentSeed>,
  ) => number;
  readonly orgToken: () => string;
  /** Opens an issue with labels, by the API. */
  readonly openIssue: (title: string, labels: readonly string[]) => Promise<number>;
  readonly closeIssue: (number: number) => Promise<void>;
}

/** Starts a world in which the file `delivery/calendar.yml` of the default branch is `text`. */
export async function startWorld(text: string, files: Readonly<Record<string, string>> = {}): Promise<World> {
  const server = await startGitHub({
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        labels: ['incident'],
        environments: [{ name: 'production' }, { name: 'Staging' }],
        commits: [{ message: 'Begin', files: { 'delivery/calendar.yml': text, ...files } }],
      },
    ],
    teams: [{ organization: 'acme', slug: 'sre', members: ['sally'] }],
  });
  const run = server.addRun(repository, { event: 'workflow_dispatch', actor: 'mona' });
  const admin = server.issueToken({ repository, permissions: { issues: 'write' } });
  const call = async (method: string, path: string, body: Readonly<Record<string, unknown>>) => {
    const answer = await fetch(`${server.url}/repos/${repository}${path}`, {
      method,
      headers: { authorization: `Bearer ${admin}` },
      body: JSON.stringify(body),
    });
    expect(answer.ok).toBe(true);
    return v.parse(v.object({ number: v.number() }), await answer.json());
  };
  return {
    server,
    run,
    step: (inputs = {}, { token, run: of = run, attempt = of.attempts.length, env, ...more } = {}) =>
      runStep({
        action: bundle,
        inputs: { calendar: 'delivery/calendar.yml', environment: 'production', at: openAt, ...inputs },
        defaults: {
          'github.token': token ?? server.issueToken({ repository, permissions, run: { id: of.id, attempt } }),
        },
        env: {
          GITHUB_API_URL: server.url,
          GITHUB_RUN_ID: String(of.id),
          GITHUB_RUN_ATTEMPT: String(attempt),
          GITHUB_SHA: of.headSha,
          ...env,
        },
        ...more,
      }),
    past: (letter, states, seed = {}) => {
      const of = server.addRun(repository, { conclusion: 'success' });
      const by = { id: of.id, attempt: 1, url: '' };
      const delivery = {
        schema: 1,
        service: 'shop',
        image: image(letter),
        version: '1',
        kind: 'change',
        run: by,
        gates: [],
      };
      const statuses = states.map((state) => ({ state }));
      return server.addDeployment(repository, { task: 'deploy:shop', payload: { delivery }, statuses, ...seed }).id;
    },
    orgToken: () => server.issueToken({ repository, permissions: { members: 'read' }, user: 'owner' }),
    openIssue: async (title, labels) => (await call('POST', '/issues', { title, labels })).number,
    closeIssue: async (number) => void (await call('PATCH', `/issues/${number}`, { state: 'closed' })),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Runs a test in a world of its own, in which GitHub must not have been asked anything that its description does not know. */
export async function inWorld(
  text: string,
  work: (world: World) => Promise<void>,
  files: Readonly<Record<string, string>> = {},
): Promise<void> {
  await using world = await startWorld(text, files);
  await work(world);
  expect(world.server.violations).toEqual([]);
}
