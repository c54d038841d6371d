import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub, type FakeGitHub } from '#rehearsal/github';

// The messages are those of GitHub's own validator, as its users quote them; what is valid is said by @octokit/graphql-schema 15.26.1.
const repository = 'acme/shop';
let server: FakeGitHub;

beforeEach(async () => {
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
});

afterEach(async () => {
  await server.close();
});

async function ask(query: string, variables: object = {}, token = issue()): Promise<unknown> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `bearer ${token}`, 'user-agent': 'test' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

function issue(permissions: Readonly<Record<string, 'read' | 'write'>> = { deployments: 'read' }): string {
  return server.issueToken({ repository, permissions });
}

const list = (inner: string, given = 'first: 2'): string =>
  `{ repository(owner: "acme", name: "shop") { deployments(${given}) { ${inner} } } }`;

describe("GitHub's schema does not allow", () => {
  test.each([
    ['a field that is not there', list('nodes { nope }'), "Field 'nope' doesn't exist on type 'Deployment'"],
    [
      'a status by number',
      list('nodes { latestStatus { databaseId } }'),
      "Field 'databaseId' doesn't exist on type 'DeploymentStatus'",
    ],
    [
      'an app',
      list('nodes { performedViaGithubApp { slug } }'),
      "Field 'performedViaGithubApp' doesn't exist on type 'Deployment'",
    ],
    [
      'deployments by task',
      list('totalCount', 'first: 1, task: "deploy:shop"'),
      "Field 'deployments' doesn't accept argument 'task'",
    ],
    [
      'an object without fields',
      list('nodes'),
      "Field must have selections (field 'nodes' returns Deployment but has no selections)",
    ],
    ['fields of a text', list('nodes { task { name } }'), "Selections can't be made on String (field 'task')"],
    ['nodes without ids', '{ nodes { id } }', "Field 'nodes' is missing required arguments: ids"],
    [
      'a fragment on a stranger',
      '{ nodes(ids: []) { ... on PageInfo { endCursor } } }',
      "Fragment on PageInfo can't be spread inside Node",
    ],
    ['a variable that is not declared', '{ nodes(ids: $ids) { id } }', 'Variable $ids is used but not declared'],
    ['a variable that is not used', 'query($x: Int) { nodes(ids: []) { id } }', 'Variable $x is declared but not used'],
    [
      'a variable of another type',
      'query($ids: String) { nodes(ids: $ids) { id } }',
      "Type mismatch on variable $ids and argument 'ids' of 'nodes' (String / [ID!]!)",
    ],
    [
      'a direction that is none',
      list('totalCount', 'first: 1, orderBy: { field: CREATED_AT, direction: DOWN }'),
      "argument 'orderBy' of 'deployments'.direction has an invalid value: it is no OrderDirection",
    ],
    ['what is no query', 'mutation { x }', 'Expected {, got mutation'],
  ])('%s', async (_, query, message) => {
    expect(await ask(query)).toMatchObject({ errors: [{ message }] });
    expect(server.violations).toHaveLength(1);
  });
});

describe('a query', () => {
  test('gets what it asks for, by the names it gives', async () => {
    server.addDeployment(repository, { task: 'deploy:a', payload: { a: 1 } });
    server.addDeployment(repository, { task: 'deploy:b', payload: 'text', statuses: [{ state: 'success' }] });
    expect(
      await ask(
        list(
          'totalCount nodes { what: task payload latestStatus { state creator { login __typename } } }',
          'first: 2, orderBy: { field: CREATED_AT, direction: DESC }',
        ),
      ),
    ).toEqual({
      data: {
        repository: {
          deployments: {
            totalCount: 2,
            nodes: [
              {
                what: 'deploy:b',
                payload: '"text"',
                latestStatus: { state: 'SUCCESS', creator: { login: 'github-actions', __typename: 'Bot' } },
              },
              { what: 'deploy:a', payload: '{"a":1}', latestStatus: null },
            ],
          },
        },
      },
    });
    expect(server.journal.at(-1)).toMatchObject({ route: '/graphql', actor: 'github-actions[bot]', status: 200 });
  });

  test('lists the oldest first unless told otherwise, page by page', async () => {
    for (const task of ['a', 'b', 'c']) server.addDeployment(repository, { task });
    const first = await ask(list('nodes { task } pageInfo { hasNextPage endCursor }'));
    expect(first).toMatchObject({
      data: { repository: { deployments: { nodes: [{ task: 'a' }, { task: 'b' }], pageInfo: { hasNextPage: true } } } },
    });
    const cursor = /"endCursor":"([^"]*)"/u.exec(JSON.stringify(first))?.[1];
    expect(await ask(list('nodes { task } pageInfo { hasNextPage }', `first: 2, after: "${cursor}"`))).toMatchObject({
      data: { repository: { deployments: { nodes: [{ task: 'c' }], pageInfo: { hasNextPage: false } } } },
    });
  });

  test.each([
    ['without a length', '', 'MISSING_PAGINATION_BOUNDARIES'],
    ['of more than a hundred', '(first: 101)', 'EXCESSIVE_PAGINATION'],
  ])('for a list %s is an error beside the data', async (_, given, type) => {
    expect(
      await ask(`{ repository(owner: "acme", name: "shop") { deployments${given} { totalCount } } }`),
    ).toMatchObject({
      data: { repository: { deployments: null } },
      errors: [{ type, path: ['repository', 'deployments'] }],
    });
  });

  test('does not see what the token does not reach', async () => {
    const { id } = server.addDeployment(repository, {});
    const node = `DE_${Buffer.from(`DE:${id}`).toString('base64url')}`;
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await ask(query, { ids: [node, 'DE_x'] })).toMatchObject({
      data: { nodes: [{ id: node }, null] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
    });
    expect(await ask(query, { ids: [node] }, issue({ contents: 'write' }))).toMatchObject({
      data: { nodes: [null] },
      errors: [{ type: 'FORBIDDEN' }],
    });
    const elsewhere = server.issueToken({ repository: 'acme/other', permissions: { deployments: 'read' } });
    expect(await ask(query, { ids: [node] }, elsewhere)).toMatchObject({
      data: { nodes: [null] },
      errors: [{ type: 'NOT_FOUND' }],
    });
    expect(await ask(query, { ids: Array.from({ length: 101 }, () => node) })).toMatchObject({
      errors: [{ type: 'ARGUMENT_LIMIT' }],
    });
    expect(await ask(query, { ids: [node] }, 'bad')).toMatchObject({ message: 'Bad credentials' });
  });
});

