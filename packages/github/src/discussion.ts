import * as v from 'valibot';
import { actor, instant, readAnswer, type Actor } from './answer.ts';
import { formatInstant, type Instant } from '#time';
import type { Api } from './api.ts';
import { allPages } from './page.ts';
import { provenanceOf, type Provenance } from './provenance.ts';

/** An issue that is no pull request. Source: GitHub's OpenAPI description, schema `issue`. */
export interface Issue {
  readonly number: number;
  /** What GraphQL knows it by. */
  readonly nodeId: string;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly creator: Actor | undefined;
  /** The slug of the app it was made through; undefined when there was none. */
  readonly app: string | undefined;
  readonly createdAt: Instant;
  /** Undefined while it is open. */
  readonly closedAt: Instant | undefined;
}

/** A comment. Source: GitHub's OpenAPI description, schema `issue-comment`. */
export interface Comment {
  readonly id: number;
  /** What GraphQL knows it by. */
  readonly nodeId: string;
  readonly body: string;
  readonly creator: Actor | undefined;
  readonly app: string | undefined;
  readonly createdAt: Instant;
  /** Later than `createdAt` when it was changed, by anybody who may; both are whole seconds. */
  readonly updatedAt: Instant;
}

/** Issues and what is said in them. Reading needs `issues: read`, writing `issues: write`. */
export interface Discussion {
  /** The open ones with a label, newest first, pull requests left out. */
  open(label: string): Promise<readonly Issue[]>;
  /** Those with a label that were changed since then, open and closed; pull requests left out. */
  changed(label: string, since: Instant): Promise<readonly Issue[]>;
  create(made: { readonly title: string; readonly body: string; readonly label: string }): Promise<Issue>;
  /** Oldest first, all of them. */
  comments(number: number): Promise<readonly Comment[]>;
  /** What GraphQL alone tells: who opened it, and what was changed or deleted there. */
  provenance(nodeId: string): Promise<Provenance>;
}

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const app = v.nullish(v.object({ slug: v.optional(v.string(), '') }));
const issue = v.pipe(
  v.object({
    number: id,
    node_id: v.string(),
    title: v.string(),
    body: v.nullish(v.string(), ''),
    html_url: v.string(),
    user: actor,
    performed_via_github_app: app,
    created_at: instant,
    closed_at: v.nullish(instant),
    pull_request: v.optional(v.unknown()),
  }),
  v.transform((read) => ({
    isPull: read.pull_request !== undefined,
    issue: {
      number: read.number,
      nodeId: read.node_id,
      title: read.title,
      body: read.body,
      url: read.html_url,
      creator: read.user ?? undefined,
      app: read.performed_via_github_app?.slug,
      createdAt: read.created_at,
      closedAt: read.closed_at ?? undefined,
    } satisfies Issue,
  })),
);
const comment = v.pipe(
  v.object({
    id,
    node_id: v.string(),
    body: v.nullish(v.string(), ''),
    user: actor,
    performed_via_github_app: app,
    created_at: instant,
    updated_at: instant,
  }),
  v.transform((read): Comment => ({
    id: read.id,
    nodeId: read.node_id,
    body: read.body,
    creator: read.user ?? undefined,
    app: read.performed_via_github_app?.slug,
    createdAt: read.created_at,
    updatedAt: read.updated_at,
  })),
);

/** Source: docs.github.com, "REST API endpoints for issues" and "… for issue comments". */
export function discussionOf(api: Api): Discussion {
  return {
    open: async (labels) => {
      const read = await allPages(api, 'GET /repos/{owner}/{repo}/issues', { labels, state: 'open' }, issue);
      return read.filter(({ isPull }) => !isPull).map((each) => each.issue);
    },
    changed: async (labels, since) => {
      const filter = { labels, state: 'all', since: formatInstant(since) };
      const read = await allPages(api, 'GET /repos/{owner}/{repo}/issues', filter, issue);
      return read.filter(({ isPull }) => !isPull).map((each) => each.issue);
    },
    create: async ({ title, body, label }) => {
      const answer = await api.call('POST /repos/{owner}/{repo}/issues', { title, body, labels: [label] });
      return readAnswer(issue, answer.data, 'POST issue', true).issue;
    },
    comments: async (issue_number) =>
      allPages(api, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number }, comment),
    provenance: async (nodeId) => provenanceOf(api, nodeId),
  };
}
