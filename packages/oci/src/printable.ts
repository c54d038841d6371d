const longest = 200;

/** What a registry said, for a message: one line of printable ASCII, at most 200 characters of it. */
export function printable(text: string): string {
  return text.slice(0, longest).replaceAll(/[^\x20-\x7e]/g, '?');
}
