import type { Fields } from '#inputs';

/** What an action promises to its callers; held to action.yml and the README by the contract test. */
export interface Contract {
  /** The action's name, the one of its folder: `health-wait`. */
  readonly name: string;
  readonly inputs: Fields;
  /** Name in kebab-case and description of each output, without those of the decision. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Code and meaning of each reason to pass, to block or to fail, without the common ones. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** A reason that the contract knows. */
export type Reason<C extends Contract> = keyof C['reasons'] & string;

/** An output that the contract knows. */
export type OutputName<C extends Contract> = keyof C['outputs'] & string;

/** The reasons that every action may end with. */
export const commonReasons = {
  'bad-environment': 'The runner did not give what the action needs, or a file of the runner could not be written.',
  'bad-input': 'One or more inputs cannot be used; the message lists them all.',
  cancelled: 'The step was cancelled or reached its timeout before it came to a decision.',
  defect: 'The action itself is at fault; the log has the details.',
} as const;

/** The outputs that every action has. */
export const decisionOutputs = {
  decision: '`pass` or `block`; empty when the action failed before it could decide.',
  reason: 'The code of the reason for the decision or the failure.',
  message: 'The decision or the failure in words, for people.',
  result: 'The decision with its evidence as JSON; empty when the action failed before it could decide.',
} as const;

/** The contract as it is, with its exact types; throws when a name is not what GitHub and DESIGN allow. */
export function defineContract<const C extends Contract>(contract: C): C {
  const names = [contract.name, ...Object.keys(contract.outputs), ...Object.keys(contract.reasons)];
  const odd = names.filter((name) => !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(name));
  if (odd.length > 0) throw new TypeError(`${contract.name}: names are kebab-case, not ${odd.join(', ')}`);
  const taken = [
    ...Object.keys(contract.outputs).filter((name) => Object.hasOwn(decisionOutputs, name)),
    ...Object.keys(contract.reasons).filter((name) => Object.hasOwn(commonReasons, name)),
  ];
  if (taken.length > 0) throw new TypeError(`${contract.name}: every action has ${taken.join(', ')} already`);
  return contract;
}
