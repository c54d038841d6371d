import { ActionFailure } from '#kit';
import { foreignLayouts, headOf, type ForeignLayout } from './foreign.ts';
import { tools, type Tool } from './tool.ts';
import { nameOf, within, type SourceFile, type Tree } from './tree.ts';

/** The reasons a tool is not found, each of an ActionFailure. */
export const detectionReasons = {
  'unknown-layout': 'no migration tool is known by the files of the directory',
  'ambiguous-layout': 'more than one migration tool claims the directory',
  'unsupported-layout': 'the migrations are of a tool whose files are not read',
} as const;

interface Claim {
  readonly name: string;
  readonly tool: Tool | undefined;
  readonly foreign: ForeignLayout | undefined;
  readonly seen: string;
}

/**
 * Finds the tool that a folder of migrations is for.
 *
 * Marks inside the folder decide (lock files, journals, plans, marks in the SQL); then configuration files in the
 * folders above; names only break ties of those, and alone only where they are one tool's (`*.up.sql`, `V1__x.sql`).
 * Throws ActionFailure `ambiguous-layout` (naming both), `unsupported-layout` (naming the tool and the way out) or
 * `unknown-layout`; each says `tool:`.
 */
export function detectTool(tree: Tree): Tool {
  const inside = claims(tree, insideMarks, 'inside');
  const claimed = inside.length > 0 ? inside : fitting(tree, claims(tree, surroundingMarks, 'around'));
  const [first, second] = claimed.length > 0 ? claimed : claims(tree, nameMarks, 'names');
  if (first === undefined) throw unknown(tree);
  if (second !== undefined) throw ambiguous(tree, first, second);
  if (first.tool === undefined) throw unsupported(first);
  return first.tool;
}

type Mark = (tree: Tree) => string | undefined;
type Marks = Partial<Readonly<Record<Tool, Mark>>>;

const insideMarks: Marks = {
  prisma: (tree) => pathWithin(tree, 'migration_lock.toml'),
  drizzle: (tree) => pathWithin(tree, 'meta/_journal.json'),
  sqitch: (tree) => pathWithin(tree, 'sqitch.plan'),
  atlas: (tree) => pathWithin(tree, 'atlas.sum'),
  dbmate: (tree) => saying(tree, /^--\s*migrate:(up|down)\b/m),
  goose: (tree) => saying(tree, /^--[ \t]*\+goose\s+(up|down|statementbegin|no transaction)/im),
  supabase: (tree) => tree.surroundings.find(({ path }) => /(^|\/)supabase\/config\.toml$/.test(path))?.path,
};

const surroundingMarks: Marks = {
  flyway: (tree) => [...tree.files, ...tree.surroundings].find(({ path }) => isFlywayConfig(path))?.path,
  sqlx: (tree) => tree.surroundings.find(isSqlx)?.path,
  atlas: (tree) => around(tree, /^atlas\.hcl$/),
  drizzle: (tree) => around(tree, /^drizzle\.config\.[cm]?[jt]s$/),
};

const nameMarks: Marks = {
  'golang-migrate': (tree) => topLevel(tree).find(({ path }) => /^[0-9]+_.*\.(up|down)\./.test(nameOf(path)))?.path,
  flyway: (tree) => tree.files.find(({ path }) => /^(V[0-9][0-9._]*|R)__.+\.sql$/.test(nameOf(path)))?.path,
};

/** What the files of a tool are called, for breaking ties of configuration files. */
const usualNames: Partial<Readonly<Record<string, RegExp>>> = {
  flyway: /^([VUB][0-9][0-9._]*|R)__.+\.sql$/,
  refinery: /^[VU][0-9]+__.+\.(sql|rs)$/,
  sqlx: /^[0-9]+_.+\.sql$/,
  atlas: /^[^_]+(_.+)?\.sql$/,
  drizzle: /^[0-9]{4}_.+\.sql$/,
  diesel: /^up\.sql$/,
  tern: /^[0-9]+_.+\.sql$/,
  'node-pg-migrate': /^[0-9]+_.+\.(sql|[cm]?[jt]s)$/,
  knex: /^[0-9]+_.+\.[cm]?[jt]s$/,
  Sequelize: /\.[cm]?[jt]s$/,
  TypeORM: /\.[cm]?[jt]s$/,
  MikroORM: /\.[cm]?[jt]s$/,
  Kysely: /\.[cm]?[jt]s$/,
  alembic: /\.py$/,
  Laravel: /\.php$/,
  Phinx: /\.php$/,
  Rails: /^[0-9]{14}_.+\.rb$/,
};

