import { GitHubFailure, type Deployment, type WorkflowRun } from '#github';
import { isGenuine, readClaim, taskOf } from './genuine.ts';
import type { Ledger } from './ledger.ts';
import type { RecordOfRun } from './orphan.ts';
import { progressOf } from './progress.ts';
import type { DoubtfulRecord, LedgerRecord } from './record.ts';
import { sameEnvironment } from './spelling.ts';

/** Whose records are asked for. */
export interface Place {
  readonly environment: string;
  readonly service: string;
}

/** A few deployments of the ledger, newest first: those that count with their runs, and those that do not with the reason. */
export interface Chapter {
  readonly records: readonly RecordOfRun[];
  readonly doubtful: readonly DoubtfulRecord[];
}

const chapterLength = 8;

/**
 * The history of a service in an environment, newest first, in chapters of up to eight deployments whose statuses and runs are asked for side by
 * side; pages are only read as far as the caller goes. Each run is asked for once. Throws GitHubFailure: what cannot be read is never left out.
 */
export async function* history(ledger: Ledger, place: Place): AsyncGenerator<Chapter> {
  const runs = new Map<number, Promise<WorkflowRun | undefined>>();
  const ask = (id: number) => {
    const known = runs.get(id) ?? findRun(ledger, id);
    runs.set(id, known);
    return known;
  };
  let gathered: Deployment[] = [];
  for await (const deployment of ledger.github.deployments.list({
    environment: place.environment,
    task: taskOf(place.service),
  })) {
    if (!isOf(place, deployment)) continue;
    gathered.push(deployment);
    if (gathered.length < chapterLength) continue;
    yield await readChapter(ledger, gathered, ask);
    gathered = [];
  }
  if (gathered.length > 0) yield await readChapter(ledger, gathered, ask);
}

/** The record with an id when it is evidence about a place, as a list of one; empty for everything else. Throws GitHubFailure. */
export async function readEvidence(ledger: Ledger, place: Place, id: number): Promise<readonly LedgerRecord[]> {
  const deployment = await ledger.github.deployments.get(id);
  if (!isOf(place, deployment)) return [];
  const { records } = await readChapter(ledger, [deployment], (run) => findRun(ledger, run));
  return records.map(({ record }) => record);
}

function isOf({ environment, service }: Place, deployment: Deployment): boolean {
  return sameEnvironment(deployment.environment, environment) && deployment.task === taskOf(service);
}

type AskRun = (id: number) => Promise<WorkflowRun | undefined>;

async function readChapter(ledger: Ledger, deployments: readonly Deployment[], ask: AskRun): Promise<Chapter> {
  const entries = await Promise.all(deployments.map((each) => readEntry(ledger, each, ask)));
  return {
    records: entries.filter((each) => 'record' in each),
    doubtful: entries.filter((each) => 'doubt' in each),
  };
}

async function readEntry(ledger: Ledger, deployment: Deployment, ask: AskRun): Promise<RecordOfRun | DoubtfulRecord> {
  const claim = readClaim(deployment);
  if (!claim.genuine) return { deployment, doubt: claim.doubt };
  const [run, statuses] = await Promise.all([
    ask(claim.intent.run.id),
    ledger.github.deployments.statuses(deployment.id),
  ]);
  const judged = isGenuine(deployment, run, ledger.rules);
  if (!judged.genuine) return { deployment, doubt: judged.doubt };
  if (run === undefined) return { deployment, doubt: 'unknown-run' };
  return { record: { deployment, intent: judged.intent, progress: progressOf(statuses) }, run };
}

async function findRun({ github }: Ledger, id: number): Promise<WorkflowRun | undefined> {
  try {
    return await github.runs.get(id);
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'not-found') return undefined;
    throw error;
  }
}
