import type { Answer, Call } from './message.ts';

/** What happens instead of, or to, the true answer. */
export type FaultAnswer =
  /** Answers this; nothing is stored. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  /** Lets the registry answer, then changes the answer. */
  | { readonly kind: 'alter'; change(answer: Answer, call: Call): Answer }
  /** Cuts the connection, after so many bytes of the true answer's body (default: before the answer). */
  | { readonly kind: 'reset'; readonly afterBytes?: number }
  /** Takes only so many bytes of the request's body, and cuts the connection: what happens to an upload on a bad line. */
  | { readonly kind: 'swallow'; readonly bytes: number }
  /** Never answers. */
  | { readonly kind: 'hang' };

/** Which requests go wrong, how often, and how. */
export interface Fault {
  /** Default: any. */
  readonly method?: string;
  /** Compared with the path and query; default: any. */
  readonly path?: RegExp;
  /** Default: always. */
  readonly times?: number;
  readonly answer: FaultAnswer;
}

/** The faults of a registry; the first that matches is used up first. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
}

/** Keeps faults, and hands out the one that is next for a request. */
export function faultQueue(initial: readonly Fault[] = []): Faults & { next(call: Call): FaultAnswer | undefined } {
  let waiting = initial.map(counted);
  return {
    add: (fault) => void waiting.push(counted(fault)),
    clear: () => void (waiting = []),
    next(call) {
      const found = waiting.find(({ fault, left }) => left > 0 && matches(fault, call));
      if (found !== undefined) found.left -= 1;
      return found?.fault.answer;
    },
  };
}

function counted(fault: Fault): { readonly fault: Fault; left: number } {
  return { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
}

function matches(fault: Fault, call: Call): boolean {
  if (fault.method !== undefined && fault.method !== call.method) return false;
  return fault.path === undefined || fault.path.test(call.url.pathname + call.url.search);
}
