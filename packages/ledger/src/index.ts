export { abandonRecord, type Abandoned, type Remembered } from './abandon.ts';
export { isSameIntent, selectReusable } from './again.ts';
export { closeRecord, type Close, type Closed } from './close.ts';
export { outcomes, planClosing, type Closing, type Outcome } from './closing.ts';
export { describe, readDescription, type Notes } from './description.ts';
export { isGenuine, readClaim, taskOf, type Doubt, type Genuineness, type Rules } from './genuine.ts';
export { history, type Chapter, type Place } from './history.ts';
export { namesImage } from './image.ts';
export {
  kinds,
  payloadOf,
  readIntent,
  type GateDecision,
  type Intent,
  type Kind,
  type MigrationPlan,
  type ReadIntent,
} from './intent.ts';
export { deriveKind } from './kind.ts';
export { lastSuccess } from './last-success.ts';
export { ledgerReasons, type CurrentRun, type Ledger } from './ledger.ts';
export { closeOrphans, intentOf, openRecord, type Hearing, type Opened, type Opening } from './open.ts';
export { planOrphanClosing, type Orphan, type RecordOfRun } from './orphan.ts';
export { selectPrevious } from './previous.ts';
export { progressOf, type Progress, type Stand } from './progress.ts';
export { findRemains, type Remains } from './remains.ts';
export { revisionOf, type DoubtfulRecord, type LedgerRecord } from './record.ts';
export { stageRecord, type Stage } from './stage.ts';
export { survey, type Survey } from './survey.ts';
