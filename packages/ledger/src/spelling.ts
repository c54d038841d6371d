import { GitHubFailure } from '#github';
import { ActionFailure } from '#kit';
import type { Ledger } from './ledger.ts';

/** Whether two names are one environment: GitHub does not tell upper from lower case in them (docs.github.com, "Managing environments for deployment"). */
export function sameEnvironment(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/**
 * Throws ActionFailure `environment-spelling` when GitHub knows the environment under another spelling. A list is asked for by the name as it is
 * given, and GitHub does not document whether it finds records under another spelling: what is live could be overlooked. An environment that GitHub
 * does not know, or that a repository of its plan cannot have, has no other spelling. Throws GitHubFailure.
 */
export async function refuseOtherSpelling({ github }: Ledger, environment: string): Promise<void> {
  const known = await nameOf(github, environment);
  if (known === undefined || known === environment || !sameEnvironment(known, environment)) return;
  throw new ActionFailure(
    'environment-spelling',
    `The environment is called ${JSON.stringify(known)} on GitHub, and ${JSON.stringify(environment)} was given: records under two spellings are hard to find again. Write ${JSON.stringify(known)} everywhere.`,
  );
}

/** Whether the token lacks `actions: read` is told by the run that is asked for anyway. */
async function nameOf(github: Ledger['github'], environment: string): Promise<string | undefined> {
  try {
    return (await github.environments.get(environment)).name;
  } catch (error) {
    if (error instanceof GitHubFailure && (error.kind === 'not-found' || error.kind === 'forbidden')) return undefined;
    throw error;
  }
}
