import { type Field, field, InvalidInput } from '#inputs';
import { signingKey } from '#notice';

/** An input that takes what a webhook's bodies are signed with. */
export function signingSecret(): Field<string> {
  return field({
    kind: 'signing-secret',
    takes: '16 to 500 characters without blanks, or whsec_ and the base64 of 24 to 64 bytes',
    parse(raw) {
      if (!/^\S{16,500}$/u.test(raw)) throw new InvalidInput('is too short, too long, or has blanks');
      try {
        signingKey(raw);
        return raw;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        throw new InvalidInput(error.message);
      }
    },
  });
}
