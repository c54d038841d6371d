import { describe, expect, test } from '@jest/globals';
import { startGitHub } from '#rehearsal/github';
import { evaluate } from './evaluate.ts';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { play } from './simulate.ts';

const rehearse = await readWorkflow('rehearse-rollback.yml');
const plan = jobOf(rehearse, 'plan');
const repository = 'acme/shop';

describe('where it is rehearsed', () => {
  const { run = '' } = stepOf(plan, 'place');
  const check = async (environment: string, allowed: string, more: Readonly<Record<string, string>> = {}) => {
    await using server = await startGitHub({
      repositories: [
        {
          owner: 'acme',
          name: 'shop',
          environments: [{ name: 'staging' }, { name: 'guarded', reviewers: ['octocat'] }, { name: 'Production' }],
        },
      ],
    });
    const of = server.addRun(repository);
    const TOKEN = server.issueToken({ repository, permissions: { actions: 'read' }, run: { id: of.id } });
    const { code, lines } = await runScript(run, {
      TOKEN,
      GITHUB_API_URL: server.url,
      ENVIRONMENT: environment,
      RECOVERY: 'staging-recovery',
      ALLOWED: allowed,
      VERIFY: 'required',
      SIGNER: 'key',
      ...more,
    });
    expect(server.violations).toEqual([]);
    return { code, text: lines.join('\n') };
  };

  test.each([
    ['staging', 'staging'],
    ['staging', ' test \n staging \r\n'],
    ['Staging', 'staging'],
  ])('%s may be, of %j', async (environment, allowed) => {
    expect(await check(environment, allowed)).toEqual({ code: 0, text: '' });
  });

  test.each([
    ['production', 'production', 'never rehearsed in production'],
    ['Production', 'Production', 'never rehearsed in production'],
    ['PROD', 'PROD', 'never rehearsed in production'],
    ['live', 'live', 'never rehearsed in production'],
    ['staging', '', 'not among those'],
    ['staging', 'stag\nstaging-2', 'not among those'],
    ['staging', '*', 'not among those'],
    ['', '', 'not among those'],
    ['guarded', 'guarded', 'required reviewers'],
    ['nowhere', 'nowhere', 'no such environment'],
  ])('%s may not be, of %j', async (environment, allowed, message) => {
    const { code, text } = await check(environment, allowed);
    expect(code).toBe(1);
    expect(text).toContain(message);
  });

  test('nowhere may it be when GitHub does not say who approves there', async () => {
    expect((await check('staging', 'staging', { GITHUB_API_URL: 'http://127.0.0.1:9' })).code).toBe(1);
    expect((await check('staging', 'staging', { TOKEN: 'nobody' })).code).toBe(1);
  });

  test.each(['production', 'Prod', 'LIVE'])(
    'nowhere may it be with the secrets of %s to recover by',
    async (RECOVERY) => {
      const { code, text } = await check('staging', 'staging', { RECOVERY });
      expect(code).toBe(1);
      expect(text).toContain('never has the secrets of production');
    },
  );

  test('nowhere may it be with another spelling of what is to be verified', async () => {
    expect((await check('staging', 'staging', { VERIFY: 'NONE', SIGNER: '' })).text).toContain(
      'neither required nor none',
    );
  });

  test('nowhere may it be without a signer', async () => {
    expect((await check('staging', 'staging', { SIGNER: '' })).text).toContain('No signer is named');
  });
});

describe('before it begins', () => {
  const inputs = { verify: 'required', health: 'required', calendar: 'delivery/calendar.yml', 'signer-key': 'key.pub' };
  const steps = ['place', 'checkout', 'window', 'target', 'verify', 'plan', 'live', 'verify-live', 'health'];
  const outputs = { target: { 'target-image': 'x@sha256:a', 'from-image': 'x@sha256:b', 'from-id': '7' } };

  test('everything is asked, what is live included: it has to come forward again', async () => {
    expect((await play(plan, { inputs, outputs })).ran).toEqual(steps);
  });

  test.each(steps)('nothing is deployed when %s fails', async (step) => {
    const played = await play(plan, { inputs, outputs, ends: { [step]: 'failure' } });
    expect(played.ran.at(-1)).toBe(step);
  });
});

test('it goes back only where the plan passed, and says what to leave and where to go', () => {
  const back = jobOf(rehearse, 'back');
  const goes = (outputs: object) => evaluate(back.if ?? '', { needs: { plan: { outputs } } }, 'success') === 'true';
  const passed = { decision: 'pass', 'from-id': '7', 'from-image': 'x@sha256:b', 'target-image': 'x@sha256:a' };
  expect(goes(passed)).toBe(true);
  for (const name of Object.keys(passed)) expect(goes({ ...passed, [name]: '' })).toBe(false);
  expect(goes({ ...passed, decision: 'block' })).toBe(false);
});

