import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type ApprovalRequest,
  type EnvironmentSettings,
  type JobRecord,
  type RunLimits,
  type RunOptions,
  type RunRecord,
  startWorkflow,
  type TimelineEvent,
  type WorkflowRun,
} from '#rehearsal/workflow';
import { systemClock } from '#time';
import { addAutomaticDeployment } from './automatic-deployment.ts';
import { Ending } from './ending.ts';
import { type Release, repository } from './release.ts';
import { standInFor } from './suite.ts';
import { actor, reviewer, reviewersOf, type World } from './world.ts';

/** What the called workflow said at its end; empty outputs are empty strings. */
export interface Outcome {
  readonly outcome: string;
  readonly 'failed-stage': string;
  readonly 'rolled-back': string;
  readonly image: string;
  readonly 'previous-image': string;
  readonly 'deployment-id': string;
}

/** One delivery: a run of the caller's workflow, to its end. */
export interface Delivery {
  readonly release: Release;
  readonly run: RunRecord;
  readonly runId: number;
  readonly outcome: Outcome;
  /** The jobs that asked for an approval, in order. */
  readonly approvals: readonly ApprovalRequest[];
  /** Milliseconds, from the start of the scenario. */
  readonly startedAt: number;
}

export interface DeliveryOptions {
  /** Called for everything that happens; may cancel the run or kill a runner. */
  readonly react?: (event: TimelineEvent, run: WorkflowRun) => void;
  /** How the reviewer decides; default approves. */
  readonly approve?: boolean;
  /** Path of another workflow of the caller's, which is run instead. */
  readonly workflow?: string;
  /** Who starts the run; default is who triggers every run. */
  readonly actor?: string;
  /** Of the repository, when they are not the world's. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** DEPLOY_ENV of the environments, when it is not the world's. */
  readonly deployEnv?: string;
  /** Of the event; default is the image and the version of the release. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly limits?: RunLimits;
  /** When it is aborted, every process of the run is killed at once and the delivery rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Tells what happens while it happens. */
export type Tell = (event: TimelineEvent, release: Release) => void;

const namesOfOutputs = ['outcome', 'failed-stage', 'rolled-back', 'image', 'previous-image', 'deployment-id'] as const;

/** Runs the caller's workflow for a release, as a person would by hand on GitHub. */
export async function deliver(
  world: World,
  release: Release,
  tell: Tell,
  options: DeliveryOptions = {},
): Promise<Delivery> {
  const { github } = world;
  const startedAt = performance.now();
  const by = options.actor ?? actor;
  const seeded = github.addRun(repository, {
    path: options.workflow ?? world.caller.workflow,
    headSha: release.sha,
    event: 'workflow_dispatch',
    actor: by,
  });
  const approvals: ApprovalRequest[] = [];
  const directory = join(world.directory, 'runs', String(seeded.id));
  await mkdir(directory);
  const state: { run?: WorkflowRun } = {};
  const ending = new Ending(options.signal);
  const run = startWorkflow({
    ...runOptions(world, release, options),
    run: { id: seeded.id, number: seeded.number, attempt: 1, actor: by },
    directory,
    hooks: {
      onEvent: (event) => {
        if (state.run === undefined) return;
        if (ending.take(event, state.run)) return;
        tell(event, release);
        options.react?.(event, state.run);
      },
      tokenFor: ({ permissions, job, run: { id, attempt } }) =>
        github.issueToken({ repository, permissions, run: { id, attempt, job } }),
      deployment: async (automatic) => await addAutomaticDeployment(world, automatic),
      approve: (request) => {
        approvals.push(request);
        return Promise.resolve({ state: options.approve === false ? 'rejected' : 'approved', by: reviewer });
      },
    },
  });
  state.run = run;
  const record = await ending.of(run);
  github.setRun(repository, seeded.id, { conclusion: record.result === 'skipped' ? 'skipped' : record.result });
  return { release, run: record, runId: seeded.id, outcome: outcomeOf(record.jobs), approvals, startedAt };
}

function runOptions(
  world: World,
  release: Release,
  options: DeliveryOptions,
): Omit<RunOptions, 'run' | 'directory' | 'hooks'> {
  const { caller, suite, github, shop, staging, registry, signer, database } = world;
  const settingsOf = (environment: string): EnvironmentSettings => ({
    secrets: {
      DEPLOY_ENV: options.deployEnv ?? (environment === 'staging' ? world.stagingEnv : undefined) ?? world.deployEnv,
      ...(database === undefined ? {} : { DATABASE_URL: database.url }),
    },
    reviewers: reviewersOf(environment, world.environments),
  });
  return {
    repository: { owner: 'acme', name: 'shop', directory: caller.directory, sha: release.sha, ref: 'refs/heads/main' },
    workflow: options.workflow ?? caller.workflow,
    event: { name: 'workflow_dispatch' },
    inputs: options.inputs ?? { image: release.image, version: release.version },
    secrets: options.secrets ?? world.secrets,
    variables: {
      SHOP_URL: shop.url,
      STAGING_URL: staging?.url ?? '',
      SHOP_IMAGE: `${registry.host}/${repository}`,
      RELEASE_KEY: signer.publicKey,
    },
    environments: Object.fromEntries(world.environments.map((each) => [each, settingsOf(each)])),
    resolve: (wanted) =>
      Promise.resolve(wanted.repository === suite.repository && wanted.ref === suite.ref ? suite : standInFor(wanted)),
    github: { apiUrl: github.url },
    clock: systemClock,
    concurrency: world.concurrency,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    machine: {
      PATH: [dirname(process.execPath), process.env['PATH'], database?.tools]
        .filter((each) => each !== undefined)
        .join(':'),
      HOME: join(world.directory, 'home'),
      LANG: 'C.UTF-8',
    },
  };
}

function outcomeOf(jobs: readonly JobRecord[]): Outcome {
  const outputs = jobs.find(({ kind, outputs: said }) => kind === 'call' && 'outcome' in said)?.outputs ?? {};
  const [outcome, failedStage, rolledBack, image, previousImage, deploymentId] = namesOfOutputs.map(
    (name) => outputs[name] ?? '',
  );
  return {
    outcome: outcome ?? '',
    'failed-stage': failedStage ?? '',
    'rolled-back': rolledBack ?? '',
    image: image ?? '',
    'previous-image': previousImage ?? '',
    'deployment-id': deploymentId ?? '',
  };
}
