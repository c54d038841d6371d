/** .NET ends a line at \n and \r only; the others are what a log viewer may take for a line break. */
const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/u;

/**
 * Characters that cannot be seen or that change how others are seen: controls (ANSI sequences begin with one), formats
 * (direction overrides, zero-width blanks, tags), halves of surrogate pairs. Tabs, and the joiners that emoji and some
 * scripts need, are as they are.
 */
const unseen = /(?![\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** The lines of a text, whatever kind of line break it uses. */
export function splitLines(text: string): readonly string[] {
  return text.split(lineBreak);
}

/** The text with every character that cannot be seen written as an escape, such as `\x1b` or `\u202e`. */
export function showUnseen(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
  });
}

/**
 * One line that the runner takes for text, whatever it contains.
 *
 * The runner obeys `::command::` at the start of a line, after blanks, and `##[command]` anywhere in it (actions/runner
 * src/Runner.Common/ActionCommand.cs, TryParseV2 and TryParse); a backslash takes both their meaning.
 */
export function defuse(line: string): string {
  return showUnseen(line)
    .replaceAll('##[', String.raw`##\[`)
    .replace(/^(\s*)::/u, String.raw`$1\::`);
}

/** The text cut to `limit` UTF-16 units, never inside a surrogate pair, with the count of what was left out. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit).replace(/[\uD800-\uDBFF]$/u, '');
  return `${head}… (${text.length - head.length} more characters)`;
}
