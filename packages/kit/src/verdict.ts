import type { Json } from '#inputs';
import type { Contract, Reason } from './contract.ts';

/** One thing that was looked at, and what it says about the decision. */
export interface Evidence {
  readonly subject: string;
  readonly verdict: 'pass' | 'block' | 'warn' | 'info';
  readonly detail: string;
  readonly [more: string]: Json;
}

/** What an action decided, and why. */
export interface Verdict<C extends Contract> {
  readonly decision: 'pass' | 'block';
  readonly reason: Reason<C>;
  readonly message: string;
  readonly evidence: readonly Evidence[];
}
