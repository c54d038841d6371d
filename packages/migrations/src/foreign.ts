import { nameOf, within, type SourceFile, type Tree } from './tree.ts';

/** A layout that is recognised and not read. */
export interface ForeignLayout {
  readonly name: string;
  /** `code`: migrations are programs, only what they send can be judged; `layout`: SQL in an order of its own. */
  readonly kind: 'code' | 'layout';
  /** What was seen of it, for people; undefined when nothing was. */
  seen(tree: Tree): string | undefined;
}

type Text = (file: SourceFile) => string;

/** Layouts of other tools, by what their own documentation says marks a project of theirs. */
export const foreignLayouts: readonly ForeignLayout[] = [
  foreign(
    'liquibase',
    'layout',
    [beside(/^liquibase\.(properties|yml)$/), inside(/changelog.*\.(xml|ya?ml|json)$/i)],
    [/^--\s*liquibase formatted sql/im],
  ),
  foreign('diesel', 'layout', [beside(/^diesel\.toml$/)]),
  foreign('hasura', 'layout', [inside(/^[^/]+\/\d+_[^/]+\/up\.sql$/)]),
  foreign(
    'graphile-migrate',
    'layout',
    [beside(/^\.gmrc(\.js|\.json)?$/), inside(/^committed\/\d{6}/)],
    [/^--! Previous: /m],
  ),
  foreign('tern', 'layout', [beside(/^tern\.conf$/), inside(/^tern\.conf$/)], [/^---- (create above|tern:)/m]),
  foreign('refinery', 'layout', [], [], /^\s*refinery\s*=|^\s*\[dependencies\.refinery\]/m),
  foreign('node-pg-migrate', 'code', [], [/^\s*--[\s-]*(up|down)\s+migration/im], undefined, /"node-pg-migrate"\s*:/),
  foreign('Rails', 'code', [inside(/^\d{14}_\w+\.rb$/)]),
  foreign('Django', 'code', [inside(/(^|\/)\d{4}_\w+\.py$/)]),
  foreign('alembic', 'code', [beside(/^alembic\.ini$/), inside(/^(env\.py|script\.py\.mako|versions\/.+\.py)$/)]),
  foreign('knex', 'code', [beside(/^knexfile\.[cm]?[jt]s$/)]),
  foreign('Sequelize', 'code', [beside(/^\.sequelizerc$/)]),
  foreign('TypeORM', 'code', [beside(/^(ormconfig\.\w+|data-source\.[jt]s)$/), inside(/^\d{13}-\w+\.[jt]s$/)]),
  foreign('MikroORM', 'code', [beside(/^mikro-orm\.config\.[cm]?[jt]s$/)]),
  foreign('Kysely', 'code', [beside(/^kysely\.config\.[cm]?[jt]s$/)]),
  foreign('Laravel', 'code', [beside(/^artisan$/), inside(/^\d{4}_\d\d_\d\d_\d{6}_\w+\.php$/)]),
  foreign('Phinx', 'code', [beside(/^phinx\.(php|json|ya?ml)$/)]),
  foreign('Doctrine', 'code', [inside(/^Version\d{14}\.php$/)]),
  foreign('Ecto', 'code', [inside(/^\d{14}_\w+\.exs$/)]),
  foreign('Entity Framework Core', 'code', [inside(/(\.Designer|ModelSnapshot)\.cs$/)]),
  foreign('yoyo', 'layout', [beside(/^yoyo\.ini$/), inside(/^yoyo\.ini$/)], [/^-- depends:/m]),
  foreign('rambler', 'layout', [beside(/^rambler\.json$/)], [/^-- rambler (up|down)/m]),
  foreign('MyBatis Migrations', 'layout', [], [/^-- \/\/@UNDO/m]),
  foreign('sql-migrate', 'layout', [beside(/^dbconfig\.yml$/)], [/^--\s*\+migrate (Up|Down)/m]),
];

type Sign = (tree: Tree) => string | undefined;

function foreign(
  name: string,
  kind: ForeignLayout['kind'],
  signs: readonly Sign[],
  contents: readonly RegExp[] = [],
  cargo?: RegExp,
  npm?: RegExp,
): ForeignLayout {
  const all = [...signs, ...contents.map(saying)];
  if (cargo !== undefined) all.push(manifest('Cargo.toml', cargo));
  if (npm !== undefined) all.push(manifest('package.json', npm));
  return {
    name,
    kind,
    seen(tree) {
      for (const sign of all) {
        const seen = sign(tree);
        if (seen !== undefined) return seen;
      }
      return undefined;
    },
  };
}

/** A file in the folders above. */
function beside(pattern: RegExp): Sign {
  return (tree) => tree.surroundings.find(({ path }) => pattern.test(nameOf(path)))?.path;
}

/** A file below the folder, by its path there. */
function inside(pattern: RegExp): Sign {
  return (tree) => tree.files.find(({ path }) => pattern.test(within(tree, path)))?.path;
}

/** An SQL file of the folder that says so. */
function saying(pattern: RegExp): Sign {
  return (tree) => tree.files.find((file) => file.path.endsWith('.sql') && pattern.test(headOf(file)))?.path;
}

/** A package manifest above the folder that depends on it. */
function manifest(name: string, pattern: RegExp): Sign {
  return (tree) => tree.surroundings.find((file) => nameOf(file.path) === name && pattern.test(headOf(file)))?.path;
}

const headLength = 64 * 1024;

/** The first 64 KiB of a file as text: marks of a tool stand at its top. */
export const headOf: Text = ({ bytes }) => new TextDecoder().decode(bytes.subarray(0, headLength));
