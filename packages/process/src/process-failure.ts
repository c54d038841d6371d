/** Why a process could not be started. */
export type ProcessFailureKind =
  | 'not-found'
  | 'not-executable'
  | 'bad-directory'
  | 'bad-argument'
  | 'too-large'
  | 'no-resources'
  | 'failed';

/** A process could not be started at all; one that started and failed has an exit code instead. */
export class ProcessFailure extends Error {
  override readonly name = 'ProcessFailure';
  readonly kind: ProcessFailureKind;

  constructor(kind: ProcessFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
