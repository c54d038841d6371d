export { readCalendar } from './calendar-file.ts';
export type { Interval } from './interval.ts';
export { lintTimetable } from './lint.ts';
export {
  horizon,
  opennessAt,
  openingsOf,
  stretchesOf,
  type HoldingRule,
  type Openness,
  type TimedRule,
  type Timetable,
} from './openness.ts';
export { nameRemarks } from './names.ts';
export { nameOfActor, overrideActor, type OverrideActor } from './override-actor.ts';
export type { Doubtful, Remark } from './remark.ts';
export {
  overrideActorsOf,
  type Calendar,
  type EnvironmentPart,
  type Rule,
  type RuleSet,
  type ServicePart,
  type When,
} from './rule.ts';
export { timetableOf, type Outside, type Scope } from './timetable.ts';
export { decodeText, largestFile, readWorkspaceFile, unreadable } from './workspace-file.ts';
export { zone, type Zone } from './zone.ts';
