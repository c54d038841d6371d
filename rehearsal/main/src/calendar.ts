import { after, days, systemClock } from '#time';
import { commitFiles } from './release.ts';
import type { World } from './world.ts';

/** A calendar that is closed today and tomorrow, in UTC, but for mona. */
export function closed(): string {
  const last = new Date(after(systemClock.now(), days(1))).toISOString().slice(0, 10);
  return `time-zone: UTC
override-actors: [mona]
freezes: [{ name: release freeze, from: 2026-01-01, to: ${last} }]
`;
}

/** A calendar that is open whenever it is asked, until an issue has the label \`incident\`. */
export const openUntilIncident = `time-zone: UTC
freezes: [{ name: incident, issue-label: incident }]
`;

/** A calendar of a zone that is behind or ahead of UTC all year, with a freeze on Friday afternoons. */
export function closedOnFridays(zone: string): string {
  return `time-zone: ${zone}
freezes: [{ name: friday afternoon, cron: "0 14 * * 5", duration: 10h }]
`;
}

/** Pushes a calendar to the default branch; commits that are there already keep theirs. */
export async function pushCalendar(world: World, calendar: string): Promise<void> {
  await commitFiles(world, 'Change when production may change', { 'delivery/calendar.yml': calendar });
}
