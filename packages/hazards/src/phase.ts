import type { Migration } from '#migrations';
import type { Finding, Judgement } from './finding.ts';
import { rules } from './rules/rules.ts';

const order = ['expand', 'backfill', 'contract', 'unsafe'] as const;

/**
 * When a file may run: by what it says of itself, and by the gravest thing that it does. Only findings that are errors by
 * their rule, and changes of many rows, decide; what is allowed does not.
 */
export function phaseOf(migration: Migration, findings: readonly Finding[]): Judgement['phase'] {
  const said = migration.contract === undefined ? (migration.phase ?? 'expand') : 'contract';
  const found = findings
    .filter(({ allowed, rule }) => allowed === undefined && (rules[rule]?.severity === 'error' || rule === 'MG601'))
    .filter(({ severity }) => severity !== 'info' || said === 'contract')
    .map(({ phase }) => order.findIndex((name) => name === phase));
  return order[Math.max(order.indexOf(said), ...found)] ?? 'unsafe';
}
