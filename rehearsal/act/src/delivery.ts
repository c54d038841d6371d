import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FakeGitHub } from '#rehearsal/github';
import { actor, type Release, repository, type World } from '#rehearsal/main';
import { minutes } from '#time';
import { type ActEnd, runAct } from './act.ts';
import type { ActSuite } from './suite.ts';

/** Who runs act, and what it takes for the suite. */
export interface ActPlayer {
  /** The program. */
  readonly act: string;
  readonly suite: ActSuite;
}

export interface ActDeliveryOptions {
  /** Path of another workflow of the caller's, which is run instead. */
  readonly workflow?: string;
  /** Of the event; default is the image and the version of the release. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A delivery as act played it. */
export interface ActDelivery extends ActEnd {
  readonly runId: number;
}

/** What deploy.yml asks for, and so what its token may do: act has one token for a run, and asks for no permissions. */
const permissions = {
  contents: 'read',
  deployments: 'write',
  actions: 'read',
  packages: 'read',
  'id-token': 'write',
} as const;

/** Runs the caller's workflow for a release by act, with the world that the rehearsal's own runner would have. */
export async function deliverByAct(
  world: World,
  release: Release,
  { act, suite }: ActPlayer,
  options: ActDeliveryOptions = {},
): Promise<ActDelivery> {
  const { github, caller, shop, registry, signer, database } = world;
  const { workflow = caller.workflow, inputs = { image: release.image, version: release.version } } = options;
  const run = github.addRun(repository, {
    path: workflow,
    headSha: release.sha,
    event: 'workflow_dispatch',
    actor,
  });
  const token = github.issueToken({ repository, permissions, run: { id: run.id, attempt: 1, job: 'deploy' } });
  const runs = join(world.directory, 'act');
  await mkdir(runs, { recursive: true });
  const scratch = await mkdtemp(join(runs, `${run.id}-`));
  const end = await runAct({
    act,
    directory: caller.directory,
    workflow,
    event: { name: 'workflow_dispatch', payload: { inputs, repository: { default_branch: 'main' } } },
    actor,
    repositories: suite.repositories,
    // act knows no environments: their secrets are those of the repository.
    secrets: {
      ...world.secrets,
      GITHUB_TOKEN: token,
      DEPLOY_ENV: world.deployEnv,
      ...(database === undefined ? {} : { DATABASE_URL: database.url }),
    },
    variables: {
      SHOP_URL: shop.url,
      // One set of secrets is one place to deploy to.
      STAGING_URL: shop.url,
      SHOP_IMAGE: `${registry.host}/${repository}`,
      RELEASE_KEY: signer.publicKey,
    },
    env: environmentOf(world.github, workflow, release, run),
    path: [dirname(process.execPath), process.env['PATH'], database?.tools]
      .filter((each) => each !== undefined)
      .join(':'),
    scratch,
    timeout: minutes(5),
  });
  github.setRun(repository, run.id, { conclusion: end.exitCode === 0 ? 'success' : 'failure' });
  await rm(scratch, { recursive: true, force: true });
  return { ...end, runId: run.id };
}

/** What the runner would say of the run, and act would guess or leave out. */
function environmentOf(
  github: FakeGitHub,
  workflow: string,
  release: Release,
  run: { readonly id: number; readonly number: number },
): Readonly<Record<string, string>> {
  return {
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: github.url,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_ID: '1296269',
    GITHUB_REPOSITORY_OWNER: 'acme',
    GITHUB_REPOSITORY_OWNER_ID: '9919',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REF_TYPE: 'branch',
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_WORKFLOW_REF: `${repository}/${workflow}@refs/heads/main`,
    GITHUB_WORKFLOW_SHA: release.sha,
    RUNNER_ENVIRONMENT: 'github-hosted',
    SHA_REF: release.sha,
  };
}
