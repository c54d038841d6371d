import { ActionFailure } from '#kit';

/**
 * Why GitHub gave no usable answer. `conflict`: what was asked contradicts what is there (409); `rejected`: the request itself is wrong (422 and
 * other 4xx); `unavailable`: no answer, a timeout or a 5xx after every permitted try; `invalid-answer`: an answer that is not what GitHub documents.
 */
export type GitHubFailureKind = keyof typeof meanings;

const meanings = {
  unauthorized: 'GitHub does not accept the token: it is wrong, expired or empty.',
  forbidden: 'The token lacks a permission; the message names it.',
  'not-found': 'GitHub knows no such object, or the token may not see it.',
  'rate-limited': 'GitHub asks to be left alone for longer than a step should wait; the message says until when.',
  conflict: 'GitHub refuses because of what is already there.',
  rejected: 'GitHub refuses the request itself, for example a commit that is not in this repository.',
  unavailable: 'GitHub did not answer, or answered with a server error, after every try that is safe.',
  'invalid-answer': 'GitHub answered, but not with what its API documents.',
} as const;

/** The reasons that every action which speaks to GitHub can end with, for its contract: `github-` and the kind of the failure. */
export const gitHubReasons = {
  'github-unauthorized': meanings.unauthorized,
  'github-forbidden': meanings.forbidden,
  'github-not-found': meanings['not-found'],
  'github-rate-limited': meanings['rate-limited'],
  'github-conflict': meanings.conflict,
  'github-rejected': meanings.rejected,
  'github-unavailable': meanings.unavailable,
  'github-invalid-answer': meanings['invalid-answer'],
} as const satisfies Readonly<Record<`github-${GitHubFailureKind}`, string>>;

interface Details {
  readonly status?: number | undefined;
  readonly uncertain?: boolean | undefined;
  readonly cause?: unknown;
}

/** A call to GitHub that failed, with what was seen, what was wanted and what to do next in its message. */
export class GitHubFailure extends ActionFailure {
  readonly kind: GitHubFailureKind;
  /** The status of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** True when a request that changes something may have taken effect although its answer was lost. */
  readonly uncertain: boolean;

  constructor(kind: GitHubFailureKind, message: string, details: Details = {}) {
    super(`github-${kind}`, message, { cause: details.cause });
    this.kind = kind;
    this.status = details.status;
    this.uncertain = details.uncertain ?? false;
  }
}
