import { ActionFailure } from '#kit';
import { day, wall, type Wall } from './wall.ts';

/** The public holidays of some places, and which days of the week are no working days there (0 is Sunday). */
export interface HolidayBook {
  readonly weekend: ReadonlySet<number>;
  /** Midnights of the public holidays of a year. */
  holidaysOf(year: number): readonly Wall[];
}

/**
 * Opens the public holidays of countries and regions (`DE`, `US-NY`, `DE-BY-A`), from date-holidays, whose data is CC-BY 3.0. Days that are
 * only observed, or that banks or schools keep, are no public holidays. Throws ActionFailure `bad-calendar` for a code that is unknown.
 */
export async function openHolidayBook(places: readonly string[]): Promise<HolidayBook> {
  const { default: Holidays } = await import('date-holidays');
  const known = new Holidays();
  const books = places.map((place) => {
    const [country = '', state, region, ...rest] = place.split('-');
    const nation = spelled(country, known.getCountries());
    if (nation === undefined) throw unknown(place, `"${country}" is no country whose holidays are known`);
    const states = known.getStates(nation) ?? {};
    const part = spelled(state ?? '', states);
    if (state !== undefined && part === undefined) {
      throw unknown(place, `${nation} has the regions ${Object.keys(states).join(', ') || 'none'}`);
    }
    const regions = part === undefined ? {} : (known.getRegions(nation, part) ?? {});
    const town = spelled(region ?? '', regions);
    if ((region !== undefined && town === undefined) || rest.length > 0) {
      throw unknown(place, `${nation}-${part ?? ''} has the parts ${Object.keys(regions).join(', ') || 'none'}`);
    }
    return new Holidays(nation, part ?? '', town ?? '');
  });
  const years = new Map<number, readonly Wall[]>();
  return {
    weekend: new Set(places.flatMap((place) => weekendOf(place.slice(0, 2)))),
    holidaysOf: (year) => {
      const days = years.get(year) ?? books.flatMap((book) => publicDays(book.getHolidays(year)));
      years.set(year, days);
      return days;
    },
  };
}

/** The code as the data spells it, in whatever case it is given: there are `NY` and `Rarotonga`. */
function spelled(code: string, codes: Readonly<Record<string, string>>): string | undefined {
  return Object.keys(codes).find((one) => one.toUpperCase() === code.toUpperCase());
}

interface HolidayEntry {
  readonly type: string;
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
}

function publicDays(entries: readonly HolidayEntry[]): readonly Wall[] {
  return entries
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end }) => daysFrom(date, Math.round((end.getTime() - start.getTime()) / day)));
}

function unknown(place: string, hint: string): ActionFailure {
  return new ActionFailure(
    'bad-calendar',
    `holidays names "${place}", and ${hint}. Say a country such as DE, or a region such as US-NY.`,
  );
}

function daysFrom(date: string, count: number): readonly Wall[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length: Math.max(1, count) }, (_, index) => wall(first + index * day));
}

function weekendOf(country: string): readonly number[] {
  const locale = new Intl.Locale(`und-${country}`);
  const info = 'getWeekInfo' in locale && typeof locale.getWeekInfo === 'function' ? locale.getWeekInfo() : undefined;
  const weekend: unknown = typeof info === 'object' && info !== null && 'weekend' in info ? info.weekend : undefined;
  return Array.isArray(weekend) ? weekend.filter((one) => typeof one === 'number').map((one) => one % 7) : [0, 6];
}
