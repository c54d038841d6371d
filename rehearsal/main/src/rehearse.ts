import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatSeconds, type ScenarioReport } from '#rehearsal/report';
import type { SourceTree } from '#rehearsal/workflow';
import { accountOf } from './account.ts';
import { exampleWorkflow } from './caller.ts';
import type { Delivery, Tell } from './delivery.ts';
import { readLedger } from './ledger.ts';
import { repository } from './release.ts';
import { type Scenario, Stage } from './scenario.ts';
import { WorkflowRefused } from './refused.ts';
import { releaseSuite } from './suite.ts';
import { openWorld } from './world.ts';

/** How long one scenario may take, in milliseconds; the longest takes a third of it on two busy cores. */
const patience = 300_000;

/**
 * Plays scenarios, each in a world of its own, `lanes` of them side by side; `begin` is told of each and gives who is told of its
 * events. The reports are in the order of the scenarios. Rejects with the reason of `signal` when it is aborted, or with WorkflowRefused,
 * after every process and every directory of every scenario is gone.
 */
export async function rehearse(
  scenarios: readonly Scenario[],
  lanes: number,
  begin: (scenario: Scenario) => Tell,
  signal: AbortSignal,
): Promise<readonly ScenarioReport[]> {
  const directory = await mkdtemp(join(tmpdir(), 'rehearsal-suite-'));
  try {
    const suite = await releaseSuite(directory);
    const waiting = [...scenarios];
    const reports = new Map<Scenario, ScenarioReport>();
    const given = new AbortController();
    const over = AbortSignal.any([signal, given.signal]);
    const playLane = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined && !over.aborted; next = waiting.shift()) {
        reports.set(next, await playScenario(next, suite, begin(next), over));
      }
    };
    const lane = async (): Promise<void> => await playLane().catch((error: unknown) => given.abort(error));
    await Promise.all(Array.from({ length: lanes }, lane));
    over.throwIfAborted();
    return scenarios.map((scenario) => reports.get(scenario)).filter((report) => report !== undefined);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function playScenario(
  scenario: Scenario,
  suite: SourceTree,
  tell: Tell,
  signal: AbortSignal,
): Promise<ScenarioReport> {
  const origin = performance.now();
  const workflow = await exampleWorkflow(scenario.example);
  await using world = await openWorld(suite, scenario.prepare?.(workflow) ?? workflow, scenario.file);
  const deadline = AbortSignal.timeout(patience);
  const stage = new Stage(world, tell, AbortSignal.any([signal, deadline]));
  const ended = Promise.race([scenario.play(stage), rejectionOf(signal), rejectionOf(deadline)]);
  const seen = await settledDefects(stage, ended);
  const defects = deadline.aborted ? [`it did not end within ${formatSeconds(patience)}`] : seen;
  signal.throwIfAborted();
  expectHonesty(stage);
  return {
    name: scenario.name,
    about: scenario.about,
    problems: [...defects, ...stage.checks.problems],
    duration: performance.now() - origin,
    runs: stage.deliveries.map((delivery) => accountOf(delivery, stage.endings.get(delivery) ?? '', origin)),
    ledger: readLedger(world).toReversed(),
  };
}

/** What holds in every scenario: GitHub's API was used as it is described and within the job's permissions, no secret was seen. */
function expectHonesty({ world, checks, deliveries }: Stage): void {
  checks.equal('violations of the GitHub API', world.github.violations, []);
  const refused = world.github.journal.filter(({ status, fault }) => status === 403 && fault === undefined);
  checks.equal(
    'requests beyond the permissions',
    refused.map(({ method, path }) => `${method} ${path}`),
    [],
  );
  for (const delivery of deliveries) {
    checks.equal(
      `refusals of ${delivery.release.version}`,
      delivery.run.refusals.map(({ message }) => message),
      [],
    );
    const places = world.confidential.flatMap((secret) => whereSeen(delivery, secret));
    checks.equal(`secrets seen in ${delivery.release.version}`, places, []);
  }
  const recorded = JSON.stringify(
    world.github.deployments(repository).map(({ payload, statuses }) => [payload, statuses.all()]),
  );
  checks.holds(!world.confidential.some((secret) => recorded.includes(secret)), 'a secret is seen in the ledger');
}

function whereSeen({ run }: Delivery, secret: string): readonly string[] {
  return run.jobs.flatMap((job) => [
    ...(JSON.stringify([job.outputs, job.annotations]).includes(secret) ? [`the page of ${job.path}`] : []),
    ...job.steps
      .filter(({ log, summary, annotations }) => JSON.stringify([summary, annotations, log]).includes(secret))
      .map(({ name }) => `${job.path}: ${name}`),
  ]);
}

/** Rejects when the signal is aborted, and never resolves. */
async function rejectionOf(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const refuse = (): void => reject(signal.reason);
  if (signal.aborted) refuse();
  else signal.addEventListener('abort', refuse, { once: true });
  return await promise;
}

/** Waits for all that is under way too: when another scenario's workflow was refused, this one's world is cleared away next. */
async function settledDefects(stage: Stage, play: Promise<void>): Promise<readonly string[]> {
  try {
    return await defectsOf(play);
  } finally {
    await stage.settled();
  }
}

async function defectsOf(play: Promise<void>): Promise<readonly string[]> {
  try {
    await play;
    return [];
  } catch (error) {
    if (error instanceof WorkflowRefused) throw error;
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
