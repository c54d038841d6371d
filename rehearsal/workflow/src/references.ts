import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAction, type ActionFile } from './action-file.ts';
import type { CheckProvider } from './check.ts';
import type { RunOptions, SourceTree } from './options.ts';
import { Refusal, type Position } from './refusal.ts';

/** Where a step's `uses` leads. */
export type ActionLocation =
  | { readonly kind: 'checkout' }
  | { readonly kind: 'workspace'; readonly path: string }
  | { readonly kind: 'tree'; readonly tree: SourceTree; readonly path: string };

/** An action as it was read, and where it is. */
export interface LoadedAction {
  readonly file: ActionFile;
  readonly directory: string;
}

/** Finds what `uses` refers to; every repository is asked for once in a run. */
export class References {
  readonly #resolve: RunOptions['resolve'];
  readonly #trees = new Map<string, Promise<SourceTree | undefined>>();

  constructor(resolve: RunOptions['resolve']) {
    this.#resolve = resolve;
  }

  /** The tree of `org/repo@ref`; undefined when it is not served. */
  tree(repository: string, ref: string): Promise<SourceTree | undefined> {
    const key = `${repository.toLowerCase()}@${ref}`;
    const known = this.#trees.get(key) ?? this.#resolve({ repository, ref });
    this.#trees.set(key, known);
    return known;
  }

  /**
   * Finds an action: `$/x` beside the file that names it, `./x` in the workspace, `org/repo/x@ref` where it is served.
   *
   * @throws Refusal when it is not served, or `$/` stands in an action of the workspace.
   */
  async locate(uses: string, at: Position, source: SourceTree | undefined): Promise<ActionLocation> {
    if (uses.startsWith('./')) return { kind: 'workspace', path: uses.slice(2) };
    if (uses.startsWith('$/')) {
      if (source !== undefined) return { kind: 'tree', tree: source, path: uses.slice(2) };
      throw new Refusal(at, 'The rehearsal does not support `$/` in an action that is used by `./`.');
    }
    const { repository, path, ref } = parseUses(uses, at);
    if (repository === 'actions/checkout' && path === '') return { kind: 'checkout' };
    const tree = await this.tree(repository, ref);
    if (tree === undefined) throw new Refusal(at, `The rehearsal has no copy of ${repository}@${ref}.`);
    return { kind: 'tree', tree, path };
  }

  /** The workflow file behind a job's `uses`. @throws Refusal when it is not served. */
  async locateWorkflow(uses: string, at: Position, source: SourceTree): Promise<{ tree: SourceTree; path: string }> {
    if (uses.startsWith('./') || uses.startsWith('$/')) return { tree: source, path: uses.slice(2) };
    const { repository, path, ref } = parseUses(uses, at);
    const tree = await this.tree(repository, ref);
    if (tree === undefined) throw new Refusal(at, `The rehearsal has no copy of ${repository}@${ref}.`);
    return { tree, path };
  }

  /** How GitHub's validator reads the files that a file of `source` refers to. */
  provider(source: SourceTree): CheckProvider {
    return {
      ownFile: (path) => readTreeFile(source, path),
      otherFile: async ({ repository, ref }, path) => {
        const tree = await this.tree(repository, ref);
        return tree === undefined ? undefined : readTreeFile(tree, path);
      },
    };
  }
}

function parseUses(uses: string, at: Position): { repository: string; path: string; ref: string } {
  const match = /^(?<repository>[^/@]+\/[^/@]+)(?:\/(?<path>[^@]*))?@(?<ref>.+)$/.exec(uses);
  const { repository, path = '', ref } = match?.groups ?? {};
  if (repository !== undefined && ref !== undefined) return { repository, path, ref };
  throw new Refusal(at, `\`${uses}\` is no reference: wanted \`owner/repository/path@ref\`, \`$/path\` or \`./path\`.`);
}

/** Reads a file of a tree; undefined when there is none. */
export async function readTreeFile(tree: SourceTree, path: string): Promise<string | undefined> {
  return readOptional(join(tree.directory, path));
}

/** Reads an action's manifest in a directory. @throws Refusal at `at` when there is none, or inside the manifest. */
export async function loadAction(directory: string, label: string, at: Position): Promise<LoadedAction> {
  for (const name of ['action.yml', 'action.yaml']) {
    const content = await readOptional(join(directory, name));
    if (content === undefined) continue;
    return { file: readAction(label === '' ? name : `${label}/${name}`, content), directory };
  }
  throw new Refusal(at, `There is no action.yml in '${label}'.`);
}

async function readOptional(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined;
    throw error;
  }
}
