import { GitHubFailure, type Deployment, type NewDeployment } from '#github';
import { seconds } from '#time';
import { isSameIntent } from './again.ts';
import { describe } from './description.ts';
import type { Intent } from './intent.ts';
import type { Ledger } from './ledger.ts';
import { writeStatus } from './write-status.ts';

/** A deployment to be made once. `known` are the ids that were there before: none of them is its own. */
export interface Creation {
  readonly wanted: NewDeployment;
  readonly intent: Intent;
  readonly known: ReadonlySet<number>;
  /** Called when it is certain that nothing was made. */
  readonly refused?: (() => void) | undefined;
}

const tries = 2;
/** GitHub's list lags behind a create, seldom by more than a second or two. */
const looks = [seconds(0), seconds(1), seconds(2), seconds(4)];

/**
 * Creates the deployment of an intent exactly once. When the answer was lost it is looked for, for seven seconds, before it is created again; should
 * the lost one still appear afterwards, it is closed. Throws GitHubFailure; an `uncertain` one means that it may exist nevertheless.
 */
export async function createOnce(ledger: Ledger, creation: Creation): Promise<Deployment> {
  for (let attempt = 1; ; attempt++) {
    try {
      const made = await ledger.github.deployments.create(creation.wanted);
      if (attempt > 1) await closeDoubles(ledger, creation, made.id);
      return made;
    } catch (error) {
      if (!(error instanceof GitHubFailure)) throw error;
      if (!error.uncertain) {
        if (attempt === 1) creation.refused?.();
        throw error;
      }
      const found = await findAfter(ledger, creation, error);
      if (found !== undefined) return found;
      if (attempt === tries) throw error;
    }
  }
}

/** When it cannot even be looked for, what counts is that nobody knows whether it was made. */
async function findAfter(ledger: Ledger, creation: Creation, lost: GitHubFailure): Promise<Deployment | undefined> {
  try {
    return await findAgain(ledger, creation);
  } catch (error) {
    throw error instanceof GitHubFailure ? lost : error;
  }
}

/** The deployment of an intent whose answer was lost, looked for until the list must have caught up. */
export async function findAgain(ledger: Ledger, creation: Creation): Promise<Deployment | undefined> {
  for (const pause of looks) {
    if (pause > 0) await ledger.clock.sleep(pause);
    const [found] = await findAll(ledger, creation);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All of them, oldest first, among the newest hundred. */
async function findAll(ledger: Ledger, { wanted, intent, known }: Creation): Promise<readonly Deployment[]> {
  const found: Deployment[] = [];
  let seen = 0;
  for await (const each of ledger.github.deployments.list({ environment: wanted.environment, task: wanted.task })) {
    if (!known.has(each.id) && isSameIntent(each, wanted.environment, intent)) found.push(each);
    if (++seen === 100) break;
  }
  return found.toSorted((left, right) => left.id - right.id);
}

async function closeDoubles(ledger: Ledger, creation: Creation, id: number): Promise<void> {
  for (const double of await findAll(ledger, creation)) {
    if (double.id === id) continue;
    await writeStatus(ledger, double.id, {
      state: 'error',
      description: describe({ outcome: 'double', of: String(id) }),
    });
  }
}
