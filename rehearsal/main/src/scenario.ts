import type { TimelineEvent } from '#rehearsal/workflow';
import type { Example } from './caller.ts';
import { Checks } from './checks.ts';
import { deliver, type Delivery, type DeliveryOptions, type Tell } from './delivery.ts';
import { readLedger } from './ledger.ts';
import type { LedgerRow } from '#rehearsal/report';
import { type Flaw, makeRelease, type Release, type ReleaseOptions } from './release.ts';
import { askShop } from './shop.ts';
import type { World } from './world.ts';

/** One story that is played and judged. */
export interface Scenario {
  /** As it is named on the command line. */
  readonly name: string;
  /** One sentence: what is rehearsed. */
  readonly about: string;
  /** Which caller to copy is the user's; default `deploy.yml`. */
  readonly example?: Example;
  /** Changes the caller's workflow before the world begins. */
  readonly prepare?: (workflow: string) => string;
  /** The name of the caller's workflow file, when it is not `deploy.yml`. */
  readonly file?: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** What a scenario plays with. */
export class Stage {
  readonly world: World;
  readonly checks = new Checks();
  readonly deliveries: Delivery[] = [];
  /** How each delivery ended, in words, for the timeline. */
  readonly endings = new Map<Delivery, string>();
  readonly #tell: Tell;
  readonly #signal: AbortSignal;
  readonly #underway = new Set<Promise<unknown>>();

  /** When `signal` is aborted, what is under way ends, and nothing begins any more. */
  constructor(world: World, tell: Tell, signal: AbortSignal) {
    this.world = world;
    this.#tell = tell;
    this.#signal = signal;
  }

  /** Resolves when no release is being made and no delivery is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underway);
  }

  async release(version: string, flaw?: Flaw, more: Omit<ReleaseOptions, 'flaw'> = {}): Promise<Release> {
    const options = { flaw, ...more };
    return await this.#follow(() => makeRelease(this.world, version, options));
  }

  async deliver(release: Release, options?: DeliveryOptions): Promise<Delivery> {
    const delivery = await this.#follow(() =>
      deliver(this.world, release, this.#tell, { ...options, signal: this.#signal }),
    );
    this.deliveries.push(delivery);
    this.endings.set(delivery, endingOf(delivery, readLedger(this.world)));
    return delivery;
  }

  async #follow<T>(begin: () => Promise<T>): Promise<T> {
    this.#signal.throwIfAborted();
    const work = begin();
    this.#underway.add(work);
    try {
      return await work;
    } finally {
      this.#underway.delete(work);
    }
  }

  /** Adds to the words on how a delivery ended. */
  remark(delivery: Delivery, text: string): void {
    this.endings.set(delivery, `${this.endings.get(delivery) ?? ''} (${text})`);
  }

  /** Delivers a release that must arrive: for scenarios whose story begins after a good one. */
  async deliverGood(version: string): Promise<Delivery> {
    const delivery = await this.deliver(await this.release(version));
    await this.expectDelivered(delivery);
    return delivery;
  }

  /** Expects that the release is live, healthy and recorded, and that one person was asked once. */
  async expectDelivered(delivery: Delivery): Promise<void> {
    const { release, outcome, run, approvals } = delivery;
    const { version } = release;
    this.checks.equal(`the result of ${version}`, run.result, 'success');
    this.checks.equal(`outcome of ${version}`, outcome.outcome, 'success');
    this.checks.equal(`failed-stage of ${version}`, outcome['failed-stage'], '');
    this.checks.equal(`rolled-back of ${version}`, outcome['rolled-back'], 'false');
    this.checks.equal(`image of ${version}`, outcome.image, release.pinned);
    this.checks.equal(
      `approvals of ${version}`,
      approvals.map(({ environment }) => environment),
      ['production'],
    );
    const row = readLedger(this.world).find(({ id }) => String(id) === outcome['deployment-id']);
    this.checks.equal(`the record of ${version}`, row?.states.at(-1), 'success');
    this.checks.equal(`the recorded image of ${version}`, row?.image, release.pinned);
    await this.expectLive(version);
  }

  /** Expects that this version answers, and that it sells. */
  async expectLive(version: string): Promise<void> {
    this.checks.equal('the service', await askShop(this.world.shop, '/health'), { status: 200, version });
  }

  /** Expects the outputs of the called workflow, of those that are named. */
  expectOutcome(delivery: Delivery, wanted: Readonly<Partial<Delivery['outcome']>>): void {
    for (const [name, value] of Object.entries(wanted)) {
      const seen = Object.entries(delivery.outcome).find(([each]) => each === name)?.[1];
      this.checks.equal(`${name} of ${delivery.release.version}`, seen, value);
    }
  }

  /** Expects that the run says loudly that something needs a person: an error on its page. */
  expectAlarm({ run, release }: Delivery): void {
    const verdicts = run.jobs.flatMap(({ steps }) => steps).filter(({ name }) => name === 'Say how it ended');
    const errors = verdicts.flatMap(({ annotations }) => annotations).filter(({ level }) => level === 'error');
    this.checks.holds(errors.length > 0, `${release.version} should have ended with an error on the page of its run`);
  }

  /** Expects the ledger, oldest first: kind, version and the states of each record. */
  expectLedger(...wanted: readonly (readonly [kind: string, version: string, ...states: string[]])[]): void {
    const seen = readLedger(this.world).map(({ kind, version, states }) => [kind, version].concat(states));
    this.checks.equal('the ledger', seen, wanted);
  }
}

function endingOf({ outcome, release }: Delivery, ledger: readonly LedgerRow[]): string {
  if (outcome.outcome === 'success') return `${release.version} is live`;
  const stopped =
    outcome.outcome === '' ? 'ended without an outcome' : `${outcome.outcome} in ${outcome['failed-stage']}`;
  const previous = ledger.find(({ image }) => image === outcome['previous-image'] && image !== '')?.version;
  return outcome['rolled-back'] === 'true' ? `${stopped}, rolled back to ${previous}` : `${stopped}, not rolled back`;
}

/** A reaction that acts once, at the first event for which `at` holds. */
export function once(
  at: (event: TimelineEvent) => boolean,
  act: NonNullable<DeliveryOptions['react']>,
): NonNullable<DeliveryOptions['react']> {
  let done = false;
  return (event, run) => {
    if (done || !at(event)) return;
    done = true;
    act(event, run);
  };
}

/** Whether an event is a line in the log of a step, by the step's name and a part of the line. */
export function logged(event: TimelineEvent, step: string, part: string): boolean {
  return event.kind === 'log' && event.step === step && event.line.includes(part);
}
