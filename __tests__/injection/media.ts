/** What carries a text to an action, and what of any text it can carry. */
export const media = {
  /** JSON, a body, a file: everything that is Unicode. */
  text: (text: string): string => text.toWellFormed(),
  /** The same, not longer than what the ledger keeps of one text. */
  short: (text: string): string => text.slice(0, 500).toWellFormed(),
  /** The description of a deployment's status: 140 characters. */
  status: (text: string): string => oneLine(text).slice(0, 140).toWellFormed(),
  /** The environment of a process, and so every input of an action: no NUL, at most 128 KiB, trimmed. */
  environment: (text: string): string => text.toWellFormed().replaceAll('\0', ' ').slice(0, 30_000).trim(),
  /** One line, of letters of any alphabet: what people write into a title. */
  line: (text: string): string => oneLine(text).slice(0, 2000),
  /** One line of a person's: what inputs that ask for a reason take. */
  reason: (text: string): string =>
    oneLine(text)
      .replaceAll(/\p{Cc}/gu, ' ')
      .slice(0, 200)
      .toWellFormed()
      .trim(),
  /** SQL: no NUL, and nothing that was no UTF-8. */
  sql: (text: string): string => text.toWellFormed().replaceAll(/[\uFFFD\0]/gu, '?'),
  /** The same, on one line. */
  'sql line': (text: string): string => oneLine(text).replaceAll('\uFFFD', '?').slice(0, 2000),
  /** A word of a platform, as this suite takes it: at most 128 characters of ASCII. */
  word: (text: string): string => text.replaceAll(/[^\x20-\x7E]+/gu, ' ').slice(0, 128),
  /** A value of an HTTP header: visible Latin-1 and blanks (RFC 9110, 5.5). */
  header: (text: string): string =>
    oneLine(text)
      .replaceAll(/[^\t\x20-\x7E\x80-\xFF]/gu, '?')
      .slice(0, 2000),
  /** A file's name: no NUL, no slash, at most 255 bytes. */
  file: (text: string): string =>
    Buffer.from(text.toWellFormed().replaceAll(/[\0/]/gu, '_')).subarray(0, 200).toString().replaceAll('\uFFFD', '_'),
} as const;

export type Medium = keyof typeof media;

function oneLine(text: string): string {
  return text.toWellFormed().replaceAll(/[\r\n\0]+/gu, ' ');
}
