import { expect, test } from '@jest/globals';
import { runStep } from '#rehearsal/runner';
import { actionDirectory } from './action-directory.ts';

const toolkit = new URL('../../../node_modules/@actions/core/lib/core.js', import.meta.url).href;

/** What GitHub's own toolkit writes must arrive here as it was meant. */
test('everything @actions/core says is understood', async () => {
  const values = {
    plain: 'x',
    empty: '',
    equals: 'a=b<<EOF',
    lines: '\n\na\nb\r\nc\n',
    command: '::set-output name=x::y',
    legacy: '##[add-mask]x',
    unicode: '\u00e9\u20ac\u{1f600}\u2028',
    percent: '%0A%25,:;]',
  };
  await using action = await actionDirectory({
    'action.yml': 'inputs: { some name: {}, list: {}, flag: {} }\nruns: { using: node24, main: main.mjs }',
    'main.mjs': `
      import * as core from ${JSON.stringify(toolkit)};
      const values = ${JSON.stringify(values)};
      for (const [name, value] of Object.entries(values)) {
        core.setOutput(name, value);
        core.saveState(name, value);
        core.exportVariable(name, value);
        core.notice(value, { title: value, file: 'src/a,b.ts', startLine: 1 });
      }
      core.setOutput('json', { a: [1] });
      core.addPath('/opt/tool');
      core.setSecret('line one\\nline two');
      core.info('line two');
      core.startGroup('Part'); core.endGroup();
      await core.summary.addHeading('Done').write();
      core.setOutput('inputs', [core.getInput('some name'), core.getMultilineInput('list'), core.getBooleanInput('flag')]);
      core.setFailed('that is all');
    `,
  });
  const step = await runStep({ action: action.path, inputs: { 'some name': ' n ', list: 'a\n b\n', flag: 'True' } });
  expect(step.outputs).toEqual({ ...values, json: '{"a":[1]}', inputs: '["n",["a","b"],true]' });
  expect(step.state).toEqual(values);
  expect(step.env).toEqual(values);
  expect(step.path).toEqual(['/opt/tool']);
  expect(step.masks).toEqual(['line one\nline two']);
  expect(step.summary).toBe('<h1>Done</h1>\n');
  expect(step.log.slice(-4)).toEqual(['***', '##[group]Part', '##[endgroup]', '##[error]that is all']);
  const title = (value: string): Record<string, string> => (value === '' ? {} : { title: value });
  expect(step.annotations).toEqual([
    ...Object.values(values).map((value) => ({
      level: 'notice',
      message: value,
      properties: { ...title(value), file: 'src/a,b.ts', line: '1' },
    })),
    { level: 'error', message: 'that is all', properties: {} },
  ]);
  expect(step).toMatchObject({ exitCode: 1, outcome: 'failure', commandErrors: [] });
});
