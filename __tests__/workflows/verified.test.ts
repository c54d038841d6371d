import { describe, expect, test } from '@jest/globals';
import { evaluate } from './evaluate.ts';
import { jobOf, readWorkflow, stepOf } from './public-workflows.ts';
import { runScript } from './shell.ts';
import { play } from './simulate.ts';

const deploy = jobOf(await readWorkflow('deploy.yml'), 'deploy');
const pinned = `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`;
const other = `ghcr.io/acme/shop@sha256:${'b'.repeat(64)}`;

describe('whose signature is wanted', () => {
  const ask = async (verify: string, signer: string) =>
    await runScript(stepOf(deploy, 'signer').run ?? '', { VERIFY: verify, SIGNER: signer });

  test.each([
    ['required', 'release.pub'],
    ['required', '-----BEGIN PUBLIC KEY-----\nMFkw\n'],
    ['none', ''],
    ['none', '  \n'],
  ])('%s with the signer %j goes on', async (verify, signer) => {
    expect((await ask(verify, signer)).code).toBe(0);
  });

  test.each([
    ['required', '', 'No signer is named'],
    ['required', ' \n\t', 'No signer is named'],
    ['none', 'acme/shop', 'one of them is a mistake'],
    ['', 'release.pub', 'neither required nor none'],
    ['', '', 'neither required nor none'],
    ['None', '', 'neither required nor none'],
    ['NONE', 'release.pub', 'neither required nor none'],
    ['none ', '', 'neither required nor none'],
    ['false', '', 'neither required nor none'],
    ['warn', 'release.pub', 'neither required nor none'],
  ])('%j with the signer %j ends the job', async (verify, signer, why) => {
    const { code, lines } = await ask(verify, signer);
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain(why);
  });

  test('who deploys what nobody vouches for is told so on the page of the run', async () => {
    expect((await ask('none', '')).lines.join('\n')).toMatch(/^::warning /m);
    expect((await ask('required', 'release.pub')).lines.join('\n')).not.toMatch(/^::warning /m);
  });

  test('every way to name a signer counts as one, and the issuer, which has a default, does not', () => {
    const written = stepOf(deploy, 'signer').env['SIGNER'] ?? '';
    const named = [...written.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name);
    const { with: given } = stepOf(deploy, 'verify');
    const ways = Object.keys(given).filter((name) => name.startsWith('signer-') && name !== 'signer-issuer');
    expect(new Set(named)).toEqual(new Set(['signer-key', ...ways]));
  });
});

describe('what is deployed', () => {
  const settle = async (given: Readonly<Record<string, string>>) =>
    await runScript(stepOf(deploy, 'verified').run ?? '', {
      VERIFY: 'required',
      PINNED: pinned,
      DECISION: 'pass',
      REASON: 'verified',
      VERIFIED: pinned,
      ...given,
    });

  test('is the image that was verified, and the record says so', async () => {
    const { code, outputs } = await settle({});
    expect(code).toBe(0);
    expect(outputs['image']).toBe(pinned);
    expect(JSON.parse(outputs['gate'] ?? '')).toEqual({
      gate: 'cosign-verify',
      decision: 'pass',
      reason: 'verified',
    });
  });

  test('with none it is the image that was pinned, and the record and the summary say that nobody looked', async () => {
    const { code, outputs, summary } = await settle({ VERIFY: 'none', DECISION: '', REASON: '', VERIFIED: '' });
    expect(code).toBe(0);
    expect(outputs['image']).toBe(pinned);
    expect(JSON.parse(outputs['gate'] ?? '')).toEqual({
      gate: 'cosign-verify',
      decision: 'skipped',
      reason: 'verify-none',
    });
    expect(summary).toContain('whoever built it');
  });

  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['the decision is missing', { DECISION: '' }],
    ['the decision is a block, although the step ended well', { DECISION: 'block', VERIFIED: '' }],
    ['a block comes with an image', { DECISION: 'block' }],
    ['the image is missing', { VERIFIED: '' }],
    ['another image was verified', { VERIFIED: other }],
    ['nothing was pinned', { PINNED: '' }],
    ['nothing was pinned, and nothing is verified', { VERIFY: 'none', PINNED: '' }],
    ['nobody says whether to verify', { VERIFY: '' }],
    ['whether to verify is misspelt', { VERIFY: 'None' }],
  ])('is nothing when %s', async (_, given) => {
    const { code, outputs } = await settle(given);
    expect(code).toBe(1);
    expect(outputs).toEqual({});
  });
});