function claims(tree: Tree, marks: Marks, where: 'inside' | 'around' | 'names'): readonly Claim[] {
  const own = tools.flatMap((tool): readonly Claim[] => {
    const seen = marks[tool]?.(tree);
    return seen === undefined ? [] : [{ name: tool, tool, foreign: undefined, seen }];
  });
  if (where === 'names') return own;
  const others = foreignLayouts.flatMap((foreign): readonly Claim[] => {
    const seen = foreign.seen(tree);
    const isInside = seen !== undefined && tree.files.some(({ path }) => path === seen);
    if (seen === undefined || isInside !== (where === 'inside')) return [];
    return [{ name: foreign.name, tool: undefined, foreign, seen }];
  });
  return [...own, ...others];
}

/** The configurations whose tool the names of the folder fit, or, when none does, those of tools without usual names. */
function fitting(tree: Tree, claimed: readonly Claim[]): readonly Claim[] {
  const fit = claimed.filter(({ name }) => {
    const pattern = usualNames[name];
    return pattern !== undefined && tree.files.some(({ path }) => pattern.test(nameOf(path)));
  });
  return fit.length > 0 ? fit : claimed.filter(({ name }) => usualNames[name] === undefined);
}

function pathWithin(tree: Tree, relative: string): string | undefined {
  return tree.files.find(({ path }) => within(tree, path) === relative)?.path;
}

function topLevel(tree: Tree): readonly SourceFile[] {
  return tree.files.filter(({ path }) => !within(tree, path).includes('/'));
}

function saying(tree: Tree, pattern: RegExp): string | undefined {
  return tree.files.find((file) => file.path.endsWith('.sql') && pattern.test(headOf(file)))?.path;
}

function around(tree: Tree, pattern: RegExp): string | undefined {
  return tree.surroundings.find(({ path }) => pattern.test(nameOf(path)))?.path;
}

function isFlywayConfig(path: string): boolean {
  return /^flyway(\.user)?\.(toml|conf)$/.test(nameOf(path));
}

function isSqlx(file: SourceFile): boolean {
  if (nameOf(file.path) === 'sqlx.toml') return true;
  return (
    nameOf(file.path) === 'Cargo.toml' && /^\s*sqlx[\s.=]|^\s*\[(workspace\.)?dependencies\.sqlx\]/m.test(headOf(file))
  );
}

function unknown(tree: Tree): ActionFailure {
  const seen = tree.files.slice(0, 3).map(({ path }) => nameOf(path));
  const found =
    seen.length === 0 ? 'it holds no files' : `it holds ${seen.join(', ')}${tree.files.length > 3 ? ', …' : ''}`;
  return new ActionFailure(
    'unknown-layout',
    `${tree.directory} is of no migration tool that can be told by its files (${found}); say which it is with ` +
      `tool: ${tools.join(' | ')}. For a tool that is none of these, judge what it sends: task: rehearse captures it`,
  );
}

function ambiguous(tree: Tree, first: Claim, second: Claim): ActionFailure {
  const tied = `${first.name} (${first.seen}) and ${second.name} (${second.seen})`;
  return new ActionFailure(
    'ambiguous-layout',
    `${tree.directory} could be of ${tied}; say which with tool: ${first.tool ?? second.tool ?? tools.join(' | ')}`,
  );
}

function unsupported({ name, foreign, seen }: Claim): ActionFailure {
  const why =
    foreign?.kind === 'code'
      ? 'its migrations are programs, so only what they send to the server can be judged'
      : 'its order and transactions are not modelled here';
  return new ActionFailure(
    'unsupported-layout',
    `these are migrations of ${name} (${seen}): ${why}. Use task: rehearse, which captures every statement from a ` +
      `shadow server; or, when the files are SQL that something else runs, say tool: ${tools.join(' | ')}`,
  );
}
