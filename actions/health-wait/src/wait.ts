import type { Clock, Duration } from '#time';
import { milliseconds } from '#time';
import { signOf, type Judgement } from './judgement.ts';
import { shortestGap, type Plan } from './plan.ts';
import { dueAt, givesUpAt, timeToConfirm } from './schedule.ts';
import { standing, type Standing } from './standing.ts';
import { answered, begin, givenUp, sent, withdrawn, type Watch } from './watch.ts';

/** One target to wait for: asks once within the limits and judges the answer; never rejects but for a defect. */
export interface Subject {
  readonly name: string;
  ask(limits: { readonly timeout: Duration; readonly signal: AbortSignal }): Promise<Reply>;
}

/** What one probe found out. */
export interface Reply {
  readonly judgement: Judgement;
  readonly latency: Duration;
  readonly retryAfter?: Duration | undefined;
}

/** How the wait for one target ended; `waiting` when another target or a cancellation ended it first. */
export interface TargetOutcome {
  readonly name: string;
  readonly standing: Standing;
  readonly watch: Watch;
}

export interface Outcome {
  readonly targets: readonly TargetOutcome[];
  readonly elapsed: Duration;
  readonly cancelled: boolean;
}

interface Lane {
  readonly subject: Subject;
  readonly requests: Map<number, AbortController>;
  watch: Watch;
  standing: Standing;
  rechecked: boolean;
}

/** How old a target's readiness may be, in milliseconds, when the last of the others becomes ready. */
const longestFresh = 5000;

/** A probe that could not end before the deadline by at least this is not sent. */
const shortestProbe = 20;

/**
 * Probes all targets side by side until each is ready or one cannot become so, or the time is up. At most two requests of a target are on
 * their way at any time, less than 20 are sent a second over all, and none outlives the deadline. `observe` hears of every judged answer.
 */
export async function waitUntilReady(
  subjects: readonly Subject[],
  plan: Plan,
  clock: Clock,
  options: { readonly signal: AbortSignal; observe?(name: string, before: Watch, after: Watch): void },
): Promise<Outcome> {
  const started = clock.elapsed();
  const deadline = started + plan.timeout;
  const lanes = subjects.map((subject): Lane => {
    return { subject, requests: new Map(), watch: begin(started), standing: { state: 'waiting' }, rechecked: false };
  });
  const wait = new Wait(lanes, plan, clock, deadline, options);
  try {
    while (!options.signal.aborted && wait.goesOn()) await wait.step();
  } finally {
    wait.endRequests();
  }
  const targets = lanes.map((lane) => ({ name: lane.subject.name, standing: lane.standing, watch: lane.watch }));
  return { targets, elapsed: milliseconds(clock.elapsed() - started), cancelled: options.signal.aborted };
}

type Options = Parameters<typeof waitUntilReady>[3];

/** The moving parts of one wait: who is on the way, when the last probe left, and who must be woken by an answer. */
class Wait {
  readonly #lanes: readonly Lane[];
  readonly #plan: Plan;
  readonly #clock: Clock;
  readonly #deadline: number;
  readonly #options: Options;
  #nextId = 1;
  #lastSentAt = -Infinity;
  #wake = new AbortController();
  #defect: { readonly error: unknown } | undefined;

  constructor(lanes: readonly Lane[], plan: Plan, clock: Clock, deadline: number, options: Options) {
    this.#lanes = lanes;
    this.#plan = plan;
    this.#clock = clock;
    this.#deadline = deadline;
    this.#options = options;
  }

