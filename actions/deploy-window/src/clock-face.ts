import { zone } from '#calendar';
import { formatInstant, type Instant } from '#time';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** How instants are told to people: by the clocks of the calendar's zone, with the zone or with UTC beside it. */
export interface ClockFace {
  readonly zone: string;
  /** `Fri 2026-11-27 14:00` */
  local(at: Instant): string;
  /** `Fri 2026-11-27 14:00 America/New_York (2026-11-27T19:00:00Z)` */
  full(at: Instant): string;
}

/** The clock face of a zone of the IANA database. */
export function clockFace(id: string): ClockFace {
  const own = zone(id);
  const local = (at: Instant) => {
    const shown = new Date(own.wallAt(at));
    return `${weekdays[shown.getUTCDay()] ?? ''} ${shown.toISOString().slice(0, 16).replace('T', ' ')}`;
  };
  return { zone: id, local, full: (at) => `${local(at)} ${id} (${formatInstant(at)})` };
}
