import { symlink } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { setStage, type Stage } from './stage.ts';

// Every step is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

let stage: Stage;

const contract = `
environments: [staging, production]
names:
  DATABASE_URL: { type: url, schemes: [postgres], secret: true }
  SENTRY_DSN: { type: url, secret: true, required-in: [production] }
  PORT: { type: port, default: 8080 }
  LOG_LEVEL: { type: enum, values: [debug, info], show: true, environments: { production: { values: [info] } } }
`;
const secrets = { DATABASE_URL: 'postgres://shop:pw-4711@db/shop', SENTRY_DSN: 'https://dsn-4711@sentry.example/1' };
const key = '8f1d2c3b4a5968778695a4b3c2d1e0f00f1e2d3c4b5a69788796a5b4c3d2e1f0';

beforeAll(async () => {
  stage = await setStage(contract);
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
});

test('a configuration as the contract says passes, with a snapshot and a summary', async () => {
  const record = await stage.step({ environment: 'production', values: 'LOG_LEVEL=info\nPORT=80' }, secrets);
  expect(record).toMatchObject({ exitCode: 0, outputs: { decision: 'pass', reason: 'complete', problems: '[]' } });
  expect(record.outputs['baked']).toBeUndefined();
  expect(JSON.parse(record.outputs['snapshot'] ?? '')).toEqual({
    schema: 1,
    environment: 'production',
    entries: [
      { name: 'DATABASE_URL', from: 'given', kind: 'secret' },
      { name: 'SENTRY_DSN', from: 'given', kind: 'secret' },
      { name: 'PORT', from: 'given', kind: 'withheld' },
      { name: 'LOG_LEVEL', from: 'given', kind: 'shown', value: 'info' },
    ],
  });
  expect(record.masks).toEqual(expect.arrayContaining(Object.values(secrets)));
  expect(record.summary).toContain('✅ config-check: pass');
  expect(record.annotations).toEqual([]);
});

test('what production alone demands is missing there and not in staging', async () => {
  const given = { DATABASE_URL: secrets.DATABASE_URL };
  const staging = await stage.step({ environment: 'Staging', values: 'LOG_LEVEL=debug' }, given);
  expect(staging).toMatchObject({ exitCode: 0, outputs: { reason: 'complete' } });
  const production = await stage.step({ environment: 'production', values: 'LOG_LEVEL=debug' }, given);
  expect(production).toMatchObject({ exitCode: 1, outputs: { decision: 'block', reason: 'missing' } });
  expect(JSON.parse(production.outputs['problems'] ?? '')).toEqual([
    { name: 'SENTRY_DSN', kind: 'missing' },
    { name: 'LOG_LEVEL', kind: 'malformed' },
  ]);
  expect(production.outputs['message']).toContain('SENTRY_DSN is missing; it takes a URL, as a secret.');
  expect(production.outputs['message']).toContain('LOG_LEVEL is not one of info.');
  expect(production.summary).toContain('⛔ config-check: blocked');
  expect(JSON.parse(production.outputs['result'] ?? '')).toMatchObject({
    gate: 'config-check',
    evidence: expect.arrayContaining([expect.objectContaining({ subject: 'SENTRY_DSN', verdict: 'block' })]),
  });
});

test('a block only warns in mode warn, an error fails in both', async () => {
  const warned = await stage.step({ mode: 'warn', environment: 'production' });
  expect(warned).toMatchObject({ exitCode: 0, outputs: { decision: 'block', reason: 'missing' } });
  expect(warned.annotations.map(({ level }) => level)).toEqual(['warning']);
  const failed = await stage.step({ mode: 'warn', environment: 'prodution' });
  expect(failed).toMatchObject({ exitCode: 1, outputs: { reason: 'unknown-environment' } });
  expect(failed.outputs['decision']).toBeUndefined();
});

