import { expect, test } from '@jest/globals';
import { makeWorkspace } from './workspace.ts';

test('thousands of findings do not drown the log: some lines, and how many more there are', async () => {
  await using workspace = await makeWorkspace({
    'migrations/0001_x.up.sql': 'drop table a;\n'.repeat(3000),
    'migrations/0001_x.down.sql': '\n',
  });
  const step = await workspace.step({ task: 'check', report: 'report.json' });
  expect(step.outputs).toMatchObject({ decision: 'block', reason: 'incompatible' });
  expect(step.log.length).toBeLessThan(350);
  expect(step.log.join('\n')).toMatch(/[1-9]\d{3} more findings are left out here/);
  const { files } = JSON.parse(await workspace.read('report.json'));
  expect(files[0].findings.length).toBeGreaterThanOrEqual(3000);
});
