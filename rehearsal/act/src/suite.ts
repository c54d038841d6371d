import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { standInFor } from '#rehearsal/main';
import type { SourceTree } from '#rehearsal/workflow';
import { translate } from './translate.ts';

/** The suite for act, with what else its workflows name. */
export interface ActSuite {
  /** Directories by `owner/name@ref`. */
  readonly repositories: Readonly<Record<string, string>>;
}

const workflows = '.github/workflows';

/**
 * Writes the tree to another directory, with workflows that act understands. Actions of others are stood in for where the rehearsal does so,
 * because act looks for every action of a job before it runs the first (nektos/act pkg/runner/job_executor.go).
 */
export async function translateSuite(suite: SourceTree, directory: string): Promise<ActSuite> {
  await cp(suite.directory, directory, { recursive: true });
  const repositories: Record<string, string> = { [`${suite.repository}@${suite.ref}`]: directory };
  for (const name of (await readdir(join(directory, workflows))).filter((file) => /\.ya?ml$/.test(file))) {
    const path = `${workflows}/${name}`;
    const text = translate(await readFile(join(directory, path), 'utf8'), { ...suite, path });
    await writeFile(join(directory, path), text);
    for (const [, repository = '', ref = ''] of text.matchAll(/\buses: ([^@\s/]+\/[^@\s/]+)@(\S+)/gu)) {
      const standIn = standInFor({ repository, ref });
      if (standIn !== undefined) repositories[`${repository}@${ref}`] = standIn.directory;
    }
  }
  return { repositories };
}
