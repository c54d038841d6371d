import type { Duration } from '#time';
import { formatDuration, milliseconds } from '#time';
import type { Fault } from './judgement.ts';
import { percentile } from './latency.ts';
import { spread, wantedSuccesses, type Plan } from './plan.ts';
import type { Success, Watch } from './watch.ts';

/** Why a target was not ready; each is a reason of the action. */
export type Refusal =
  | 'not-ready'
  | 'wrong-version'
  | 'too-slow'
  | 'failed'
  | 'tls'
  | 'unresolved'
  | 'unauthorized'
  | 'not-found'
  | 'redirect';

/** Where one target stands: still waited for, ready, or given up for a reason. */
export type Standing =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly confirming: readonly Success[] }
  | { readonly state: 'refused'; readonly reason: Refusal; readonly detail: string; readonly hint: string | undefined };

/**
 * Judges a target by all that is known: ready when the confirming answers suffice and no request is still on its way; refused when the service
 * says that it failed, when waiting longer cannot help, or when the time is up.
 */
export function standing(watch: Watch, plan: Plan, now: number, deadline: number): Standing {
  const { last } = watch;
  if (last?.worth === 'fatal') return { state: 'refused', reason: 'failed', detail: last.detail, hint: undefined };
  const confirming = confirmation(watch, plan);
  if (confirming !== undefined && watch.inFlight.length === 0 && !isTooSlow(confirming, plan)) {
    return { state: 'ready', confirming };
  }
  const hopeless = hopelessness(watch, plan, now);
  if (hopeless !== undefined && last?.worth === 'bad') {
    return { state: 'refused', reason: hopeless, detail: last.detail, hint: last.hint ?? hints[hopeless] };
  }
  return now < deadline ? { state: 'waiting' } : outOfTime(watch, plan);
}

/** The newest successes in a row that suffice, few as possible; undefined while they do not. */
export function confirmation(watch: Watch, plan: Plan): readonly Success[] | undefined {
  const { streak } = watch;
  const wanted = wantedSuccesses(plan, watch.mixed);
  const newest = streak.at(-1);
  if (newest === undefined || streak.length < wanted) return undefined;
  const width = (plan.successes - 1) * spread;
  const start = streak.findLastIndex(
    (first, index) => streak.length - index >= wanted && (width === 0 || newest.sentAt - first.answeredAt >= width),
  );
  return start < 0 ? undefined : streak.slice(start);
}

function isTooSlow(confirming: readonly Success[], plan: Plan): boolean {
  const slow = percentile(
    confirming.map(({ latency }) => latency),
    0.95,
  );
  return plan.maxLatency !== undefined && slow !== undefined && slow > plan.maxLatency;
}

const hints: Partial<Record<Refusal, string>> = {
  unauthorized:
    'The endpoint asks for credentials: give them in headers, ask an endpoint that needs none, or accept the status with expect-status.',
  'not-found': 'Check the path. A service that answers 404 until its routes are there may need a longer timeout.',
};

/** The reason for which waiting longer is in vain: the same answer, of a kind that time does not mend, for long enough. */
function hopelessness(watch: Watch, plan: Plan, now: number): Refusal | undefined {
  const { steady, last } = watch;
  if (steady === undefined || last?.worth !== 'bad') return undefined;
  const lasted = now - steady.since;
  const long = Math.max(5000, plan.timeout / 10);
  const reason = lasting(last.fault);
  if (reason === undefined || steady.count < 3) return undefined;
  return lasted >= (reason === 'tls' || reason === 'redirect' ? 1000 : long) ? reason : undefined;
}

function lasting(fault: Fault): Refusal | undefined {
  if (fault.about === 'status') {
    if (fault.status === 401 || fault.status === 403) return 'unauthorized';
    return fault.status === 404 ? 'not-found' : undefined;
  }
  if (fault.about !== 'failure') return undefined;
  if (fault.kind === 'tls') return 'tls';
  if (fault.kind === 'dns') return 'unresolved';
  return fault.kind === 'redirect' || fault.kind === 'plain-http' ? 'redirect' : undefined;
}

function outOfTime(watch: Watch, plan: Plan): Standing {
  const refused = (reason: Refusal, detail: string, hint?: string): Standing => ({
    state: 'refused',
    reason,
    detail,
    hint,
  });
  const { last, streak } = watch;
  if (last === undefined) return refused('not-ready', 'no answer came in time');
  if (last.worth === 'good') {
    const slow = percentile(
      streak.map(({ latency }) => latency),
      0.95,
    );
    const most = plan.maxLatency;
    if (most !== undefined && slow !== undefined && slow > most && confirmation(watch, plan) !== undefined) {
      return refused(
        'too-slow',
        `answers took ${inWords(slow)} (p95), more than the ${formatDuration(most)} of max-latency`,
      );
    }
    const wanted = wantedSuccesses(plan, watch.mixed);
    return refused('not-ready', `the last ${streak.length} answers were good, and ${wanted} in a row are needed`);
  }
  if (last.worth === 'fatal') return refused('failed', last.detail);
  const steady = (watch.steady?.count ?? 0) >= 3 ? lasting(last.fault) : undefined;
  const reason = steady ?? (last.fault.about === 'version' ? 'wrong-version' : 'not-ready');
  return refused(reason, last.detail, last.hint ?? hints[reason]);
}

function inWords(latency: number): string {
  const duration: Duration = milliseconds(latency);
  return formatDuration(duration);
}
