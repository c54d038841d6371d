import { describe, expect, test } from '@jest/globals';
import { evaluate } from './evaluate.ts';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { interpolate, play, type Course } from './simulate.ts';

const rollback = await readWorkflow('rollback.yml');
const plan = jobOf(rollback, 'plan');
const good = 'ghcr.io/acme/shop@sha256:a';

describe('what is asked for', () => {
  const { run = '' } = stepOf(plan, 'asked');
  const check = async (more: Readonly<Record<string, string>>) => {
    const { code, lines } = await runScript(run, { WHY: 'it is broken', VERIFY: 'required', SIGNER: 'key', ...more });
    return { code, text: lines.join('\n') };
  };

  test('is enough with a reason and a signer, or with neither wanted', async () => {
    expect(await check({})).toEqual({ code: 0, text: '' });
    expect(await check({ VERIFY: 'none', SIGNER: '' })).toEqual({ code: 0, text: '' });
  });

  test.each([
    ['no reason', { WHY: ' ' }, 'Say why'],
    ['a reason of two lines', { WHY: 'a\n::add-mask::b' }, 'one line'],
    ['a reason that is a book', { WHY: 'x'.repeat(401) }, '400 characters'],
    ['no signer', { SIGNER: '' }, 'No signer is named'],
    ['a signer and none', { VERIFY: 'none' }, 'one of them is a mistake'],
    ['something else to verify', { VERIFY: 'perhaps' }, 'neither required nor none'],
  ])('is refused with %s, before anything is read', async (_, more, message) => {
    const { code, text } = await check(more);
    expect(code).toBe(1);
    expect(text).toContain(message);
    expect(text).not.toContain('add-mask');
  });
});

describe('the plan', () => {
  const inputs = { verify: 'required', target: '', remediates: '', 'signer-key': 'key.pub' };
  const found = { target: { 'target-image': good, 'from-id': '7' }, verify: { decision: 'pass', image: good } };
  const course = (more: Course): Course => ({ inputs, outputs: found, ...more });
  const given = async (more: Course, name: string) => {
    const { contexts } = await play(plan, course(more));
    return interpolate(String(stepOf(plan, 'plan').with[name]), contexts, 'success');
  };

  test('is decided about the image that was found, which cosign has passed', async () => {
    const { ran } = await play(plan, course({}));
    expect(ran).toEqual(['asked', 'checkout', 'target', 'verify', 'plan', 'gate']);
    expect(await given({}, 'verified-image')).toBe(good);
    expect(await given({}, 'image')).toBe(good);
    expect(await given({}, 'remediates')).toBe('7');
  });

  test('takes nothing for verified that did not pass', async () => {
    const outputs = { ...found, verify: { decision: 'block', image: good } };
    expect(await given({ outputs }, 'verified-image')).toBe('');
  });

  test('is made of the image that a person names, by digest, also when there is nothing to find', async () => {
    const outputs = { target: { 'from-id': '7' }, pin: { image: 'x@sha256:b' } };
    const named = { inputs: { ...inputs, target: 'x:1' }, outputs };
    expect((await play(plan, course(named))).ran).toEqual(['asked', 'checkout', 'pin', 'target', 'plan', 'gate']);
    expect(await given(named, 'image')).toBe('x@sha256:b');
  });

  test.each(['asked', 'checkout', 'target', 'verify', 'plan'])('ends when %s fails', async (step) => {
    const { ran } = await play(plan, course({ ends: { [step]: 'failure' } }));
    expect(ran.at(-1)).toBe(step);
  });
});

