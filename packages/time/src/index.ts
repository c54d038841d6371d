export { days, hours, milliseconds, minutes, seconds } from './duration.ts';
export type { Duration } from './duration.ts';
export { parseDuration } from './parse-duration.ts';
export { formatDuration } from './format-duration.ts';
export { after, between, formatInstant, instant } from './instant.ts';
export type { Instant } from './instant.ts';
export { parseInstant } from './parse-instant.ts';
export { systemClock } from './clock.ts';
export type { Clock } from './clock.ts';
