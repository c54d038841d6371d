import type { Evidence } from '#kit';
import { formatDuration } from '#time';
import { percentile } from './latency.ts';
import type { Refusal } from './standing.ts';
import type { Outcome, TargetOutcome } from './wait.ts';

/** The whole wait in one word, and the target that decided it. */
export interface Conclusion {
  readonly decision: 'pass' | 'block';
  readonly reason: 'ready' | Refusal;
  readonly message: string;
  readonly evidence: readonly Evidence[];
}

/** What a person should read first when several targets were refused at once. */
const gravity: readonly Refusal[] = [
  'failed',
  'tls',
  'unresolved',
  'redirect',
  'unauthorized',
  'not-found',
  'wrong-version',
  'too-slow',
  'not-ready',
];

/** Passes only when there is a target and every one is ready; else the gravest refusal is the reason. */
export function conclude(outcome: Outcome): Conclusion {
  const evidence = outcome.targets.map(evidenceOf);
  const refused = outcome.targets
    .flatMap(({ name, standing }) => (standing.state === 'refused' ? [{ name, ...standing }] : []))
    .toSorted((a, b) => gravity.indexOf(a.reason) - gravity.indexOf(b.reason));
  const [worst] = refused;
  const time = formatDuration(outcome.elapsed);
  if (worst !== undefined) {
    const more =
      refused.length > 1 ? `; ${refused.length - 1} more of ${outcome.targets.length} targets did not pass either` : '';
    const hint = worst.hint === undefined ? '' : `. ${worst.hint}`;
    const message = `${worst.name} was not ready after ${time}: ${worst.detail}${more}${hint}`;
    return { decision: 'block', reason: worst.reason, message, evidence };
  }
  const ready = outcome.targets.filter(({ standing }) => standing.state === 'ready');
  if (ready.length === 0 || ready.length < outcome.targets.length) {
    return {
      decision: 'block',
      reason: 'not-ready',
      message: `the wait ended after ${time} without an answer to it`,
      evidence,
    };
  }
  const names = ready.map(
    ({ name, watch }) => `${name}${watch.last?.version === undefined ? '' : ` (version ${watch.last.version})`}`,
  );
  return { decision: 'pass', reason: 'ready', message: `${names.join(', ')} ready after ${time}`, evidence };
}

function evidenceOf({ name, standing, watch }: TargetOutcome): Evidence {
  const known = { subject: name, attempts: watch.attempts, version: watch.last?.version ?? null };
  switch (standing.state) {
    case 'ready':
      return { ...known, verdict: 'pass', detail: `${standing.confirming.length} good answers in a row` };
    case 'refused':
      return {
        ...known,
        verdict: 'block',
        reason: standing.reason,
        detail: standing.detail,
        hint: standing.hint ?? null,
      };
    case 'waiting':
      return {
        ...known,
        verdict: 'info',
        detail: `not decided when the wait ended: ${watch.last?.detail ?? 'no answer yet'}`,
      };
    default:
      return standing satisfies never;
  }
}

/** The latencies that count: of the confirming probes, or of the last good answers where it did not come so far. Milliseconds. */
export function latenciesOf(outcome: Outcome): { readonly p50: number | undefined; readonly p95: number | undefined } {
  const latencies = outcome.targets.flatMap(({ standing, watch }) =>
    standing.state === 'ready' ? standing.confirming.map(({ latency }) => latency) : watch.latencies,
  );
  return { p50: rounded(percentile(latencies, 0.5)), p95: rounded(percentile(latencies, 0.95)) };
}

function rounded(latency: number | undefined): number | undefined {
  return latency === undefined ? undefined : Math.round(latency * 10) / 10;
}
