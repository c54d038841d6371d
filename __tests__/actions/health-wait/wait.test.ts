import { describe, expect, test } from '@jest/globals';
import { fakeClock, type FakeClock } from '#rehearsal/clock';
import { milliseconds, minutes, seconds } from '#time';
import type { Plan } from '../../../actions/health-wait/src/plan.ts';
import { waitUntilReady } from '../../../actions/health-wait/src/wait.ts';
import { defaultPlan, failure, good, hang, scripted, status, wrongVersion, type Scripted } from './script.ts';

type Script = Parameters<typeof scripted>[1];

async function wait(script: Script, plan: Partial<Plan> = {}) {
  const clock = fakeClock();
  const target = scripted(clock, script);
  const outcome = await waitUntilReady([target], { ...defaultPlan, ...plan }, clock, {
    signal: new AbortController().signal,
  });
  const [only] = outcome.targets;
  return { ...outcome, target, standing: only?.standing, watch: only?.watch, clock };
}

function gaps({ seen }: Scripted): readonly number[] {
  return seen.slice(1).map(({ sentAt }, index) => sentAt - (seen[index]?.sentAt ?? 0));
}

describe('readiness', () => {
  test('takes at least three good answers, spread over more than the 300 ms that a flapping service was seen up', async () => {
    const { standing, target, elapsed } = await wait(() => good());
    expect(standing?.state).toBe('ready');
    expect(target.seen.length).toBeGreaterThanOrEqual(3);
    const [first, last] = [target.seen[0], target.seen.at(-1)];
    expect((last?.sentAt ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThan(300);
    expect(elapsed).toBeLessThan(400);
  });

  test('is one good answer when one is asked for', async () => {
    const { standing, target } = await wait(() => good(), { successes: 1 });
    expect([standing?.state, target.seen.length]).toEqual(['ready', 1]);
  });

  test('is not the late good answer to a request that left before one that was answered badly', async () => {
    const script: Script = (time) => (time < 100 ? { says: good(), latency: 900 } : { says: status(503), latency: 5 });
    const { standing, target } = await wait(script, { successes: 1, timeout: seconds(8) });
    expect(standing).toMatchObject({ state: 'refused', reason: 'not-ready' });
    expect(target.crowd()).toBe(2);
  });

  test('counts successes consecutively: any bad answer in between starts the count anew', async () => {
    const { standing, target } = await wait((_, connection) => (connection % 3 === 2 ? status(503) : good()), {
      timeout: seconds(20),
      interval: seconds(1),
    });
    expect(standing).toMatchObject({ state: 'refused', reason: 'not-ready' });
    expect(target.seen.length).toBeGreaterThanOrEqual(19);
  });

  test('is not seen in a service that is up from 2.0 to 2.3 s only, whatever the phase, and is seen within 500 ms at 4.137 s', async () => {
    for (let phase = 0; phase < 300; phase += 7) {
      const script: Script = (time) => {
        const now = time + phase;
        return now >= 4137 || (now >= 2000 && now < 2300) ? good() : status(503);
      };
      const { elapsed, standing } = await wait(script);
      expect(standing?.state).toBe('ready');
      expect(elapsed + phase).toBeGreaterThan(4137);
      expect(elapsed + phase).toBeLessThan(4137 + 450);
    }
  });

  test('is never seen while one of two alternating replicas is bad', async () => {
    const script: Script = (time, connection) => (time < 3000 && connection % 2 === 1 ? status(503) : good());
    const { elapsed, standing } = await wait(script);
    expect(standing?.state).toBe('ready');
    expect(elapsed).toBeGreaterThan(3000);
    expect(elapsed).toBeLessThan(3500);
  });

  test('is never seen while one of two alternating replicas hangs', async () => {
    const script: Script = (time, connection) => (time < 3000 && connection % 2 === 1 ? hang : good());
    const { elapsed, standing } = await wait(script);
    expect(standing?.state).toBe('ready');
    expect(elapsed).toBeGreaterThan(3000);
  });

  test('takes seven in a row once good and bad answers have alternated, also at a fixed pace', async () => {
    const script: Script = (_, connection) => (connection === 1 ? status(500) : good());
    const { target } = await wait(script, { interval: seconds(1) });
    expect(target.seen.length).toBe(2 + 7);
  });

  test('waits for the right version', async () => {
    const { elapsed, standing } = await wait((time) => (time < 3037 ? wrongVersion : good('2')));
    expect(standing?.state).toBe('ready');
    expect(elapsed).toBeGreaterThan(3037);
    expect(elapsed).toBeLessThan(3500);
  });

  test('asks for every target, each with its own verdict', async () => {
    const clock = fakeClock();
    const targets = [
      scripted(clock, () => good(), 'one'),
      scripted(clock, (time) => (time < 5000 ? failure('refused') : good()), 'two'),
    ];
    const outcome = await waitUntilReady(targets, defaultPlan, clock, { signal: new AbortController().signal });
    expect(outcome.targets.map(({ name, standing }) => [name, standing.state])).toEqual([
      ['one', 'ready'],
      ['two', 'ready'],
    ]);
    expect(outcome.elapsed).toBeGreaterThan(5000);
    expect(targets[0]?.seen.filter(({ sentAt }) => sentAt > 1000 && sentAt < 5000)).toEqual([]);
  });
});

describe('several targets', () => {
  async function waitForAll(scripts: readonly Script[]) {
    const clock = fakeClock();
    const targets = scripts.map((script, index) => scripted(clock, script, String(index)));
    const outcome = await waitUntilReady(targets, defaultPlan, clock, { signal: new AbortController().signal });
    return { outcome, targets };
  }

  test('share the pace fairly: none waits for its turn longer than the others together need', async () => {
    const { targets } = await waitForAll(
      Array.from({ length: 10 }, () => (time: number) => (time < 10_000 ? status(503) : good())),
    );
    for (const target of targets) expect(Math.max(...gaps(target))).toBeLessThan(1.5 * 10 * 52);
  });

  test('are all ready at the end: one that was ready long before the last confirms once more', async () => {
    const fell: Script = (time) => (time < 3000 || time > 25_000 ? good() : status(500));
    const { outcome, targets } = await waitForAll([fell, (time) => (time < 20_000 ? status(503) : good())]);
    expect(outcome.targets.map(({ standing }) => standing.state)).toEqual(['ready', 'ready']);
    expect(outcome.elapsed).toBeGreaterThan(25_000);
    expect(targets[0]?.seen.some(({ sentAt }) => sentAt > 20_000)).toBe(true);
  });

  test('confirm again as often as another keeps them waiting', async () => {
    const within = (time: number, from: number, to: number) => time >= from && time < to;
    const first: Script = (time) =>
      within(time, 0, 3000) || within(time, 40_000, 43_000) || time >= 80_000 ? good() : status(500);
    const second: Script = (time) => (within(time, 20_000, 23_000) || time >= 60_000 ? good() : status(503));
    const { outcome } = await waitForAll([first, second]);
    expect(outcome.targets.map(({ standing }) => standing.state)).toEqual(['ready', 'ready']);
    expect(outcome.elapsed).toBeGreaterThan(80_000);
  });

  test('that are too many to confirm within seconds come to an end all the same', async () => {
    const { outcome, targets } = await waitForAll(Array.from({ length: 40 }, () => () => good()));
    expect(new Set(outcome.targets.map(({ standing }) => standing.state))).toEqual(new Set(['ready']));
    expect(Math.max(...targets.map(({ seen }) => seen.length))).toBeLessThan(40);
  });
});

describe('pace', () => {
  test('is a probe every 60 ms while nobody listens', async () => {
    const { target } = await wait((time) => (time < 1000 ? failure('refused') : good()));
    expect(new Set(gaps(target).slice(0, 10))).toEqual(new Set([60]));
  });

  test('backs off to 2 s while a 5xx stays, and is fast again when the answer changes', async () => {
    const script: Script = (time) => (time < 120_000 ? status(503) : time < 121_000 ? status(502) : good());
    const { target } = await wait(script);
    const around = (time: number) => {
      const index = target.seen.findIndex(({ sentAt }) => sentAt > time);
      return gaps(target)[index];
    };
    expect(around(1000)).toBe(60);
    expect(around(50_000)).toBeGreaterThan(900);
    expect(Math.max(...gaps(target))).toBe(2000);
    const changed = target.seen.findIndex(({ sentAt }) => sentAt >= 120_000);
    expect(gaps(target)[changed]).toBeLessThan(100);
  });

  test('honours Retry-After', async () => {
    const script: Script = (_, connection) => {
      return connection === 0 ? { says: status(429), retryAfter: seconds(7) } : good();
    };
    const { target } = await wait(script);
    expect(target.seen[1]?.sentAt).toBe(7005);
  });

  test('tries once more in time to confirm before the deadline although Retry-After says to wait longer', async () => {
    const script: Script = (_, connection) => {
      return connection === 0 ? { says: status(503), retryAfter: seconds(60) } : good();
    };
    const { standing, elapsed } = await wait(script, { timeout: seconds(10) });
    expect(standing?.state).toBe('ready');
    expect(elapsed).toBeGreaterThan(9000);
  });

  test('is exactly the interval when one is given', async () => {
    const { target } = await wait((time) => (time < 5000 ? status(503) : good()), { interval: milliseconds(700) });
    expect(new Set(gaps(target))).toEqual(new Set([700]));
  });
});

describe('a hung request', () => {
  test('is hedged by one other, never by more, and a service that comes back is seen within 500 ms', async () => {
    const { target, elapsed, standing } = await wait((time) => (time < 2037 ? hang : good()));
    expect(standing?.state).toBe('ready');
    expect(elapsed).toBeLessThan(2037 + 480);
    expect(target.crowd()).toBe(2);
  });

  test('is not hedged before half a second when nothing is known, and soon when answers came fast', async () => {
    const first = await wait((time) => (time < 1500 ? hang : good()));
    expect(first.target.seen[1]?.sentAt).toBe(500);
    const later = await wait((_, connection) => (connection === 3 ? hang : connection < 6 ? status(503) : good()));
    expect(gaps(later.target)[3]).toBe(150);
  });

  test('of a service that answered in 5 ms is a bad answer after a second, later after two', async () => {
    const script: Script = (_, connection) => (connection === 2 || connection === 5 ? hang : good());
    const { target, standing } = await wait(script);
    expect(standing?.state).toBe('ready');
    const lived = [2, 5].map((index) => (target.seen[index]?.endedAt ?? 0) - (target.seen[index]?.sentAt ?? 0));
    expect(lived.map(Math.round)).toEqual([1000, 2000]);
  });

  test('does not make a slow but steady service fail', async () => {
    const { standing } = await wait(() => ({ says: good(), latency: 2500 }));
    expect(standing?.state).toBe('ready');
  });

  test('ends at the request timeout', async () => {
    const { target, standing } = await wait(() => hang, { timeout: seconds(30) });
    expect(standing).toMatchObject({ state: 'refused', reason: 'not-ready' });
    const lived = target.seen.map(({ sentAt, endedAt }) => (endedAt ?? Infinity) - sentAt);
    expect(Math.max(...lived)).toBeCloseTo(5000);
  });
});

describe('an early end', () => {
  test('comes with the first answer that says the service has failed for good', async () => {
    const { standing, target } = await wait((_, connection) => {
      return connection === 4 ? { worth: 'fatal', detail: 'fail-when is true' } : status(503);
    });
    expect(standing).toMatchObject({ reason: 'failed' });
    expect(target.seen.length).toBe(5);
  });

  test.each([
    ['tls', failure('tls', 'renew it'), 1000, 'renew it'],
    ['redirect', failure('redirect'), 1000, undefined],
    ['unresolved', failure('dns', 'spelling'), 30_000, 'spelling'],
    ['unauthorized', status(401), 30_000, expect.stringContaining('credentials')],
    ['unauthorized', status(403), 30_000, expect.stringContaining('credentials')],
    ['not-found', status(404), 30_000, expect.stringContaining('path')],
  ])('comes for %s when it stays, with a hint', async (reason, says, after, hint) => {
    const { standing, elapsed } = await wait(() => says);
    expect(standing).toMatchObject({ state: 'refused', reason, hint });
    expect(elapsed).toBeGreaterThanOrEqual(after);
    expect(elapsed).toBeLessThan(after + 1000);
  });

  test('does not come for a 404 that gives way', async () => {
    const { standing } = await wait((time) => (time < 20_000 ? status(404) : good()));
    expect(standing?.state).toBe('ready');
  });

  test('of one target leaves the others undecided', async () => {
    const clock = fakeClock();
    const targets = [scripted(clock, () => failure('refused'), 'one'), scripted(clock, () => failure('tls'), 'two')];
    const outcome = await waitUntilReady(targets, defaultPlan, clock, { signal: new AbortController().signal });
    expect(outcome.targets.map(({ standing }) => standing.state)).toEqual(['waiting', 'refused']);
  });
});

describe('the end of the time', () => {
  test.each([
    ['not-ready', status(503)],
    ['wrong-version', wrongVersion],
  ])('is %s by the last answer', async (reason, says) => {
    const { standing, elapsed } = await wait(() => says, { timeout: minutes(1) });
    expect(standing).toMatchObject({ state: 'refused', reason });
    expect(elapsed).toBeLessThanOrEqual(60_000);
  });

  test('is too-slow when answers are good but slower than asked for', async () => {
    const script: Script = () => ({ says: good(), latency: 250 });
    const slow = await wait(script, { maxLatency: milliseconds(200), timeout: seconds(10) });
    expect(slow.standing).toMatchObject({ reason: 'too-slow' });
    const fine = await wait(script, { maxLatency: milliseconds(250), timeout: seconds(10) });
    expect(fine.standing?.state).toBe('ready');
  });

  test('finds a service that became fast enough', async () => {
    const script: Script = (time) => ({ says: good(), latency: time < 3000 ? 400 : 20 });
    const { standing, elapsed } = await wait(script, { maxLatency: milliseconds(100) });
    expect(standing?.state).toBe('ready');
    expect(elapsed).toBeGreaterThan(3000);
  });

  test('is said when no answer ever came', async () => {
    const { standing } = await wait(() => hang, { timeout: milliseconds(250) });
    expect(standing).toMatchObject({ reason: 'not-ready' });
  });
});

test('a cancelled wait ends at once and says so', async () => {
  const clock: FakeClock = fakeClock();
  const cancel = new AbortController();
  const target = scripted(clock, (time) => {
    if (time > 2000) cancel.abort(new Error('cancelled'));
    return failure('refused');
  });
  const outcome = await waitUntilReady([target], defaultPlan, clock, { signal: cancel.signal });
  expect(outcome.cancelled).toBe(true);
  expect(outcome.elapsed).toBeLessThan(2200);
});