describe('the rollback', () => {
  const job = jobOf(rollback, 'rollback');
  const goes = (outputs: object) => interpolate(job.if ?? '', { needs: { plan: { outputs } } }, 'success');

  test('goes only where the plan passed, to what it named', () => {
    const passed = { decision: 'pass', 'target-image': good, 'from-id': '7' };
    expect(goes(passed)).toBe('true');
    expect(goes({ ...passed, 'target-image': '' })).toBe('false');
    expect(goes({ ...passed, 'from-id': '' })).toBe('false');
    expect(goes({ ...passed, decision: 'block' })).toBe('false');
    expect(goes({})).toBe('false');
  });

  test('that was skipped after a plan that passed makes the run red, and nothing else does', async () => {
    const dropped = jobOf(rollback, 'dropped');
    const says = (planned: string, result: string, standing: 'success' | 'failure' | 'cancelled' = 'success') =>
      evaluate(dropped.if ?? '', { needs: { plan: { result: planned }, rollback: { result } } }, standing);
    expect(says('success', 'skipped')).toBe('true');
    expect(says('success', 'success')).toBe('false');
    expect(says('success', 'failure', 'failure')).toBe('false');
    expect(says('failure', 'skipped', 'failure')).toBe('false');
    expect(says('success', 'skipped', 'cancelled')).toBe('false');
    const { code, lines, summary } = await runScript(stepOf(dropped, 'dropped').run ?? '');
    expect(code).toBe(1);
    expect(lines[0]).toMatch(/^::error title=Not rolled back::/);
    expect(summary).toContain('## Not rolled back');
  });

  test('is recorded as one, goes back to nothing, and leaves the schema alone', () => {
    expect(job.with).toMatchObject({
      kind: 'rollback',
      rollback: 'none',
      remediates: '${{ needs.plan.outputs.from-id }}',
    });
    expect(Object.keys(job.with).filter((name) => /migrat|backup|recovery|rehearsal/.test(name))).toEqual([]);
  });

  test('takes a command of its own when there is one', () => {
    const command = (inputs: object) => interpolate(String(job.with['deploy-command']), { inputs }, 'success');
    expect(command({ 'deploy-command': './deploy', 'rollback-command': '' })).toBe('./deploy');
    expect(command({ 'deploy-command': './deploy', 'rollback-command': './back' })).toBe('./back');
  });
});

test('who wants it and why is what the record keeps of the decision, whatever it holds', async () => {
  const { run = '' } = stepOf(plan, 'gate');
  const WHY = 'it\'s "down" | <b>::add-mask::x</b> @acme/sre $(id) `id`';
  const said = await runScript(run, { WHO: 'mona', WHY, DECISION: 'pass', REASON: 'allowed' });
  expect(said.code).toBe(0);
  expect(JSON.parse(said.outputs['gate'] ?? '')).toEqual({
    gate: 'rollback-plan',
    decision: 'pass',
    reason: 'allowed',
    evidence: [{ subject: 'break-glass', detail: `mona: ${WHY}` }],
  });
  expect(said.lines.join('\n')).not.toContain('::add-mask::');
  expect(said.summary).toContain('\\<b\\>');
  expect(said.summary).toContain('\\@acme');
});

test('says that it was refused when the plan was no, and that it failed when there was none', () => {
  const { outputs } = rollback.on.workflow_call;
  const say = (name: string, jobs: object) =>
    interpolate(
      outputs[name]?.value ?? '',
      { jobs: { plan: { outputs: {} }, rollback: { outputs: {} }, ...jobs } },
      'success',
    );
  const refused = { plan: { outputs: { decision: 'block', plan: 'deny' } } };
  expect([say('outcome', refused), say('failed-stage', refused), say('image', refused)]).toEqual([
    'refused',
    'plan',
    '',
  ]);
  expect([say('outcome', {}), say('failed-stage', {})]).toEqual(['failure', 'plan']);
  expect(say('outcome', { plan: { result: 'cancelled', outputs: {} } })).toBe('cancelled');
  expect(say('outcome', { rollback: { result: 'cancelled', outputs: {} } })).toBe('cancelled');
  const failed = { rollback: { outputs: { outcome: 'failure', 'failed-stage': 'health', image: good } } };
  expect([say('outcome', failed), say('failed-stage', failed), say('image', failed)]).toEqual([
    'failure',
    'health',
    '',
  ]);
  const done = { rollback: { outputs: { outcome: 'success', 'failed-stage': '', image: good } } };
  expect([say('outcome', done), say('failed-stage', done), say('image', done)]).toEqual(['success', '', good]);
});
