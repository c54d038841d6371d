import { orderRules, type Migration, type Tool } from '#migrations';

/** How what is held back is kept from the command. */
export type Withholding =
  /** Nothing is held back: the command gets the directory as it is. */
  | { readonly kind: 'none'; readonly target: string | undefined }
  /** The command gets a directory without it. */
  | { readonly kind: 'directory'; readonly target: string | undefined }
  /** The command gets the version to stop at. */
  | { readonly kind: 'target'; readonly target: string }
  /** Nothing may run, so nothing is run. */
  | { readonly kind: 'nothing-to-run' }
  /** It cannot be kept from the command. */
  | { readonly kind: 'impossible'; readonly why: string };

/**
 * The tools whose command takes a version to stop at: `migrate goto`, `goose up-to`, `flyway -target`, `sqlx migrate run --target-version`, `sqitch
 * deploy --to`, `atlas migrate apply --to-version` (each tool's own documentation).
 */
const stopsAtVersion: ReadonlySet<Tool> = new Set(['golang-migrate', 'goose', 'flyway', 'sqlx', 'sqitch', 'atlas']);

/** What is to run and what is not, both in the order of the tool, and the command that runs it. */
export interface Selection {
  readonly tool: Tool;
  /** All that is pending, in order. */
  readonly pending: readonly Migration[];
  readonly held: readonly Migration[];
  readonly command: string;
  /** The directory of the migrations, relative to the workspace. */
  readonly directory: string;
}

/** How to keep what is held from the command; pure. What the command makes of it is compared with the tool's ledger afterwards. */
export function planWithholding({ tool, pending, held, command, directory }: Selection): Withholding {
  const allowed = pending.filter((migration) => !held.includes(migration));
  const last = allowed.at(-1);
  if (last === undefined) return { kind: 'nothing-to-run' };
  const target = stopsAtVersion.has(tool) ? last.version : undefined;
  const apart = allowed.find(({ path }) => inContractFolder(path, directory));
  if (held.length === 0 && apart === undefined) return { kind: 'none', target };
  const early = held.find((migration) => pending.indexOf(migration) < pending.indexOf(last));
  if (early !== undefined && orderRules[tool].late !== 'runs') {
    const why = `${early.path} must wait and comes before ${last.path}, so it could never run later: ${orderRules[tool].said}. Give it a later version.`;
    return { kind: 'impossible', why };
  }
  if (namesVariable(command, 'DELIVERY_MIGRATIONS')) return { kind: 'directory', target };
  if (target !== undefined && early === undefined && apart === undefined && namesVariable(command, 'DELIVERY_TARGET')) {
    return { kind: 'target', target };
  }
  return { kind: 'impossible', why: whyNot(tool, early ?? apart) };
}

/** Whether a file lies in the folder for contracts, which the tools themselves do not look into. */
export function inContractFolder(path: string, directory: string): boolean {
  return path.startsWith(directory === '.' ? 'contract/' : `${directory}/contract/`);
}

/** A script that reads a variable by itself is not seen: the command names it, or is taken not to use it. */
function namesVariable(command: string, name: string): boolean {
  return new RegExp(String.raw`\b${name}\b`, 'u').test(command);
}

function whyNot(tool: Tool, misplaced: Migration | undefined): string {
  const target = stopsAtVersion.has(tool) ? ' or `$DELIVERY_TARGET` as the version to stop at' : '';
  const late =
    misplaced === undefined ? '' : ` Because of the place of ${misplaced.path}, a version to stop at is not enough.`;
  return `migrate-command must name \`$DELIVERY_MIGRATIONS\` as the directory to read${target}, so that ${tool} sees what may run and nothing else.${late}`;
}
