import { PostgresFailure } from './failure.ts';
import type { Session } from './session.ts';
import { sqlPieces } from './sql-text.ts';

/** One query of the running version. */
export interface NamedQuery {
  /** From `-- name: GetUser :one` (sqlc) before it; else `query 3`. */
  readonly name: string;
  readonly sql: string;
  /** Where it begins in its file; 1-based. */
  readonly line: number;
}

/** A query that the schema does not understand any more. */
export interface BrokenQuery extends NamedQuery {
  readonly sqlstate: string | undefined;
  readonly message: string;
}

/** Reads a file of queries, one per semicolon, with parameters as `$1`. */
export function parseQueries(text: string): readonly NamedQuery[] {
  return [...sqlPieces(text)].map(({ text: sql, line, comments }, index) => {
    const names = comments.flatMap((comment) => /^(?:--|\/\*)\s*name:\s*(\S+)/u.exec(comment)?.[1] ?? []);
    return { name: names.at(-1) ?? `query ${index + 1}`, sql, line };
  });
}

/**
 * Asks a shadow to PREPARE each query, and gives those it refuses; nothing is executed.
 *
 * Finds what is renamed, dropped or ambiguous now. It cannot find a new NOT NULL, which only an INSERT meets (experiment E6).
 */
export async function brokenQueries(session: Session, queries: readonly NamedQuery[]): Promise<readonly BrokenQuery[]> {
  const broken: BrokenQuery[] = [];
  for (const query of queries) {
    try {
      await session.run(`prepare delivery_query as ${query.sql}`);
      await session.run('deallocate delivery_query');
    } catch (error) {
      if (!(error instanceof PostgresFailure) || error.reason === 'database-lost') throw error;
      broken.push({ ...query, sqlstate: error.sqlstate, message: error.message });
    }
  }
  return broken;
}
