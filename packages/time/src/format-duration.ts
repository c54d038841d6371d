import type { Duration } from './duration.ts';

const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/**
 * Writes a duration for people and for `parseDuration`: `350ms`, `4.2s`, `1h30m`.
 *
 * Rounded to a millisecond below a second, to a tenth of a second below a minute, to a second above.
 */
export function formatDuration(duration: Duration): string {
  const fine = Math.round(duration);
  if (fine < 1000) return `${fine}ms`;
  const tenths = Math.round(duration / 100);
  if (tenths < 600) return `${tenths / 10}s`;
  let rest = Math.round(duration / 1000) * 1000;
  let text = '';
  for (const [unit, length] of units) {
    const count = Math.floor(rest / length);
    rest -= count * length;
    if (count > 0) text += `${count}${unit}`;
  }
  return text;
}
