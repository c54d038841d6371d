import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

import { path as pathField } from '#inputs';
import { ActionFailure } from '#kit';

/** A contract as text, and what messages call it. */
export interface ContractText {
  readonly text: string;
  readonly called: string;
}

const largest = 262_144;

/**
 * The contract itself where the input has a line break, else the file at this path of the workspace.
 *
 * Throws ActionFailure `contract-not-found`, also for a file that is not inside the workspace after links are followed, and
 * `bad-input` for a path that cannot be one.
 */
export async function loadContract(given: string, workspace: string): Promise<ContractText> {
  if (/[\r\n]/u.test(given)) return { text: given, called: 'The inline contract' };
  const path = relativePath(given);
  try {
    const [root, file] = await Promise.all([realpath(workspace), realpath(join(workspace, path))]);
    const { size } = await stat(file);
    if (!file.startsWith(root + sep) || size > largest) throw new RangeError('is outside, or too large');
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)), called: path };
  } catch {
    const what = `${path} cannot be read: there is no such file in the workspace, or it is no text of at most 256 KiB`;
    const next = 'Check out the commit that is deployed before this step, and look at the path';
    throw new ActionFailure('contract-not-found', `${what}. ${next}.`);
  }
}

function relativePath(given: string): string {
  try {
    // What is no path may be anything, so it is not repeated.
    if (given.length < 1000 && /\.ya?ml$/u.test(given)) return pathField().parse(given);
  } catch {
    // Said below.
  }
  const takes = 'the path of a .yml or .yaml file in the workspace, or the contract itself on several lines';
  throw new ActionFailure('bad-input', `contract is not usable: it takes ${takes}.`);
}
