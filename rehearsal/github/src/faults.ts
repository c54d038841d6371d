import type { Json } from './json.ts';

export interface FixedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/**
 * What goes wrong.
 * - an answer: sent instead of doing the work
 * - 'reset': the connection is reset before anything is done; 'hang': nothing is ever answered, and nothing done
 * - 'lost': the work is done, then the connection is reset: the caller cannot know
 * - 'truncate': the work is done and half of the answer arrives, then the connection ends
 * - 'not-json': the work is done, and a proxy's HTML page is answered with status 200
 * - { lag }: the work is done, but the record made shows in no list until that many lists of its kind were answered
 * - { delay }: the work is done, the answer leaves this many milliseconds later
 */
export type FaultAnswer =
  | FixedAnswer
  | { readonly lag: number }
  | { readonly delay: number }
  | 'reset'
  | 'hang'
  | 'lost'
  | 'truncate'
  | 'not-json';

export interface Fault {
  /** Any method when absent. */
  readonly method?: string;
  /** The whole path without the query, or a pattern that is searched in it; any path when absent. */
  readonly path?: string | RegExp;
  /** How many requests it hits; default every one. */
  readonly times?: number;
  /** How many matching requests pass untouched first; default 0. */
  readonly after?: number;
  readonly answer: FaultAnswer;
}

interface Armed {
  readonly fault: Fault;
  seen: number;
  hits: number;
}

/** The faults that wait for a request; of several that match one, the first added is used. */
export class Faults {
  #armed: readonly Armed[] = [];

  /** Returns a function that disarms it. */
  add(fault: Fault): () => void {
    const armed: Armed = { fault, seen: 0, hits: 0 };
    this.#armed = [...this.#armed, armed];
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  take(method: string, path: string): FaultAnswer | undefined {
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (armed.hits >= (fault.times ?? Number.POSITIVE_INFINITY) || !matches(fault, method, path)) continue;
      armed.seen += 1;
      if (armed.seen <= (fault.after ?? 0)) continue;
      armed.hits += 1;
      return fault.answer;
    }
    return undefined;
  }
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  if (fault.path === undefined) return true;
  return typeof fault.path === 'string' ? fault.path === path : path.search(fault.path) >= 0;
}

/** GitHub's answers to going too fast (docs.github.com, "Rate limits for the REST API", exceeding the rate limit). */
export function secondaryLimit(status: 403 | 429, retryAfter: number): FaultAnswer {
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID.';
  const documentation =
    'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';
  return {
    status,
    headers: { 'retry-after': String(retryAfter) },
    body: { documentation_url: documentation, message, status: String(status) },
  };
}
