import { expect, test } from '@jest/globals';
import { startWorld } from './world.ts';

test.each([
  ['no zone', 'windows: [{ cron: "0 9 * * *", duration: 1h }]', 'line 1: time-zone is missing'],
  ['an unknown zone', 'time-zone: Mars/Olympus', 'line 1: the time-zone "Mars/Olympus" is unknown'],
  ['an unknown country', 'time-zone: UTC\nfreezes:\n  - { holidays: [XX] }', 'line 3: freeze 1: holidays names "XX"'],
  ['an unknown region', 'time-zone: UTC\nfreezes:\n  - { holidays: [DE-XX] }', 'DE has the regions'],
  ['an unknown field', 'time-zone: UTC\nfreeze: []', 'line 2: The calendar has no field "freeze"'],
  [
    'two ways to end',
    'time-zone: UTC\nwindows: [{ cron: "0 9 * * *", duration: 1h, end: "10:00" }]',
    'takes exactly one of end',
  ],
  ['a bare number', 'time-zone: UTC\nwindows: [{ cron: "0 9 * * *", duration: 10 }]', 'line 2: window 1: duration'],
  [
    'a day that is both',
    'time-zone: UTC\nwindows: [{ cron: "0 9 1 * 1", duration: 1h }]',
    'names a day of the month (1) and a day of the week (1)',
  ],
  [
    'a broken recurrence',
    'time-zone: UTC\nfreezes: [{ rrule: "FREQ=DAILY;BYHUOR=9", duration: 1h }]',
    '"BYHUOR" is no part of a rule',
  ],
  ['an empty list', 'time-zone: UTC\nwindows: []', 'line 2: windows is empty'],
  [
    'a path that leaves',
    'time-zone: UTC\nfreezes: [{ ics: ../secret.ics }]',
    'ics "../secret.ics" leaves the workspace',
  ],
  ['no YAML', 'time-zone: [UTC', 'line 1:'],
])('a calendar with %s is an error that names the line', async (_, text, message) => {
  await using world = await startWorld(text);
  const step = await world.step();
  expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-calendar' } });
  expect(step.outputs['message']).toContain(message);
  expect(step.outputs['decision']).toBeUndefined();
});

test('a file that is not there, on the default branch or beside the calendar, is an error', async () => {
  await using world = await startWorld('time-zone: UTC\nfreezes: [{ ics: calendars/none.ics }]');
  const none = await world.step({ calendar: 'delivery/none.yml' });
  expect(none).toMatchObject({ exitCode: 1, outputs: { reason: 'calendar-unreadable' } });
  expect(none.outputs['message']).toContain('delivery/none.yml is not on the default branch');
  const beside = await world.step();
  expect(beside).toMatchObject({ exitCode: 1, outputs: { reason: 'calendar-unreadable' } });
  expect(beside.outputs['message']).toContain('calendars/none.ics');
  const directory = await world.step({ calendar: 'delivery' });
  expect(directory).toMatchObject({ exitCode: 1, outputs: { reason: 'calendar-unreadable' } });
});
