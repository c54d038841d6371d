import { describe, expect, test } from '@jest/globals';
import { calendar, frozenAt, inWorld, openAt, repository, startWorld } from './world.ts';

describe('break-glass', () => {
  const glass = { at: frozenAt, 'override-reason': 'Checkout is down' };
  const naming = (...actors: readonly string[]) => `${calendar}override-actors: [${actors.join(', ')}]\n`;

  test('counts for a person who is named, loudly', () =>
    inWorld(naming('Mona'), async (world) => {
      const step = await world.step(glass);
      expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', reason: 'overridden', open: 'false' } });
      expect(step.summary).toMatch(/^## 🚨 deploy-window: BREAK-GLASS, overridden/u);
      expect(step.annotations).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            level: 'warning',
            message: expect.stringContaining('mona (Mona) lets it through: Checkout is down.'),
          }),
        ]),
      );
      expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({
        decision: 'pass',
        evidence: expect.arrayContaining([
          expect.objectContaining({
            subject: 'break-glass',
            verdict: 'warn',
            actor: 'mona',
            as: 'Mona',
            why: 'Checkout is down',
          }),
        ]),
      });
    }));

  test('counts for a member of a team, for which an org-token is needed', () =>
    inWorld(naming('Mona', 'team:sre'), async (world) => {
      const run = world.server.addRun(repository, { event: 'workflow_dispatch', actor: 'sally' });
      const without = await world.step(glass, { run });
      expect(without).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
      expect(without.outputs['message']).toContain('org-token');
      expect((await world.step(glass)).outputs['reason']).toBe('overridden');
      const inputs = { ...glass, 'org-token': world.orgToken() };
      expect((await world.step(inputs, { run })).outputs['reason']).toBe('overridden');
      const other = world.server.addRun(repository, { event: 'workflow_dispatch', actor: 'eve' });
      expect((await world.step(inputs, { run: other })).outputs).toMatchObject({
        decision: 'block',
        reason: 'actor-not-allowed',
      });
    }));

  test('by a team that nobody knows is an error', () =>
    inWorld(naming('team:nobody'), async (world) => {
      const unknown = await world.step({ ...glass, 'org-token': world.orgToken() });
      expect(unknown).toMatchObject({ exitCode: 1, outputs: { reason: 'github-not-found' } });
      expect(unknown.outputs['decision']).toBeUndefined();
    }));

  test('is about who started this attempt, not about who started the run or who the runner says it was', () =>
    inWorld(naming('mona'), async (world) => {
      const again = world.server.startAttempt(repository, world.run.id, 'eve');
      const env = { GITHUB_ACTOR: 'mona', GITHUB_TRIGGERING_ACTOR: 'mona' };
      expect((await world.step(glass, { run: again, env })).outputs['reason']).toBe('actor-not-allowed');
      const mended = world.server.startAttempt(repository, world.run.id, 'mona');
      expect((await world.step(glass, { run: mended })).outputs['reason']).toBe('overridden');
    }));

  test.each(['workflow_dispatch', 'repository_dispatch', 'push', 'release', 'issue_comment'])(
    'counts in a run by %s, which somebody asked for',
    (event) =>
      inWorld(naming('mona'), async (world) => {
        const run = world.server.addRun(repository, { event, actor: 'mona' });
        expect((await world.step(glass, { run })).outputs['reason']).toBe('overridden');
      }),
  );

  test.each([
    'schedule',
    'workflow_run',
    'pull_request',
    'pull_request_review',
    'check_run',
    'deployment_status',
    'dynamic',
  ])('does not count in a run by %s, for which its actor did not ask', (event) =>
    inWorld(naming('mona'), async (world) => {
      const run = world.server.addRun(repository, { event, actor: 'mona' });
      const step = await world.step(glass, { run });
      expect(step.outputs).toMatchObject({ decision: 'block', reason: 'actor-not-allowed' });
      expect(step.outputs['message']).toContain(`a run by \`${event}\``);
      const hotfix = await world.step({ at: frozenAt, kind: 'hotfix' }, { run });
      expect(hotfix.outputs['reason']).toBe('actor-not-allowed');
    }),
  );

  test('does not count for a bot', () =>
    inWorld(naming('mona'), async (world) => {
      const bot = world.server.addRun(repository, { event: 'workflow_dispatch', actor: 'github-actions[bot]' });
      expect((await world.step(glass, { run: bot })).outputs['reason']).toBe('actor-not-allowed');
    }).then(() =>
      inWorld(naming('"github-actions[bot]"'), async (world) => {
        const listed = await world.step(glass);
        expect(listed.outputs['reason']).toBe('bad-calendar');
        expect(listed.outputs['message']).toContain('line 6: override-actors takes logins and teams');
      }),
    ));

  test('is not needed, and not asked for, while it is open', () =>
    inWorld(naming('mona'), async (world) => {
      const step = await world.step({ ...glass, at: openAt });
      expect(step.outputs['reason']).toBe('open');
      expect(world.server.journal).toHaveLength(1);
    }));

  test('a hotfix needs one of the same people', () =>
    inWorld(naming('eve'), async (world) => {
      const hotfix = { at: frozenAt, kind: 'hotfix', 'override-actors': 'mona' };
      expect((await world.step(hotfix)).outputs).toMatchObject({ decision: 'block', reason: 'actor-not-allowed' });
    }).then(() =>
      inWorld(naming('mona'), async (world) => {
        const named = await world.step({ at: frozenAt, kind: 'hotfix' });
        expect(named.outputs).toMatchObject({ decision: 'pass', reason: 'hotfix-allowed' });
        expect(named.summary).toContain('BREAK-GLASS');
      }),
    ));
});

