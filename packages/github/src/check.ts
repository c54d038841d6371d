import * as v from 'valibot';
import { readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import { following } from './page.ts';

/** The newest check run of a name and an app on a commit. Source: GitHub's OpenAPI description, schema `check-run`. */
export interface CheckRun {
  readonly name: string;
  /** The slug of the app that made it; `github-actions` for a job, empty when GitHub names none. */
  readonly app: string;
  readonly completed: boolean;
  readonly conclusion: string | undefined;
  /** The page of its details; of a job it holds the id of the run. */
  readonly url: string;
}

/** Check runs; needs `checks: read`. */
export interface Checks {
  /** Those of a commit, each the newest of its name and app. */
  of(commit: string): Promise<readonly CheckRun[]>;
}

const page = v.object({
  total_count: v.number(),
  check_runs: v.array(
    v.pipe(
      v.object({
        name: v.string(),
        status: v.string(),
        conclusion: v.nullable(v.string()),
        details_url: v.nullish(v.string(), ''),
        app: v.nullable(v.object({ slug: v.optional(v.string(), '') })),
      }),
      v.transform((read): CheckRun => ({
        name: read.name,
        app: read.app?.slug ?? '',
        completed: read.status === 'completed',
        conclusion: read.conclusion ?? undefined,
        url: read.details_url,
      })),
    ),
  ),
});

/** Source: docs.github.com, "REST API endpoints for check runs", "List check runs for a Git reference". */
export function checksOf(api: Api): Checks {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs';
  return {
    of: async (ref) => {
      const found: CheckRun[] = [];
      for (let next: number | undefined = 1; next !== undefined;) {
        const answer: { data: unknown; link: string | undefined } = await api.call(route, {
          ref,
          filter: 'latest',
          per_page: 100,
          page: next,
        });
        const read = readAnswer(page, answer.data, route);
        found.push(...read.check_runs);
        next = following(next, answer.link, route);
        // What is missing may be the one that is red.
        if (next === undefined)
          readAnswer(v.pipe(v.number(), v.maxValue(found.length)), read.total_count, `${route}, all pages together`);
      }
      return found;
    },
  };
}
