import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { connect } from '#github';
import { ActionFailure } from '#kit';
import { fakeClock } from '#rehearsal/clock';
import { secondaryLimit, type FaultAnswer } from '#rehearsal/github';
import { milliseconds } from '#time';
import { decide } from '../../../actions/promotion-gate/src/decide.ts';
import { blockers } from '../../../actions/promotion-gate/src/finding.ts';
import { gather } from '../../../actions/promotion-gate/src/gather.ts';
import { petitionFor } from '../../../actions/promotion-gate/src/petition.ts';
import { openPolicy } from '../../../actions/promotion-gate/src/policy-source.ts';
import type { Question } from '../../../actions/promotion-gate/src/question.ts';
import type { Scene } from '../../../actions/promotion-gate/src/scene.ts';
import { digest, image, orgToken, repository, startWorld } from './world.ts';

const policy = `
requires: { environments: [staging], soak: 1h, incident-label: incident }
approvals: { ttl: 1d, quorum: [{ approvers: '1 of team:sre', environment: sign-off }] }
checks: [build]
brake: 1 failed of last 5
rate-limit: 9 per 1d
max-in-flight: 3
hold: after-rollback
`;

/** What the policy above asks. */
const quorums = [{ count: 1, groups: ['team:sre'], paths: [], environment: 'sign-off' }];

const world = await startWorld();
const { server } = world;
const revision = world.commits[2] ?? '';
const question: Question = {
  environment: 'production',
  service: 'shop',
  image: image('b'),
  version: '2.0.0',
  revision,
  kind: undefined,
};

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

afterEach(() => {
  server.faults.clear();
});

/** A place where everything is as it has to be, so that nothing but a fault can keep the image out. */
async function prepare(): Promise<void> {
  world.policy(policy);
  world.past({ ago: 300, image: image('a') });
  world.past({ ago: 290, states: ['in_progress', 'failure'] });
  world.past({ ago: 200, image: image('b'), environment: 'staging', sha: revision });
  world.past({ ago: 5, service: 'cart', states: ['in_progress'], running: true });
  server.addRun(repository, {
    headSha: revision,
    path: '.github/workflows/test.yml',
    jobs: [{ name: 'build', conclusion: 'success' }],
  });
  const token = server.issueToken({ repository, permissions: { issues: 'write' } });
  const gate = connect({ token, apiUrl: server.url, repository, clock: fakeClock() });
  const asked = { by: 'mona', run: { id: world.run.id, attempt: 1 } };
  const { number } = await gate.issues.create(petitionFor(question, quorums, asked));
  const response = await fetch(`${server.url}/repos/${repository}/issues/${number}/comments`, {
    method: 'POST',
    headers: {
      authorization: `bearer ${server.issueToken({ repository, permissions: { issues: 'write' }, user: 'rosa' })}`,
      'user-agent': 'test',
    },
    body: JSON.stringify({ body: `/approve ${digest('b')}` }),
  });
  if (!response.ok) throw new Error(`the comment was answered with ${response.status}`);
}

/** Decides as the action does, on a clock whose waits take no time, with requests that end after a moment: `pass`, the reason of a block, or the error's. */
async function outcome(): Promise<string> {
  const clock = fakeClock();
  await clock.advance(milliseconds(Math.max(0, Date.now() - clock.now())));
  const as = (token: string) =>
    connect({ token, apiUrl: server.url, repository, clock, random: () => 0, timeout: milliseconds(150) });
  const permissions = {
    deployments: 'read',
    actions: 'read',
    contents: 'read',
    checks: 'read',
    issues: 'write',
  } as const;
  const scene: Scene = {
    ledger: {
      github: as(server.issueToken({ repository, permissions, run: { id: world.run.id } })),
      rules: { repository, workflows: undefined },
      clock,
      run: { id: world.run.id, attempt: 1, url: '' },
    },
    members: as(orgToken(server)),
    goAhead: { reason: 'mended', people: [{ kind: 'team', slug: 'sre' }] },
    prometheusToken: undefined,
    signal: new AbortController().signal,
  };
  try {
    const rules = await openPolicy(
      { source: 'delivery/policy.yml', workspace: undefined, own: {} },
      scene.ledger.github,
      question,
    );
    const findings = decide(question, rules, await gather(scene, rules, question), scene.ledger.run);
    return blockers(findings)[0]?.refusal ?? 'pass';
  } catch (error) {
    if (error instanceof ActionFailure) return `error: ${error.reason}`;
    throw error;
  }
}

await prepare();
const before = server.journal.length;
const unhindered = await outcome();
const exchanges = server.journal.slice(before);
/** Every call that the decision took: method and path, numbers left open. */
const calls = [
  ...new Map(
    exchanges.map(({ method, path, response }) => [
      `${method} ${path.replaceAll(/\/\d+(?=\/|$)/gu, '/{id}')}`,
      { method, path, response },
    ]),
  ).entries(),
];

