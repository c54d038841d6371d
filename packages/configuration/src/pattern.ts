import { runInNewContext } from 'node:vm';

/** A pattern that needs longer than this for one value is no pattern to wait for. */
const patience = 500;

/** The regular expression for a pattern that must match a whole text; undefined when it is none. */
export function compilePattern(pattern: string): RegExp | undefined {
  try {
    // By itself first: `a)(b` is no expression, and would become one between the brackets.
    void new RegExp(pattern, 'u');
    return new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
}

/**
 * Whether a text matches a pattern as a whole; undefined when that takes more than half a second, as a pattern with nested
 * repetitions can for ever.
 *
 * Looked at in a context of its own, because only there V8 interrupts an expression that goes astray.
 */
export function matches(pattern: string, text: string): boolean | undefined {
  try {
    const found: unknown = runInNewContext(
      'new RegExp(`^(?:${pattern})$`, "u").test(text)',
      { pattern, text },
      { timeout: patience },
    );
    return found === true;
  } catch {
    return undefined;
  }
}
