import type { Issue } from './issue.ts';
import type { Layout, LayoutOptions } from './layout.ts';
import { readAtlas } from './layouts/atlas.ts';
import { readDbmate } from './layouts/dbmate.ts';
import { readDrizzle } from './layouts/drizzle.ts';
import { readFlyway } from './layouts/flyway.ts';
import { readGolangMigrate } from './layouts/golang-migrate.ts';
import { readGoose } from './layouts/goose.ts';
import { readPlain } from './layouts/plain.ts';
import { readPrisma } from './layouts/prisma.ts';
import { readSqitch } from './layouts/sqitch.ts';
import { readSqlx } from './layouts/sqlx.ts';
import { readSupabase } from './layouts/supabase.ts';
import type { Tool } from './tool.ts';
import type { Tree } from './tree.ts';

/**
 * Reads a folder by the rules of one tool: what it would run, in its order, and what it would pass over or stop at.
 *
 * Every file that ends in `.sql` is part of a migration or named by an issue. Pure. Throws ActionFailure `broken-layout` where the tool's own index of its files is missing or no index, and
 * `bad-input` where `sql` is not told how its files are run.
 */
export function readLayout(tree: Tree, tool: Tool, options: LayoutOptions): Layout {
  const layout = readers[tool](tree, options);
  return { ...layout, issues: [...layout.issues, ...unknownFiles(tree, tool, layout)] };
}

/** SQL files that neither run nor have an issue yet: none is passed over in silence. */
function unknownFiles({ files }: Tree, tool: Tool, { migrations, issues }: Layout): readonly Issue[] {
  const known = new Set([...migrations.flatMap((migration) => migration.files), ...issues.map(({ path }) => path)]);
  return files
    .filter(({ path }) => /\.sql$/i.test(path) && !known.has(path))
    .map(({ path }) => ({
      rule: 'MG908',
      severity: 'warn',
      path,
      line: 1,
      message: `the tool ignores this file: it belongs to nothing that ${tool} runs`,
      fix: 'rename it as the tool wants it, or move it away',
    }));
}

const readers: Readonly<Record<Tool, (tree: Tree, options: LayoutOptions) => Layout>> = {
  'golang-migrate': readGolangMigrate,
  dbmate: readDbmate,
  goose: readGoose,
  flyway: readFlyway,
  prisma: readPrisma,
  drizzle: readDrizzle,
  sqlx: readSqlx,
  sqitch: readSqitch,
  atlas: readAtlas,
  supabase: readSupabase,
  sql: readPlain,
};
