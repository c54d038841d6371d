import * as v from 'valibot';
import { readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import { discussionOf, type Discussion } from './discussion.ts';
import { GitHubFailure } from './failure.ts';
import { following } from './page.ts';

/** An open issue, as far as people are told of it. */
export interface OpenIssue {
  readonly number: number;
  readonly title: string;
}

/** The issues of the repository; needs `issues: read`. */
export interface Issues extends Discussion {
  /** The first open issue with a label; undefined when there is none. Pull requests are none, although GitHub lists them. */
  firstOpen(label: string): Promise<OpenIssue | undefined>;
  /** Whether the repository has a label, in whatever case; one that is not there is on no issue. */
  hasLabel(label: string): Promise<boolean>;
}

const list = v.array(
  v.object({
    number: v.number(),
    title: v.string(),
    state: v.string(),
    pull_request: v.optional(v.unknown()),
  }),
);

const labelled = v.object({ name: v.string() });

/** Source: docs.github.com, "Get a label", which answers 404 for no such label; and "List repository issues": `labels` is a list at commas, and labels do not tell upper from lower case. */
export function issuesOf(api: Api): Issues {
  const route = 'GET /repos/{owner}/{repo}/issues';
  return {
    ...discussionOf(api),
    firstOpen: async (label) => {
      for (let page: number | undefined = 1; page !== undefined;) {
        const answer: { data: unknown; link: string | undefined } = await api.call(route, {
          labels: label,
          state: 'open',
          per_page: 100,
          page,
        });
        for (const { pull_request, state, number, title } of readAnswer(list, answer.data, route)) {
          if (pull_request === undefined && state === 'open') return { number, title };
        }
        page = following(page, answer.link, route);
      }
      return undefined;
    },
    hasLabel: async (name) => {
      const asked = 'GET /repos/{owner}/{repo}/labels/{name}';
      try {
        const { data } = await api.call(asked, { name });
        return readAnswer(labelled, data, asked).name.toLowerCase() === name.toLowerCase();
      } catch (error) {
        if (error instanceof GitHubFailure && error.kind === 'not-found') return false;
        throw error;
      }
    },
  };
}
