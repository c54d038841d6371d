import * as v from 'valibot';
import { readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import { discussionOf, type Discussion } from './discussion.ts';
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
}

const list = v.array(
  v.object({
    number: v.number(),
    title: v.string(),
    state: v.string(),
    pull_request: v.optional(v.unknown()),
  }),
);

/** Source: docs.github.com, "List repository issues": `labels` is a list at commas, and labels do not tell upper from lower case. */
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
  };
}
