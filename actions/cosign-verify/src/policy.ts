import type { Verified } from '#cosign';
import { Expressions, type Limits } from '#expression';
import { ActionFailure } from '#kit';
import { seconds } from '#time';

/** A condition on attestations, with the thread that evaluates it. */
export interface Policy extends AsyncDisposable {
  /** Says why an attestation does not satisfy the policy; undefined when it does. */
  refuse(verified: Verified): Promise<string | undefined>;
}

/** What a policy may look at, with its types in CEL. */
export const policyVariables = { predicate: 'dyn', predicateType: 'string', subjects: 'dyn', signer: 'dyn' };

/**
 * Makes a policy of a CEL expression over `predicate`, `predicateType`, `subjects` and `signer`, which must be true.
 *
 * It is evaluated in a thread of the bundle at `self`, 10 seconds at most for each attestation. An expression that fails
 * over a predicate, e.g. because a field is absent, or does not come to an end, is not satisfied. Throws ActionFailure
 * `bad-policy` for one that can never be used.
 */
export async function compilePolicy(expression: string, self: URL, signal: AbortSignal): Promise<Policy> {
  const expressions = new Expressions(self);
  const limits: Limits = { timeout: seconds(10), signal };
  const problem = await expressions.check(expression, limits);
  if (problem !== undefined) {
    await expressions.close();
    signal.throwIfAborted();
    throw bad(problem);
  }
  return {
    async refuse({ candidate: { claim }, signer }) {
      const { predicate, predicateType, subjects } = claim;
      const values = { predicate, predicateType, subjects, signer };
      const finding = await expressions.evaluate(expression, { values }, limits);
      signal.throwIfAborted();
      if (finding === true) return undefined;
      const why = finding === false ? '' : `: ${finding.problem.split('\n')[0]?.slice(0, 200)}`;
      return `it does not satisfy the policy${why}`;
    },
    [Symbol.asyncDispose]: async () => await expressions.close(),
  };
}

function bad(why: string): ActionFailure {
  const takes =
    'It takes CEL (https://cel.dev), such as predicate.runDetails.builder.id == "https://github.com/acme/builder"';
  return new ActionFailure('bad-policy', `The policy cannot be used: ${why}\n${takes}`);
}