test('the worst is the reason: a secret where everybody can read it comes before what is missing', async () => {
  const values = `DATABASE_URL=${secrets.DATABASE_URL}\nLOG_LEVL=info`;
  const record = await stage.step({ environment: 'production', values });
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'misplaced-secret' } });
  expect(JSON.parse(record.outputs['problems'] ?? '')).toEqual([
    { name: 'DATABASE_URL', kind: 'misplaced' },
    { name: 'SENTRY_DSN', kind: 'missing' },
    { name: 'LOG_LEVEL', kind: 'missing' },
    { name: 'LOG_LEVL', kind: 'unknown' },
  ]);
});

test('the snapshot of one environment is compared with another as a table of names', async () => {
  const common = { 'snapshot-key': key };
  const staging = await stage.step(
    { ...common, environment: 'staging', values: 'LOG_LEVEL=debug\nPORT=1234' },
    secrets,
  );
  const snapshot = staging.outputs['snapshot'] ?? '';
  expect(snapshot).not.toContain('1234');
  const compared = { ...common, environment: 'production', 'compare-with': snapshot };
  const production = await stage.step({ ...compared, values: 'LOG_LEVEL=info\nPORT=1235' }, secrets);
  expect(JSON.parse(production.outputs['difference'] ?? '')).toEqual({
    schema: 1,
    from: 'staging',
    to: 'production',
    names: [
      { name: 'DATABASE_URL', verdict: 'unknown' },
      { name: 'SENTRY_DSN', verdict: 'unknown' },
      { name: 'PORT', verdict: 'different' },
      { name: 'LOG_LEVEL', verdict: 'different' },
    ],
  });
  expect(production.summary).toContain('production compared with staging');
  expect(production.summary).toMatch(/`LOG_LEVEL` \| different \| debug \| info/);
  expect(production.masks).toContain(key);
  const keyless = await stage.step(
    { environment: 'production', 'compare-with': snapshot, values: 'LOG_LEVEL=info' },
    secrets,
  );
  expect(keyless.annotations).toMatchObject([{ level: 'notice', message: expect.stringContaining('snapshot-key') }]);
});

test('a contract can stand in the input', async () => {
  const record = await stage.step({ contract: 'names:\n  A: { type: integer }\n' }, { A: '1' });
  expect(record).toMatchObject({ exitCode: 0, outputs: { reason: 'complete' } });
});

test('a contract with a mistake is an error that names line and mistake', async () => {
  await stage.write('wrong.yml', 'names:\n  A: { type: int }\n');
  const record = await stage.step({ contract: 'wrong.yml' });
  expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-contract' } });
  expect(record.outputs['message']).toMatch(
    /^wrong\.yml is no contract that can be held\.\nline 2: A: type takes one of string/,
  );
});

test('a contract that is not in the workspace is an error, also behind a link or when it is no text', async () => {
  await using elsewhere = await setStage('names: { A: {} }\n');
  await symlink(join(elsewhere.workspace, 'config.yml'), join(stage.workspace, 'linked.yml'));
  await symlink('.', join(stage.workspace, 'directory.yml'));
  for (const path of ['none.yml', 'linked.yml', 'directory.yml']) {
    const record = await stage.step({ contract: path });
    expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'contract-not-found' } });
  }
  for (const path of ['../config.yml', '/etc/passwd.yml', 'config']) {
    const record = await stage.step({ contract: path });
    expect(record).toMatchObject({ exitCode: 1, outputs: { reason: 'bad-input' } });
  }
});

test('a name that looks misspelt in env is a warning beside a pass', async () => {
  const record = await stage.step({ environment: 'staging', values: 'LOG_LEVEL=info' }, { ...secrets, PROT: '80' });
  expect(record).toMatchObject({ exitCode: 0, outputs: { reason: 'complete' } });
  expect(record.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('PROT is in env') }]);
  expect(record.summary).toMatch(/`PROT` \| is in env and looks like PORT/);
});
