import type { Plan } from './plan.ts';
import type { RollbackReason } from './reasons.ts';

/** What was looked at. */
export type Check =
  | 'lock'
  | 'target'
  | 'registry'
  | 'signature'
  | 'automation'
  | 'schema'
  | 'data'
  | 'consumers'
  | 'canary';

/** One thing that was looked at, and the freest plan that it leaves. */
export interface Finding {
  readonly check: Check;
  readonly plan: Plan;
  /** Undefined: nothing is in the way. */
  readonly reason: RollbackReason | undefined;
  /** For people. */
  readonly detail: string;
}

/** Nothing is in the way. */
export function free(check: Check, detail: string): Finding {
  return { check, plan: 'allow', reason: undefined, detail };
}

/** Something is. */
export function finding(check: Check, plan: Plan, reason: RollbackReason, detail: string): Finding {
  return { check, plan, reason, detail };
}