describe('an issue', () => {
  const permissions = { issues: 'write' } as const;

  async function call(method: string, path: string, body: object | undefined, user: string): Promise<string> {
    const response = await fetch(`${server.url}/repos/${repository}${path}`, {
      method,
      headers: {
        authorization: `bearer ${server.issueToken({ repository, permissions, user })}`,
        'user-agent': 'test',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return text === '' ? '' : String(Object(JSON.parse(text))['node_id']);
  }

  const inner = `viewerDidAuthor lastEditedAt editor { login } comments(first: 9) { nodes { id lastEditedAt editor { login } createdViaEmail } }
    timelineItems(first: 9, itemTypes: [COMMENT_DELETED_EVENT]) { nodes { ... on CommentDeletedEvent { actor { login } deletedCommentAuthor { login } } } }`;
  const look = (id: string, user: string) =>
    ask(
      `query($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { ${inner} } } }`,
      { ids: [id] },
      server.issueToken({ repository, permissions, user }),
    );

  test('tells who wrote, changed and deleted what', async () => {
    const id = await call('POST', '/issues', { title: 'One', body: 'first' }, 'mona');
    const comment = await call('POST', '/issues/1/comments', { body: 'yes' }, 'rosa');
    await call('POST', '/issues/1/comments', { body: 'no' }, 'ravi');
    const [kept, gone] = server.repository(repository).comments.all();
    await call('PATCH', '/issues/1', { title: 'Two' }, 'eve');
    expect(await look(id, 'mona')).toMatchObject({
      data: { nodes: [{ viewerDidAuthor: true, lastEditedAt: null, editor: null }] },
    });
    await call('PATCH', '/issues/1', { body: 'second' }, 'eve');
    await call('PATCH', `/issues/comments/${kept?.id}`, { body: 'well' }, 'eve');
    await call('DELETE', `/issues/comments/${gone?.id}`, undefined, 'eve');
    expect(await look(id, 'rosa')).toMatchObject({
      data: {
        nodes: [
          {
            viewerDidAuthor: false,
            lastEditedAt: expect.any(String),
            editor: { login: 'eve' },
            comments: { nodes: [{ id: comment, editor: { login: 'eve' }, createdViaEmail: false }] },
            timelineItems: { nodes: [{ actor: { login: 'eve' }, deletedCommentAuthor: { login: 'ravi' } }] },
          },
        ],
      },
    });
    expect(server.violations).toEqual([]);
  });
});

test('a commit has the authors of its trailers, and the deployments made of it', async () => {
  const rosa = { name: 'Rosa', login: 'rosa', email: 'rosa@example.com' };
  server.addCommit(repository, { author: rosa });
  const { sha } = server.addCommit(repository, {
    message: 'Change\n\nCo-authored-by: Rosa <rosa@example.com>\nco-authored-by: X <x@nowhere.example>',
  });
  server.addDeployment(repository, { sha, environment: 'production' });
  server.addDeployment(repository, { sha, environment: 'staging' });
  const query = `query($oid: GitObjectID) { repository(owner: "acme", name: "shop") { object(oid: $oid) { ... on Commit {
    authors(first: 9) { nodes { email user { login } } } deployments(first: 9, environments: ["production"]) { totalCount } } } } }`;
  const token = issue({ contents: 'read', deployments: 'read' });
  expect(await ask(query, { oid: sha }, token)).toEqual({
    data: {
      repository: {
        object: {
          authors: {
            nodes: [
              { email: 'mona@example.com', user: { login: 'mona' } },
              { email: 'rosa@example.com', user: { login: 'rosa' } },
              { email: 'x@nowhere.example', user: null },
            ],
          },
          deployments: { totalCount: 1 },
        },
      },
    },
  });
  expect(server.violations).toEqual([]);
});