describe('forward again', () => {
  const forward = jobOf(rehearse, 'forward');
  const goes = (result: string, outputs: object, planned = 'success') =>
    evaluate(
      forward.if ?? '',
      { needs: { plan: { result: planned, outputs: {} }, back: { result, outputs } } },
      'cancelled',
    ) === 'true';

  test.each<readonly [string, string, object]>([
    ['went back', 'success', { outcome: 'success', 'failed-stage': '' }],
    [
      'failed, and nobody knows what runs',
      'failure',
      { outcome: 'failure', 'failed-stage': 'health', 'rolled-back': 'false' },
    ],
    ['was cancelled half way', 'cancelled', { outcome: 'cancelled', 'failed-stage': 'deploy', 'rolled-back': 'false' }],
    ['died without a word', 'failure', {}],
    ['went back and was not recorded', 'failure', { 'failed-stage': 'record', 'deployment-id': '9' }],
  ])('it comes when the way back %s, also after a cancel', (_, result, outputs) => {
    expect(goes(result, outputs)).toBe(true);
  });

  test.each<readonly [string, string, object]>([
    ['did not begin', 'skipped', {}],
    ['has returned by itself', 'failure', { 'failed-stage': 'health', 'rolled-back': 'true' }],
    ['was stopped before the deploy', 'failure', { 'failed-stage': 'lock', 'rolled-back': 'false' }],
    ['was overtaken before it was recorded', 'failure', { 'failed-stage': 'record', 'deployment-id': '' }],
  ])('it does not come when the way back %s', (_, result, outputs) => {
    expect(goes(result, outputs)).toBe(false);
  });

  test('both ways are rehearsals that name what has to be live, and ask no gate but the lock', () => {
    for (const id of ['back', 'forward']) {
      const { with: given } = jobOf(rehearse, id);
      expect(given).toMatchObject({ rehearsal: true, remediates: '${{ needs.plan.outputs.from-id }}' });
      expect(Object.keys(given).filter((name) => /calendar|policy|migrat|override/.test(name))).toEqual([]);
    }
  });

  test('deploy.yml lets the way forward run after a cancel, and nothing else', async () => {
    const { if: condition = '' } = jobOf(await readWorkflow('deploy.yml'), 'deploy');
    const runs = (inputs: object, standing: 'success' | 'cancelled') =>
      evaluate(condition, { inputs }, standing) === 'true';
    expect(runs({ rehearsal: true, kind: 'auto' }, 'cancelled')).toBe(true);
    expect(runs({ rehearsal: true, kind: 'rollback' }, 'cancelled')).toBe(false);
    expect(runs({ rehearsal: false, kind: 'auto' }, 'cancelled')).toBe(false);
    expect(runs({ rehearsal: false, kind: 'auto' }, 'success')).toBe(true);
  });
});

describe('the report', () => {
  const { run = '' } = stepOf(jobOf(rehearse, 'report'), 'report');
  const tell = async (more: Readonly<Record<string, string>>) => {
    const nothing = { BACK_OUTCOME: '', BACK_STAGE: '', BACK_RETURNED: '', FORWARD_OUTCOME: '', FORWARD_STAGE: '' };
    const all = {
      PLAN: 'success',
      DECISION: 'pass',
      BACK: 'success',
      FORWARD: 'success',
      IMAGE: 'x@sha256:b',
      TARGET: 'x@sha256:a',
    };
    const { code, outputs, lines, summary } = await runScript(run, { ...nothing, ...all, ...more });
    return { code, ...outputs, text: lines.join('\n'), summary };
  };

  test('of both ways is a success', async () => {
    const said = await tell({ BACK_OUTCOME: 'success', FORWARD_OUTCOME: 'success' });
    expect(said).toMatchObject({ code: 0, outcome: 'success', 'failed-stage': '', restored: 'true' });
  });

  test.each<readonly [string, Readonly<Record<string, string>>, object]>([
    [
      'refused',
      { PLAN: 'failure', DECISION: 'block', BACK: 'skipped', FORWARD: 'skipped' },
      { outcome: 'refused', restored: 'true' },
    ],
    [
      'not planned',
      { PLAN: 'failure', DECISION: '', BACK: 'skipped', FORWARD: 'skipped' },
      { outcome: 'failure', 'failed-stage': 'plan' },
    ],
    [
      'cancelled early',
      { PLAN: 'cancelled', DECISION: '', BACK: 'skipped', FORWARD: 'skipped' },
      { outcome: 'cancelled' },
    ],
    [
      'of a way back that failed and returned',
      { BACK: 'failure', BACK_OUTCOME: 'failure', BACK_STAGE: 'health', BACK_RETURNED: 'true', FORWARD: 'skipped' },
      { outcome: 'failure', 'failed-stage': 'back-health', restored: 'true' },
    ],
    [
      'of a way back that failed, and a way forward',
      { BACK: 'failure', BACK_OUTCOME: 'failure', BACK_STAGE: 'deploy', FORWARD_OUTCOME: 'success' },
      { outcome: 'failure', 'failed-stage': 'back-deploy', restored: 'true' },
    ],
    [
      'of no way forward',
      { BACK_OUTCOME: 'success', FORWARD: 'failure', FORWARD_OUTCOME: 'failure', FORWARD_STAGE: 'health' },
      { outcome: 'failure', 'failed-stage': 'forward-health', restored: 'false' },
    ],
    [
      'of a way forward that was killed',
      { BACK_OUTCOME: 'success', FORWARD: 'cancelled' },
      { outcome: 'cancelled', 'failed-stage': 'forward-unknown', restored: 'false' },
    ],
  ])('%s says so', async (_, more, wanted) => {
    expect(await tell(more)).toMatchObject({ code: 0, ...wanted });
  });

  test('alarms when what was live is not, and only then', async () => {
    const lost = await tell({ BACK_OUTCOME: 'success', FORWARD: 'failure', FORWARD_STAGE: 'deploy' });
    expect(lost.text).toContain('::error title=Not as it was::');
    expect(lost.summary).toContain('x@sha256:b');
    expect(
      (await tell({ BACK: 'failure', BACK_STAGE: 'health', BACK_RETURNED: 'true', FORWARD: 'skipped' })).text,
    ).toBe('');
  });

  test('is red when no job was and nothing was proved', async () => {
    expect(await tell({ BACK: 'skipped', FORWARD: 'skipped' })).toMatchObject({ code: 1 });
  });
});
