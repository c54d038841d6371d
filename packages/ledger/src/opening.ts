import type { Place } from './history.ts';
import type { Notes } from './description.ts';
import type { GateDecision, Intent, Kind, MigrationPlan } from './intent.ts';
import { deriveKind } from './kind.ts';
import type { CurrentRun } from './ledger.ts';
import { isWayBack } from './rehearsal.ts';
import { revisionOf, type LedgerRecord } from './record.ts';
import type { Survey } from './survey.ts';

/** What a caller knows of the deployment it is about to make. */
export interface Opening extends Place {
  readonly image: string;
  readonly version: string;
  /** Undefined: derived from what is live. */
  readonly kind: Kind | undefined;
  readonly gates: readonly GateDecision[];
  readonly migration: MigrationPlan | undefined;
  /** The record whose harm this one mends; for a rehearsal the one that has to be live. */
  readonly remediates: number | undefined;
  /** A part of the rehearsal of a rollback. */
  readonly rehearsal: boolean;
  /** The commit the image was built from; undefined: that of an earlier record of the same image, else the commit of the run. */
  readonly revision: string | undefined;
  /** `queued` leaves a record that waits, for a window for example; nobody closes it as abandoned. */
  readonly state: 'in_progress' | 'queued';
  readonly environmentUrl: string | undefined;
  /** What else its first status says. */
  readonly notes: Notes;
  readonly productionEnvironment: boolean | undefined;
  readonly transientEnvironment: boolean | undefined;
}

/** The intent of an opening, with what the survey found: pure. */
export function intentOf(opening: Opening, { own, previous, records }: Survey, run: CurrentRun): Intent {
  const { service, image, version, gates, migration } = opening;
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
    ...purposeOf(opening, records),
    revision: revision === own.headSha ? undefined : revision,
  };
}

/** The way back of a rehearsal that failed is a part of it. A rehearsal itself mends nothing: what it names is only what has to be live. */
function purposeOf(opening: Opening, records: readonly LedgerRecord[]): Pick<Intent, 'remediates' | 'rehearsal'> {
  const { remediates, kind } = opening;
  const mended = records.find(({ deployment }) => deployment.id === remediates);
  const rehearsal = opening.rehearsal || (kind === 'rollback' && mended?.intent.rehearsal === true);
  return { remediates: rehearsal && !isWayBack(opening, records) ? undefined : remediates, rehearsal };
}
