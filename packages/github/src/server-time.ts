import { after, instant, milliseconds, type Clock, type Duration, type Instant } from '#time';

/**
 * What time it is at GitHub, whose times all records carry: the `Date` of its newest answer (RFC 9110, 6.6.1, whole seconds), moved on by what has
 * passed since. Before the first answer, and when none has a `Date`, it is the time of this machine.
 */
export class ServerTime {
  readonly #clock: Clock;
  #heard: { readonly told: Instant; readonly at: Duration } | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  hear(date: string | undefined): void {
    const told = Date.parse(date ?? '');
    if (Number.isFinite(told) && told >= 0) this.#heard = { told: instant(told), at: this.#clock.elapsed() };
  }

  now(): Instant {
    if (this.#heard === undefined) return this.#clock.now();
    const { told, at } = this.#heard;
    return after(told, milliseconds(this.#clock.elapsed() - at));
  }
}