test('with none the signature is not looked at, and only then', () => {
  const condition = stepOf(deploy, 'verify').if ?? '';
  const asked = (verify: string) => evaluate(condition, { inputs: { verify } }, 'success');
  expect(['none', 'required', '', 'nothing', 'no'].map(asked)).toEqual(['false', 'true', 'true', 'true', 'true']);
});

test('an unverified image arrives only where none is said, and the way through the job is the same otherwise', async () => {
  const outputs = {
    pin: { image: pinned },
    verified: { image: pinned, gate: '{}' },
    open: { id: '7', 'previous-image': '' },
  };
  const { ran, contexts } = await play(deploy, { inputs: { verify: 'none' }, outputs });
  expect(ran).not.toContain('verify');
  expect(ran).toEqual(expect.arrayContaining(['pin', 'verified', 'open', 'deploy', 'health', 'close']));
  const verdict = stepOf(deploy, 'verdict').env;
  expect(evaluate(verdict['UNVERIFIED'] ?? '', contexts, 'success')).toBe('true');
});

test('after the signature is verified no step asks what was only pinned', () => {
  const from = deploy.steps.findIndex(({ id }) => id === 'verified');
  const later = deploy.steps.slice(from + 1);
  expect(later.length).toBeGreaterThan(8);
  expect(later.filter((step) => JSON.stringify(step).includes('steps.pin.outputs'))).toEqual([]);
  expect(stepOf(deploy, 'open').with).toMatchObject({
    image: '${{ steps.verified.outputs.image }}',
    gates: '${{ steps.gates.outputs.decisions }}',
  });
});

test('nothing touches the environment before the signature is verified', () => {
  const until = deploy.steps.findIndex(({ id }) => id === 'verified');
  const earlier = deploy.steps.slice(0, until + 1).map(({ id }) => id);
  expect(earlier).toEqual(['settings', 'receivers', 'signer', 'needs', 'checkout', 'pin', 'verify', 'verified']);
});

test('what the way back leads to is verified before anything is touched, and no later step asks the ledger instead', () => {
  const ids = deploy.steps.map(({ id }) => id);
  expect(ids.indexOf('way')).toBeLessThan(ids.indexOf('begin'));
  const telling = new Set(['deploy', 'after-deploy', 'smoke', 'verdict']);
  const later = deploy.steps.slice(ids.indexOf('begin')).filter(({ id }) => !telling.has(id ?? ''));
  expect(later.filter((step) => JSON.stringify(step).includes('open.outputs.previous-image'))).toEqual([]);
  expect(stepOf(deploy, 'rollback').env['IMAGE']).toBe('${{ steps.way.outputs.image }}');
});

test('the password goes to no other repository than that of the image', () => {
  const condition = stepOf(deploy, 'back').if ?? '';
  const asks = (previous: string) =>
    evaluate(
      condition,
      {
        inputs: { verify: 'required' },
        steps: {
          target: { outputs: { 'target-image': previous } },
          verified: { outputs: { repository: 'ghcr.io/acme/shop' } },
        },
      },
      'success',
    );
  const hash = `@sha256:${'c'.repeat(64)}`;
  expect(asks(`ghcr.io/acme/shop${hash}`)).toBe('true');
  for (const elsewhere of ['evil.example/acme/shop', 'ghcr.io/acme/shop.evil.example/x', 'ghcr.io/acme/shop-2', '']) {
    expect(asks(elsewhere === '' ? '' : `${elsewhere}${hash}`)).toBe('false');
  }
});

test('every question for a signature is about the same signer', async () => {
  const { jobs } = await readWorkflow('deploy.yml');
  const asked = Object.values(jobs)
    .flatMap((job) => job.steps)
    .filter(({ uses }) => uses === '$/dist/cosign-verify')
    .map(({ with: given, env }) => {
      const signer = Object.entries(given).filter(([name]) => !['image', 'mode', 'registry-timeout'].includes(name));
      return JSON.stringify([signer, env]);
    });
  expect(asked).toHaveLength(3);
  expect(new Set(asked).size).toBe(1);
});
