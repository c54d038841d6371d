const longestShown = 40;

/** What was given, as a message shows it: in quotes, escaped, at most 40 characters of it. */
export function quote(text: string): string {
  return JSON.stringify(text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
}
