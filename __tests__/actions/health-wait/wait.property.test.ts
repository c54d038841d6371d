import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { fakeClock } from '#rehearsal/clock';
import { milliseconds } from '#time';
import type { Judgement } from '../../../actions/health-wait/src/judgement.ts';
import type { Plan } from '../../../actions/health-wait/src/plan.ts';
import { waitUntilReady } from '../../../actions/health-wait/src/wait.ts';
import { failure, good, hang, scripted, status, type Scripted, type Seen } from './script.ts';

/** What a service does from some moment on; the last entry stays. */
const phase = fc.record({
  lasts: fc.integer({ min: 1, max: 3000 }),
  says: fc.constantFrom<Judgement | typeof hang>(
    good(),
    status(503),
    status(404),
    failure('refused'),
    failure('dns'),
    failure('tls'),
    hang,
  ),
  latency: fc.integer({ min: 0, max: 1500 }),
  retryAfter: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined, freq: 5 }),
});
const service = fc.array(phase, { minLength: 1, maxLength: 8 });
const plan = fc.record({
  successes: fc.integer({ min: 1, max: 6 }),
  timeout: fc.integer({ min: 1, max: 15_000 }),
  requestTimeout: fc.integer({ min: 1, max: 4000 }),
  interval: fc.option(fc.integer({ min: 1, max: 2000 }), { nil: undefined }),
  maxLatency: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
});

type Phases = readonly {
  readonly lasts: number;
  readonly says: Judgement | typeof hang;
  readonly latency: number;
  readonly retryAfter: number | undefined;
}[];

function play(phases: Phases, time: number) {
  let end = 0;
  const now = phases.find(({ lasts }) => time < (end += lasts)) ?? phases.at(-1);
  if (now === undefined) return hang;
  const retryAfter = now.retryAfter === undefined ? {} : { retryAfter: milliseconds(now.retryAfter) };
  return { says: now.says, latency: now.latency, ...retryAfter };
}

function planOf(numbers: {
  successes: number;
  timeout: number;
  requestTimeout: number;
  interval: number | undefined;
  maxLatency: number | undefined;
}): Plan {
  const duration = (value: number | undefined) => (value === undefined ? undefined : milliseconds(value));
  return {
    successes: numbers.successes,
    timeout: milliseconds(numbers.timeout),
    requestTimeout: milliseconds(numbers.requestTimeout),
    interval: duration(numbers.interval),
    maxLatency: duration(numbers.maxLatency),
  };
}

async function run(services: readonly Phases[], wanted: Plan) {
  const clock = fakeClock();
  const targets = services.map((phases, index) => scripted(clock, (time) => play(phases, time), String(index)));
  const outcome = await waitUntilReady(targets, wanted, clock, { signal: new AbortController().signal });
  return { clock, targets, outcome };
}

/** Whether a probe was let to its end; a hedge that the other request made needless was not. */
function wasHeard(phases: Phases, { sentAt, endedAt, timeout }: Seen): boolean {
  const line = play(phases, sentAt);
  const whole = typeof line === 'string' || line.says === hang ? timeout : Math.min(line.latency, timeout);
  return endedAt !== undefined && endedAt - sentAt > whole - 0.001;
}

const several = fc.array(service, { minLength: 1, maxLength: 4 });

function sendings(targets: readonly Scripted[]): readonly number[] {
  return targets.flatMap(({ seen }) => seen.map(({ sentAt }) => sentAt)).toSorted((a, b) => a - b);
}

test('no wait is longer than its timeout, and the last probe ends before it', async () => {
  await fc.assert(
    fc.asyncProperty(several, plan, async (services, numbers) => {
      const { targets, outcome, clock } = await run(services, planOf(numbers));
      expect(outcome.elapsed).toBeLessThanOrEqual(numbers.timeout);
      for (const { sentAt, timeout } of targets.flatMap(({ seen }) => seen)) {
        expect(sentAt + timeout).toBeLessThanOrEqual(Math.max(numbers.timeout, sentAt + 1));
      }
      expect(Math.max(0, ...clock.slept)).toBeLessThanOrEqual(numbers.timeout);
    }),
    { numRuns: 150 },
  );
});

test('no target ever has more than two requests under way', async () => {
  await fc.assert(
    fc.asyncProperty(several, plan, async (services, numbers) => {
      const { targets } = await run(services, planOf(numbers));
      for (const target of targets) expect(target.crowd()).toBeLessThanOrEqual(2);
    }),
    { numRuns: 150 },
  );
});

test('no second sees more than 20 probes, over all targets together', async () => {
  await fc.assert(
    fc.asyncProperty(several, plan, async (services, numbers) => {
      const { targets } = await run(services, planOf(numbers));
      const sent = sendings(targets);
      for (const [index, first] of sent.entries()) {
        expect(sent.slice(index).filter((one) => one <= first + 1000).length).toBeLessThanOrEqual(20);
      }
    }),
    { numRuns: 150 },
  );
});

test('every probe of a ready target’s last successes was answered well, and as many as were asked for', async () => {
  await fc.assert(
    fc.asyncProperty(service, plan, async (phases, numbers) => {
      const { targets, outcome } = await run([phases], planOf(numbers));
      const [target] = targets;
      const [result] = outcome.targets;
      if (result?.standing.state !== 'ready' || target === undefined) return;
      const heard = target.seen.filter((probe) => wasHeard(phases, probe));
      const last = heard.slice(-numbers.successes);
      expect(last.length).toBe(numbers.successes);
      for (const probe of last) {
        const line = play(phases, probe.sentAt);
        expect(line).toMatchObject({ says: { worth: 'good' } });
      }
      const spread = (last.at(-1)?.sentAt ?? 0) - (heard.at(-result.standing.confirming.length)?.endedAt ?? 0);
      expect(spread).toBeGreaterThanOrEqual(numbers.successes > 1 ? (numbers.successes - 1) * 150 : -Infinity);
    }),
    { numRuns: 300 },
  );
});

test('a service that is up for at most 300 ms at a time, and then down for longer than a probe’s pause, is never ready', async () => {
  const blinks = fc.array(
    fc.record({ down: fc.integer({ min: 120, max: 900 }), up: fc.integer({ min: 1, max: 300 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  await fc.assert(
    fc.asyncProperty(blinks, fc.integer({ min: 0, max: 40 }), async (pattern, latency) => {
      const whole = pattern.reduce((sum, { down, up }) => sum + down + up, 0);
      const script = (time: number) => {
        let rest = time % whole;
        for (const { down, up } of pattern) {
          if (rest < down) return { says: status(503), latency };
          rest -= down;
          if (rest < up) return { says: good(), latency };
          rest -= up;
        }
        return { says: status(503), latency };
      };
      const clock = fakeClock();
      const target = scripted(clock, script);
      const wanted = planOf({
        successes: 3,
        timeout: 8000,
        requestTimeout: 2000,
        interval: undefined,
        maxLatency: undefined,
      });
      const outcome = await waitUntilReady([target], wanted, clock, { signal: new AbortController().signal });
      expect(outcome.targets[0]?.standing.state).toBe('refused');
    }),
    { numRuns: 100 },
  );
});
