import type { Seen } from '#expression';
import { bodyText, type HttpAnswer } from '#probe';

/** What expressions may look at, with its types in CEL. */
export const expressionVariables = { status: 'int', headers: 'map<string, string>', body: 'dyn', latency: 'double' };

/** An answer as expressions see it. */
export function seenIn(answer: HttpAnswer): Seen {
  const { status, headers, latency } = answer;
  return { values: { status: BigInt(status), headers: { ...headers }, latency }, texts: { body: bodyText(answer) } };
}
