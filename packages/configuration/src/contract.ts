import { ActionFailure } from '#kit';
import type { ValueType } from './value-type.ts';

/** What one name takes in one environment. */
export interface Terms {
  readonly type: ValueType;
  readonly presence: 'required' | 'optional' | 'forbidden';
  /** What the application takes when nothing is given; nobody sets it. */
  readonly fallback: string | undefined;
}

/** One name of the contract. */
export interface Entry {
  readonly name: string;
  /** In the contract's file, from 1. */
  readonly line: number;
  readonly secret: boolean;
  /** Whether its value may be read by everybody who reads the run. */
  readonly show: boolean;
  readonly description: string | undefined;
  readonly general: Terms;
  /** By the environment's name in lower case. */
  readonly special: ReadonlyMap<string, Terms>;
}

/** What an application wants to be told by its environment. */
export interface ConfigurationContract {
  /** Undefined when the contract makes no difference between environments. */
  readonly environments: readonly string[] | undefined;
  readonly entries: readonly Entry[];
  /** What may be baked into the image: the name, and why. */
  readonly allowed: ReadonlyMap<string, string>;
}

/** One name with what it takes where the deployment goes. */
export interface Demand extends Terms {
  readonly name: string;
  readonly secret: boolean;
  readonly show: boolean;
}

/**
 * What the contract demands in one environment, in its own order.
 *
 * Throws ActionFailure `unknown-environment` when the contract lists its environments and this is none of them: a name with a
 * typo would lift what only production requires. GitHub compares names of environments without case.
 */
export function demandsIn(contract: ConfigurationContract, environment: string | undefined): readonly Demand[] {
  const known = contract.environments;
  const key = environment?.toLowerCase() ?? '';
  if (known !== undefined && !known.some((name) => name.toLowerCase() === key)) {
    const seen =
      environment === undefined ? 'No environment is given' : `The contract knows no environment ${environment}`;
    const next = 'Say one of them as environment, or add it to environments in the contract.';
    throw new ActionFailure('unknown-environment', `${seen}; it knows ${known.join(', ')}. ${next}`);
  }
  return contract.entries.map(({ name, secret, show, general, special }) => {
    return { name, secret, show, ...(special.get(key) ?? general) };
  });
}
