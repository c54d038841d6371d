import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { type Claim, settleClaim } from '#channel';
import { anonymous, connectRegistry, digestOf } from '#oci';
import { fakeClock } from '#rehearsal/clock';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { seconds, systemClock } from '#time';

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

function claimOf(nonce: string, at = systemClock.now()): Claim {
  return { generation: 1, nonce, from: undefined, to: digestOf(Buffer.from(nonce)), by, at };
}

test('who comes after a claim has lost to it, and writes nothing', async () => {
  const clock = fakeClock();
  const options = { clock, signal };
  expect((await settleClaim(connect(), 'a/b', 'one', claimOf('first'), options)).kind).toBe('won');
  expect(clock.slept).toEqual([seconds(6)]);
  const second = await settleClaim(connect(), 'a/b', 'one', claimOf('second'), options);
  expect([second.kind, second.kind === 'lost' && second.to.nonce]).toEqual(['lost', 'first']);
});

test('a claim that is refused once is not sent again: a late copy could bring back what another overwrote', async () => {
  const unavailable = { kind: 'answer', status: 503 } as const;
  server.faults.add({ method: 'PUT', path: /two\.move-1/, times: 1, answer: unavailable });
  const settled = settleClaim(connect(), 'a/b', 'two', claimOf('only'), { clock: fakeClock(), signal });
  await expect(settled).rejects.toMatchObject({ reason: 'registry-unavailable' });
  const sent = server.journal.filter(({ method, path }) => method === 'PUT' && path.includes('two.move-1'));
  expect(sent).toHaveLength(1);
});

test('of many that found the place free at the same moment one has won, whoever wrote last', async () => {
  for (const channel of ['r1', 'r2', 'r3']) {
    const options = { clock: { ...systemClock, sleep: pause }, signal };
    const nonces = ['a', 'b', 'c', 'd', 'e', 'f'];
    const settled = await Promise.all(
      nonces.map((nonce) => settleClaim(connect(), 'a/b', channel, claimOf(nonce), options)),
    );
    const winners = nonces.filter((_, index) => settled[index]?.kind === 'won');
    expect(winners).toHaveLength(1);
    const named = settled.flatMap((one) => (one.kind === 'lost' ? [one.to.nonce] : []));
    expect(named).toContain(winners[0]);
  }
});

/** Long enough for requests on this machine, which all were sent by then. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 500));
}
