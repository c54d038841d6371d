import { stat } from 'node:fs/promises';
import { nearest } from './nearest.ts';
import { callerScenario } from './scenarios/caller.ts';
import { scenarios } from './scenarios/catalog.ts';
import { threeReleases } from './scenarios/three-releases.ts';
import type { Scenario } from './scenario.ts';

/** Who asked for something that is not there; the message says what was probably meant, and where to look. */
export class UnknownScenario extends Error {}

/** What the words on the command line ask for: nothing is the default, `all` is every scenario, else names and workflow files. */
export async function selectScenarios(words: readonly string[]): Promise<readonly Scenario[]> {
  if (words.length === 0) return [threeReleases];
  const chosen = await Promise.all(words.map(scenariosOf));
  return chosen.flat();
}

async function scenariosOf(word: string): Promise<readonly Scenario[]> {
  if (word === 'all') return scenarios;
  const named = scenarios.find(({ name }) => name === word);
  if (named !== undefined) return [named];
  if (await isFile(word)) return [await callerScenario(word)];
  const names = scenarios.map(({ name }) => name);
  const meant = nearest(word, ['all', ...names]);
  const hint = meant === undefined ? '' : ` Did you mean '${meant}'?`;
  throw new UnknownScenario(
    `There is neither a scenario nor a workflow file '${word}'.${hint}\n` +
      'All scenarios: npm run rehearse -- list. Everything else: npm run rehearse -- --help.',
  );
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}
