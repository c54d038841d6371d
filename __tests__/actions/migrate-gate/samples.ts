import type { Judgement } from '#hazards';
import type { ContractTerms, Migration } from '#migrations';
import { hours } from '#time';

type Finding = Judgement['findings'][number];

export const terms = (more: Partial<ContractTerms> = {}): ContractTerms => ({
  after: 'v1.1.0',
  soak: hours(24),
  environments: undefined,
  line: 1,
  ...more,
});

/** A migration of golang-migrate's kind: `0001` is `migrations/0001_x.up.sql`. */
export function migration(version: string, more: Partial<Migration> = {}): Migration {
  const path = `migrations/${version}_x.up.sql`;
  const transaction = { mode: 'implicit', batch: 'file' } as const;
  return {
    path,
    version,
    name: 'x',
    up: { sql: 'select 1;\n', firstLine: 1, path, transaction },
    down: undefined,
    irreversible: undefined,
    allowances: [],
    contract: undefined,
    phase: undefined,
    kind: 'versioned',
    checksum: undefined,
    files: [path, path.replace('.up.', '.down.')],
    ...more,
  };
}

export function finding(rule: string, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'error',
    phase: 'expand',
    path: 'migrations/0001_x.up.sql',
    line: 1,
    message: `${rule} happens.`,
    fix: '',
    ...more,
  };
}

export function judgement(findings: readonly Finding[], more: Partial<Judgement> = {}): Judgement {
  return { path: 'migrations/0001_x.up.sql', statements: 3, analysed: 3, findings, phase: 'expand', ...more };
}
