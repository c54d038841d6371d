import { symlink, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { calendar, frozenAt, image, inWorld, openAt, repository } from './world.ts';

describe('by the calendar of the default branch', () => {
  test('it passes in the window, and says until when', () =>
    inWorld(calendar, async (world) => {
      const step = await world.step({ at: openAt });
      expect(step.outputs).toMatchObject({
        decision: 'pass',
        reason: 'open',
        open: 'true',
        'next-open': '2026-11-25T15:00:00Z',
        'next-close': '2026-11-25T22:00:00Z',
      });
      expect(step.exitCode).toBe(0);
      expect(world.server.journal.map(({ permission }) => permission)).toEqual(['contents=read']);
    }));

  test('a freeze blocks, and names itself, its end, the next opening and whom to ask', () =>
    inWorld(`${calendar}override-actors: [octocat]\n`, async (world) => {
      const step = await world.step({ at: frozenAt });
      // Monday at nine in New York is 14:00 UTC.
      expect(step.outputs).toMatchObject({
        decision: 'block',
        reason: 'frozen',
        open: 'false',
        'next-open': '2026-11-30T14:00:00Z',
        'next-close': '2026-11-30T22:00:00Z',
      });
      expect(step.outputs['message']).toContain('"friday afternoon" until Sat 2026-11-28 00:00');
      expect(step.exitCode).toBe(1);
      expect(step.summary).toMatch(/^## ⛔ deploy-window: frozen/u);
      expect(step.summary).toContain('`octocat`');
    }));

  test('with mode warn it only warns', () =>
    inWorld(calendar, async (world) => {
      const step = await world.step({ at: frozenAt, mode: 'warn' });
      expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'block', reason: 'frozen' } });
      expect(step.annotations).toEqual(expect.arrayContaining([expect.objectContaining({ level: 'warning' })]));
    }));

  test('outside of every window nothing is deployed', () =>
    inWorld(calendar, async (world) => {
      const step = await world.step({ at: '2026-11-28T12:00:00Z' });
      expect(step.outputs).toMatchObject({ reason: 'no-window', 'next-open': '2026-11-30T14:00:00Z' });
    }));

  test('without at the answer is about now', () =>
    inWorld('time-zone: UTC\nfreezes: [{ name: always, from: 2000-01-01, to: 9999-12-30 }]\n', async (world) => {
      const step = await world.step({ at: '' });
      expect(step.outputs).toMatchObject({ reason: 'frozen', open: 'false', 'next-open': '', 'next-close': '' });
    }));

  test('what is too short for the deployment is not open for it, and the next long one is named', () =>
    inWorld(calendar, async (world) => {
      const at = '2026-11-25T16:40:00-05:00';
      expect((await world.step({ at, 'min-remaining': '20m' })).outputs).toMatchObject({ reason: 'open' });
      expect((await world.step({ at, 'min-remaining': '21m' })).outputs).toMatchObject({
        decision: 'block',
        reason: 'closes-too-soon',
        open: 'true',
        'next-open': '2026-11-26T14:00:00Z',
        'next-close': '2026-11-25T22:00:00Z',
      });
    }));

  test('service and environment add theirs, in whatever case they are written', () => {
    const text = `${calendar}services: { payments: { windows: [{ cron: "0 10 * * 3", duration: 2h }] } }
environments: { Production: { freezes: [{ from: 2026-12-02, to: 2026-12-02 }] } }
`;
    return inWorld(text, async (world) => {
      const payments = { service: 'Payments', at: '2026-11-25T12:30:00-05:00' };
      expect((await world.step(payments)).outputs).toMatchObject({
        reason: 'no-window',
        'next-open': '2026-12-09T15:00:00Z',
      });
      expect((await world.step({ ...payments, environment: 'staging' })).outputs['next-open']).toBe(
        '2026-12-02T15:00:00Z',
      );
      expect((await world.step({ at: '2026-11-25T12:30:00-05:00' })).outputs['reason']).toBe('open');
    });
  });

  test('the commit that is deployed cannot bring its own calendar', () =>
    inWorld('time-zone: UTC\nfreezes: [{ name: closed, from: 2026-01-01, to: 2026-12-31 }]\n', async (world) => {
      world.server.addCommit(repository, { branch: 'feature', files: { 'delivery/calendar.yml': 'time-zone: UTC\n' } });
      const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
      try {
        await mkdir(join(workspace, 'delivery'));
        await writeFile(join(workspace, 'delivery/calendar.yml'), 'time-zone: UTC\n');
        expect((await world.step({}, { workspace })).outputs['reason']).toBe('frozen');
        const said = await world.step({ 'calendar-from': 'workspace' }, { workspace });
        expect(said.outputs['reason']).toBe('open');
        await symlink(join(workspace, 'delivery'), join(workspace, 'other'));
        const linked = await world.step(
          { calendar: 'other/calendar.yml', 'calendar-from': 'workspace' },
          { workspace },
        );
        expect(linked).toMatchObject({ exitCode: 1, outputs: { reason: 'calendar-unreadable' } });
      } finally {
        await rm(workspace, { recursive: true, force: true });
      }
    }));

  test('a calendar can stand in the input, and the file it names is of the default branch', () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;VALUE=DATE:20261125',
      'SUMMARY:Freeze',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const inline = 'time-zone: Europe/Berlin\nfreezes: [{ name: planned, ics: calendars/freeze.ics }]';
    return inWorld(
      '',
      async (world) => {
        const step = await world.step({ calendar: inline });
        expect(step.outputs).toMatchObject({ reason: 'frozen', 'next-open': '2026-11-25T23:00:00Z' });
      },
      { 'calendars/freeze.ics': ics },
    );
  });

  test('what is doubtful is annotated with its line', () =>
    inWorld('time-zone: UTC\nfreezes:\n  - { name: last year, from: 2025-12-20, to: 2026-01-03 }\n', async (world) => {
      const step = await world.step({ at: '' });
      expect(step).toMatchObject({ exitCode: 0, outputs: { reason: 'open' } });
      expect(step.annotations).toEqual([
        expect.objectContaining({ level: 'notice', message: 'last year: is over; take it out' }),
      ]);
      expect(step.summary).toContain('1 doubtful in the calendar');
    }));

  test('a preview shows the next 14 days', () =>
    inWorld(calendar, async (world) => {
      const { summary } = await world.step({ at: frozenAt, preview: 'true' });
      expect(summary).toContain('| Mon 2026-11-30 09:00 | Mon 2026-11-30 17:00 | 8h |');
      expect(summary).toContain('| Fri 2026-12-04 09:00 | Fri 2026-12-04 14:00 | 5h |');
      expect(summary).toContain('```mermaid\ngantt\n');
      expect(summary).toContain('  friday afternoon :crit, 2026-12-04T14:00, 2026-12-05T00:00\n');
    }));
});

