import { byFlywayVersion } from './layouts/flyway-name.ts';
import type { Migration } from './migration.ts';
import { byInteger } from './numbered.ts';
import type { Tool } from './tool.ts';
import { byBytes, nameOf } from './tree.ts';

/** How a tool treats a migration that comes before one that was applied already. */
export interface OrderRule {
  /** `runs`: later than its place says. `skips`: never, and says nothing. `stops`: refuses to run at all. */
  readonly late: 'runs' | 'skips' | 'stops';
  /** What is known of it, for people. */
  readonly said: string;
}

/** Facts: see each layout's reader; dbmate and drizzle were run. */
export const orderRules: Readonly<Record<Tool, OrderRule>> = {
  'golang-migrate': {
    late: 'skips',
    said: 'golang-migrate keeps only the newest version and takes lower ones for applied',
  },
  dbmate: { late: 'runs', said: 'dbmate runs it after newer ones (with --strict it stops)' },
  goose: { late: 'stops', said: 'goose stops at a missing migration, unless it is run with -allow-missing' },
  flyway: { late: 'stops', said: 'Flyway stops, or ignores it, unless outOfOrder is set' },
  prisma: { late: 'runs', said: 'prisma runs it after newer ones, though its shadow database ran it before them' },
  drizzle: { late: 'skips', said: 'drizzle runs only what is newer than the newest row of its table' },
  sqlx: { late: 'runs', said: 'sqlx runs it after newer ones' },
  sqitch: { late: 'stops', said: 'sqitch finds another change than its plan at that place, and stops' },
  atlas: { late: 'stops', said: 'atlas stops: the history is not linear' },
  supabase: { late: 'stops', said: 'supabase stops, unless it is run with --include-all' },
  sql: { late: 'runs', said: 'whoever runs the files may have run newer ones already' },
};

/** Orders two migrations as the tool does; undefined where only the tool's plan knows (sqitch). */
export function compareOrder(tool: Tool, left: Migration, right: Migration): number | undefined {
  switch (tool) {
    case 'golang-migrate':
    case 'goose':
    case 'sqlx':
      return byInteger(left.version, right.version);
    case 'drizzle':
      return Number(left.version) - Number(right.version);
    case 'flyway':
      return byFlywayVersion(left.version, right.version);
    case 'prisma':
      return byBytes(left.version, right.version);
    case 'atlas':
      return byBytes(left.version, right.version) || byBytes(left.name, right.name);
    case 'dbmate':
    case 'supabase':
    case 'sql':
      return byBytes(nameOf(left.path), nameOf(right.path));
    case 'sqitch':
      return undefined;
  }
}
