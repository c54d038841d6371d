import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@jest/globals';

/** The project's root directory. */
export const root = join(import.meta.dirname, '..', '..');

/** A program that .ci/run installs. */
type Tool = 'DELIVERY_ZIZMOR' | 'DELIVERY_ACTIONLINT' | 'DELIVERY_SHELLCHECK';

/** The path of a program; undefined, with a word about it, where there is none. Throws where all of them are required. */
function tool(name: Tool): string | undefined {
  const path = process.env[name];
  if (path) return path;
  if (process.env['DELIVERY_REQUIRE_ALL'] === '1') throw new Error(`${name} is not set, and all tools are required.`);
  process.stderr.write(`Skipped: ${name} does not name the program that looks at the workflows.\n`);
  return undefined;
}

/** A test that needs programs; shown as skipped where one of them is missing. */
export function testWith(
  names: readonly Tool[],
  title: string,
  look: (...paths: readonly string[]) => Promise<void>,
): void {
  const paths = names.map(tool).filter((path) => path !== undefined);
  if (paths.length === names.length) test(title, async () => await look(...paths), 120_000);
  else test.skip(`${title} (${names.join(', ')} not set)`, () => undefined);
}

export interface Text {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every workflow of the repository. */
export async function workflowTexts(): Promise<readonly Text[]> {
  const files = (await readdir(join(root, '.github', 'workflows'))).filter((file) => /\.ya?ml$/.test(file));
  return await Promise.all(files.toSorted().map(async (file) => await textOf(`.github/workflows/${file}`)));
}

/** The `action.yml` of every action. */
export async function actionTexts(): Promise<readonly Text[]> {
  const actions = (await readdir(join(root, 'actions'))).toSorted();
  return await Promise.all(actions.map(async (name) => await textOf(`actions/${name}/action.yml`)));
}

/** Every workflow among the examples, which others copy. */
export async function exampleTexts(): Promise<readonly Text[]> {
  const files = (await readdir(join(root, 'examples'), { recursive: true })).filter((file) => /\.ya?ml$/.test(file));
  const texts = await Promise.all(
    files.toSorted().map(async (file) => await textOf(`examples/${file.replaceAll('\\', '/')}`)),
  );
  return texts.filter(({ path, text }) => !path.includes('node_modules/') && /^jobs:/m.test(text));
}

async function textOf(path: string): Promise<Text> {
  return { path, text: await readFile(join(root, path), 'utf8') };
}
