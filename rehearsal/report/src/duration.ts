/** Milliseconds for people: `4.2 s`, `1 min 12 s`. */
export function formatSeconds(duration: number): string {
  const seconds = Math.round(duration / 100) / 10;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
