import { formatDuration } from '#time';
import type { Facts } from './facts.ts';
import { finding, free, type Finding } from './finding.ts';

/** Whether automation may do it by itself; a person always may. */
export function judgeAutomation(facts: Facts): readonly Finding[] {
  if (facts.trigger === 'person') return [free('automation', 'a person does it')];
  if (facts.trigger === 'rehearsal') return judgeRehearsal(facts);
  const { fromRollback, fromLiveFor, autoWindow, rollbacksToday, autoLimit, target } = facts;
  const found: Finding[] = [];
  const ask = (reason: NonNullable<Finding['reason']>, detail: string) =>
    found.push(finding('automation', 'ask', reason, detail));
  if (fromRollback) ask('rollback-of-rollback', 'what is to be left is a rollback');
  if (rollbacksToday >= autoLimit) {
    ask('too-many-rollbacks', `${rollbacksToday} rollbacks within a day, and automation may do ${autoLimit}`);
  }
  if (fromLiveFor !== undefined && fromLiveFor > autoWindow) {
    ask(
      'outside-window',
      `what is to be left is live since ${formatDuration(fromLiveFor)}, and automation acts within ${formatDuration(autoWindow)}`,
    );
  }
  if (target !== undefined && !target.previous) ask('not-previous', 'the target is not what was live right before');
  return found.length > 0 ? found : [free('automation', `${rollbacksToday} of ${autoLimit} rollbacks within a day`)];
}

/** A rehearsal begins with what works, and never takes back what somebody rolled back to: nobody is there to be asked. */
function judgeRehearsal({ fromRollback, fromGood }: Facts): readonly Finding[] {
  if (!fromGood) {
    return [
      finding('automation', 'deny', 'not-live', 'what is to be left is not live: there is nothing to come forward to'),
    ];
  }
  if (fromRollback) return [finding('automation', 'deny', 'rollback-of-rollback', 'what is live is a rollback')];
  return [free('automation', 'a rehearsal goes back from what is live and healthy')];
}
