import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startGitHub } from '#rehearsal/github';
import * as v from 'valibot';
import { makeWorkspace, type Workspace } from './workspace.ts';

const users = 'create table users (id bigint primary key, email text, nick text);\n';
const first = {
  'migrations/0001_users.up.sql': users,
  'migrations/0001_users.down.sql': 'drop table users;\n',
};
const add = {
  'migrations/0002_phone.up.sql': 'alter table users add column phone text;\n',
  'migrations/0002_phone.down.sql': 'alter table users drop column phone;\n',
};
const drop = {
  'migrations/0002_nick.up.sql': '-- nobody reads it\nalter table users drop column nick;\n',
  'migrations/0002_nick.down.sql': 'alter table users add column nick text;\n',
};

let workspace: Workspace;
let base: string;
beforeEach(async () => {
  workspace = await makeWorkspace(first);
  base = await workspace.commit();
});
afterEach(async () => workspace[Symbol.asyncDispose]());

const check = (inputs: Readonly<Record<string, string>> = {}) => workspace.step({ task: 'check', base, ...inputs });

describe('check', () => {
  test('passes what the running version does not notice, and says what it read', async () => {
    await workspace.write(add);
    const step = await check();
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: {
        decision: 'pass',
        reason: 'safe',
        tool: 'golang-migrate',
        planned: '["migrations/0002_phone.up.sql"]',
        class: 'additive',
        held: '[]',
        coverage: '1/1',
        migration: '{"planned":["migrations/0002_phone.up.sql"],"schema-floor":null}',
      },
    });
    expect(step.log.join('\n')).toContain('Read 1 of 1 statement in 1 file.');
    expect(step.summary).toContain('Read 1 of 1 statement in 1 file.');
  });

  test('blocks a dropped column on its line, in the report and in SARIF alike', async () => {
    await workspace.write(drop);
    const step = await check({ report: 'out/report.json', sarif: 'out/report.sarif' });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { decision: 'block', reason: 'incompatible' } });
    expect(step.annotations[0]).toMatchObject({
      level: 'error',
      properties: { file: 'migrations/0002_nick.up.sql', line: '2', title: 'MG102' },
    });
    const report = v.parse(
      v.object({
        schema: v.literal(1),
        files: v.array(v.looseObject({ path: v.string(), findings: v.array(v.unknown()) })),
      }),
      JSON.parse(await workspace.read('out/report.json')),
    );
    expect(report.files[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'MG102',
        severity: 'error',
        phase: 'contract',
        line: 2,
        fix: expect.any(String),
      }),
    );
    const sarif = await workspace.read('out/report.sarif');
    expect(JSON.parse(sarif)).toMatchObject({
      version: '2.1.0',
      runs: [{ results: expect.arrayContaining([expect.objectContaining({ ruleId: 'MG102', level: 'error' })]) }],
    });
  });

  test('lets the same wait in a contract, and says that it is held', async () => {
    await workspace.write({
      ...drop,
      'migrations/0002_nick.up.sql': `-- migrate-gate: contract after=v1.1.0 soak=24h\nalter table users drop column nick;\n`,
    });
    const step = await check();
    expect(step).toMatchObject({
      outcome: 'success',
      outputs: { decision: 'pass', planned: '[]', held: '["migrations/0002_nick.up.sql"]' },
    });
    expect(step.summary).toContain('contract');
  });

  test('in `warn` says the same and passes', async () => {
    await workspace.write(drop);
    const step = await check({ mode: 'warn' });
    expect(step).toMatchObject({ outcome: 'success', outputs: { decision: 'block', reason: 'incompatible' } });
    expect(step.annotations.map(({ level }) => level)).not.toContain('error');
  });

  test('counts what it could not read, and does not let it pass', async () => {
    await workspace.write({
      ...add,
      'migrations/0002_phone.up.sql': 'alter table users add column phone text;\nnonsense;\n',
    });
    const step = await check();
    expect(step.outputs).toMatchObject({ decision: 'block', reason: 'not-analysed', coverage: '1/2' });
    expect(step.summary).toContain('1 could not be analysed (MG999)');
  });

  test('knows an edit of what was merged', async () => {
    await workspace.write({ 'migrations/0001_users.up.sql': users.replace('nick', 'name') });
    expect((await check()).outputs).toMatchObject({ decision: 'block', reason: 'history-broken' });
  });

  test('says so where there is nothing to compare with, and judges everything', async () => {
    const step = await workspace.step({ task: 'check' });
    expect(step.outputs).toMatchObject({ planned: '["migrations/0001_users.up.sql"]' });
    expect(step.log.join('\n')).toContain('every migration counts as pending');
  });

  test('compares with what is live where `environment` says it, and asks the ledger about contracts', async () => {
    await using github = await startGitHub({ repositories: [{ owner: 'acme', name: 'shop' }] });
    const run = github.addRun('acme/shop', { headSha: base, conclusion: 'success' });
    const delivery = {
      schema: 1,
      service: 'shop',
      image: `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`,
      kind: 'change',
      run: { id: run.id, attempt: 1, url: '' },
    };
    github.addDeployment('acme/shop', {
      task: 'deploy:shop',
      sha: base,
      payload: { delivery },
      statuses: [{ state: 'success' }],
    });
    const token = github.issueToken({
      repository: 'acme/shop',
      permissions: { deployments: 'read', actions: 'read', contents: 'read' },
    });
    await workspace.write(add);
    await workspace.write({
      'migrations/0003_nick.up.sql': '-- migrate-gate: contract after=v1.1.0\nalter table users drop column nick;\n',
      'migrations/0003_nick.down.sql': 'alter table users add column nick text;\n',
    });
    const step = await workspace.step(
      { task: 'check', environment: 'production', token },
      { env: { GITHUB_API_URL: github.url } },
    );
    expect(step.outputs).toMatchObject({
      reason: 'safe',
      planned: '["migrations/0002_phone.up.sql"]',
      held: '["migrations/0003_nick.up.sql"]',
    });
    expect(step.outputs['result']).toContain('cannot be compared with v1.1.0');
    expect(github.violations).toEqual([]);
  });

  test('has nothing to say where nothing is pending, and still says what it read', async () => {
    const step = await check();
    expect(step.outputs).toMatchObject({ decision: 'pass', reason: 'nothing-to-migrate', coverage: '0/0' });
    expect(step.log.join('\n')).toContain('Read 0 of 0 statements in 0 files.');
  });

  test('keeps to nine annotations, the worst first', async () => {
    const columns = Array.from({ length: 30 }, (_, index) => `alter table users drop column c${index};`).join('\n');
    await workspace.write({ ...add, 'migrations/0002_phone.up.sql': columns });
    const { annotations } = await check();
    expect(annotations).toHaveLength(9);
    expect(new Set(annotations.map(({ level }) => level))).toEqual(new Set(['error']));
  });

  test.each([
    ['a directory that is not there', { directory: 'nowhere' }, 'no-directory'],
    ['a base that git does not know', { base: 'no-such-ref' }, 'no-base'],
    ['sizes that are none', { stats: 'migrations/0001_users.up.sql' }, 'unreadable-file'],
    ['a report outside of the workspace', { report: '../report.json' }, 'bad-input'],
  ])('fails for %s, in `warn` too', async (_, inputs, reason) => {
    const step = await check({ mode: 'warn', ...inputs });
    expect(step).toMatchObject({ outcome: 'failure', outputs: { reason } });
    expect(step.outputs).not.toHaveProperty('decision');
  });

  test.each([
    [
      'a change of the schema and of its rows in one transaction (E5)',
      'MG508',
      'alter table users add column a int;\nupdate users set a = 1 where id < 9;',
    ],
    [
      'a value of an enum that is used where it is added (E8)',
      'MG506',
      "alter type mood add value 'sad';\nalter table users add column m mood default 'sad';",
    ],
  ])('blocks %s', async (_, rule, sql) => {
    await using own = await makeWorkspace({
      'migrations/20260101000000_a.sql':
        "-- migrate:up\ncreate type mood as enum ('ok');\ncreate table users (id int primary key);\n\n-- migrate:down\ndrop table users;\ndrop type mood;\n",
    });
    const before = await own.commit();
    await own.write({ 'migrations/20260102000000_b.sql': `-- migrate:up\n${sql}\n\n-- migrate:down\nselect 1;\n` });
    const step = await own.step({ task: 'check', base: before });
    expect(step.outputs).toMatchObject({ decision: 'block' });
    expect(step.outputs['result']).toContain(`${rule}: `);
  });
});
