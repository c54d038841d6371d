import { type Constraint, type Name, relationName, stringsOf } from '#sql';
import type { Effect, Surroundings, Work } from './effect.ts';
import { keyOf } from '../schema/table.ts';

/** What ADD CONSTRAINT does to its table and, for a foreign key, to the other one. */
export function constraintEffects(table: Name, constraint: Constraint, surroundings: Surroundings): readonly Effect[] {
  const unchecked = constraint.skip_validation === true || constraint.is_enforced === false;
  const work = (...kinds: readonly Work[]): readonly Work[] => (unchecked ? [] : kinds);
  switch (String(constraint.contype)) {
    case 'CONSTR_FOREIGN': {
      const lock = 'SHARE ROW EXCLUSIVE';
      return [
        { relation: table, lock, work: work('foreign key check') },
        { relation: relationName(constraint.pktable), lock, work: [] },
      ];
    }
    case 'CONSTR_UNIQUE':
    case 'CONSTR_EXCLUSION':
      return [{ relation: table, lock: 'ACCESS EXCLUSIVE', work: constraint.indexname ? [] : ['index build'] }];
    case 'CONSTR_PRIMARY': {
      const scan: readonly Work[] = primaryKeyScans(table, constraint, surroundings) ? ['scan'] : [];
      const build: readonly Work[] = constraint.indexname ? [] : ['index build'];
      return [{ relation: table, lock: 'ACCESS EXCLUSIVE', work: [...scan, ...build] }];
    }
    default:
      return [{ relation: table, lock: 'ACCESS EXCLUSIVE', work: work('scan') }];
  }
}

/** A primary key makes its columns NOT NULL, and looks for NULLs where they are not. */
export function primaryKeyScans(table: Name, constraint: Constraint, { schema, serverVersion }: Surroundings): boolean {
  const index = schema.indexes.get(keyOf({ schema: table.schema, name: constraint.indexname ?? '' }));
  const columns = constraint.indexname ? (index?.columns ?? ['?']) : stringsOf(constraint.keys);
  return columns.some((column) => !isProvedNotNull(table, column, schema, serverVersion));
}

/** Says whether a column is NOT NULL, or (12 and later) a validated CHECK proves that it holds none. */
export function isProvedNotNull(
  table: Name,
  column: string,
  schema: Surroundings['schema'],
  serverVersion: number,
): boolean {
  if (schema.column(table, column)?.notNull === true) return true;
  const constraints = [...(schema.table(table)?.constraints.values() ?? [])];
  return serverVersion >= 12 && constraints.some(({ valid, provesNotNull }) => valid && provesNotNull === column);
}
