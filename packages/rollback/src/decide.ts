import type { Facts } from './facts.ts';
import { finding, free, type Finding } from './finding.ts';
import { judgeAutomation } from './judge-automation.ts';
import { judgeSchema } from './judge-schema.ts';
import { judgeTarget } from './judge-target.ts';
import { stricter, type Plan } from './plan.ts';
import type { RollbackReason } from './reasons.ts';

/** Whether to roll back, and why. */
export interface Decision {
  readonly plan: Plan;
  readonly decision: 'pass' | 'block';
  readonly reason: RollbackReason;
  readonly findings: readonly Finding[];
}

/**
 * Decides whether a rollback may be done. Pure and total: the plan is the strictest that anything leaves, so a worse fact never makes it freer, and
 * nothing turns a `deny` around. A person's yes lets an `ask` pass, and never that of automation. A canary that was never promoted may always be left.
 */
export function decideRollback(facts: Facts): Decision {
  const findings = facts.exposure === 'canary' ? [leaveCanary()] : judge(facts);
  const plan = findings.map((each) => each.plan).reduce(stricter, 'allow');
  const first = findings.find((each) => each.plan === plan && each.reason !== undefined)?.reason ?? 'allowed';
  switch (plan) {
    case 'allow':
    case 'allow-code-only':
      return { plan, decision: 'pass', reason: first, findings };
    case 'ask':
      return facts.confirmed && facts.trigger === 'person'
        ? { plan, decision: 'pass', reason: 'confirmed', findings }
        : { plan, decision: 'block', reason: first, findings };
    case 'deny':
      return { plan, decision: 'block', reason: first, findings };
    default:
      return plan satisfies never;
  }
}

function judge(facts: Facts): readonly Finding[] {
  return [
    ...judgeLock(facts),
    ...judgeTarget(facts),
    ...judgeSchema(facts),
    judgeData(facts),
    judgeConsumers(facts),
    ...judgeAutomation(facts),
  ];
}

/** What is live goes on, on a schema that it lives with already. */
function leaveCanary(): Finding {
  return finding('canary', 'allow', 'canary', 'set its weight to 0: what is live takes all the traffic again');
}

function judgeLock({ underWay, overtaken }: Facts): readonly Finding[] {
  const found: Finding[] = [];
  if (underWay) found.push(finding('lock', 'deny', 'deploy-under-way', 'another run is deploying here'));
  if (overtaken) {
    found.push(finding('lock', 'deny', 'overtaken', 'something else succeeded here after what is to be left'));
  }
  return found.length > 0 ? found : [free('lock', 'nobody else is deploying here')];
}

function judgeData({ writtenData }: Facts): Finding {
  switch (writtenData) {
    case 'readable':
      return free('data', 'the target can read what was written since');
    case 'unreadable':
      return finding(
        'data',
        'deny',
        'data-unreadable',
        'the target cannot read what was written since: drain it first',
      );
    case 'undeclared':
      return free('data', 'nobody said that what was written since is unreadable for the target');
    default:
      return writtenData satisfies never;
  }
}

function judgeConsumers({ consumers }: Facts): Finding {
  switch (consumers) {
    case 'compatible':
      return free('consumers', 'they work with the target');
    case 'need-current':
      return finding('consumers', 'deny', 'consumers-need-current', 'roll back the consumers that need it first');
    case 'undeclared':
      return free('consumers', 'nobody said that one needs what is to be left');
    default:
      return consumers satisfies never;
  }
}
