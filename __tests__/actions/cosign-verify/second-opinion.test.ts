import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { runStep } from '#rehearsal/runner';

import { newParty, type Party, push } from '../../packages/cosign/party.ts';

jest.setTimeout(60_000);

let registry: FakeRegistry;
let party: Party;
let signed: string;
let bare: string;

beforeAll(async () => {
  registry = await startRegistry();
  party = await newParty();
  signed = (await push(registry.host, 'signed')).name;
  bare = (await push(registry.host, 'bare')).name;
  await party.sign(signed);
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await party[Symbol.asyncDispose]();
});

/** A program that says it is a known cosign, and then does as it is told. */
async function program(name: string, work: string, version = '3.1.3'): Promise<Record<string, string>> {
  const path = join(party.home, name);
  const told = `[ "$1" = version ] && echo '{"gitVersion":"v${version}"}' && exit 0\n${work}`;
  await writeFile(path, `#!/bin/sh\n${told}\n`);
  await chmod(path, 0o755);
  return { engine: 'cosign', 'cosign-path': path };
}

const saying = (digest: string): string =>
  `echo '[{"critical":{"identity":{"docker-reference":""},"image":{"docker-manifest-digest":"${digest}"},"type":""},"optional":null}]'`;

test('what the official binary does not accept is a block, although our own reading does', async () => {
  const digest = signed.split('@')[1] ?? '';
  expect((await party.verify(signed, await program('agreeing', saying(digest)))).outcome).toBe('success');
  for (const [name, work] of [
    ['refusing', 'echo "no matching signatures" >&2; exit 12'],
    ['silent', 'exit 0'],
    ['talking', 'echo "all good"'],
    ['confused', saying(`sha256:${'0'.repeat(64)}`)],
  ] as const) {
    const step = await party.verify(signed, await program(name, work));
    expect([name, step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual([
      name,
      'failure',
      'cosign-disagrees',
      undefined,
    ]);
  }
});

test('the binary is told the whole path of a trusted root, which counts from the workspace', async () => {
  const note = join(party.home, 'arguments');
  const agreeing = await program('noting', `echo "$@" > ${note}; ${saying(signed.split('@')[1] ?? '')}`);
  const step = await party.verify(signed, { ...agreeing, 'trusted-root': 'root.json' });
  expect(step.outcome).toBe('success');
  expect(await readFile(note, 'utf8')).toContain(`--trusted-root=${join(party.home, 'root.json')} `);
});

test('a binary that accepts everything makes nothing pass', async () => {
  const digest = bare.split('@')[1] ?? '';
  const step = await party.verify(bare, await program('accepting', saying(digest)));
  expect([step.outcome, step.outputs['reason'], step.outputs['image']]).toEqual(['failure', 'unsigned', undefined]);
});

test('a binary with known holes is never asked', async () => {
  const note = join(party.home, 'asked');
  const step = await party.verify(signed, await program('old', `echo asked > ${note}`, '3.0.6'));
  expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'cosign-not-trusted']);
  await expect(readFile(note, 'utf8')).rejects.toThrow();
});

test('what the binary writes never commands the runner', async () => {
  const digest = signed.split('@')[1] ?? '';
  const attack = `echo '::set-output name=image::evil' >&2; echo '##[set-output name=image;]evil' >&2; ${saying(digest)}`;
  const step = await party.verify(signed, await program('commanding', attack));
  expect([step.outcome, step.outputs['image'], step.commandErrors]).toEqual(['success', signed, []]);
});

test('the public key of a service is asked for through the binary, with the credentials of that service alone', async () => {
  const pem = await readFile(join(party.home, 'cosign.pub'), 'utf8');
  const note = join(party.home, 'environment');
  const { 'cosign-path': path } = await program(
    'service',
    `env > ${note}; echo "$*" >> ${note}; cat <<'END'\n${pem}END\n`,
  );
  const inputs = { image: signed, key: 'awskms:///alias/release', transparency: 'none', 'cosign-path': path ?? '' };
  const action = join(import.meta.dirname, '..', '..', '..', 'dist', 'cosign-verify');
  const env = { AWS_REGION: 'eu-central-1', VAULT_TOKEN: 'of another service', COSIGN_REPOSITORY: 'evil.example/keys' };
  const step = await runStep({ action, inputs, env, workspace: party.home });
  expect([step.outcome, step.outputs['image']]).toEqual(['success', signed]);
  const seen = await readFile(note, 'utf8');
  expect(seen).toContain('public-key --key=awskms:///alias/release');
  expect(seen).toContain('AWS_REGION=eu-central-1');
  expect(seen).not.toMatch(/VAULT_TOKEN|COSIGN_REPOSITORY|INPUT_/);
});