describe('an open issue with a label', () => {
  const text = 'time-zone: UTC\nfreezes: [{ name: stop the line, issue-label: incident }]\n';

  test('freezes at once, and until it is closed', () =>
    inWorld(text, async (world) => {
      expect((await world.step()).outputs['reason']).toBe('open');
      const number = await world.openIssue('Checkout is down', ['incident']);
      const step = await world.step();
      expect(step.outputs).toMatchObject({ decision: 'block', reason: 'incident', 'next-open': '', 'next-close': '' });
      expect(step.summary).toContain(`until issue ${number} is closed`);
      await world.closeIssue(number);
      expect((await world.step()).outputs['reason']).toBe('open');
    }));

  test('is an error when the repository does not have the label, which is compared without case', () =>
    inWorld(text.replace('incident', 'Incident'), async (world) => {
      expect((await world.step()).outputs['reason']).toBe('open');
    }).then(() =>
      inWorld(text.replace('incident', 'incidnet'), async (world) => {
        const step = await world.step();
        expect(step.outcome).toBe('failure');
        expect(step.outputs).toMatchObject({ reason: 'bad-calendar' });
        expect(step.outputs['decision']).toBeUndefined();
        expect(step.outputs['message']).toContain('line 2: stop the line: acme/shop has no label "incidnet"');
      }),
    ));

  test('does not freeze when it is a pull request, also when those fill the first page', () =>
    inWorld(text, async (world) => {
      const number = await world.openIssue('Checkout is down', ['incident']);
      for (let index = 0; index < 101; index++)
        world.server.addPull(repository, { head: 'main', labels: ['incident'] });
      expect((await world.step()).outputs['reason']).toBe('incident');
      await world.closeIssue(number);
      expect((await world.step()).outputs['reason']).toBe('open');
    }));
});

describe('a rollback', () => {
  test('passes while it is closed only when the ledger knows its image as one that was live here', () =>
    inWorld(calendar, async (world) => {
      world.past('a', ['in_progress', 'success', 'inactive']);
      world.past('b', ['in_progress', 'failure']);
      world.past('c', ['success'], { environment: 'staging' });
      world.past('d', ['success'], { creator: 'mona' });
      world.past('e', ['success']);
      const rollback = { at: frozenAt, kind: 'rollback' };
      const reasonOf = async (letter: string) =>
        (await world.step({ ...rollback, image: image(letter) })).outputs['reason'];
      expect(await reasonOf('a')).toBe('rollback-exempt');
      expect(await reasonOf('b')).toBe('not-live-before');
      expect(await reasonOf('c')).toBe('not-live-before');
      expect(await reasonOf('d')).toBe('not-live-before');
      expect(await reasonOf('f')).toBe('not-live-before');
      expect((await world.step({ ...rollback, image: image('f') })).exitCode).toBe(1);
      expect((await world.step(rollback)).outputs['reason']).toBe('bad-input');
      const forward = await world.step({ at: frozenAt, kind: 'change', image: image('a') });
      expect(forward.outputs['reason']).toBe('frozen');
    }));
});

describe('a deployment that may wait', () => {
  test('is queued, and the step fails so that nothing after it deploys', () =>
    inWorld(calendar, async (world) => {
      const step = await world.step({ at: frozenAt, 'on-closed': 'queue' });
      expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'queued' } });
    }));

  test('is not queued for an opening that never comes', () =>
    inWorld('time-zone: UTC\nfreezes: [{ name: for good, from: 2000-01-01, to: 9999-12-30 }]\n', async (world) => {
      expect((await world.step({ 'on-closed': 'queue' })).outputs['reason']).toBe('frozen');
    }));
});
