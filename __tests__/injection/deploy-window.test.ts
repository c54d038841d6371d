import { startWorld } from '../actions/deploy-window/world.ts';
import { inputsOf, resist, scene } from './resist.ts';
import { scalar } from './yaml.ts';

const env = { RUNNER_DEBUG: '1' };

resist('deploy-window', {
  'its inputs': inputsOf('deploy-window'),
  'a calendar with strange names': scene({
    reason: 'overridden',
    fields: {
      window: { by: 'short' },
      freeze: { by: 'short' },
      event: { by: 'line', shown: 'never' },
      why: { by: 'reason' },
    },
    run: async ({ window, freeze, event, why }) => {
      const calendar = `time-zone: UTC
override-actors: [mona]
windows:
  - { name: ${scalar(window)}, cron: "0 0 * * *", duration: 24h }
freezes:
  - { name: ${scalar(freeze)}, from: 2026-01-01, to: 2099-01-01 }
  - { ics: delivery/events.ics }
`;
      const events = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:1',
        'DTSTART:20260101T000000Z',
        'DTEND:20990101T000000Z',
        `SUMMARY:${event.replaceAll(/\p{Cc}/gu, ' ')}`,
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n');
      await using world = await startWorld(calendar, { 'delivery/events.ics': events });
      return await world.step({ 'override-reason': why, 'override-actors': 'mona' }, { env });
    },
  }),
  'an incident': scene({
    reason: 'incident',
    fields: { title: { by: 'line', shown: 'never' }, freeze: { by: 'short' } },
    run: async ({ title, freeze }) => {
      await using world = await startWorld(
        `time-zone: UTC\nfreezes: [{ name: ${scalar(freeze)}, issue-label: incident }]\n`,
      );
      await world.openIssue(title, ['incident']);
      return await world.step({ at: '' }, { env });
    },
  }),
  'a calendar that is wrong': scene({
    reason: 'bad-calendar',
    fields: {
      field: { by: 'short' },
      zone: { by: 'short' },
      cron: { by: 'short' },
      country: { by: 'short', shown: 'never' },
    },
    run: async ({ field, zone, cron, country }) => {
      const text = `time-zone: ${scalar(zone)}\n${scalar(field)}: 1\nwindows: [{ cron: ${scalar(cron)}, duration: 1h }]\nfreezes: [{ holidays: [${scalar(country)}] }]\n`;
      await using world = await startWorld(text);
      return await world.step({}, { env });
    },
  }),
  'a GitHub that refuses': scene({
    reason: 'calendar-unreadable',
    fields: { message: { by: 'text' } },
    run: async ({ message }) => {
      await using world = await startWorld('time-zone: UTC\n');
      world.server.faults.add({ path: /contents|graphql/u, answer: { status: 422, body: { message } } });
      return await world.step({}, { env });
    },
  }),
});
