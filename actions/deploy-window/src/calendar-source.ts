import { field, path, type Field } from '#inputs';

/** Where a calendar is: in the input itself, or in a file of the repository. */
export type CalendarSource =
  | { readonly kind: 'inline'; readonly text: string }
  | { readonly kind: 'path'; readonly path: string };

/** A calendar as the input names it: text that holds a line break is the calendar itself. */
export function calendarSource(): Field<CalendarSource> {
  const file = path();
  return field({
    kind: 'calendar',
    takes: `${file.takes.replace('deploy/values.yml', 'delivery/calendar.yml')}, or the calendar itself as several lines of YAML`,
    parse: (raw) => (raw.includes('\n') ? { kind: 'inline', text: raw } : { kind: 'path', path: file.parse(raw) }),
  });
}
