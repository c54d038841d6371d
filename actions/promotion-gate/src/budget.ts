import { sendWithRetry, type HttpResponse } from '#http';
import { ActionFailure } from '#kit';
import { seconds, type Clock } from '#time';
import * as v from 'valibot';
import { blocks, passes, type Finding } from './finding.ts';
import type { Policy } from './policy.ts';

type Budget = NonNullable<Policy['error-budget']>;

const sample = v.tuple([v.number(), v.string()]);
const answer = v.object({
  status: v.literal('success'),
  warnings: v.nullish(v.array(v.string()), []),
  data: v.union([
    v.object({ resultType: v.literal('vector'), result: v.array(v.object({ value: sample })) }),
    v.object({ resultType: v.literal('scalar'), result: sample }),
  ]),
});

/** How Prometheus is spoken to. */
export interface Prometheus {
  readonly token: string | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Whether a value is within its limit: pure. */
export function judgeBudget(value: number, { limit, query }: Budget): Finding {
  const [, operator = '', bound = ''] = /^(<=?|>=?) *(.+)$/.exec(limit) ?? [];
  const within = isWithin(value, operator, Number(bound));
  const detail = `${query} is ${value}, and must be ${limit}`;
  return within ? passes('error-budget', detail) : blocks('error-budget', 'error-budget-spent', detail);
}

function isWithin(value: number, operator: string, bound: number): boolean {
  switch (operator) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    default:
      return false;
  }
}

/**
 * Asks Prometheus for the one value of a query (prometheus.io, "HTTP API", "Instant queries"). Throws ActionFailure `error-budget-unreadable` for no value,
 * several, NaN, and any answer that is none: what cannot be read is not within its limit.
 */
export async function readBudget(budget: Budget, prometheus: Prometheus): Promise<number> {
  const url = new URL(`${budget.url.replace(/\/+$/, '')}/api/v1/query`);
  url.searchParams.set('query', budget.query);
  const response = await ask(url, prometheus);
  const read =
    response.status === 200
      ? v.safeParse(v.pipe(v.string(), v.parseJson(), answer), new TextDecoder().decode(response.body))
      : undefined;
  if (read?.success !== true)
    throw unreadable(budget, `the answer of ${url.host} has status ${response.status} and is no result`);
  const { data, warnings } = read.output;
  const [warning] = warnings;
  // A result with warnings may be a part of the whole, as when a store behind Thanos is away.
  if (warning !== undefined) throw unreadable(budget, `the result comes with a warning: ${warning.slice(0, 200)}`);
  const samples = data.resultType === 'scalar' ? [data.result] : data.result.map(({ value }) => value);
  const [only] = samples;
  if (only === undefined) throw unreadable(budget, 'the result is empty');
  if (samples.length > 1) throw unreadable(budget, `there are ${samples.length} series: sum or filter them`);
  const value = numberOf(only[1]);
  if (Number.isNaN(value)) throw unreadable(budget, `the value is ${only[1].slice(0, 20)}`);
  return value;
}

async function ask(url: URL, { token, clock, signal }: Prometheus): Promise<HttpResponse> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  try {
    const request = { method: 'GET', url, headers, timeout: seconds(15), maxBytes: 1024 * 1024, signal };
    return await sendWithRetry(request, { clock });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw new ActionFailure(
      'error-budget-unreadable',
      `${url.host} did not answer the query of \`error-budget\`: ${error instanceof Error ? error.message : 'unknown'}. Mend the connection and run the job again.`,
      { cause: error },
    );
  }
}

/** As Prometheus writes numbers; `+Inf` and `-Inf` are some. */
function numberOf(text: string): number {
  if (/^[+-]?Inf$/.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text.trim() === '' ? Number.NaN : Number(text);
}

function unreadable({ query }: Budget, why: string): ActionFailure {
  return new ActionFailure(
    'error-budget-unreadable',
    `The query of \`error-budget\` gave no number: ${why}. Look at ${JSON.stringify(query.slice(0, 200))} in Prometheus.`,
  );
}
