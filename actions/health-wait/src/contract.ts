import { defineContract } from '#kit';
import { inputs } from './inputs.ts';

/** What health-wait promises to its callers. */
export const contract = defineContract({
  name: 'health-wait',
  inputs,
  outputs: {
    attempts: 'How many probes were sent, to all targets together.',
    elapsed: 'How long the wait took, in whole milliseconds.',
    version: 'The version that answered last, of the first target that names one.',
    'latency-p50':
      'The median latency of the confirming probes, or of the last good ones when it did not come so far, in milliseconds.',
    'latency-p95': 'The 95th percentile of the same latencies, in milliseconds.',
  },
  reasons: {
    ready: 'Every target answered as expected, often enough in a row.',
    'not-ready': 'A target did not answer as expected before the time was up.',
    'wrong-version': 'The time was up, and a target still answered with another version.',
    'too-slow': 'A target answered as expected, but more slowly than `max-latency` allows.',
    failed: 'A target said that it failed for good: `fail-when` is true.',
    tls: 'A TLS connection cannot be made or trusted, which waiting does not mend.',
    unresolved: 'The host name of a target does not resolve.',
    unauthorized: 'A target steadily answers 401 or 403.',
    'not-found': 'A target steadily answers 404.',
    redirect: 'A target redirects in a circle, or to where this action does not follow.',
    'bad-expression': 'An expression in `condition` or `fail-when` is not valid CEL; nothing was probed.',
    'unusable-ca-file': 'The file named by `ca-file` cannot be read or holds no certificate; nothing was probed.',
  },
});
