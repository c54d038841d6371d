import type { Allowance, ContractTerms, Migration, TransactionModel } from '#migrations';
import { type Finding, judge, type JudgeContext } from '#hazards';

export interface Options {
  readonly path?: string;
  readonly mode?: TransactionModel['mode'];
  readonly batch?: TransactionModel['batch'];
  readonly down?: string;
  readonly allowances?: readonly Allowance[];
  readonly contract?: ContractTerms;
}

/** A migration of one file, sent by a tool that sends each statement by itself unless the options say otherwise. */
export function migration(sql: string, options: Options = {}): Migration {
  const { path = 'migrations/1.sql', mode = 'autocommit', batch = 'file', down, allowances = [], contract } = options;
  const section = (text: string): Migration['up'] => ({ sql: text, firstLine: 1, path, transaction: { mode, batch } });
  return {
    path,
    version: '1',
    name: path,
    up: section(sql),
    down: down === undefined ? undefined : section(down),
    irreversible: undefined,
    allowances,
    contract,
    phase: undefined,
    kind: 'versioned',
    checksum: undefined,
    files: [path],
  };
}

export const context: JudgeContext = {
  history: [],
  serverVersion: 16,
  sizes: undefined,
  gateSetsTimeouts: true,
  today: '2026-11-21',
};

/** The findings of one file after the given history. */
export async function findings(
  sql: string,
  options: Options & { readonly history?: string; readonly context?: Partial<JudgeContext> } = {},
): Promise<readonly Finding[]> {
  const history = options.history === undefined ? [] : [migration(options.history, { path: 'migrations/0.sql' })];
  const [judgement] = await judge([migration(sql, options)], { ...context, history, ...options.context });
  return judgement?.findings ?? [];
}
