import type { Judgement } from './judgement.ts';
import { signOf } from './judgement.ts';
import { extend, type Stretch } from './timeline.ts';

/** One request on its way; times are milliseconds of the clock's `elapsed`. */
export interface Flight {
  readonly id: number;
  readonly sentAt: number;
}

/** One good answer of the current streak. */
export interface Success {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly latency: number;
}

/** An answer, judged. `retryAfter` is how long the service asks to be left alone, in milliseconds. */
export interface Observation {
  readonly id: number;
  readonly answeredAt: number;
  readonly latency: number;
  readonly judgement: Judgement;
  readonly retryAfter?: number | undefined;
}

/** All that is known about one target. A value: every event makes a new one. */
export interface Watch {
  readonly startedAt: number;
  readonly attempts: number;
  readonly inFlight: readonly Flight[];
  readonly lastSentAt: number | undefined;
  readonly last: Judgement | undefined;
  /** Since when, and how many times, the last answer has been the same. */
  readonly steady: { readonly sign: string; readonly since: number; readonly count: number } | undefined;
  readonly streak: readonly Success[];
  /** Whether a bad answer ever followed a good one. */
  readonly mixed: boolean;
  /** The slowest answer so far, and how long a silent request is believed in while the rest answers. */
  readonly slowest: number;
  readonly patience: number;
  readonly heldUntil: number;
  /** When the newest request left that was answered badly: a good answer to an older one says nothing any more. */
  readonly newestBadSentAt: number;
  readonly latencies: readonly number[];
  readonly timeline: readonly Stretch[];
}

/** At most this many successes and latencies are remembered; more do not change what is decided. */
const remembered = 64;

export function begin(startedAt: number): Watch {
  return {
    startedAt,
    attempts: 0,
    inFlight: [],
    lastSentAt: undefined,
    last: undefined,
    steady: undefined,
    streak: [],
    mixed: false,
    slowest: 0,
    patience: 1000,
    heldUntil: 0,
    newestBadSentAt: -Infinity,
    latencies: [],
    timeline: [],
  };
}

export function sent(watch: Watch, flight: Flight): Watch {
  return {
    ...watch,
    attempts: watch.attempts + 1,
    inFlight: [...watch.inFlight, flight],
    lastSentAt: flight.sentAt,
  };
}

/** A request was ended before its answer. Within a streak its silence counts as a bad answer, and the next one is given more time. */
export function givenUp(watch: Watch, id: number, at: number): Watch {
  const flight = watch.inFlight.find((one) => one.id === id);
  if (flight === undefined) return watch;
  const rest = { ...watch, inFlight: watch.inFlight.filter((one) => one.id !== id) };
  const age = at - flight.sentAt;
  const judgement = silence(age);
  if (watch.streak.length === 0 && watch.steady !== undefined && watch.steady.sign !== signOf(judgement)) return rest;
  const patience = watch.streak.length === 0 ? watch.patience : 2 * Math.max(watch.patience, age);
  return { ...judged(rest, { id, answeredAt: at, latency: age, judgement }), patience };
}

/** A request was ended by the end of all time before it could say anything: it is as if it had not been sent. */
export function withdrawn(watch: Watch, id: number): Watch {
  return { ...watch, inFlight: watch.inFlight.filter((one) => one.id !== id) };
}

function silence(age: number): Judgement {
  const detail = `no answer within ${Math.round(age)} ms`;
  return { worth: 'bad', fault: { about: 'failure', kind: 'timeout' }, detail };
}

/** An answer came. What it says holds for the requests that were sent before it too, so a first success ends them. */
export function answered(watch: Watch, observation: Observation): Watch {
  const flight = watch.inFlight.find((one) => one.id === observation.id);
  if (flight === undefined) return watch;
  if (observation.judgement.worth === 'good' && flight.sentAt < watch.newestBadSentAt)
    return withdrawn(watch, flight.id);
  const rest = { ...watch, inFlight: watch.inFlight.filter((one) => one !== flight) };
  const next = judged(rest, observation);
  const slowest = isAnswer(observation.judgement) ? Math.max(watch.slowest, observation.latency) : watch.slowest;
  if (observation.judgement.worth !== 'good') {
    const heldUntil = observation.answeredAt + (observation.retryAfter ?? 0);
    return { ...next, slowest, heldUntil, newestBadSentAt: Math.max(watch.newestBadSentAt, flight.sentAt) };
  }
  const { answeredAt, latency } = observation;
  const success = { sentAt: flight.sentAt, answeredAt, latency };
  const older = watch.streak.length === 0 ? [] : next.inFlight;
  return {
    ...next,
    slowest,
    inFlight: older,
    streak: keepEnds([...watch.streak, success]),
    latencies: [...watch.latencies, latency].slice(-remembered),
  };
}

/** Whether the service said something: how long it kept silent teaches nothing about how long answers take. */
function isAnswer(judgement: Judgement): boolean {
  return judgement.worth !== 'bad' || judgement.fault.about !== 'failure';
}

/** Keeps the first success, from which the streak's length is measured, and the newest ones. */
function keepEnds(streak: readonly Success[]): readonly Success[] {
  return streak.length <= remembered ? streak : [...streak.slice(0, 1), ...streak.slice(1 - remembered)];
}

function judged(watch: Watch, { answeredAt, judgement }: Observation): Watch {
  const sign = signOf(judgement);
  const same = watch.steady?.sign === sign;
  const good = judgement.worth === 'good';
  return {
    ...watch,
    last: judgement,
    steady:
      same && watch.steady ? { ...watch.steady, count: watch.steady.count + 1 } : { sign, since: answeredAt, count: 1 },
    mixed: watch.mixed || (!good && watch.streak.length > 0),
    streak: good ? watch.streak : [],
    heldUntil: 0,
    timeline: extend(watch.timeline, { worth: judgement.worth, sign, at: answeredAt - watch.startedAt }),
  };
}
