import type { FakeClock } from '#rehearsal/clock';
import { milliseconds, minutes, seconds, type Duration } from '#time';
import type { Judgement } from '../../../actions/health-wait/src/judgement.ts';
import type { Plan } from '../../../actions/health-wait/src/plan.ts';
import type { Subject } from '../../../actions/health-wait/src/wait.ts';

/** The plan of action.yml's defaults. */
export const defaultPlan: Plan = {
  successes: 3,
  timeout: minutes(5),
  requestTimeout: seconds(5),
  interval: undefined,
  maxLatency: undefined,
};

export const good = (version?: string): Judgement => ({ worth: 'good', detail: 'answered 200', version });
export const status = (code: number): Judgement => {
  return { worth: 'bad', fault: { about: 'status', status: code }, detail: `answered ${code}` };
};
export const failure = (kind: string, hint?: string): Judgement => {
  return { worth: 'bad', fault: { about: 'failure', kind }, detail: kind, hint };
};
export const wrongVersion: Judgement = { worth: 'bad', fault: { about: 'version' }, detail: 'old', version: '1' };
export const hang = 'hang' as const;

/** One probe of a scripted target, as it was seen from there. */
export interface Seen {
  readonly sentAt: number;
  readonly timeout: number;
  endedAt: number | undefined;
}

export interface Scripted extends Subject {
  readonly seen: readonly Seen[];
  /** The most probes that were under way at once. */
  readonly crowd: () => number;
}

interface Line {
  readonly says: Judgement | typeof hang;
  readonly latency?: number;
  readonly retryAfter?: Duration;
}

/** A target that answers by a script over the time since the clock began and the number of the connection. */
export function scripted(
  clock: FakeClock,
  script: (time: number, connection: number) => Line | Judgement | typeof hang,
  name = 'shop',
): Scripted {
  const seen: Seen[] = [];
  let underWay = 0;
  let most = 0;
  return {
    name,
    seen,
    crowd: () => most,
    async ask({ timeout, signal }) {
      const sentAt = clock.elapsed();
      const probe: Seen = { sentAt, timeout, endedAt: undefined };
      const told = script(sentAt, seen.length);
      const line: Line = typeof told === 'object' && 'says' in told ? told : { says: told };
      seen.push(probe);
      most = Math.max(most, ++underWay);
      const end = () => {
        probe.endedAt ??= clock.elapsed();
        underWay--;
      };
      signal.addEventListener('abort', end, { once: true });
      const { says } = line;
      const late = says === 'hang' || (line.latency ?? 5) > timeout;
      const latency = milliseconds(late ? timeout : (line.latency ?? 5));
      try {
        await clock.sleep(latency, signal);
      } catch {
        // Given up by the one who asked: what is returned now is not looked at.
      }
      signal.removeEventListener('abort', end);
      if (!signal.aborted) end();
      const judgement = late ? failure('timeout') : says;
      return { judgement, latency, retryAfter: line.retryAfter };
    },
  };
}
