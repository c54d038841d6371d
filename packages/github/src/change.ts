import * as v from 'valibot';
import { readAnswer, sha } from './answer.ts';
import type { Api } from './api.ts';
import { following } from './page.ts';

/** Who made a commit, by account; undefined where GitHub knows none of that address. */
export interface Authorship {
  readonly sha: string;
  readonly author: string | undefined;
  readonly committer: string | undefined;
}

/** What is between two commits. Source: GitHub's OpenAPI description, schema `commit-comparison`. */
export interface Change {
  readonly status: 'diverged' | 'ahead' | 'behind' | 'identical';
  /** Every commit that `head` has and `base` lacks. */
  readonly commits: readonly Authorship[];
  /** The paths that differ, old names included. */
  readonly paths: readonly string[];
  /** Added and deleted lines together. */
  readonly lines: number;
  /** GitHub shows no more than 300 files, and none when it leaves them out: `paths` and `lines` are then not all. */
  readonly cut: boolean;
}

/** GitHub shows at most this many files of a comparison (docs.github.com, "Compare two commits"). */
const mostFiles = 300;

const account = v.nullish(v.object({ login: v.optional(v.string()) }));
const authorship = v.pipe(
  v.object({ sha, author: account, committer: account }),
  v.transform((read): Authorship => ({
    sha: read.sha,
    author: loginOf(read.author),
    committer: loginOf(read.committer),
  })),
);
const comparison = v.object({
  status: v.picklist(['diverged', 'ahead', 'behind', 'identical']),
  total_commits: v.number(),
  commits: v.array(authorship),
  files: v.nullish(
    v.array(v.object({ filename: v.string(), previous_filename: v.optional(v.string()), changes: v.number() })),
  ),
});

/** Reads who made one commit. Throws GitHubFailure. */
export async function authorshipOf(api: Api, ref: string): Promise<Authorship> {
  const answer = await api.call('GET /repos/{owner}/{repo}/commits/{ref}', { ref });
  return readAnswer(authorship, answer.data, `GET commit ${ref}`);
}

/** Reads all that is between two commits, a hundred commits at a time. Throws GitHubFailure, also when GitHub shows fewer commits than it counts. */
export async function changeBetween(api: Api, base: string, head: string): Promise<Change> {
  const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
  const ask = async (page: number) => {
    const answer = await api.call(route, { basehead: `${base}...${head}`, per_page: 100, page });
    return { read: readAnswer(comparison, answer.data, route), next: following(page, answer.link, route) };
  };
  const first = await ask(1);
  const commits = [...first.read.commits];
  for (let { next } = first; next !== undefined;) {
    const more = await ask(next);
    commits.push(...more.read.commits);
    next = more.next;
  }
  const whole = v.pipe(v.array(v.unknown()), v.length(first.read.total_commits));
  readAnswer(whole, commits, `${route}, all pages together`);
  const { files: shown, status } = first.read;
  const files = shown ?? [];
  return {
    status,
    commits,
    paths: files.flatMap(({ filename, previous_filename: previous }) => [
      filename,
      ...(previous === undefined ? [] : [previous]),
    ]),
    lines: files.reduce((sum, { changes }) => sum + changes, 0),
    cut: shown === undefined || shown === null || files.length >= mostFiles,
  };
}

/** GitHub answers null, and now and then an empty object, for an address it knows nobody by. */
function loginOf(read: { readonly login?: string | undefined } | null | undefined): string | undefined {
  return read?.login;
}
