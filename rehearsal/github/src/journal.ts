import type { FaultAnswer } from './faults.ts';
import type { RunReference } from './token.ts';

/** One request and what became of it. */
export interface Exchange {
  /** Epoch milliseconds on the clock the server was given. */
  readonly at: number;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The path template of GitHub's description; undefined when none fits. */
  readonly route: string | undefined;
  /** Login of the token's account; undefined without a good token. */
  readonly actor: string | undefined;
  readonly run: RunReference | undefined;
  /** What the route needs, as x-accepted-github-permissions says it: `deployments=write`. */
  readonly permission: string | undefined;
  /** What was answered, or would have been: a fault may keep it from the caller. */
  readonly status: number;
  readonly request: unknown;
  readonly response: unknown;
  readonly fault: FaultAnswer | undefined;
}
