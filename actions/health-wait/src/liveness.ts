/** What is known about the good answers of one target. */
export interface Impression {
  readonly path: string;
  /** The bodies of its good answers, the first and each that differed, at most a few. */
  readonly bodies: readonly { readonly size: number; readonly text: string }[];
}

const livenessPath = /\/(?:ping|live|livez|liveness|alive|heartbeat|up)\/?$/i;

/**
 * Why an endpoint seems to prove only that a process runs, not that the service works; undefined when it does not seem so. A health check must
 * prove function: a process that lost its database still answers /ping.
 */
export function livenessSuspicion({ path, bodies }: Impression): string | undefined {
  if (livenessPath.test(path)) return `its path ${path} names bare liveness`;
  const [only] = bodies;
  if (only === undefined || bodies.length > 1) return undefined;
  if (only.size === 0) return 'its body is empty';
  return only.size <= 16 ? `it always gives the same ${only.size} bytes` : undefined;
}
