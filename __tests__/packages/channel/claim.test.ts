import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { type Bid, type Entry, type Pace, readHistory, readStanding, settleClaim, writeHistory } from '#channel';
import { anonymous, connectRegistry, digestOf, type Registry } from '#oci';
import { fakeClock } from '#rehearsal/clock';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { milliseconds, seconds, systemClock } from '#time';

let server: FakeRegistry;
const { signal } = new AbortController();
const by = { actor: 'kim', run: 'r', workflow: 'w', sha: 's' };

beforeAll(async () => {
  server = await startRegistry();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const connect = () => connectRegistry(server.host, { credentials: anonymous, clock: systemClock, signal });

function bidOf(nonce: string): Bid {
  return { generation: 1, nonce, from: undefined, to: digestOf(Buffer.from(nonce)), by };
}

test('who comes after a claim has lost to it, and writes nothing', async () => {
  const clock = fakeClock();
  const options = { clock, signal };
  expect((await settleClaim(connect(), 'a/b', 'one', bidOf('first'), options)).kind).toBe('won');
  expect(clock.slept).toEqual([seconds(6)]);
  const second = await settleClaim(connect(), 'a/b', 'one', bidOf('second'), options);
  expect([second.kind, second.kind === 'lost' && second.to.nonce]).toEqual(['lost', 'first']);
});

test('a claim that is refused once is not sent again: a late copy could bring back what another overwrote', async () => {
  const unavailable = { kind: 'answer', status: 503 } as const;
  server.faults.add({ method: 'PUT', path: /two\.move-1/, times: 1, answer: unavailable });
  const settled = settleClaim(connect(), 'a/b', 'two', bidOf('only'), { clock: fakeClock(), signal });
  await expect(settled).rejects.toMatchObject({ reason: 'registry-unavailable' });
  const sent = server.journal.filter(({ method, path }) => method === 'PUT' && path.includes('two.move-1'));
  expect(sent).toHaveLength(1);
});

test('a claim is dated when it is made, whatever was slow before that', async () => {
  const clock = fakeClock();
  const registry = connect();
  const begun = clock.now();
  const slow: Registry = {
    ...registry,
    async request(call) {
      if (call.path.toString().includes('/blobs/')) await clock.sleep(seconds(50));
      return registry.request(call);
    },
  };
  const settled = await settleClaim(slow, 'a/b', 'dated', bidOf('only'), { clock, signal });
  expect(settled.kind === 'won' && settled.claim.at - begun).toBeGreaterThanOrEqual(seconds(50));
});

test('a claim that took longer than it may is given up without waiting', async () => {
  const clock = fakeClock();
  const slow = delayed(connect(), 'PUT', () => clock.sleep(milliseconds(5001)));
  const settled = await settleClaim(slow, 'a/b', 'slow', bidOf('slow'), { clock, signal });
  expect(settled).toMatchObject({ kind: 'slow', took: 5001 });
  expect(clock.slept).toEqual([5001]);
});

test('a claim that is gone when it is read again wins nothing', async () => {
  const registry = connect();
  let looks = 0;
  const forgetful: Registry = {
    ...registry,
    request(call) {
      const path = call.path.toString();
      // The tag of a claim that nobody wrote stands for one that is gone.
      const again = call.method === 'GET' && path.includes('.move-') && ++looks > 1;
      return registry.request(again ? { ...call, path: path.replace('.move-1', '.move-9') } : call);
    },
  };
  const settled = settleClaim(forgetful, 'a/b', 'gone', bidOf('only'), { clock: fakeClock(), signal });
  await expect(settled).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
});

/** A registry that keeps a claim's look or write waiting, before it is sent or before it is answered. */
function delayed(registry: Registry, method: string, wait: () => Promise<unknown>, late = false): Registry {
  return {
    ...registry,
    async request(call) {
      const held = call.method === method && call.path.toString().includes('.move-');
      if (held && !late) await wait();
      const answer = await registry.request(call);
      if (held && late) await wait();
      return answer;
    },
  };
}

test('of many that found the place free one has won and all others name it, in 24 rounds of any order of writes', async () => {
  // A fifth of the common pace; delays of up to a third of what is prompt reorder the writes.
  const pace: Pace = { promptness: milliseconds(1000), settling: milliseconds(1200) };
  const race = async (round: number): Promise<void> => {
    const nonces = ['a', 'b', 'c', 'd', 'e'];
    const settle = (nonce: string) => {
      const wait = () => systemClock.sleep(milliseconds(Math.random() * 330));
      const registry = delayed(connect(), 'PUT', wait, round % 2 === 0);
      return settleClaim(registry, 'a/b', `race-${round}`, bidOf(nonce), { clock: systemClock, signal, pace });
    };
    const settled = await Promise.all(nonces.map(settle));
    const winners = nonces.filter((_, index) => settled[index]?.kind === 'won');
    const slow = settled.filter(({ kind }) => kind === 'slow').length;
    expect({ round, winners }).toEqual({ round, winners: slow > 0 ? winners.slice(0, 1) : [expect.any(String)] });
    const named = settled.flatMap((one) => (one.kind === 'lost' ? [one.to.nonce] : []));
    if (slow === 0) expect(named).toEqual(named.map(() => winners[0]));
    contested += slow === 0 && named.length === 4 ? 1 : 0;
  };
  let contested = 0;
  for (let batch = 0; batch < 3; batch++) {
    await Promise.all(Array.from({ length: 8 }, (_, index) => race(batch * 8 + index)));
  }
  expect(contested).toBeGreaterThan(0);
}, 60_000);

describe('a history that somebody wrote', () => {
  const entry = (generation: number): Entry => {
    const to = digestOf(Buffer.from(String(generation)));
    const unknown = { source: null, downgrade: null, statement: null };
    return { generation, outcome: 'moved', from: null, to, by, at: systemClock.now(), ...unknown };
  };

  test.each([
    ['is not newest first', [entry(1), entry(2)]],
    ['has a move twice', [entry(2), entry(2)]],
  ])('is refused when it %s', async (_, entries) => {
    await writeHistory(connect(), 'a/b', 'forged', entries);
    const read = readHistory(connect(), 'a/b', 'forged');
    await expect(read).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
  });

  test('is refused when it is that of another channel', async () => {
    const digest = await writeHistory(connect(), 'a/b', 'theirs', [entry(1)]);
    server.moveTag('a/b', 'mine.history', digest);
    const read = readHistory(connect(), 'a/b', 'mine');
    await expect(read).rejects.toMatchObject({ reason: 'registry-invalid-answer' });
  });

  test('and cut short does not give a number out twice: the claims that it forgets stand', async () => {
    const options = { clock: fakeClock(), signal };
    for (const generation of [1, 2]) {
      await settleClaim(connect(), 'a/b', 'cut', { ...bidOf('x'), generation }, options);
    }
    await writeHistory(connect(), 'a/b', 'cut', [entry(1)]);
    const { next, open } = await readStanding(connect(), 'a/b', 'cut');
    expect([next, open.map(({ generation }) => generation)]).toEqual([3, [2]]);
  });
});
