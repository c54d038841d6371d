import * as v from 'valibot';
import type { Api } from './api.ts';
import { readAnswer } from './answer.ts';
import { GitHubFailure, type GitHubFailureKind } from './failure.ts';

/** A question for GitHub's GraphQL API; only queries are ever sent, so that one can be asked again. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is asked for, for messages: `statuses of deployments`. */
  readonly what: string;
  /** The permission it takes, for messages: `deployments: read`. */
  readonly needs: string;
}

const error = v.object({ type: v.nullish(v.string(), ''), message: v.nullish(v.string(), '') });
const envelope = v.object({
  errors: v.optional(v.pipe(v.array(error), v.minLength(1))),
  data: v.optional(v.unknown()),
});

/**
 * Asks by GraphQL and parses the answer. An answer with any error is a failure, however much data comes with it: what is missing beside an error is
 * not "none" (GraphQL specification, October 2021, 7.1.2). Throws GitHubFailure.
 */
export async function ask<S extends v.GenericSchema>(
  api: Api,
  question: Question,
  schema: S,
): Promise<v.InferOutput<S>> {
  const answer = readAnswer(envelope, await api.query(question.query, question.variables), question.what);
  const [first] = answer.errors ?? [];
  if (first !== undefined) throw failureOf(first, question);
  return readAnswer(schema, answer.data, question.what);
}

function failureOf({ type, message }: v.InferOutput<typeof error>, { what, needs }: Question): GitHubFailure {
  const { kind, next } = meaningOf(type, message, needs);
  const words = message.replaceAll(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 200);
  return new GitHubFailure(
    kind,
    `GitHub answered the query for ${what} with an error${words === '' ? '' : ` (${words})`}${next}`,
  );
}

/** The types are GitHub's own, and it documents hardly any: what is not known here is an answer that nobody can use. */
function meaningOf(
  type: string,
  message: string,
  needs: string,
): { readonly kind: GitHubFailureKind; readonly next: string } {
  switch (type.toUpperCase()) {
    case 'RATE_LIMITED':
    case 'RATE_LIMIT':
      return { kind: 'rate-limited', next: ': the rate limit is used up. Run the job again in an hour.' };
    case 'FORBIDDEN':
    case 'INSUFFICIENT_SCOPES':
      return {
        kind: 'forbidden',
        next: `: the token lacks the permission \`${needs}\`. Add it to the \`permissions\` of the job.`,
      };
    case 'NOT_FOUND':
      return { kind: 'not-found', next: ': there is no such object, or the token may not see it.' };
    case 'SERVICE_UNAVAILABLE':
    case 'INTERNAL':
      return { kind: 'unavailable', next: '. Run the job again.' };
    default:
      return /something went wrong|timed? ?out|timeout|stream was resets?/i.test(message)
        ? {
            kind: 'unavailable',
            next: ". This is GitHub's own trouble, see https://www.githubstatus.com; run the job again.",
          }
        : { kind: 'invalid-answer', next: '. Use a newer release of this action, or tell its maintainers.' };
  }
}
