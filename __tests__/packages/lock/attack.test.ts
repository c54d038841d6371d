import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect } from '#github';
import { acquire, check, lockRef, readKept, release, type Acquired, type Acquisition, type Keeper } from '#lock';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { startGitHub, type FakeGitHub, type Run } from '#rehearsal/github';
import { after, hours, instant, minutes, seconds, type Clock } from '#time';

const repository = 'acme/shop';
const place = { environment: 'production', service: 'shop' };
let server: FakeGitHub;
let clock: FakeClock;

beforeEach(async () => {
  clock = fakeClock();
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], clock });
});

afterEach(async () => {
  await server.close();
});

function keeper(run: Run = server.addRun(repository), by: Clock = clock): Keeper {
  const token = server.issueToken({
    repository,
    permissions: { contents: 'write', actions: 'read' },
    run: { id: run.id },
  });
  return {
    github: connect({ token, apiUrl: server.url, repository, clock: by, random: () => 0 }),
    commit: () => Promise.resolve(server.repository(repository).git.refs.get('refs/heads/main') ?? ''),
    clock: by,
    self: { repository, run: run.id, attempt: run.attempts.length, url: '', actor: 'mona' },
    random: Math.random,
  };
}

const wish = (more: Partial<Acquisition> = {}): Acquisition => ({
  place,
  lease: minutes(10),
  kept: false,
  reason: 'deploy',
  steal: false,
  wait: seconds(0),
  ...more,
});

async function take(by: Keeper, more: Partial<Acquisition> = {}): Promise<Extract<Acquired, { kind: 'acquired' }>> {
  const acquired = await acquire(by, wish(more));
  if (acquired.kind !== 'acquired') throw new Error('it is held');
  return acquired;
}

/** What GitHub answers now, to be answered later again, as a replica does that lags behind. */
async function answerOf(path: string) {
  const token = server.issueToken({ repository, permissions: { contents: 'read', actions: 'read' } });
  const answer = await fetch(`${server.url}/repos/${repository}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

const refPath = `/git/ref/${lockRef(place).replace('refs/', '')}`;

describe('a holder who was robbed', () => {
  test('does not pass by a ref that was read from a replica that lags behind, however long that lags', async () => {
    const robbed = keeper();
    const { token } = await take(robbed);
    const old = await answerOf(refPath);
    await take(keeper(), { steal: true, reason: 'it hangs' });
    server.faults.add({ method: 'GET', path: /\/git\/ref\//u, answer: old });
    await expect(check(robbed, place, token, minutes(10))).rejects.toMatchObject({ reason: 'github-unavailable' });
    server.faults.clear();
    server.faults.add({ method: 'GET', path: /\/git\/ref\//u, answer: old, times: 2 });
    expect(await check(robbed, place, token, minutes(10))).toMatchObject({ kind: 'lost', by: { reason: 'it hangs' } });
  });

  test('releases nothing, also when the ref is read late', async () => {
    const robbed = keeper();
    const { token } = await take(robbed);
    const old = await answerOf(refPath);
    const thief = keeper();
    const stolen = await take(thief, { steal: true, reason: 'it hangs' });
    server.faults.add({ method: 'GET', path: /\/git\/ref\//u, answer: old, times: 2 });
    expect(await release(robbed, place, token)).toBe(false);
    expect(await check(thief, place, stolen.token, minutes(10))).toMatchObject({ kind: 'passes' });
  });
});

describe('a holder who is alive', () => {
  test('in a second attempt is not replaced because GitHub still shows the end of the first', async () => {
    const run = server.addRun(repository, { conclusion: 'failure' });
    const old = await answerOf(`/actions/runs/${run.id}`);
    const again = server.startAttempt(repository, run.id);
    await take(keeper(again));
    server.faults.add({ method: 'GET', path: /\/actions\/runs\//u, answer: old });
    expect((await acquire(keeper(), wish())).kind).toBe('held');
  });

  test('is not replaced because GitHub answers with another run', async () => {
    const ended = server.addRun(repository, { conclusion: 'success' });
    const other = await answerOf(`/actions/runs/${ended.id}`);
    await take(keeper());
    server.faults.add({ method: 'GET', path: /\/actions\/runs\//u, answer: other });
    expect((await acquire(keeper(), wish())).kind).toBe('held');
  });

  test.each([
    ['ahead', 5],
    ['behind', -5],
  ])('is not replaced early, nor kept for longer, by who has a clock that is hours %s', async (_, skew) => {
    const wrong: Clock = { ...clock, now: () => instant(clock.now() + skew * hours(1)) };
    const mine = keeper(server.addRun(repository), wrong);
    const { lock } = await take(mine);
    expect(lock.until).toBe(after(clock.now(), minutes(10)));
    expect((await acquire(keeper(server.addRun(repository), wrong), wish())).kind).toBe('held');
    await clock.advance(minutes(10));
    expect((await take(keeper(server.addRun(repository), wrong))).how).toBe('expired');
  });

  test('keeps what is left of a longer lease when a check asks for a shorter one', async () => {
    const mine = keeper();
    const { token, lock } = await take(mine, { lease: hours(2), kept: true });
    expect(await check(mine, place, token, minutes(30))).toMatchObject({ kind: 'passes', lock: { until: lock.until } });
  });

  test('is not robbed by who set out to rob the one before', async () => {
    const hanging = keeper();
    const { token } = await take(hanging);
    const next = keeper();
    const thief: Keeper = {
      ...keeper(),
      clock: {
        ...clock,
        // While the thief gives way, the holder that hung lets go, and another one gets the lock.
        sleep: async () => {
          await release(hanging, place, token);
          await acquire(next, wish({ reason: 'the next' }));
        },
      },
    };
    const refused = { status: 422, body: { message: 'Reference cannot be updated' } };
    server.faults.add({ method: 'PATCH', path: /\/git\/refs\//u, times: 1, answer: refused });
    expect(await acquire(thief, wish({ steal: true, reason: 'it hangs' }))).toMatchObject({
      kind: 'held',
      by: { reason: 'the next' },
    });
  });
});

describe('an answer about something else', () => {
  test('is no lock that was written', async () => {
    const mine = keeper();
    await take(mine);
    const old = await answerOf(refPath);
    server.setRun(repository, mine.self.run, { conclusion: 'cancelled' });
    server.faults.add({ method: 'PATCH', path: /\/git\/refs\//u, answer: { ...old, status: 200 } });
    await expect(acquire(keeper(), wish())).rejects.toMatchObject({ reason: 'github-invalid-answer' });
  });

  test('is no lock that was read', async () => {
    const mine = keeper();
    await take(mine);
    const { git } = server.repository(repository);
    const main = await answerOf(`/git/commits/${git.refs.get('refs/heads/main') ?? ''}`);
    server.faults.add({ method: 'GET', path: /\/git\/commits\//u, answer: main });
    await expect(readKept(mine, place)).rejects.toMatchObject({ reason: 'github-invalid-answer' });
  });
});

test('names that differ in case only have one lock', async () => {
  await take(keeper());
  expect((await acquire(keeper(), wish({ place: { environment: 'PRODUCTION', service: 'Shop' } }))).kind).toBe('held');
});

test('two changes that meet are a contest, and not the end of it', async () => {
  const mine = keeper();
  const { token } = await take(mine);
  const refused = { status: 422, body: { message: 'Reference cannot be updated' } };
  server.faults.add({ method: 'PATCH', path: /\/git\/refs\//u, times: 1, answer: refused });
  expect(await check(mine, place, token, minutes(10))).toMatchObject({ kind: 'passes' });
});
