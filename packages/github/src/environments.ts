import * as v from 'valibot';
import { environment, readAnswer, type Environment } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';
import { following } from './page.ts';

/** The environments of the repository, whose names GitHub finds in any case; needs `actions: read`. */
export interface Environments {
  get(name: string): Promise<Environment>;
  /** All of them; undefined where GitHub answers 404, as for a repository whose plan has none. */
  all(): Promise<readonly Environment[] | undefined>;
}

const list = v.object({ total_count: v.number(), environments: v.array(environment) });

/** Source: docs.github.com, "Get an environment" and "List environments". */
export function environmentsOf(api: Api): Environments {
  return {
    get: async (environment_name) => {
      const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
      const answer = await api.call(route, { environment_name });
      return readAnswer(environment, answer.data, 'GET environment');
    },
    all: async () => {
      try {
        return await listAll(api);
      } catch (error) {
        if (error instanceof GitHubFailure && error.kind === 'not-found') return undefined;
        throw error;
      }
    },
  };
}

async function listAll(api: Api): Promise<readonly Environment[]> {
  const route = 'GET /repos/{owner}/{repo}/environments';
  const found: Environment[] = [];
  let total = 0;
  for (let page: number | undefined = 1; page !== undefined;) {
    const answer: { data: unknown; link: string | undefined } = await api.call(route, { per_page: 100, page });
    const read = readAnswer(list, answer.data, route);
    found.push(...read.environments);
    total = read.total_count;
    page = following(page, answer.link, route);
  }
  if (found.length >= total) return found;
  throw new GitHubFailure(
    'invalid-answer',
    `GitHub's answer to ${route} holds ${found.length} of ${total} environments.`,
  );
}
