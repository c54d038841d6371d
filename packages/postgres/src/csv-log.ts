import { type LogEntry, realTransaction } from './log-entry.ts';

/** Parses csvlog (PostgreSQL documentation, "Using CSV-Format Log Output", which numbers the columns). */
export function parseCsvLog(text: string): readonly LogEntry[] {
  return records(text).map((columns) => {
    const column = (index: number): string | undefined => columns[index] || undefined;
    return {
      timestamp: column(0) ?? '',
      user: column(1),
      database: column(2),
      pid: Number(column(3) ?? 0),
      vxid: realTransaction(column(9)),
      severity: column(11) ?? '',
      sqlstate: column(12) ?? '00000',
      message: column(13) ?? '',
      detail: column(14),
      context: column(18),
      statement: column(19),
      applicationName: column(22),
    };
  });
}

/** RFC 4180 records, fields quoted where the server likes; a last record without its line break is still being written. */
function records(text: string): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  let record: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = fieldEnd(text, at);
    const field = text.slice(at, end);
    record.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    at = end + 1;
    if (text[at - 1] === '\n') {
      all.push(record);
      record = [];
    }
  }
  return all;
}

/** By hand: a pattern that repeats a choice takes stack for each character, and statements may have millions. */
function fieldEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === '"') {
    const close = text.indexOf('"', at + 1);
    if (close === -1) return text.length;
    at = close + 1;
  }
  while (at < text.length && text[at] !== ',' && text[at] !== '\n') at += 1;
  return at;
}
