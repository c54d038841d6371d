import { isLoopback } from '#http';
import { ActionFailure } from '#kit';
import type { Values } from '#inputs';
import type { Target } from '#probe';
import { formatDuration } from '#time';
import type { inputs } from './inputs.ts';

export type Inputs = Values<typeof inputs>;

/** Throws ActionFailure `bad-input` that names everything in which inputs, each usable alone, contradict each other. */
export function refuseContradictions(given: Inputs): void {
  const problems = [...plainHttp(given), ...tcpOnly(given), ...bodyless(given), ...impossiblePace(given)];
  if (problems.length > 0) throw new ActionFailure('bad-input', problems.join('\n'));
}

function plainHttp({ url, allowHttp }: Inputs): readonly string[] {
  const open = url.filter((target) => target.url.protocol === 'http:' && !isLoopback(target.url.hostname));
  if (allowHttp || open.length === 0) return [];
  return [
    `url: ${namesOf(open)} would be asked in plain http, which anyone on the way can read and change; use https, or set allow-http: true`,
  ];
}

function tcpOnly(given: Inputs): readonly string[] {
  if (given.url.some(({ url }) => url.protocol !== 'tcp:')) return [];
  const used = [
    given.headers && 'headers',
    given.body && 'body',
    given.expectVersion && 'expect-version',
    given.condition && 'condition',
    given.failWhen && 'fail-when',
  ].filter((name) => name !== undefined && name !== '');
  return used.length === 0
    ? []
    : [
        `${used.join(', ')}: a tcp:// target has no HTTP answer to hold this against; add an http(s):// target or leave it out`,
      ];
}

function bodyless({ method, body }: Inputs): readonly string[] {
  if (body === undefined || (method !== 'GET' && method !== 'HEAD')) return [];
  return [`body: a ${method} request has none; set method: POST, or leave the body out`];
}

function impossiblePace({ interval, successes, timeout }: Inputs): readonly string[] {
  if (interval === undefined || interval * (successes - 1) < timeout) return [];
  return [
    `interval: ${successes} successes, ${formatDuration(interval)} apart, do not fit into the timeout of ${formatDuration(timeout)}; shorten the interval or give more time`,
  ];
}

function namesOf(list: readonly Target[]): string {
  return list.map(({ name }) => name).join(', ');
}
