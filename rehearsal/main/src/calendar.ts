import { commitFiles } from './release.ts';
import type { World } from './world.ts';

/** A calendar that is closed whenever it is asked. */
export const closed = `time-zone: UTC
freezes: [{ name: release freeze, from: 2000-01-01, to: 9999-12-30 }]
`;

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
