declare const wallUnit: unique symbol;

/** What a clock on the wall of some zone shows, as the milliseconds that a clock of UTC would have counted since 1970 when it shows the same. */
export type Wall = number & { readonly [wallUnit]: 'wall clock milliseconds' };

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

function isWall(value: number): value is Wall {
  return Number.isFinite(value);
}

/** The wall clock that shows `value` milliseconds since 1970; throws RangeError for what is no number. */
export function wall(value: number): Wall {
  if (!isWall(value)) throw new RangeError(`a wall clock shows a number of milliseconds, not ${String(value)}`);
  return value;
}

/** Midnight of the day that the wall clock shows. */
export function midnight(at: Wall): Wall {
  return wall(Math.floor(at / day) * day);
}
