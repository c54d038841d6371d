import type { NewDeployment } from '#github';
import { selectReusable } from './again.ts';
import { createOnce } from './create.ts';
import { describe } from './description.ts';
import { taskOf } from './genuine.ts';
import { payloadOf, type Intent } from './intent.ts';
import type { Ledger } from './ledger.ts';
import type { Opening } from './opening.ts';
import type { Survey } from './survey.ts';
import { writeStatus } from './write-status.ts';

/** Who wants to know what becomes of the deployment before everything is done. */
export interface Hearing {
  /** Its id is known; no status is written yet. */
  created(id: number): void;
  /** It is certain that none was made. */
  refused(): void;
}

/** The record that is open now. */
export interface Opened {
  readonly id: number;
  readonly reused: boolean;
  /** What the record says; for one that is used again, what it said when it was opened. */
  readonly intent: Intent;
}

/**
 * Opens the record of an intent, or takes up the open one that this attempt of this run already has. Creates at most one deployment, also when
 * answers are lost or the list lags. Throws GitHubFailure.
 */
export async function openRecord(
  ledger: Ledger,
  opening: Opening,
  intent: Intent,
  seen: Survey,
  tell: Hearing,
): Promise<Opened> {
  const reusable = selectReusable(seen.records, opening.environment, intent);
  const known = new Set([...seen.records, ...seen.doubtful].map(({ deployment }) => deployment.id));
  const id =
    reusable?.deployment.id ??
    (
      await createOnce(ledger, {
        wanted: deploymentOf(opening, intent, seen),
        intent,
        known,
        refused: () => tell.refused(),
      })
    ).id;
  tell.created(id);
  const begun =
    reusable?.progress.stand === (opening.state === 'queued' ? 'waiting' : 'running') &&
    reusable.progress.stage !== undefined;
  if (!begun) {
    const stage = opening.state === 'queued' ? 'wait' : 'open';
    const description = describe({ ...opening.notes, stage, kind: intent.kind });
    await writeStatus(ledger, id, { state: opening.state, description, environmentUrl: opening.environmentUrl });
  }
  return { id, reused: reusable !== undefined, intent: reusable?.intent ?? intent };
}

function deploymentOf(opening: Opening, intent: Intent, { own }: Survey): NewDeployment {
  const { environment, productionEnvironment, transientEnvironment } = opening;
  return {
    ref: own.headSha,
    task: taskOf(intent.service),
    environment,
    payload: payloadOf(intent),
    description: titleOf(intent),
    productionEnvironment,
    transientEnvironment,
  };
}

/** For people, within the 140 UTF-16 code units that GitHub keeps, and never with half a character, which is no text. */
function titleOf({ kind, service, version }: Intent): string {
  const title = `${kind} of ${service}${version === '' ? '' : ` ${version}`}`;
  return title.slice(0, 140).replace(/[\uD800-\uDBFF]$/, '');
}
