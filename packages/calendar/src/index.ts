export { parseCron, type CronPattern } from './cron-pattern.ts';
export { cronCourse } from './cron-course.ts';
export type { Course } from './course.ts';
export { fixedCourse, wholeDays } from './date-course.ts';
export { opennessAt, type Openness, type TimedRule, type Timetable } from './openness.ts';
export type { Span } from './span.ts';
export { zone, type Zone } from './zone.ts';
export type { Interval } from './interval.ts';
