import type { Rule } from '../rule.ts';
import { backfillRules } from './backfill.ts';
import { compatibilityRules } from './compatibility.ts';
import { dataLossRules } from './data-loss.ts';
import { lockRules } from './locks.ts';
import { timeoutRules } from './timeouts.ts';
import { transactionRules } from './transactions.ts';

/** Every hazard of statements and transactions, by its id. */
export const rules: Readonly<Record<string, Rule>> = {
  ...compatibilityRules,
  ...dataLossRules,
  ...lockRules,
  ...timeoutRules,
  ...transactionRules,
  ...backfillRules,
};
