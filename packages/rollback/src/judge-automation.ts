import { formatDuration } from '#time';
import type { Facts } from './facts.ts';
import { finding, free, type Finding } from './finding.ts';

/** Whether automation may do it by itself; a person always may. */
export function judgeAutomation(facts: Facts): readonly Finding[] {
  if (facts.trigger === 'person') return [free('automation', 'a person does it')];
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