describe('who may break the glass', () => {
  const glass = { at: frozenAt, 'override-reason': 'Checkout is down' };
  const reasonOf = async (text: string, inputs: Readonly<Record<string, string>>): Promise<string> => {
    await using world = await startWorld(text);
    return (await world.step({ ...glass, ...inputs })).outputs['reason'] ?? '';
  };

  test('is not said by the workflow while the calendar is that of the default branch', () =>
    inWorld(calendar, async (world) => {
      const step = await world.step({ ...glass, 'override-actors': 'mona' });
      expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'actor-not-allowed' } });
      expect(step.outputs['message']).toContain('`override-actors` of delivery/calendar.yml names nobody');
      expect(step.annotations).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ level: 'warning', message: expect.stringContaining('names mona, and') }),
        ]),
      );
      expect(step.summary).toContain('names nobody, so nobody can let it through');
    }));

  test('is said by the calendar, and the input only narrows it', async () => {
    const text = `${calendar}override-actors: [mona, octocat]\n`;
    expect(await reasonOf(text, {})).toBe('overridden');
    expect(await reasonOf(text, { 'override-actors': 'MONA\neve' })).toBe('overridden');
    expect(await reasonOf(text, { 'override-actors': 'octocat' })).toBe('actor-not-allowed');
    expect(await reasonOf(`${calendar}override-actors: [octocat]\n`, { 'override-actors': 'mona' })).toBe(
      'actor-not-allowed',
    );
  });

  test('is said by the environment instead where that has a list of its own, also one of nobody', async () => {
    const of = (name: string, actors: string) =>
      `${calendar}override-actors: [mona]\nenvironments: { ${name}: { override-actors: ${actors} } }\n`;
    expect(await reasonOf(of('Production', '[octocat]'), {})).toBe('actor-not-allowed');
    expect(await reasonOf(of('production', '[]'), {})).toBe('actor-not-allowed');
    expect(await reasonOf(of('staging', '[octocat]'), {})).toBe('overridden');
    const only = `${calendar}environments: { production: { override-actors: mona } }\n`;
    expect(await reasonOf(only, {})).toBe('overridden');
    expect(await reasonOf(only, { environment: 'staging' })).toBe('actor-not-allowed');
  });

  test("is said by the input when the calendar is the workflow's own, and that is told", () =>
    inWorld('', async (world) => {
      const step = await world.step({ ...glass, calendar, 'override-actors': 'mona' });
      expect(step.outputs['reason']).toBe('overridden');
      const warning = 'The calendar stands in the workflow that asks';
      expect(step.annotations).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ level: 'warning', message: expect.stringContaining(warning) }),
        ]),
      );
      expect(step.summary).toContain('from the calling workflow, which can change it');
      expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({
        evidence: expect.arrayContaining([
          expect.objectContaining({ subject: 'source', verdict: 'warn', from: 'input' }),
        ]),
      });
      const own = `${calendar}override-actors: [octocat]\n`;
      const listed = await world.step({ ...glass, calendar: own, 'override-actors': 'mona' });
      expect(listed.outputs['reason']).toBe('actor-not-allowed');
    }));

  test('of a calendar of the default branch the result says so, without a warning', () =>
    inWorld(calendar, async (world) => {
      const step = await world.step();
      expect(step.annotations.filter(({ level }) => level === 'warning')).toEqual([]);
      expect(step.summary).toContain('from the default branch');
      expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({
        evidence: expect.arrayContaining([
          expect.objectContaining({ subject: 'source', verdict: 'info', from: 'default-branch' }),
        ]),
      });
    }));
});
