import { describe, expect, test } from '@jest/globals';
import { start } from './start.ts';

describe('a verdict', () => {
  test('to pass ends with 0 and tells the workflow what and why', async () => {
    const step = await start('gate');
    expect(step).toMatchObject({
      exitCode: 0,
      outcome: 'success',
      annotations: [],
      commandErrors: [],
      outputs: { decision: 'pass', reason: 'open', message: 'The gate is open', seen: '{"open":true}' },
    });
    expect(JSON.parse(step.outputs['result'] ?? '')).toEqual({
      schema: 1,
      gate: 'fixture-gate',
      decision: 'pass',
      reason: 'open',
      message: 'The gate is open',
      evidence: [],
      'evaluated-at': expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u),
    });
  });

  test('to block fails the step, says why beside the run and shows its evidence', async () => {
    const step = await start('gate', { open: 'false' });
    expect(step).toMatchObject({
      exitCode: 1,
      outcome: 'failure',
      outputs: { decision: 'block', reason: 'closed', message: 'The gate is closed' },
      annotations: [{ level: 'error', message: 'The gate is closed', properties: { title: 'fixture-gate: closed' } }],
    });
    expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({
      evidence: [{ subject: 'gate', verdict: 'block' }],
    });
    expect(step.summary).toBe(
      '## ⛔ fixture-gate: closed\n\nThe gate is closed\n\n' +
        '| subject | verdict | detail |\n| --- | --- | --- |\n| gate | block | closed |\n\n',
    );
  });

  test('to block is still a block in mode warn, but only warns', async () => {
    const step = await start('gate', { open: 'false', mode: 'warn' });
    expect(step).toMatchObject({
      exitCode: 0,
      outputs: { decision: 'block', reason: 'closed' },
      annotations: [{ level: 'warning', message: 'The gate is closed' }],
    });
  });

  test('with more evidence than a variable holds keeps the evidence that matters and counts the rest', async () => {
    const step = await start('trouble', { trouble: 'huge-evidence' });
    const result = JSON.parse(step.outputs['result'] ?? '');
    expect(Buffer.byteLength(step.outputs['result'] ?? '')).toBeLessThanOrEqual(96 * 1024);
    expect(result.evidence.at(-1)).toMatchObject({ subject: 'the one that counts', verdict: 'block' });
    expect(result.evidence.length).toBeGreaterThan(80);
    expect(result.evidence.length + result['evidence-omitted']).toBe(301);
  });

  test('is asked of an action without a post step whatever an earlier step wrote to GITHUB_ENV', async () => {
    const step = await start('gate', { open: 'false' }, { env: { STATE_phase: 'post' } });
    expect(step).toMatchObject({ exitCode: 1, outputs: { decision: 'block' } });
  });

  test('ends the step although a socket is still open', async () => {
    const step = await start('trouble', { trouble: 'open-socket' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', early: 'kept' } });
  });

  test('never carries a masked text into an output that GitHub would drop for it', async () => {
    const step = await start('trouble', { trouble: 'masked-message' });
    expect(step).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', message: 'logged in as ***' } });
    expect(step.outputs['result']).not.toContain('hunter2');
    expect(step.annotations).toEqual([
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining('The output early contains a masked text'),
      }),
    ]);
  });
});

describe('bad input', () => {
  test('is reported as a whole, in one message, before main runs', async () => {
    const step = await start('gate', { open: 'perhaps', mode: 'Warn' });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
    expect(step.outputs).not.toHaveProperty('decision');
    expect(step.outputs).not.toHaveProperty('seen');
    expect(step.outputs['message']).toBe(
      'These 2 inputs are not usable:\n' +
        '- mode: got "Warn": did you mean warn?; it takes enforce or warn\n' +
        '- open: got "perhaps": is no YAML 1.2 boolean; it takes true or false',
    );
  });

  test('fails the step in mode warn too', async () => {
    expect(await start('gate', { open: 'perhaps', mode: 'warn' })).toMatchObject({ exitCode: 1, outcome: 'failure' });
  });

  test('does not keep secrets beside it from being masked', async () => {
    const step = await start('gate', { open: 'perhaps', token: 'ghs_notARealToken' });
    expect(step.masks).toContain('ghs_notARealToken');
  });
});

/** Each with the reason and a part of the message that it must end in; none may leave a decision. */
const troubles = [
  ['failure', 'unreachable', 'The service does not answer; start it'],
  ['unknown-reason', 'defect', 'its reason made-up is not in the contract of fixture-trouble'],
  ['defect', 'defect', 'fixture-trouble is at fault, not you: cannot read'],
  ['text-thrown', 'defect', 'a text'],
  ['exit-zero', 'defect', 'something ended the process before the action came to its end'],
  ['never-ends', 'defect', 'nothing is left to do, but main has not ended'],
  ['rejected-elsewhere', 'defect', 'nobody waits for this'],
  ['thrown-elsewhere', 'defect', 'thrown in a callback'],
  ['undeclared-output', 'defect', 'decision is no output in the contract'],
  ['foreign-decision', 'defect', 'main decided allow'],
  ['foreign-reason', 'defect', 'the reason cancelled is not in the contract'],
] as const;

describe('an error is never a decision, in either mode', () => {
  test.each(troubles)('%s ends with the reason %s', async (trouble, reason, message) => {
    const step = await start('trouble', { trouble, mode: 'warn' });
    expect(step).toMatchObject({
      exitCode: 1,
      outcome: 'failure',
      commandErrors: [],
      outputs: { reason, early: 'kept' },
    });
    expect(step.outputs['message']).toContain(message);
    expect(step.outputs).not.toHaveProperty('decision');
    expect(step.outputs).not.toHaveProperty('result');
    expect(step.annotations).toEqual([expect.objectContaining({ level: 'error', message: step.outputs['message'] })]);
    expect(step.summary).toContain(`## ❌ fixture-trouble: ${reason}`);
  });

  test('a defect keeps its stack in the log', async () => {
    const { log } = await start('trouble', { trouble: 'defect' });
    expect(log.join('\n')).toMatch(/^\| +at .*trouble\/index\.ts:\d+:\d+/mu);
  });

  test('a failure names its cause in the log', async () => {
    const { log } = await start('trouble', { trouble: 'failure' });
    expect(log).toContain(String.raw`| connect ECONNREFUSED ##\[set-output name=decision;]pass`);
  });

  test('a variable that the runner should have set is named', async () => {
    const step = await start('trouble', { trouble: 'missing-environment' }, { env: { GITHUB_WORKFLOW_REF: '' } });
    expect(step).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-environment' } });
    expect(step.outputs['message']).toContain('GITHUB_WORKFLOW_REF is not set');
  });
});
