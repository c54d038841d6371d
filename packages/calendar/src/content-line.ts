/** One line of an iCalendar file, unfolded: its name, parameters and value as they stand. Names are in upper case. */
export interface ContentLine {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** Splits iCalendar text into content lines (RFC 5545, section 3.1); throws RangeError that names the line it cannot read. */
export function readContentLines(text: string): readonly ContentLine[] {
  const unfolded: { text: string; line: number }[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const last = unfolded.at(-1);
    if (/^[ \t]/u.test(raw) && last !== undefined) last.text += raw.slice(1);
    else if (raw !== '') unfolded.push({ text: raw, line: index + 1 });
  }
  return unfolded.map(({ text: whole, line }) => readLine(whole, line));
}

function readLine(text: string, line: number): ContentLine {
  const head = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;,]*)(?:,(?:"[^"]*"|[^":;,]*))*)*):/u.exec(text);
  if (head === null) throw new RangeError(`line ${line} is no line of an iCalendar file`);
  const [whole, name = '', rest = ''] = head;
  const parameters = [...rest.matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^;]*)/gu)].map(([, key = '', value = '']) => {
    return [key.toUpperCase(), value.replaceAll('"', '')] as const;
  });
  return { name: name.toUpperCase(), parameters: new Map(parameters), value: text.slice(whole.length), line };
}
