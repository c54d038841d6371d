import type { Scenario } from '../scenario.ts';
import { cancelAnywhere, cancelOnTheWayBack, deathAnywhere, deathOnTheWayBack } from './anywhere.ts';
import { approvalRefused } from './approval-refused.ts';
import { cancelDuringDeploy } from './cancel-during-deploy.ts';
import { channelMoves } from './channel-moves.ts';
import { deployHangs } from './deploy-hangs.ts';
import { firstDeployFails } from './first-deploy-fails.ts';
import { forgedRecord } from './forged-record.ts';
import { gitHubDeployment } from './github-deployment.ts';
import { gitHubTrouble } from './github-trouble.ts';
import { hostileLog } from './hostile-log.ts';
import { lockStolen } from './lock-stolen.ts';
import { missingVariable } from './missing-variable.ts';
import { movedTag } from './moved-tag.ts';
import {
  cancelDuringMigrate,
  contractHeld,
  expandMigration,
  migrationFails,
  runnerDeathDuringMigrate,
} from './migrations.ts';
import { notSoaked } from './not-soaked.ts';
import { nothingChanges } from './nothing-changes.ts';
import { notified } from './notified.ts';
import { ownCommands } from './own-commands.ts';
import { ownWorkflow } from './own-workflow.ts';
import { promotion, promotionRefused, promotionStopped } from './promotion.ts';
import { recordNotClosed, recordNotClosedUnrecovered } from './record-not-closed.ts';
import {
  rehearsedRollback,
  rehearsedRollbackCancelled,
  rehearsedRollbackFails,
  rehearsedRollbackOvertaken,
} from './rehearsed-rollback.ts';
import { releaseRefused } from './release-refused.ts';
import { releaseWorkflow } from './release-workflow.ts';
import { registryDown } from './registry-down.ts';
import { handRollbackRefused, rollbackByHand } from './rollback-by-hand.ts';
import { rollbackFails } from './rollback-fails.ts';
import { rollbackPlanned, rollbackRefused, rollbackUnheard, schemaRemembered } from './rollback-planned.ts';
import {
  runnerDeathBeforeDeploy,
  runnerDeathDuringDeploy,
  runnerDeathDuringRollback,
  runnerDeathWithoutRecovery,
} from './runner-death.ts';
import { sideBySide } from './side-by-side.ts';
import { signatureUnknown } from './signature-unknown.ts';
import { stagesOff } from './stages-off.ts';
import { threeReleases } from './three-releases.ts';
import { verificationBegins } from './verification-begins.ts';
import { breakGlass, fridayAfternoon, incidentDuringDeploy, queuedResumes } from './windows.ts';
import { movedBeforeDeploy, otherKey, unsignedImage } from './unproved.ts';

/** Every scenario there is, in the order in which `all` plays them. */
export const scenarios: readonly Scenario[] = [
  threeReleases,
  ownWorkflow,
  firstDeployFails,
  rollbackFails,
  rollbackPlanned,
  rollbackRefused,
  rollbackUnheard,
  schemaRemembered,
  ownCommands,
  stagesOff,
  notified,
  nothingChanges,
  recordNotClosed,
  recordNotClosedUnrecovered,
  deployHangs,
  cancelDuringDeploy,
  runnerDeathDuringDeploy,
  runnerDeathDuringRollback,
  runnerDeathBeforeDeploy,
  runnerDeathWithoutRecovery,
  expandMigration,
  migrationFails,
  contractHeld,
  runnerDeathDuringMigrate,
  cancelDuringMigrate,
  fridayAfternoon,
  notSoaked,
  breakGlass,
  queuedResumes,
  incidentDuringDeploy,
  lockStolen,
  missingVariable,
  approvalRefused,
  gitHubDeployment,
  movedTag,
  unsignedImage,
  otherKey,
  movedBeforeDeploy,
  signatureUnknown,
  verificationBegins,
  releaseWorkflow,
  releaseRefused,
  promotion,
  promotionStopped,
  promotionRefused,
  rollbackByHand,
  handRollbackRefused,
  rehearsedRollback,
  rehearsedRollbackFails,
  rehearsedRollbackCancelled,
  rehearsedRollbackOvertaken,
  channelMoves,
  forgedRecord,
  hostileLog,
  registryDown,
  gitHubTrouble,
  sideBySide,
  deathAnywhere,
  deathOnTheWayBack,
  cancelAnywhere,
  cancelOnTheWayBack,
];
