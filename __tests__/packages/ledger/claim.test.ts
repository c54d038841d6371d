import { expect, test } from '@jest/globals';
import { connect } from '#github';
import { claimRecord, findWaiting, type Ledger } from '#ledger';
import { fakeClock } from '#rehearsal/clock';
import { startGitHub, type FakeGitHub } from '#rehearsal/github';
import { minutes, seconds, type Clock } from '#time';
import { repository } from './samples.ts';
import { startWorld } from './world.ts';

const place = { environment: 'production', service: 'shop' };

/** The ledger as a run of its own sees it. */
function contender(server: FakeGitHub, clock: Clock): Ledger {
  const run = server.addRun(repository);
  const permissions = { deployments: 'write', actions: 'read', contents: 'read' } as const;
  const token = server.issueToken({ repository, permissions, run: { id: run.id } });
  return {
    github: connect({ token, apiUrl: server.url, repository, clock, random: () => 0 }),
    rules: { repository, workflows: undefined },
    clock,
    run: { id: run.id, attempt: 1, url: '' },
  };
}

test('of ten runs that find the same record waiting one takes it up, and it goes on waiting in the ledger', async () => {
  await using world = await startWorld();
  const { id } = world.past(['queued']);
  const ledgers = Array.from({ length: 10 }, () => contender(world.server, world.clock));
  const claims = await Promise.all(ledgers.map((ledger) => claimRecord(ledger, id, place)));
  const winners = claims.flatMap(({ kind }, index) => (kind === 'claimed' ? [ledgers[index]?.run.id] : []));
  expect(winners).toHaveLength(1);
  expect(claims.flatMap((claim) => (claim.kind === 'taken' ? [claim.by] : []))).toEqual(
    Array.from({ length: 9 }, () => `${winners[0]}-1`),
  );
  expect((await findWaiting(world.ledger(), place))?.deployment.id).toBe(id);
  expect(world.server.violations).toEqual([]);
});

test('a claim lasts half an hour; then the next one counts, and the old one does not', async () => {
  const clock = fakeClock();
  await using server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], clock });
  const run = server.addRun(repository, { conclusion: 'success' });
  const delivery = {
    schema: 1,
    service: 'shop',
    image: `r/x@sha256:${'a'.repeat(64)}`,
    version: '1',
    kind: 'change',
    run: { id: run.id, attempt: 1, url: '' },
    gates: [],
  };
  const { id } = server.addDeployment(repository, {
    task: 'deploy:shop',
    payload: { delivery },
    statuses: [{ state: 'queued' }],
  });
  const [first, second] = [contender(server, clock), contender(server, clock)];
  expect((await claimRecord(first, id, place)).kind).toBe('claimed');
  await clock.advance(minutes(29));
  expect(await claimRecord(second, id, place)).toMatchObject({ kind: 'taken', by: `${first.run.id}-1` });
  expect((await claimRecord(first, id, place)).kind).toBe('claimed');
  await clock.advance(seconds(61));
  expect((await claimRecord(second, id, place)).kind).toBe('claimed');
  expect(await claimRecord(first, id, place)).toMatchObject({ kind: 'taken', by: `${second.run.id}-1` });
});

test.each([['in_progress'], ['success'], ['inactive']] as const)(
  'a record that is %s is not there to be claimed',
  async (state) => {
    await using world = await startWorld();
    const { id } = world.past(['queued', state]);
    await expect(claimRecord(world.ledger(), id, place)).rejects.toMatchObject({ reason: 'wrong-state' });
  },
);

test('what a person writes is no claim, and keeps nobody out', async () => {
  await using world = await startWorld();
  const { id } = world.past(['queued']);
  const token = world.server.issueToken({ repository, permissions: { deployments: 'write' }, user: 'mona' });
  const answer = await fetch(`${world.server.url}/repos/${repository}/deployments/${id}/statuses`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ state: 'queued', description: 'claimed=1-1' }),
  });
  expect(answer.status).toBe(201);
  expect((await claimRecord(world.ledger(), id, place)).kind).toBe('claimed');
});

test('a claim that GitHub does not show is none', async () => {
  await using world = await startWorld();
  const { id } = world.past(['queued']);
  const token = world.server.issueToken({ repository, permissions: { deployments: 'read' } });
  const before = await fetch(`${world.server.url}/repos/${repository}/deployments/${id}/statuses`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const body = JSON.parse(await before.text());
  world.server.faults.add({ method: 'GET', path: /\/statuses$/, answer: { status: 200, body } });
  const claim = claimRecord(world.ledger(), id, place);
  await expect(claim).rejects.toMatchObject({ reason: 'github-unavailable' });
  expect(world.descriptions(id).at(-1)).toMatch(/^claimed=/);
});
