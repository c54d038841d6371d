/** A text that must be met exactly, or by an anchored pattern. */
export interface Matcher {
  /** What is wanted, for people. */
  readonly wanted: string;
  /** The same as an anchored regular expression, for tools that take nothing else. */
  readonly pattern: string;
  matches(text: string): boolean;
}

/** Texts that nobody means; a pattern that takes one of them takes everything. */
const strangers = [
  '',
  'x',
  'https://example.com/stranger',
  'https://github.com/stranger/stranger/.github/workflows/stranger.yml@refs/heads/stranger',
  'refs/heads/stranger',
  'stranger@example.com',
  '//@:/',
];

/**
 * Makes a matcher: a text that begins with `^` and ends with `$` is a regular expression, any other is met exactly.
 *
 * Throws RangeError for a pattern with one anchor, one that cannot be compiled, and one that would take anything.
 */
export function matcher(text: string): Matcher {
  if (text === '' || text.length > 1000) throw new RangeError('it must have 1 to 1000 characters');
  if (!text.startsWith('^') && !text.endsWith('$')) {
    if (/\.[*+]|\[\^?\w*-|\(\?|\\[dws]/.test(text)) {
      throw new RangeError('it looks like a pattern; a pattern begins with ^ and ends with $');
    }
    return { wanted: text, pattern: `^${escapePattern(text)}$`, matches: (other) => other === text };
  }
  if (!text.startsWith('^') || !text.endsWith('$') || text.endsWith(String.raw`\$`)) {
    throw new RangeError('a pattern begins with ^ and ends with $, so that it covers all of the text');
  }
  // By itself first: `^a)|(?:b$` would close the group that holds it to both ends.
  const pattern = compile(`^(?:${compile(text.slice(1, -1)).source})$`);
  if (strangers.some((stranger) => pattern.test(stranger))) {
    throw new RangeError('this pattern takes anything; say whose signature is wanted');
  }
  return { wanted: text, pattern: pattern.source, matches: (other) => other.length <= 2000 && pattern.test(other) };
}

function compile(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    throw new RangeError('this is no regular expression', { cause: error });
  }
}

/** The regular expression that is met by this text alone. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
