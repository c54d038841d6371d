import { opennessAt, readCalendar, timetableOf } from '#calendar';
import { formatInstant, parseInstant } from '#time';

const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
  'UTC',
];

interface Scene {
  readonly name: string;
  readonly text: string;
  /** The next opening, by hand; undefined for none. */
  readonly wanted: string | undefined;
  readonly bar: number;
}

/**
 * Measures the next opening over 1,000 rules in a dozen zones, in process: reading the file, and the answer with everything it takes anew each
 * time. Returns whether the bars are held: 200 ms when the answer lies within 14 days, 3 s for "never within 366 days".
 */
export async function benchCalendar(runs: number): Promise<boolean> {
  const at = parseInstant('2026-11-21T12:00:00Z');
  console.log('| 1,000 rules | reading the file | next opening, median | worst | bar | |\n|---|---|---|---|---|---|');
  let held = true;
  for (const { name, text, wanted, bar } of scenes()) {
    const reading: number[] = [];
    const answering: number[] = [];
    for (let index = 0; index < runs; index++) {
      const begun = performance.now();
      const calendar = readCalendar(text, name);
      const read = performance.now();
      const timetable = await timetableOf(calendar, { service: 'shop', environment: 'production' }, outside);
      const { nextOpen } = opennessAt(timetable, at);
      const answered = performance.now();
      const found = nextOpen === undefined ? undefined : formatInstant(nextOpen);
      if (found !== wanted)
        throw new Error(`${name}: the next opening is ${found ?? 'never'}, not ${wanted ?? 'never'}`);
      reading.push(read - begun);
      answering.push(answered - read);
    }
    const [median, worst] = [middle(answering), Math.max(...answering)];
    if (median >= bar) held = false;
    const verdict = median < bar ? 'held' : 'BROKEN';
    console.log(
      `| ${name} | ${middle(reading).toFixed(0)} ms | ${median.toFixed(0)} ms | ${worst.toFixed(0)} ms | ${bar} ms | ${verdict} |`,
    );
  }
  return held;
}

const outside = {
  readFile: () => Promise.reject(new Error('no file is read')),
  isLabelOpen: () => Promise.resolve(false),
};

function scenes(): readonly Scene[] {
  const rule = (zone: string, cron: string, duration: string) =>
    `  - { time-zone: ${zone}, cron: "${cron}", duration: ${duration} }`;
  const of = (count: number, make: (index: number, zone: string) => string) =>
    Array.from({ length: count }, (_, index) => make(index, zones[index % zones.length] ?? 'UTC')).join('\n');
  const windows = of(500, (index, zone) =>
    rule(zone, `${index % 60} ${8 + (index % 9)} * * 1-5`, `${1 + (index % 5)}h`),
  );
  // Frozen every hour of every day, by rules that each hold for one hour in one zone: UTC, London and Tokyo are whole hours apart.
  const hourly = of(500, (index) =>
    rule(['UTC', 'Asia/Tokyo', 'Europe/London'][index % 3] ?? 'UTC', `0 ${Math.floor(index / 3) % 24} * * *`, '1h'),
  );
  // Frozen all day long by rules of a day each, until the fourteenth day has begun in UTC.
  const dates = of(500, (index) => `  - { from: 2026-11-${11 + (index % 10)}, to: 2026-12-0${1 + (index % 3)} }`);
  return [
    {
      name: 'opens within 14 days',
      text: `time-zone: UTC\nwindows:\n${windows}\nfreezes:\n${dates}\n`,
      wanted: '2026-12-04T00:00:00Z',
      bar: 200,
    },
    {
      name: 'never within 366 days',
      text: `time-zone: UTC\nwindows:\n${windows}\nfreezes:\n${hourly}\n`,
      wanted: undefined,
      bar: 3000,
    },
  ];
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
