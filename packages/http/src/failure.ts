/**
 * Why no answer came. `refused`: nobody listens or the host cannot be reached; `reset`: the connection was cut; `dns`: the name does not
 * resolve; `protocol`: what came is not HTTP; `redirect`: a redirect that policy forbids or that never ends; `plain-http`: http without leave.
 */
export type HttpFailureKind =
  | 'refused'
  | 'reset'
  | 'dns'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'protocol'
  | 'redirect'
  | 'plain-http'
  | 'aborted';

interface Details {
  readonly hint?: string | undefined;
  readonly code?: string | undefined;
  readonly cause?: unknown;
}

/** An exchange that ended without an answer: its kind, a message for people, and where known a hint what to do about it. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly kind: HttpFailureKind;
  readonly hint: string | undefined;
  /** The system's own code, such as ECONNREFUSED or CERT_HAS_EXPIRED. */
  readonly code: string | undefined;

  constructor(kind: HttpFailureKind, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.hint = details.hint;
    this.code = details.code;
  }
}
