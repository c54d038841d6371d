import type { Place } from './history.ts';
import type { GateDecision, Intent, Kind, MigrationPlan } from './intent.ts';
import { deriveKind } from './kind.ts';
import type { CurrentRun } from './ledger.ts';
import { revisionOf } from './record.ts';
import type { Survey } from './survey.ts';

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

/** The intent of an opening, with what the survey found: pure. */
export function intentOf(opening: Opening, { own, previous, records }: Survey, run: CurrentRun): Intent {
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
