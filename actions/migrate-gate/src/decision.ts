import type { Reason } from '#kit';
import type { MigrateGateContract } from './contract.ts';
import { isOpen, type Remark } from './remark.ts';

type CheckReason = Extract<
  Reason<MigrateGateContract>,
  | 'safe'
  | 'nothing-to-migrate'
  | 'data-loss'
  | 'incompatible'
  | 'history-broken'
  | 'not-analysed'
  | 'bad-directive'
  | 'unsafe-transaction'
  | 'blocking-lock'
  | 'unsafe-backfill'
  | 'no-way-back'
>;

/** What `check` decides. */
export interface Decision {
  readonly decision: 'pass' | 'block';
  readonly reason: CheckReason;
  readonly message: string;
}

/** The families of rules, the one that matters most first: it names the reason when there are several. */
const families: readonly (readonly [CheckReason, RegExp])[] = [
  ['data-loss', /^MG2/],
  ['incompatible', /^MG1/],
  ['not-analysed', /^(?:MG999|directory|file)$/],
  ['history-broken', /^MG9/],
  ['bad-directive', /^directive$/],
  ['unsafe-transaction', /^MG5/],
  ['blocking-lock', /^MG[34]/],
  ['unsafe-backfill', /^MG[67]/],
  ['no-way-back', /^MG8/],
];

/** An open error blocks; warnings and hints do not. `pending` is how many migrations are to run. */
export function decide(remarks: readonly Remark[], pending: number): Decision {
  const errors = remarks.filter((remark) => remark.severity === 'error' && isOpen(remark));
  const [first] = errors;
  if (first === undefined) return passed(remarks, pending);
  const reason =
    families.find(([, rules]) => errors.some(({ rule }) => rules.test(rule)))?.[0] ?? ('not-analysed' as const);
  const [, rules] = families.find(([each]) => each === reason) ?? [];
  const worst = errors.find(({ rule }) => rules?.test(rule)) ?? first;
  const more = errors.length === 1 ? '' : `, and ${errors.length - 1} more`;
  const message = `${worst.rule} at ${worst.path}:${worst.line}: ${worst.message}${more}`;
  return { decision: 'block', reason, message };
}

function passed(remarks: readonly Remark[], pending: number): Decision {
  const open = remarks.filter((remark) => remark.severity === 'warn' && isOpen(remark)).length;
  const warnings =
    open === 0 ? '' : ` ${open === 1 ? 'One warning stands' : `${open} warnings stand`}; see the summary.`;
  if (pending === 0)
    return { decision: 'pass', reason: 'nothing-to-migrate', message: `No migration is pending.${warnings}` };
  const files = pending === 1 ? 'The pending migration does' : `The ${pending} pending migrations do`;
  return { decision: 'pass', reason: 'safe', message: `${files} not hurt the version that is running.${warnings}` };
}