  /** Takes stock: gives up what is overdue, judges every target. False when nothing is left to wait for. */
  goesOn(): boolean {
    if (this.#defect !== undefined) throw this.#defect.error;
    const now = this.#clock.elapsed();
    for (const lane of this.#open()) {
      for (const flight of lane.watch.inFlight) {
        if (givesUpAt(lane.watch, this.#plan, flight) <= now) this.#update(lane, givenUp(lane.watch, flight.id, now));
      }
      const over = lane.watch.inFlight.length === 0 && this.#sendsAt(lane) > this.#deadline - shortestProbe;
      lane.standing = standing(lane.watch, this.#plan, over ? this.#deadline : now, this.#deadline);
    }
    if (this.#lanes.some((lane) => lane.standing.state === 'refused')) return false;
    if (this.#open().length === 0) this.#reopenStale(now);
    return this.#open().length > 0;
  }

  /**
   * What was ready long before the others may no longer be: it must confirm once more, if there is time for it. Only once while all answers
   * are good, because very many targets take longer to confirm than any of them stays fresh.
   */
  #reopenStale(now: number): void {
    for (const lane of this.#lanes) {
      const { streak } = lane.watch;
      const age = now - (streak.at(-1)?.answeredAt ?? now);
      const room = this.#deadline - now > 2 * timeToConfirm(lane.watch, this.#plan);
      if (age < longestFresh || lane.rechecked || !room) continue;
      lane.rechecked = true;
      lane.watch = { ...lane.watch, streak: [] };
      lane.standing = { state: 'waiting' };
    }
  }

  /** Sends what is due, or sleeps until something is, or until an answer comes. */
  async step(): Promise<void> {
    const now = this.#clock.elapsed();
    const next = this.#open()
      .map((lane) => ({ lane, due: dueAt(lane.watch, this.#plan, this.#deadline) }))
      .sort((a, b) => a.due - b.due)[0];
    const at = next === undefined ? Infinity : this.#sendsAt(next.lane);
    if (next !== undefined && at <= now) return this.#send(next.lane, now);
    const ends = this.#open().flatMap(({ watch }) => watch.inFlight.map((one) => givesUpAt(watch, this.#plan, one)));
    const until = Math.min(at, this.#deadline, ...ends);
    this.#wake = new AbortController();
    const signal = AbortSignal.any([this.#wake.signal, this.#options.signal]);
    await this.#clock.sleep(milliseconds(Math.max(0, until - now)), signal).catch(ignoreAbort(signal));
  }

  endRequests(): void {
    for (const { requests } of this.#lanes) for (const request of requests.values()) request.abort();
  }

  #open(): readonly Lane[] {
    return this.#lanes.filter((lane) => lane.standing.state === 'waiting');
  }

  #sendsAt(lane: Lane): number {
    return Math.max(dueAt(lane.watch, this.#plan, this.#deadline), this.#lastSentAt + shortestGap);
  }

  #send(lane: Lane, now: number): void {
    const id = this.#nextId++;
    const request = new AbortController();
    const timeout = milliseconds(Math.max(1, Math.min(this.#plan.requestTimeout, this.#deadline - now - 10)));
    this.#lastSentAt = now;
    lane.requests.set(id, request);
    lane.watch = sent(lane.watch, { id, sentAt: now });
    lane.subject.ask({ timeout, signal: request.signal }).then(
      (reply) => this.#receive(lane, id, reply, timeout < this.#plan.requestTimeout),
      (error: unknown) => {
        this.#defect = { error };
        this.#wake.abort();
      },
    );
  }

  #receive(lane: Lane, id: number, { judgement, latency, retryAfter }: Reply, cutShort: boolean): void {
    lane.requests.delete(id);
    if (lane.standing.state !== 'waiting') return;
    const answeredAt = this.#clock.elapsed();
    const silent = judgement.worth === 'bad' && signOf(judgement) === 'timeout' && lane.watch.last !== undefined;
    const seen = { id, answeredAt, latency, judgement, retryAfter };
    this.#update(lane, cutShort && silent ? withdrawn(lane.watch, id) : answered(lane.watch, seen));
    this.#wake.abort();
  }

  /** Moves a lane on, ends the requests that its watch no longer counts, and tells the observer. */
  #update(lane: Lane, after: Watch): void {
    const before = lane.watch;
    lane.watch = after;
    for (const [id, request] of lane.requests) {
      if (after.inFlight.some((flight) => flight.id === id)) continue;
      lane.requests.delete(id);
      request.abort();
    }
    if (after.last === before.last) return;
    // Whoever waits for this target now may wait for long, and by then even a second confirmation is old.
    if (after.last?.worth !== 'good') for (const other of this.#lanes) other.rechecked = false;
    this.#options.observe?.(lane.subject.name, before, after);
  }
}

function ignoreAbort(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) throw error;
  };
}
