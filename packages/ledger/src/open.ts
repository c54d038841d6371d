import type { NewDeployment } from '#github';
import { selectReusable } from './again.ts';
import { createOnce } from './create.ts';
import { describe } from './description.ts';
import { taskOf } from './genuine.ts';
import type { Place } from './history.ts';
import { payloadOf, type GateDecision, type Intent, type Kind, type MigrationPlan } from './intent.ts';
import { deriveKind } from './kind.ts';
import type { Ledger } from './ledger.ts';
import type { Orphan } from './orphan.ts';
import { revisionOf } from './record.ts';
import type { Survey } from './survey.ts';
import { writeStatus } from './write-status.ts';

/** What a caller knows of the deployment it is about to make. */
export interface Opening extends Place {
  readonly image: string;
  readonly version: string;
  /** Undefined: derived from what is live. */
  readonly kind: Kind | undefined;
  readonly gates: readonly GateDecision[];
  readonly migration: MigrationPlan | undefined;
  readonly remediates: number | undefined;
  /** The commit the image was built from; undefined: that of an earlier record of the same image, else the commit of the run. */
  readonly revision: string | undefined;
  /** `queued` leaves a record that waits, for a window for example; nobody closes it as abandoned. */
  readonly state: 'in_progress' | 'queued';
  readonly environmentUrl: string | undefined;
  readonly productionEnvironment: boolean | undefined;
  readonly transientEnvironment: boolean | undefined;
}

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

/** The intent of an opening, with what the survey found: pure. */
export function intentOf(opening: Opening, { own, previous, records }: Survey, run: Ledger['run']): Intent {
  const { service, image, version, gates, migration, remediates } = opening;
  const same = records.find((each) => each.intent.image === image);
  const revision = opening.revision ?? (same === undefined ? own.headSha : revisionOf(same));
  return {
    service,
    image,
    version,
    kind: opening.kind ?? deriveKind(image, previous?.intent.image),
    previous:
      previous === undefined
        ? undefined
        : { id: previous.deployment.id, image: previous.intent.image, sha: revisionOf(previous) },
    run: { ...run, workflow: own.path },
    gates,
    migration,
    remediates,
    revision: revision === own.headSha ? undefined : revision,
  };
}

/** Closes as `error` the records that nobody will end any more; each keeps the run that opened it as its log. Throws GitHubFailure. */
export async function closeOrphans(ledger: Ledger, orphans: readonly Orphan[]): Promise<void> {
  for (const { record, why } of orphans) {
    const description = describe({ stage: record.progress.stage ?? '', outcome: 'orphaned', why });
    const { url } = record.intent.run;
    await writeStatus(ledger, record.deployment.id, {
      state: 'error',
      description,
      ...(url === '' ? {} : { logUrl: url }),
    });
  }
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
    const description = describe({ stage: opening.state === 'queued' ? 'wait' : 'open', kind: intent.kind });
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
