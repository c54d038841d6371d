/**
 * Something that the user can mend: bad input, missing permission, a service that does not answer.
 *
 * `reason` is one of the codes of the action's contract; `message` names what was seen, what was wanted and the next
 * step. Everything else that is thrown counts as a defect.
 */
export class ActionFailure extends Error {
  override readonly name = 'ActionFailure';
  readonly reason: string;

  constructor(reason: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.reason = reason;
  }
}
