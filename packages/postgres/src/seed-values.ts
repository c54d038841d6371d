import type { SeedColumn, SeedTable } from './seed-tables.ts';

/** Texts that the usual checks want: addresses, links, codes, numbers, dates. */
function likelyTexts(n: number): readonly string[] {
  return [
    `user${n}@example.com`,
    `https://example.com/${n}`,
    `slug-${n}`,
    'ABC',
    `${1000 + n}`,
    '2026-01-01',
    'a',
    '#00ff00',
    '+4930123456',
    'DE',
    'EUR',
  ];
}

/** Values that stand in checks and in the bounds of partitions, and their neighbours. */
function mined(hints: readonly string[]): { readonly texts: readonly string[]; readonly numbers: readonly number[] } {
  const all = hints.join('\n');
  const texts = [...all.matchAll(/'((?:[^']|'')*)'/gu)].map(([, text = '']) => text.replaceAll("''", "'"));
  const bare = [...all.replaceAll(/'(?:[^']|'')*'/gu, ' ').matchAll(/(?<![\w.])-?\d+(?:\.\d+)?/gu)].map(([text]) =>
    Number(text),
  );
  const quoted = texts.map(Number).filter((number) => Number.isFinite(number));
  return { texts, numbers: [...bare, ...quoted].flatMap((number) => [number, number + 1, number - 1]) };
}

/**
 * Values for a column, as text that its type reads: first the plain one, different for each `n`, then what stands in the table's
 * checks and what checks usually want. Empty where no value of such a type is known.
 */
export function seedValues(column: SeedColumn, { hints }: SeedTable, n: number): readonly string[] {
  const plain = plainValue(column, n);
  if (plain === undefined) return [];
  const own = hints.filter(({ columns }) => columns.includes(column.name)).map(({ definition }) => definition);
  if (own.length === 0) return [plain];
  const { texts, numbers } = mined(own);
  return [...new Set([plain, ...choicesOf(column, n, texts, numbers)])];
}

function choicesOf(
  column: SeedColumn,
  n: number,
  texts: readonly string[],
  numbers: readonly number[],
): readonly string[] {
  switch (column.category) {
    case 'S':
      return [...texts, plainText(column, n).toUpperCase(), ...likelyTexts(n)].filter(
        (text) => text.length <= (column.size[0] ?? text.length),
      );
    case 'N':
      return [
        ...numbers.map((number) => String(column.base.startsWith('int') ? Math.trunc(number) : number)),
        '0',
        '1',
        '100',
        '-1',
      ];
    case 'E':
      return column.labels;
    case 'B':
      return ['true', 'false'];
    case 'D':
      return [
        ...texts.filter((text) => /^\d{4}-\d\d-\d\d/u.test(text)),
        ...moments(column.base, n + 400),
        ...moments(column.base, n + 40),
      ];
    case 'A':
      return texts.filter((text) => text.startsWith('{'));
    default:
      return [];
  }
}

function plainValue(column: SeedColumn, n: number): string | undefined {
  const [size = Number.POSITIVE_INFINITY, scale = 0] = column.size;
  switch (column.category) {
    case 'N':
      return column.base === 'numeric' ? String(n % 10 ** Math.max(0, Math.min(9, size - scale))) : String(n);
    case 'S':
      return plainText(column, n);
    case 'B':
      return n % 2 === 0 ? 'true' : 'false';
    case 'D':
      return moments(column.base, n)[0];
    case 'T':
      return `${n} seconds`;
    case 'E':
      return column.labels[n % column.labels.length];
    case 'A':
      return '{}';
    case 'I':
      return column.base === 'cidr' ? `10.${n % 256}.0.0/16` : `10.0.0.${n % 256}`;
    case 'V':
      return bits(column, n);
    default:
      return otherValue(column.base, n);
  }
}

function plainText({ size: [size = Number.POSITIVE_INFINITY] }: SeedColumn, n: number): string {
  return size < 8 ? n.toString(36).padStart(Math.min(size, 2), 'a').slice(-size) : `text ${n}`.slice(0, size);
}

function bits({ base, size: [size = 1] }: SeedColumn, n: number): string {
  const text = n.toString(2);
  return base === 'bit' ? text.padStart(size, '0').slice(-size) : text;
}

function moments(base: string, n: number): readonly string[] {
  const date = new Date(Date.UTC(2025, 0, 1 + n, 10, n % 60)).toISOString();
  if (base.startsWith('time') && !base.startsWith('timestamp')) return [`10:${String(n % 60).padStart(2, '0')}:00`];
  return [base === 'date' ? date.slice(0, 10) : date];
}

/** Ranges that do not overlap for different `n`, for exclusion constraints. */
function rangeOf(base: string, n: number): string | undefined {
  if (base.endsWith('multirange')) return '{}';
  if (/^(?:int4|int8|num)range$/u.test(base)) return `[${n * 10},${n * 10 + 5})`;
  const day = (count: number): string => new Date(Date.UTC(2025, 0, count)).toISOString().slice(0, 10);
  return /^(?:date|ts|tstz)range$/u.test(base) ? `[${day(n * 2 + 1)},${day(n * 2 + 2)})` : undefined;
}

function otherValue(base: string, n: number): string | undefined {
  const hex = n.toString(16);
  switch (base) {
    case 'uuid':
      return `00000000-0000-4000-8000-${hex.padStart(12, '0')}`;
    case 'json':
    case 'jsonb':
      return `{"n": ${n}}`;
    case 'bytea':
      return `\\x${hex.padStart(8, '0')}`;
    case 'xml':
      return `<n>${n}</n>`;
    case 'tsvector':
    case 'tsquery':
      return `word${n}`;
    case 'macaddr':
      return `08:00:2b:01:02:${hex.padStart(2, '0').slice(-2)}`;
    case 'macaddr8':
      return `08:00:2b:01:02:03:04:${hex.padStart(2, '0').slice(-2)}`;
    case 'pg_lsn':
      return `0/${hex}`;
    case 'point':
      return `(${n},${n})`;
    case 'line':
      return `{1,1,${n}}`;
    case 'lseg':
    case 'path':
    case 'polygon':
    case 'box':
      return `((0,0),(${n + 1},${n + 1}))`;
    case 'circle':
      return `<(0,0),${n + 1}>`;
    case 'hstore':
      return `n=>${n}`;
    default:
      return rangeOf(base, n);
  }
}
