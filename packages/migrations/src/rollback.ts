import type { Issue } from './issue.ts';
import type { Migration } from './migration.ts';
import { isEmptySql } from './statements.ts';
import type { Database, Tool } from './tool.ts';

/** The tools that have no way back of their own, or none that everybody has: there a missing one is only a warning. */
const withoutDown: Partial<Readonly<Record<Tool, string>>> = {
  prisma: 'a down.sql beside it (prisma migrate diff writes one)',
  drizzle: 'a <tag>.down.sql beside it',
  supabase: 'nothing: the tool goes forward only',
  atlas: 'nothing: atlas migrate down computes it, and needs Atlas Pro',
  flyway: 'a U<version>__<name>.sql (Flyway Teams runs it)',
};

/**
 * Judges the ways back: MG801 none, MG802 one that does nothing.
 *
 * A file that says `irreversible reason="…"`, a repeatable one and a baseline need none. Only what is pending is worth
 * telling; the caller gives that.
 */
export function judgeRollback(migrations: readonly Migration[], tool: Tool, database: Database): readonly Issue[] {
  return migrations.flatMap((migration): readonly Issue[] => {
    if (migration.kind !== 'versioned' || migration.irreversible !== undefined) return [];
    const { path, down } = migration;
    const otherwise = 'or say -- migrate-gate: irreversible reason="…"';
    if (down === undefined) {
      const place = withoutDown[tool];
      const fix =
        place === undefined ? `write the way back, ${otherwise}` : `${tool} takes ${place}; write it, ${otherwise}`;
      const severity = place === undefined ? 'error' : 'warn';
      return [{ rule: 'MG801', severity, path, line: 1, message: 'there is no way back', fix }];
    }
    if (!isEmptySql(down.sql, database)) return [];
    const message = 'the way back does nothing: it holds no statement';
    const fix = `write it, ${otherwise}`;
    return [{ rule: 'MG802', severity: 'warn', path: down.path, line: down.firstLine, message, fix }];
  });
}
