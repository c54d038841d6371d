import { InvalidInputs } from '#inputs';
import { ActionFailure } from './action-failure.ts';
import { commonReasons, type Contract } from './contract.ts';
import type { Verdict } from './verdict.ts';

/** How a step came to its end. */
export type Ending<C extends Contract> =
  | { readonly kind: 'verdict'; readonly verdict: Verdict<C> }
  | { readonly kind: 'failure'; readonly reason: string; readonly message: string; readonly error: unknown }
  | { readonly kind: 'defect'; readonly error: unknown }
  | { readonly kind: 'cancelled'; readonly message: string };

/** The ending for something that was thrown; a reason that the contract does not know is a defect. */
export function endingOf<C extends Contract>(contract: C, error: unknown): Ending<C> {
  if (error instanceof InvalidInputs) return { kind: 'failure', reason: 'bad-input', message: error.message, error };
  if (!(error instanceof ActionFailure)) return { kind: 'defect', error };
  const { reason, message } = error;
  if (Object.hasOwn(contract.reasons, reason) || Object.hasOwn(commonReasons, reason)) {
    return { kind: 'failure', reason, message, error };
  }
  return {
    kind: 'defect',
    error: new Error(`${message} (its reason ${reason} is not in the contract of ${contract.name})`, { cause: error }),
  };
}
