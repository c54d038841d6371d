import type { Verified } from '#cosign';
import { ActionFailure } from '#kit';

/** Says why an attestation does not satisfy the policy; undefined when it does. */
export type Policy = (verified: Verified) => string | undefined;

/**
 * Makes a policy of a CEL expression over `predicate`, `predicateType`, `subjects` and `signer`, which must be true.
 *
 * An expression that fails over a predicate, e.g. because a field is absent, is not satisfied. Throws ActionFailure
 * `bad-policy` for one that can never be used.
 */
export async function compilePolicy(expression: string): Promise<Policy> {
  const { Environment } = await import('@marcbachmann/cel-js');
  const environment = new Environment({ homogeneousAggregateLiterals: false })
    .registerVariable('predicate', 'dyn')
    .registerVariable('predicateType', 'string')
    .registerVariable('subjects', 'dyn')
    .registerVariable('signer', 'dyn');
  const program = parse(() => environment.parse(expression));
  const check = program.check();
  if (!check.valid || (check.type !== 'bool' && check.type !== 'dyn')) {
    throw bad(check.error?.message ?? `its value is of the type ${check.type}, and true or false is wanted`);
  }
  return ({ candidate: { claim }, signer }) => {
    try {
      const { predicate, predicateType, subjects } = claim;
      const value: unknown = program({ predicate, predicateType, subjects, signer });
      return value === true ? undefined : 'it does not satisfy the policy';
    } catch (error) {
      const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      return `it does not satisfy the policy: ${why.slice(0, 200)}`;
    }
  };
}

function parse<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw bad(error instanceof Error ? error.message : String(error));
  }
}

function bad(why: string): ActionFailure {
  const takes =
    'It takes CEL (https://cel.dev), such as predicate.runDetails.builder.id == "https://github.com/acme/builder"';
  return new ActionFailure('bad-policy', `The policy cannot be used: ${why}\n${takes}`);
}
