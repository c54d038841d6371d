/**
 * The value of one input cannot be used; the message says why, for people.
 *
 * It need not say what the input takes: `readInputs` adds that, and the input's name.
 */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
}
