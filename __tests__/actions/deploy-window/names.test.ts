import { describe, expect, test } from '@jest/globals';
import type { StepRecord } from '#rehearsal/runner';
import { calendar, inWorld } from './world.ts';

const warningsOf = ({ annotations }: StepRecord) => annotations.filter(({ level }) => level === 'warning');

describe('a name in the calendar', () => {
  const freezes = '{ freezes: [{ from: 2026-11-25, to: 2026-11-25 }] }';

  test('that looks like the environment and does not exist is an error, because its freeze would be lost', () =>
    inWorld(`${calendar}environments:\n  prodution: ${freezes}\n`, async (world) => {
      const step = await world.step();
      expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-calendar' } });
      expect(step.outputs['message']).toContain(
        'line 7: the repository has no environment "prodution". Is "production" meant',
      );
    }));

  test('that no environment has is told with its line, and what was most likely meant', () =>
    inWorld(
      `${calendar}environments:\n  stagin: ${freezes}\n  qa: ${freezes}\n  staging: ${freezes}\n`,
      async (world) => {
        const step = await world.step();
        expect(step.outputs['reason']).toBe('open');
        expect(warningsOf(step)).toEqual([
          {
            level: 'warning',
            properties: { title: 'Calendar', file: 'delivery/calendar.yml', line: '7' },
            message:
              'the repository has no environment "stagin", so what is said of it never counts; is "Staging" meant?',
          },
          expect.objectContaining({ message: expect.stringContaining('it has production, Staging') }),
        ]);
      },
    ));

  test('is not looked up while there is none but that of the environment', () =>
    inWorld(`${calendar}environments:\n  production: {}\n`, async (world) => {
      await world.step();
      expect(world.server.journal.map(({ path }) => path)).toEqual(['/repos/acme/shop/contents/delivery/calendar.yml']);
    }));

  test('that looks like the service, of which nothing is said, is told with its line', () =>
    inWorld(`${calendar}services:\n  paymets: ${freezes}\n`, async (world) => {
      const step = await world.step({ service: 'payments' });
      expect(warningsOf(step)).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('"paymets" looks like "payments"'),
        }),
      ]);
      expect(warningsOf(await world.step({ service: 'checkout' }))).toEqual([]);
    }));
});
