/** What a scripted service does with one request. `half` answers 200, sends half of the body and cuts the connection. */
export type Behaviour =
  | { readonly kind: 'answer'; readonly status: number; readonly version: string }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'half' };

/** A service as it becomes ready; times are milliseconds since the scene began. */
export interface Scene {
  readonly name: string;
  /** Whether the bar counts here. */
  readonly barred: boolean;
  /** When the port opens. */
  readonly opensAt: number;
  /** From when on it is truly ready. */
  readonly readyAt: number;
  behave(time: number, connection: number): Behaviour;
}

const good: Behaviour = { kind: 'answer', status: 200, version: '2' };
const unready: Behaviour = { kind: 'answer', status: 503, version: '2' };
const old: Behaviour = { kind: 'answer', status: 200, version: '1' };

/** The scenes, with moments drawn anew for each run, so that no tool gains from the phase of its polling. `random` yields numbers in [0, 1). */
export function scenes(random: () => number): readonly Scene[] {
  const cold = 2000 + 1000 * random();
  const hang = 1500 + 1000 * random();
  const reset = 1500 + 1000 * random();
  const rollout = 2000 + 1000 * random();
  const replica = 1500 + 1000 * random();
  const noisy = 1000 + 500 * random();
  const blink = 2000 + 100 * random();
  const steady = 4000 + 300 * random();
  return [
    scene('cold start', cold, (time) => (time < cold ? unready : good), { opensAt: 1000 * random() + 500 }),
    scene('flapping', steady, (time) => {
      return time >= steady || (time >= blink && time < blink + 300) ? good : unready;
    }),
    scene('old version', rollout, (time) => (time < rollout ? old : good)),
    scene('hanging sockets', hang, (time) => (time < hang ? { kind: 'hang' } : good)),
    scene('connection resets', reset, (time, connection) => {
      return time >= reset ? good : { kind: connection % 2 === 0 ? 'reset' : 'half' };
    }),
    scene('one of two replicas bad', replica, (time, connection) => {
      return time < replica && connection % 2 === 1 ? unready : good;
    }),
    scene('10 % errors throughout', noisy, (time) => (time < noisy || random() < 0.1 ? unready : good), {
      barred: false,
    }),
  ];
}

function scene(
  name: string,
  readyAt: number,
  behave: Scene['behave'],
  more: { readonly opensAt?: number; readonly barred?: boolean } = {},
): Scene {
  return { name, readyAt, behave, opensAt: more.opensAt ?? 0, barred: more.barred ?? true };
}
