import type { Plan } from './plan.ts';
import { shortestGap, spread, wantedSuccesses } from './plan.ts';
import type { Flight, Watch } from './watch.ts';

/** While nothing is known, and right after every change, a probe starts this many milliseconds after the one before. */
const quickest = 60;

/** A request ends itself at the request timeout, and knows then how far it got; only if it fails to is it ended from outside, this much later. */
const grace = 50;

/** So many probes at least confirm a target, unless their pace is fixed: they fit into the time over which three successes are spread. */
const confirming = 7;

/**
 * When the next probe of a target may start, in the clock's milliseconds; Infinity while two requests are on their way.
 *
 * A request that is silent for longer than answers take is hedged by a second one, never by a third. The wait between probes is a small part
 * of how long the answer has been the same, so that it never adds more than that part to the whole; a change makes it short again.
 */
export function dueAt(watch: Watch, plan: Plan, deadline: number): number {
  const { lastSentAt, inFlight } = watch;
  if (lastSentAt === undefined) return watch.startedAt;
  if (inFlight.length > 1) return Infinity;
  const [flight] = inFlight;
  if (flight !== undefined) {
    return watch.streak.length > 0 ? Infinity : flight.sentAt + hedgeDelay(watch, plan);
  }
  const due = Math.max(lastSentAt + pause(watch, plan), watch.heldUntil);
  const lastChance = deadline - timeToConfirm(watch, plan);
  return due > lastChance && lastSentAt < lastChance && watch.streak.length === 0 ? lastChance : due;
}

function pause(watch: Watch, plan: Plan): number {
  if (plan.interval !== undefined) return plan.interval;
  const { steady, last, lastSentAt, streak } = watch;
  if (streak.length > 0 && streak.length < 2 * wantedSuccesses(plan, true)) return confirmingPause(watch, plan);
  if (steady === undefined || lastSentAt === undefined) return quickest;
  const since = Math.max(0, lastSentAt - steady.since);
  return isSilent(last) ? between(quickest, since / 100, 500) : between(quickest, since / 50, 2000);
}

/** Divides what is left of the time over which the successes are spread among the probes that are left. */
function confirmingPause({ streak, mixed, lastSentAt = 0 }: Watch, plan: Plan): number {
  const [first] = streak;
  const end = (first?.answeredAt ?? 0) + (plan.successes - 1) * spread;
  const left = Math.max(wantedSuccesses(plan, mixed), plan.successes > 1 ? confirming : 1) - streak.length;
  return Math.max(shortestGap, (end - lastSentAt) / Math.max(1, left));
}

/** Nobody listens yet: asking costs nobody anything. */
function isSilent(last: Watch['last']): boolean {
  if (last?.worth !== 'bad' || last.fault.about !== 'failure') return false;
  return last.fault.kind === 'refused' || last.fault.kind === 'reset' || last.fault.kind === 'dns';
}

/** How long silence is nothing unusual: before the first answer nobody knows, afterwards some multiple of the slowest one. */
function hedgeDelay({ slowest }: Watch, plan: Plan): number {
  return Math.max(slowest === 0 ? 500 : Math.max(150, 4 * slowest), plan.interval ?? 0);
}

/** What one full confirmation takes, with room for answers twice as slow as the slowest so far. */
export function timeToConfirm(watch: Watch, plan: Plan): number {
  const wanted = wantedSuccesses(plan, watch.mixed);
  const probes = Math.max((wanted - 1) * (plan.interval ?? shortestGap), (plan.successes - 1) * spread);
  return probes + wanted * Math.min(2 * watch.slowest, plan.requestTimeout) + 150;
}

/**
 * When a request is ended without an answer. The older of two is the patient one and has the whole request timeout; the younger is a scout that
 * finds out whether new requests fare better, and is renewed ever more slowly. Within a streak silence is bad sooner: the service just answered.
 */
export function givesUpAt(watch: Watch, plan: Plan, flight: Flight): number {
  const { inFlight, streak, slowest, patience } = watch;
  const end = flight.sentAt + plan.requestTimeout + grace;
  if (streak.length > 0) return Math.min(end, flight.sentAt + Math.max(patience, 4 * slowest));
  const [patient] = inFlight;
  if (patient === undefined || patient.id === flight.id) return end;
  const silent = flight.sentAt - patient.sentAt;
  const life = Math.max(between(100, silent / 20, 2000), 3 * slowest, plan.interval ?? 0);
  return Math.min(end, flight.sentAt + life);
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
