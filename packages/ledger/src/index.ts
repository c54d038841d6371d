export { abandonRecord, type Abandoned, type Remembered } from './abandon.ts';
export { madeByActions } from './actor.ts';
export type { Chronicle, Rest, Wish } from './book.ts';
export { readChronicles, type Reading } from './chronicle.ts';
export { claimLasts, claimRecord, type Claimed } from './claim.ts';
export { closeOrphans } from './close-orphans.ts';
export { closeRecord, type Close, type Closed } from './close.ts';
export { outcomes, type Outcome } from './closing.ts';
export { describe, readDescription, type Notes } from './description.ts';
export { doubts } from './doubts.ts';
export { floorsOf, judgeByFloors, type Floor, type FloorJudgement } from './floor.ts';
export { findFormer } from './former.ts';
export { isGenuine, taskOf, type Doubt, type Genuineness, type Rules, type Testimony } from './genuine.ts';
export { history, type Chapter, type Place } from './history.ts';
export type { InFlight } from './in-flight.ts';
export {
  kinds,
  payloadOf,
  readIntent,
  type GateDecision,
  type Intent,
  type Kind,
  type MigrationPlan,
  type ReadIntent,
  type RunOfRecord,
} from './intent.ts';
export { lastSuccess } from './last-success.ts';
export { ledgerReasons, type CurrentRun, type Ledger } from './ledger.ts';
export { livedAt } from './lifetime.ts';
export { releaseOf, resolveMilestone, standingOf, type Milestone, type Release, type Standing } from './milestone.ts';
export { openRecord, type Hearing, type Opened } from './open.ts';
export { intentOf, type Opening } from './opening.ts';
export { planOrphanClosing, type Orphan, type RecordOfRun } from './orphan.ts';
export { readRecord } from './own-record.ts';
export { progressOf, type Progress, type Stand } from './progress.ts';
export {
  readinessFor,
  soakOf,
  type EnvironmentReadiness,
  type Landing,
  type Readiness,
  type Terms,
} from './readiness.ts';
export { findRemains, type Remains } from './remains.ts';
export { isOvertaken, isWayBack, rehearsalBegins } from './rehearsal.ts';
export { revisionOf, type DoubtfulRecord, type LedgerRecord } from './record.ts';
export { refuseOtherSpelling, sameEnvironment } from './spelling.ts';
export { stageRecord, type Stage } from './stage.ts';
export { survey, type Survey } from './survey.ts';
export { findWaiting } from './waiting.ts';
export { isAllowed } from './workflow.ts';
