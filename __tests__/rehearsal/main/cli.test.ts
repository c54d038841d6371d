import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { exampleWorkflow, withInputs } from '#rehearsal/main';

const root = join(import.meta.dirname, '..', '..', '..');

async function rehearse(workflow: string): Promise<{ readonly code: number | null; readonly text: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'own-workflow-'));
  try {
    const file = join(directory, 'mine.yml');
    await writeFile(file, workflow);
    const child = spawn(process.execPath, ['--conditions=source', 'rehearsal/main/src/cli.ts', file], { cwd: root });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    return { code, text };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

test('a typo is answered with its line, before anything runs', async () => {
  const workflow = (await exampleWorkflow()).replace('health-url:', 'heath-url:');
  const line = workflow.split('\n').findIndex((text) => text.includes('heath-url:')) + 1;
  const { code, text } = await rehearse(workflow);
  expect(code).toBe(2);
  expect(text).toContain(`mine.yml:${line}:`);
  expect(text).toMatch(/heath-url is not defined/);
}, 60_000);

test('a deploy command that deploys nothing is found out: the rehearsal ends with 1', async () => {
  const { code, text } = await rehearse(
    withInputs(await exampleWorkflow(), { 'deploy-command': 'true', 'health-timeout': '2s' }),
  );
  expect(code).toBe(1);
  expect(text).toContain('outcome of 1.0.0 should be "success", and is "failure"');
  expect(text).toContain('did not end as it should');
}, 120_000);
