/** Whether a text is a day of the Gregorian calendar as `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // A day that does not exist is carried over into the next month.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
