import { readContentLines, type ContentLine } from './content-line.ts';

/** One VEVENT of an iCalendar file. */
export interface IcsEvent {
  readonly line: number;
  /** The properties by name; those that may stand several times, such as EXDATE, are lists. */
  readonly all: ReadonlyMap<string, readonly ContentLine[]>;
}

/** Picks the events out of iCalendar text; throws RangeError for text that is no calendar, or whose parts do not end. */
export function readEvents(text: string): readonly IcsEvent[] {
  const lines = readContentLines(text.replace(/^\uFEFF/u, ''));
  const open: string[] = [];
  const events: IcsEvent[] = [];
  let properties = new Map<string, ContentLine[]>();
  let began = 0;
  for (const line of lines) {
    const component = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') {
      // Its properties would take the place of those of the event around it.
      if (component === 'VEVENT' && open.includes('VEVENT'))
        throw new RangeError(`line ${line.line} begins an event inside of an event`);
      open.push(component);
      if (component === 'VEVENT') [properties, began] = [new Map(), line.line];
    } else if (line.name === 'END') {
      if (open.pop() !== component) throw new RangeError(`line ${line.line} ends a ${component} that did not begin`);
      if (component === 'VEVENT') events.push({ line: began, all: properties });
    } else if (open.length === 0) {
      throw new RangeError(`line ${line.line} stands outside of BEGIN:VCALENDAR`);
    } else if (open.at(-1) === 'VEVENT') {
      const same = properties.get(line.name);
      if (same === undefined) properties.set(line.name, [line]);
      else same.push(line);
    }
  }
  if (open.length > 0) throw new RangeError(`it ends in the middle of a ${open.at(-1)}`);
  if (lines.length === 0) throw new RangeError('it is empty');
  return events;
}
