import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { runProcessStep, shellProcess } from '#rehearsal/runner';
import { runScript, stepHost } from './action-directory.ts';

describe('the command files of a step', () => {
  test('carry outputs, state, variables, directories and a summary', async () => {
    const step = await runScript(`
      const write = (file, text) => fs.appendFileSync(process.env['GITHUB_' + file], text);
      write('OUTPUT', 'One=1\\ntext<<EOF\\na\\nb\\nEOF\\n'); write('OUTPUT', 'one=2\\n');
      write('STATE', 'id=7');
      write('ENV', 'IMAGE=x@sha256:1\\nimage=other\\n');
      write('PATH', '/opt/a\\n/opt/b\\n');
      write('STEP_SUMMARY', '# done\\n');
    `);
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: { One: '2', text: 'a\nb' },
      state: { id: '7' },
      env: { IMAGE: 'x@sha256:1', image: 'other' },
      path: ['/opt/a', '/opt/b'],
      summary: '# done\n',
      commandErrors: [],
    });
  });

  test('count when the step fails', async () => {
    const step = await runScript(`fs.writeFileSync(process.env.GITHUB_OUTPUT, 'id=1'); process.exit(3)`);
    expect(step).toMatchObject({ exitCode: 3, outcome: 'failure', outputs: { id: '1' }, annotations: [] });
  });

  test.each(['OUTPUT', 'ENV', 'STATE'])(
    'fail the step when %s is malformed, and keep everything else',
    async (file) => {
      const step = await runScript(`
      for (const name of ['OUTPUT', 'ENV', 'STATE']) fs.writeFileSync(process.env['GITHUB_' + name], 'a=1\\n');
      fs.appendFileSync(process.env.GITHUB_${file}, 'nonsense\\nb=2\\n');
    `);
      expect(step).toMatchObject({
        exitCode: 0,
        outcome: 'failure',
        outputs: { a: '1' },
        state: { a: '1' },
        env: { a: '1' },
        commandErrors: ["Invalid format 'nonsense'"],
      });
      expect(step.annotations.map(({ message }) => message)).toEqual([
        `Unable to process file command '${file.toLowerCase()}' successfully.`,
        "Invalid format 'nonsense'",
      ]);
    },
  );

  test('do not set NODE_OPTIONS, which is an error that does not fail the step', async () => {
    const step = await runScript(`fs.writeFileSync(process.env.GITHUB_ENV, 'Node_Options=--inspect\\nA=1\\n')`);
    expect(step).toMatchObject({ outcome: 'success', env: { A: '1' } });
    expect(step.annotations.map(({ message }) => message)).toEqual([
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    ]);
  });

  test('may be removed by the step', async () => {
    const step = await runScript(`
      for (const name of ['OUTPUT', 'ENV', 'STATE', 'PATH', 'STEP_SUMMARY']) fs.rmSync(process.env['GITHUB_' + name]);
    `);
    expect(step).toMatchObject({ outcome: 'success', outputs: {}, env: {}, state: {}, path: [], summary: '' });
  });

  test('are read even when they hold names that objects treat specially', async () => {
    const step = await runScript(`fs.writeFileSync(process.env.GITHUB_OUTPUT, '__proto__=1\\nconstructor=2\\n')`);
    expect(Object.entries(step.outputs)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
  });

  test('hold a summary of 1 MiB, and lose one that is a byte larger', async () => {
    const write = (size: number): string => `fs.writeFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(${size}))`;
    expect((await runScript(write(1_048_576))).summary).toHaveLength(1_048_577);
    const step = await runScript(write(1_048_577));
    expect(step).toMatchObject({ outcome: 'success', summary: null });
    expect(step.annotations[0]?.message).toMatch(
      /^\$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k\./u,
    );
  });

  test('are fresh for each step of a job and gone afterwards', async () => {
    await using host = await stepHost();
    const script = 'cat "$GITHUB_OUTPUT"; echo "file=$GITHUB_OUTPUT" >> "$GITHUB_OUTPUT"';
    const first = await runProcessStep(host, shellProcess(host, { script, env: {} }));
    const second = await runProcessStep(host, shellProcess(host, { script, env: {} }));
    expect(first.outputs['file']).toMatch(/\/_runner_file_commands\/set_output_/u);
    expect(second.outputs['file']).not.toBe(first.outputs['file']);
    expect(second.log).toEqual([]);
    expect(existsSync(first.outputs['file'] ?? '/')).toBe(false);
  });

  test('of a step without an id lose their outputs and nothing else', async () => {
    await using host = await stepHost();
    const script = 'echo a=1 | tee -a "$GITHUB_OUTPUT" "$GITHUB_ENV"; echo ::set-output name=b::2';
    const step = await runProcessStep(host, shellProcess(host, { script, env: {} }), { allowOutputs: false });
    expect(step).toMatchObject({ outcome: 'success', outputs: {}, env: { a: '1' } });
  });
});
