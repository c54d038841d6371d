import { describe, expect, test } from '@jest/globals';
import { start } from './start.ts';

describe('an action with a post step', () => {
  test('hands over what main saved, line breaks included', async () => {
    const main = await start('recorder');
    expect(main).toMatchObject({ exitCode: 0, state: { record: 'forty\ntwo' } });
    const post = await start('recorder', {}, { phase: 'post', state: main.state });
    expect(post).toMatchObject({ exitCode: 0, outputs: {}, annotations: [] });
    expect(post.log).toContain('closing "forty\\ntwo"');
  });

  test('runs it after a main that failed, also on its inputs', async () => {
    const [failed, unread] = await Promise.all([
      start('recorder', { main: 'fails' }),
      start('recorder', { main: 'nonsense' }),
    ]);
    expect(failed).toMatchObject({ exitCode: 1, outputs: { reason: 'broken', id: '42' } });
    expect(unread).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
  });

  test.each([
    ['fails', 'The post step of fixture-recorder failed: the record could not be closed'],
    ['breaks', 'The post step of fixture-recorder failed: fixture-recorder is at fault, not you: post broke'],
  ])('only warns when post %s', async (post, message) => {
    const step = await start('recorder', { post }, { phase: 'post' });
    expect(step).toMatchObject({
      exitCode: 0,
      outputs: {},
      annotations: [{ level: 'warning', message: expect.stringContaining(message) }],
    });
    expect(step.log).toContain('closing null');
  });

  test('ends a cancelled post step at once', async () => {
    const step = await start('recorder', { post: 'waits' }, { phase: 'post', cancelAfter: /^closing/u });
    expect(step).toMatchObject({ exitCode: 130, signal: null, outcome: 'cancelled' });
  });

  test('is told from main by its file alone: no state of an earlier step turns main into post', async () => {
    const step = await start('recorder', {}, { env: { STATE_phase: 'post', STATE_isPost: 'true' } });
    expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'pass' } });
    expect(step.log.join('\n')).not.toContain('closing');
  });
});
