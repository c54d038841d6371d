import * as v from 'valibot';
import { sha } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';
import { ask } from './graphql.ts';

/** GitHub takes more in one query; this many keep an answer small. */
const most = 100;

const actors = v.object({
  pageInfo: v.object({ hasNextPage: v.literal(false) }),
  nodes: v.array(v.object({ user: v.nullable(v.object({ login: v.string() })) })),
});
const commit = v.object({ __typename: v.literal('Commit'), oid: sha, authors: actors });
const answered = v.object({ repository: v.record(v.string(), commit) });

/**
 * The logins of everybody whom commits name as an author or, by a `Co-authored-by` trailer, as a co-author, as far as GitHub knows an account of that
 * address (docs.github.com, "Creating a commit with multiple authors"; GitHub's public GraphQL schema, `Commit.authors`). Needs `contents: read`.
 * Throws GitHubFailure, also for a commit with more than a hundred of them.
 */
export async function authorsOf(api: Api, repository: string, commits: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (let start = 0; start < commits.length; start += most) {
    for (const login of await authorsOfSome(api, repository, commits.slice(start, start + most))) found.add(login);
  }
  return [...found];
}

async function authorsOfSome(api: Api, repository: string, commits: readonly string[]): Promise<readonly string[]> {
  const [owner, name] = repository.split('/');
  const declared = commits.map((_, index) => `$oid${index}: GitObjectID`).join(', ');
  const objects = commits.map(
    (_, index) => `commit${index}: object(oid: $oid${index}) { __typename ... on Commit { oid
      authors(first: 100) { pageInfo { hasNextPage } nodes { user { login } } } } }`,
  );
  const question = {
    query: `query($owner: String!, $name: String!, ${declared}) { repository(owner: $owner, name: $name) { ${objects.join('\n')} } }`,
    variables: { owner, name, ...Object.fromEntries(commits.map((oid, index) => [`oid${index}`, oid])) },
    what: 'the authors of commits',
    needs: 'contents: read',
  };
  const told = Object.values((await ask(api, question, answered)).repository);
  const missing = commits.find((each) => !told.some(({ oid }) => oid === each));
  if (missing === undefined)
    return told.flatMap(({ authors }) => authors.nodes.flatMap(({ user }) => user?.login ?? []));
  throw new GitHubFailure('invalid-answer', `GitHub's answer to the query for ${question.what} leaves out ${missing}.`);
}
