import { describe, expect, test } from '@jest/globals';
import { runScript } from './action-directory.ts';

describe('what a step prints', () => {
  test('is obeyed on stdout and stderr alike', async () => {
    const step = await runScript(`
      console.log('::error file=src/a.ts,line=3,title=Bad::it broke%0Ahere');
      console.error('::warning::careful');
      console.error('##[notice]old style');
    `);
    expect(step.outcome).toBe('success');
    expect(step.annotations).toHaveLength(3);
    expect(step.annotations).toEqual(
      expect.arrayContaining([
        { level: 'error', message: 'it broke\nhere', properties: { file: 'src/a.ts', line: '3', title: 'Bad' } },
        { level: 'warning', message: 'careful', properties: {} },
        { level: 'notice', message: 'old style', properties: {} },
      ]),
    );
    expect(step.log).toContain('##[error]it broke\nhere');
  });

  test('sets outputs from anywhere in a line: the reason for a safe log', async () => {
    const step = await runScript(`
      console.log(JSON.stringify({ body: '##[set-output name=healthy;]true' }));
      process.stdout.write('progress\\r::save-state name=phase::post\\n');
    `);
    expect(step.outputs).toEqual({ healthy: 'true"}' });
    expect(step.state).toEqual({ phase: 'post' });
    expect(step.annotations.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(step.annotations[0]?.message).toMatch(/^The `set-output` command is deprecated/u);
  });

  test('is only shown while commands are stopped, until the token comes', async () => {
    const step = await runScript(`
      console.log('::stop-commands::Token-1234');
      console.log('::set-output name=a::1');
      console.log('::error::shown');
      console.log('::token-1234::');
      console.log('::set-output name=b::2');
      console.log('::token-1234::');
    `);
    expect(step.outputs).toEqual({ b: '2' });
    expect(step.log).toEqual([
      '::stop-commands::***',
      '::set-output name=a::1',
      '::error::shown',
      '::token-1234::',
      expect.stringMatching(/^##\[warning\]/u),
      '::token-1234::',
    ]);
  });

  test.each(['', 'add-mask', 'pause-logging'])('cannot be stopped with the token %j', async (token) => {
    const step = await runScript(`console.log('::stop-commands::${token}'); console.log('::set-output name=a::1')`);
    expect(step.outcome).toBe('failure');
    expect(step.commandErrors).toHaveLength(1);
    expect(step.outputs).toEqual({ a: '1' });
  });

  test.each(['::set-env name=PATH::/evil', '::add-path::/evil', 'x ##[add-path]/evil', '::add-matcher::m.json'])(
    'fails the step with %j, even when it exits with 0',
    async (line) => {
      const step = await runScript(`console.log(${JSON.stringify(line)})`);
      expect(step).toMatchObject({ exitCode: 0, outcome: 'failure', path: [], env: {} });
      expect(step.annotations[0]?.message).toBe(`Unable to process command '${line}' successfully.`);
      expect(step.commandErrors).toHaveLength(1);
    },
  );

  test.each(['::set-output::x', '##[save-state]x', '::echo::maybe'])(
    'fails the step with the incomplete command %j',
    async (line) => {
      const step = await runScript(`console.log(${JSON.stringify(line)})`);
      expect(step).toMatchObject({ exitCode: 0, outcome: 'failure', outputs: {}, state: {} });
    },
  );

  test('is echoed when asked for, but never the mask', async () => {
    const step = await runScript(`
      console.log('::echo::on');
      console.log('::add-mask::hunter2');
      console.log('::group::Part hunter2');
      console.log('::endgroup::');
      console.log('::echo::off');
      console.log('::group::Two');
    `);
    expect(step.log).toEqual([
      '::add-mask::***',
      '::group::Part ***',
      '##[group]Part ***',
      '::endgroup::',
      '##[endgroup]',
      '::echo::off',
      '##[group]Two',
    ]);
  });

  test('has its runner markers defused and its debug lines hidden', async () => {
    const step = await runScript(`console.log('##[start-action]x'); console.log('::debug::quiet')`);
    expect(step.log).toEqual(['##[\\start-action]x']);
    const debugged = await runScript(`console.log('::debug::quiet')`, { env: { RUNNER_DEBUG: '1' } });
    expect(debugged.log).toEqual(['##[debug]quiet']);
  });

  test('may come in one line of megabytes', async () => {
    const step = await runScript(`process.stdout.write('x'.repeat(5_000_000) + '\\u20ac::notice::\\n::notice::after')`);
    expect(step.log.map((line) => line.length)).toEqual([5_000_011, '##[notice]after'.length]);
    expect(step.annotations).toEqual([{ level: 'notice', message: 'after', properties: {} }]);
  });
});

describe('a mask', () => {
  test('hides its value and each of its lines from then on, in log, annotations and summary, but not in outputs', async () => {
    const step = await runScript(`
      console.log('before hunter2');
      console.log('::add-mask::hunter2%0Asecond-line');
      console.log('hunter2, second-line, ' + Buffer.from('hunter2').toString('base64'));
      console.log('::error title=hunter2::said hunter2');
      fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'a hunter2\\r\\nb second-line');
      fs.writeFileSync(process.env.GITHUB_OUTPUT, 'password=hunter2');
    `);
    expect(step.log).toEqual(['before hunter2', '***, ***, ***', '##[error]said ***']);
    expect(step.annotations).toEqual([{ level: 'error', message: 'said ***', properties: { title: 'hunter2' } }]);
    expect(step.summary).toBe('a ***\nb ***\n');
    expect(step.outputs).toEqual({ password: 'hunter2' });
    expect(step.masks).toEqual(['hunter2\nsecond-line']);
  });

  test('of nothing is a warning', async () => {
    const step = await runScript(`console.log('::add-mask::   ')`);
    expect(step.annotations.map(({ level }) => level)).toEqual(['warning']);
    expect(step.masks).toEqual([]);
    expect(step.outcome).toBe('success');
  });

  test('known to the job hides what the step prints', async () => {
    const step = await runScript(`console.log('token ghs_123')`, { masks: ['ghs_123'] });
    expect(step.log).toEqual(['token ***']);
    expect(step.masks).toEqual([]);
  });
});

test('of more than ten annotations of a level the rest is lost, and a long message is cut', async () => {
  const step = await runScript(`
    for (let i = 0; i < 12; i++) console.log('::error::e' + i);
    console.log('::notice::' + 'n'.repeat(5000));
  `);
  const kept = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9', 'nnnn'];
  expect(step.annotations.map(({ message }) => message.slice(0, 4))).toEqual(kept);
  expect(step.annotations[10]?.message).toHaveLength(4096);
  expect(step.droppedAnnotations).toBe(2);
  expect(step.log.filter((line) => line.startsWith('##[error]'))).toHaveLength(12);
});
