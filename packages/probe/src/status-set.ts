import { field, InvalidInput, type Field } from '#inputs';

/** A set of HTTP status codes, written as it was given. */
export interface StatusSet {
  readonly text: string;
  has(status: number): boolean;
}

/** Codes and ranges from 100 to 599, separated by commas: `200-299,401`. */
export function statuses(): Field<StatusSet> {
  return field({
    kind: 'status list',
    takes: 'HTTP status codes and ranges such as 200-299,401',
    parse(raw) {
      const ranges = raw.split(',').map((part) => parseRange(part.trim()));
      return { text: raw, has: (status) => ranges.some(([first, last]) => first <= status && status <= last) };
    },
  });
}

function parseRange(text: string): readonly [first: number, last: number] {
  const parts = /^([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?$/.exec(text);
  const first = Number(parts?.[1]);
  const last = Number(parts?.[2] ?? parts?.[1]);
  if (parts === null) throw new InvalidInput(`${JSON.stringify(text)} is neither a status code nor a range`);
  if (first > last) throw new InvalidInput(`${text} is an empty range`);
  return [first, last];
}
