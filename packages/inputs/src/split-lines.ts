/** One line of an input, without the blanks around it; numbers begin at 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The lines of an input that are not empty, whatever ends them. */
export function splitLines(raw: string): readonly Line[] {
  const all = raw.split(/\r\n|\r|\n/u).map((line, index) => ({ text: line.trim(), number: index + 1 }));
  return all.filter(({ text }) => text !== '');
}
