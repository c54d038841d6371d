import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Contract } from '#kit';
import type { ActionMetadata } from '../../scripts/tables/metadata.ts';
import { readActionMetadata } from '../../scripts/tables/metadata.ts';

export interface Action {
  readonly name: string;
  readonly metadata: ActionMetadata;
  readonly contract: Contract;
  readonly readme: string;
}

const root = join(import.meta.dirname, '..', '..');

/** Every action of the suite: what action.yml says beside what the code says. */
export async function suite(): Promise<readonly Action[]> {
  return await Promise.all((await readdir(join(root, 'actions'))).toSorted().map(readAction));
}

async function readAction(name: string): Promise<Action> {
  const directory = join(root, 'actions', name);
  const module: { readonly contract: Contract } = await import(
    pathToFileURL(join(directory, 'src', 'contract.ts')).href
  );
  return {
    name,
    metadata: await readActionMetadata(join(directory, 'action.yml')),
    contract: module.contract,
    readme: await readFile(join(directory, 'README.md'), 'utf8'),
  };
}
