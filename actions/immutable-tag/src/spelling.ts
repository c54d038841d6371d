import { createHash } from 'node:crypto';

import { isTag, longestTag } from '#oci';

/** A text as a tag; `exact` when the tag is the text itself. */
export interface Spelling {
  readonly tag: string;
  readonly exact: boolean;
}

const hashed = /\.[a-z2-7]{20}$/;
const hashLength = 20;

/**
 * Spells any text as a tag of at most `longest` characters: no two texts ever share a tag.
 *
 * A text that is a tag stays as it is. Any other keeps what a tag can hold and ends in a point and 100 bits of the
 * SHA-256 of its UTF-8, in base32; a text that already ends like that gets a hash of its own, so that nobody can spell
 * another's name. Throws RangeError for an empty text and for half a surrogate pair.
 */
export function spellTag(text: string, longest: number = longestTag): Spelling {
  if (text === '' || !text.isWellFormed()) throw new RangeError('a tag needs a well-formed text that is not empty');
  if (isTag(text) && text.length <= longest && !hashed.test(text)) return { tag: text, exact: true };
  const room = longest - hashLength - 1;
  const readable = text
    .replaceAll(/[^a-zA-Z0-9._-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, room)
    .replace(/[.-]+$/, '');
  return { tag: `${readable === '' ? '_' : readable}.${shortHash(text)}`, exact: false };
}

/** The first 100 bits of the SHA-256, five to a character (RFC 4648 section 6, lower case). */
function shortHash(text: string): string {
  const bits = createHash('sha256')
    .update(text, 'utf8')
    .digest()
    .reduce((all, byte) => all + byte.toString(2).padStart(8, '0'), '');
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  return Array.from({ length: hashLength }, (_, index) => {
    return alphabet.charAt(Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2));
  }).join('');
}