function pattern(path: string): RegExp {
  const text = path.split(/\/\d+(?=\/|$)/u).map((part) => part.replaceAll(/[.+*?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`^${text.join(String.raw`/\d+`)}$`, 'u');
}

const answers: readonly (readonly [string, FaultAnswer])[] = [
  ['401', { status: 401, body: { message: 'Bad credentials' } }],
  ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }],
  ['404', { status: 404, body: { message: 'Not Found' } }],
  ['429', secondaryLimit(429, 3600)],
  ['500', { status: 500, body: { message: 'Server Error' } }],
  ['a timeout', 'hang'],
  ['half an answer', 'truncate'],
];

/** The list without anything in it, as one that is far behind; undefined for what is no list. */
function emptied(response: unknown): FaultAnswer | undefined {
  if (Array.isArray(response)) return { status: 200, body: [] };
  if (typeof response !== 'object' || response === null || !('total_count' in response)) return undefined;
  const lists = Object.entries(response).map(([key, value]) => [key, Array.isArray(value) ? [] : 0]);
  return { status: 200, body: Object.fromEntries(lists) };
}

/** Every query of GraphQL but the first one in its turn: they all have one path. */
const queries = new Set(
  exchanges.filter(({ path }) => path === '/graphql').map(({ request }) => JSON.stringify(request)),
);
const laterQueries = [...queries].slice(1).flatMap((_, index) =>
  answers.map(([name, answer]) => ({
    call: `POST /graphql from query ${index + 2} on`,
    name,
    fault: { method: 'POST', path: '/graphql', after: index + 1, answer },
  })),
);

const faults = calls.flatMap(([call, { method, path, response }]) => {
  const behind = emptied(response);
  const all = behind === undefined ? answers : [...answers, ['a list that is behind', behind] as const];
  return all.map(([name, answer]) => ({ call, name, fault: { method, path: pattern(path), answer } }));
});

/**
 * What is an answer, and not a fault, by GitHub's documentation: a list of runs may lack one, even this, or its workflow may be gone, and then what is
 * needed is asked for by itself; a run that is not there makes a record doubtful; who is no member is 404, and the team is asked for then; lists without evidence
 * are no evidence.
 */
const documented: Readonly<Record<string, string>> = {
  'GET /repos/acme/shop/actions/runs/{id}/approvals a list that is behind': 'pass',
  'GET /repos/acme/shop/actions/runs a list that is behind': 'pass',
  'GET /repos/acme/shop/actions/workflows/deploy.yml/runs 404': 'pass',
  'GET /repos/acme/shop/actions/workflows/deploy.yml/runs a list that is behind': 'pass',
  'GET /orgs/acme/teams/sre/memberships/mona 404': 'error: go-ahead-refused',
  'GET /repos/acme/shop/issues a list that is behind': 'approvals-missing',
  'GET /orgs/acme/teams/sre/members a list that is behind': 'approvals-missing',
};

describe('the promotion gate', () => {
  test('passes without a fault, by calls of every kind', () => {
    expect(unhindered).toBe('pass');
    expect(calls.map(([call]) => call).toSorted()).toEqual([
      'GET /orgs/acme/teams/sre/members',
      'GET /orgs/acme/teams/sre/memberships/mona',
      'GET /repos/acme/shop/actions/runs',
      'GET /repos/acme/shop/actions/runs/{id}/approvals',
      'GET /repos/acme/shop/actions/runs/{id}/attempts/{id}',
      'GET /repos/acme/shop/actions/workflows/deploy.yml/runs',
      `GET /repos/acme/shop/commits/${revision}/check-runs`,
      `GET /repos/acme/shop/compare/${world.commits[0]}...${revision}`,
      'GET /repos/acme/shop/contents/delivery/policy.yml',
      'GET /repos/acme/shop/deployments',
      'GET /repos/acme/shop/issues',
      'GET /repos/acme/shop/issues/{id}/comments',
      'POST /graphql',
    ]);
    expect(faults.length).toBeGreaterThan(60);
    expect(server.violations).toEqual([]);
  });

  test.each([...faults, ...laterQueries])('does not pass by $name at $call', async ({ call, name, fault }) => {
    server.faults.add(fault);
    const reached = await outcome();
    const expected = documented[`${call} ${name}`];
    if (expected !== undefined) expect(reached).toBe(expected);
    else if (name === 'a list that is behind') expect(reached).not.toBe('pass');
    else expect(reached).toMatch(/^error: (?:github-|policy-unreadable)/u);
  });
});
