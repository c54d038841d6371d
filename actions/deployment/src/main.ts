import type { Step, Verdict } from '#kit';
import { claimRecord, closeRecord, stageRecord } from '#ledger';
import { openLedger } from './connection.ts';
import type { DeploymentContract } from './contract.ts';
import { findQueued } from './find-queued.ts';
import { find } from './find.ts';
import { judgeFloor } from './floor.ts';
import { open } from './open.ts';
import { renderEnd } from './summary.ts';
import { readTask } from './task.ts';
import { claimedVerdict, closedVerdict, stagedVerdict } from './verdict.ts';

/** Opens a record, says its stage, closes it, or finds what the run left behind, claims what waits, or judges by the schema floor, as `task` asks. */
export async function main(step: Step<DeploymentContract>): Promise<Verdict<DeploymentContract>> {
  const task = readTask(step.inputs, step.environment.repository);
  switch (task.kind) {
    case 'open':
      return await open(step, openLedger(step, step.signal), task.opening);
    case 'find':
      return await find(step, openLedger(step, step.signal), task.place, task.image);
    case 'floor':
      return await judgeFloor(step, openLedger(step, step.signal), task.place, task.release);
    case 'find-waiting':
      return await findQueued(step, openLedger(step, step.signal), task.place);
    case 'claim': {
      step.output('id', task.id);
      return claimedVerdict(await claimRecord(openLedger(step, step.signal), task.id, task.place));
    }
    case 'stage': {
      step.output('id', task.stage.id);
      const record = await stageRecord(openLedger(step, step.signal), task.stage);
      return stagedVerdict(record, task.stage);
    }
    case 'close': {
      step.output('id', task.close.id);
      // A cancelled job still has to say how it ended: what is under way here is finished, within what the runner grants.
      const closed = await closeRecord(openLedger(step), task.close);
      if (closed.trouble !== undefined)
        step.log.warn(`The record that was live before could not be marked as superseded: ${closed.trouble}`);
      step.summary(renderEnd(closed.record, task.close));
      return closedVerdict(closed, task.close);
    }
    default:
      return task satisfies never;
  }
}
