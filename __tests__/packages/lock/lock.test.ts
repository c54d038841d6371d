import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connect, GitHubFailure } from '#github';
import { ActionFailure } from '#kit';
import {
  acquire,
  check,
  fencingToken,
  lockRef,
  readKept,
  readLock,
  release,
  standingOf,
  writeLock,
  type Acquisition,
  type Keeper,
  type Liveness,
  type Lock,
  type Standing,
} from '#lock';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { startGitHub, type FakeGitHub, type Run } from '#rehearsal/github';
import { instant, milliseconds, minutes, seconds } from '#time';

const repository = 'acme/shop';
const place = { environment: 'production', service: 'shop' };
let server: FakeGitHub;
let clock: FakeClock;

beforeEach(async () => {
  clock = fakeClock();
  server = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }], clock });
});

afterEach(async () => {
  expect(server.violations).toEqual([]);
  await server.close();
});

function keeper(
  run: Run = server.addRun(repository),
  permissions: Readonly<Record<string, 'read' | 'write'>> = { contents: 'write', actions: 'read' },
): Keeper {
  const token = server.issueToken({ repository, permissions, run: { id: run.id } });
  return {
    github: connect({ token, apiUrl: server.url, repository, clock, random: () => 0 }),
    commit: () => Promise.resolve(server.repository(repository).git.refs.get('refs/heads/main') ?? ''),
    clock,
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

async function take(by: Keeper, more: Partial<Acquisition> = {}) {
  const acquired = await acquire(by, wish(more));
  if (acquired.kind !== 'acquired') throw new Error(`held by run ${acquired.by.owner.run}`);
  return acquired;
}

const lock = (more: Partial<Lock> = {}): Lock => ({
  ...place,
  state: 'held',
  generation: 3,
  nonce: '0123456789abcdef',
  owner: { repository, run: 7, attempt: 1, url: '', actor: 'mona' },
  since: instant(Date.parse('2026-01-01T00:00:00Z')),
  until: instant(Date.parse('2026-01-01T00:10:00Z')),
  kept: false,
  reason: 'deploy',
  ...more,
});

describe('how a lock stands', () => {
  // The whole table: state, end of the lease, kept, run.
  test.each<[Lock['state'], string, boolean, Liveness, Standing]>([
    ['free', '00:05:00', false, 'running', 'free'],
    ['free', '00:15:00', true, 'over', 'free'],
    ['held', '00:09:59', false, 'running', 'held'],
    ['held', '00:09:59', false, 'unknown', 'held'],
    ['held', '00:09:59', false, 'over', 'dead'],
    ['held', '00:09:59', true, 'running', 'held'],
    ['held', '00:09:59', true, 'unknown', 'held'],
    ['held', '00:09:59', true, 'over', 'held'],
    ['held', '00:10:00', false, 'running', 'expired'],
    ['held', '00:10:00', false, 'unknown', 'expired'],
    ['held', '00:10:00', false, 'over', 'expired'],
    ['held', '00:10:00', true, 'running', 'expired'],
    ['held', '00:10:00', true, 'over', 'expired'],
  ])('%s at %s, kept %s, its run %s: %s', (state, time, kept, liveness, expected) => {
    expect(standingOf(lock({ state, kept }), liveness, instant(Date.parse(`2026-01-01T${time}Z`)))).toBe(expected);
  });
});

describe('a lock as it is written', () => {
  test('is read as it was, whatever names and reasons are in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 50 }),
        fc.string({ maxLength: 50 }),
        fc.integer({ min: 1 }),
        (name, reason, generation) => {
          const said = lock({ environment: name, reason, generation });
          expect(readLock(writeLock(said))).toEqual(said);
        },
      ),
    );
  });

  test.each([
    '',
    'a commit',
    '\n\n{}',
    `x\n\n${JSON.stringify({ schema: 2 })}`,
    writeLock(lock()).replace('"generation":3', '"generation":0'),
  ])('is nothing else: %j', (message) => {
    expect(readLock(message)).toBeUndefined();
  });

  // git check-ref-format: no blanks, dots in a row, `.lock`, `@{` and the like.
  test.each([
    ['production', 'shop', 'refs/delivery/locks/production/shop'],
    ['Production', 'Shop', 'refs/delivery/locks/production/shop'],
    ['eu/west', 'a.lock', 'refs/delivery/locks/eu%2Fwest/a%2Elock'],
    ['prod 1', 'é', 'refs/delivery/locks/prod%201/%C3%A9'],
    ['..', '@{', 'refs/delivery/locks/%2E%2E/%40%7B'],
  ])('of %s and %s has the ref %s', (environment, service, ref) => {
    expect(lockRef({ environment, service })).toBe(ref);
  });
});

describe('a lock', () => {
  test('is taken by one, and says to others who holds it and until when', async () => {
    const first = keeper();
    const mine = await take(first, { reason: 'release 1.2' });
    expect([mine.how, mine.lock.generation, mine.from]).toEqual(['new', 1, undefined]);
    expect(await acquire(keeper(), wish())).toMatchObject({
      kind: 'held',
      by: { owner: { run: first.self.run }, reason: 'release 1.2', until: mine.lock.until },
    });
  });

  test('keeps out another job of the same attempt too', async () => {
    const run = server.addRun(repository);
    await take(keeper(run));
    expect((await acquire(keeper(run), wish())).kind).toBe('held');
  });

  test('of another service or environment is another lock', async () => {
    await take(keeper());
    await take(keeper(), { place: { environment: 'staging', service: 'shop' } });
    await take(keeper(), { place: { environment: 'production', service: 'a b/..' } });
    expect(
      [...server.repository(repository).git.refs.keys()].filter((ref) => ref.startsWith('refs/delivery/')),
    ).toHaveLength(3);
  });

  test('passes while it is held, and renews its lease each time', async () => {
    const mine = keeper();
    const { token } = await take(mine);
    await clock.advance(minutes(9));
    const renewed = await check(mine, place, token, minutes(10));
    expect(renewed).toMatchObject({
      kind: 'passes',
      lock: { generation: 1, until: instant(clock.now() + minutes(10)) },
    });
    await clock.advance(minutes(9));
    expect((await acquire(keeper(), wish())).kind).toBe('held');
    expect(await check(mine, place, token, minutes(10))).toMatchObject({ kind: 'passes' });
  });

  test('is let go, and the next holder has the next generation', async () => {
    const mine = keeper();
    const { token } = await take(mine);
    expect(await release(mine, place, token)).toBe(true);
    expect(await release(mine, place, token)).toBe(false);
    expect(await check(mine, place, token, minutes(10))).toEqual({ kind: 'lost', by: undefined });
    const next = await take(keeper());
    expect([next.how, next.lock.generation, next.from]).toEqual(['free', 2, undefined]);
  });

  test('of a killed holder is replaced after its lease, and the old token passes no more', async () => {
    const killed = keeper();
    const { token } = await take(killed);
    await clock.advance(milliseconds(minutes(10) - 1));
    expect((await acquire(keeper(), wish())).kind).toBe('held');
    await clock.advance(seconds(1));
    const heir = keeper();
    const taken = await take(heir);
    expect([taken.how, taken.from?.owner.run, taken.lock.generation]).toEqual(['expired', killed.self.run, 2]);
    expect(await check(killed, place, token, minutes(10))).toMatchObject({
      kind: 'lost',
      by: { owner: { run: heir.self.run } },
    });
    expect(await release(killed, place, token)).toBe(false);
    expect(await check(heir, place, taken.token, minutes(10))).toMatchObject({ kind: 'passes' });
  });

  test('whose lease is over, but which nobody took, still passes and is renewed', async () => {
    const mine = keeper();
    const { token } = await take(mine);
    await clock.advance(minutes(60));
    expect(await check(mine, place, token, minutes(10))).toMatchObject({
      kind: 'passes',
      lock: { until: instant(clock.now() + minutes(10)) },
    });
  });

  test('of a run that is over is replaced at once, unless it is to be kept', async () => {
    const ended = server.addRun(repository);
    const mine = keeper(ended);
    await take(mine);
    server.setRun(repository, ended.id, { conclusion: 'cancelled' });
    expect((await take(keeper())).how).toBe('dead');

    const person = server.addRun(repository);
    const other = { environment: 'staging', service: 'shop' };
    await take(keeper(person), { place: other, kept: true });
    server.setRun(repository, person.id, { conclusion: 'success' });
    expect((await acquire(keeper(), wish({ place: other }))).kind).toBe('held');
  });

  test('of an earlier attempt of a run is replaced at once', async () => {
    const run = server.addRun(repository);
    await take(keeper(run));
    expect((await take(keeper(server.startAttempt(repository, run.id)))).how).toBe('dead');
  });

  test('of a run that GitHub cannot tell of is held until its lease ends', async () => {
    const gone = keeper();
    await take({ ...gone, self: { ...gone.self, run: 12 } }, { place });
    expect((await acquire(keeper(), wish())).kind).toBe('held');
    await take(
      { ...gone, self: { ...gone.self, repository: 'acme/other' } },
      { place: { environment: 'staging', service: 'shop' } },
    );
    expect((await acquire(keeper(), wish({ place: { environment: 'staging', service: 'shop' } }))).kind).toBe('held');
  });

  test('is stolen with a reason, on top of what it was', async () => {
    const robbed = keeper();
    const { token } = await take(robbed);
    const before = server.repository(repository).git.refs.get(lockRef(place));
    const thief = await take(keeper(), { steal: true, reason: 'the holder hangs, said mona' });
    expect([thief.how, thief.from?.owner.run, thief.lock.reason]).toEqual([
      'stolen',
      robbed.self.run,
      'the holder hangs, said mona',
    ]);
    const now = server.repository(repository).git.refs.get(lockRef(place)) ?? '';
    expect(server.repository(repository).git.commit(now)?.parents).toEqual([before]);
    expect((await check(robbed, place, token, minutes(10))).kind).toBe('lost');
  });

  test('is waited for, no longer than asked', async () => {
    const run = server.addRun(repository);
    const { token } = await take(keeper(run));
    expect((await acquire(keeper(), wish({ wait: minutes(3) }))).kind).toBe('held');
    expect(clock.slept.reduce((sum, each) => sum + each, 0)).toBe(minutes(3));
    expect((await take(keeper(), { wait: minutes(20) })).how).toBe('expired');
    expect((await check(keeper(run), place, token, minutes(1))).kind).toBe('lost');
  });

  test('leaves the files of the repository as they are', async () => {
    await take(keeper());
    const { git } = server.repository(repository);
    const commit = git.commit(git.refs.get(lockRef(place)) ?? '');
    expect(commit?.tree).toBe(git.commit(git.refs.get('refs/heads/main') ?? '')?.tree);
  });

  test('whose answer is lost is held all the same, and once', async () => {
    server.faults.add({ method: 'POST', path: /\/git\/refs$/u, times: 1, answer: 'lost' });
    const mine = keeper();
    const { token } = await take(mine);
    expect(await check(mine, place, token, minutes(10))).toMatchObject({ kind: 'passes' });
    server.faults.add({ method: 'PATCH', path: /\/git\/refs\//u, times: 1, answer: 'lost' });
    expect(await check(mine, place, token, minutes(10))).toMatchObject({ kind: 'passes' });
    expect(fencingToken((await readKept(mine, place))?.lock ?? lock())).toBe(token);
  });

  test('that nobody can read keeps everybody out, by name', async () => {
    const { git } = server.repository(repository);
    git.refs.set(lockRef(place), git.refs.get('refs/heads/main') ?? '');
    const failure = await acquire(keeper(), wish({ steal: true })).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ActionFailure);
    expect(failure).toMatchObject({ reason: 'unreadable-lock' });
  });

  test.each([
    ['contents: write', { contents: 'read', actions: 'read' }],
    ['actions: read', { contents: 'write' }],
  ] as const)('cannot be taken without %s, which the message names', async (permission, permissions) => {
    await take(keeper());
    const failure = await acquire(
      keeper(server.addRun(repository), permissions),
      wish({ steal: permission === 'contents: write' }),
    ).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(GitHubFailure);
    expect(failure).toMatchObject({ kind: 'forbidden', message: expect.stringContaining(`\`${permission}\``) });
  });
});
