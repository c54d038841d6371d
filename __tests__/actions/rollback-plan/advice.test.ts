import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '#process';
import { decideRollback } from '#rollback';
import { commandsOf, shell } from '../../../actions/rollback-plan/src/advice.ts';
import { record } from '../../packages/ledger/samples.ts';
import { facts } from '../../packages/rollback/facts.ts';

test.each([
  ['environment=production', 'environment=production'],
  ['reason=rollback of record 7', "'reason=rollback of record 7'"],
  ["service=o'neil", String.raw`'service=o'\''neil'`],
  ['', "''"],
])('%s is pasted as %s', (word, pasted) => {
  expect(shell(word)).toBe(pasted);
});

test('a shell reads back exactly the words that were pasted, whatever they hold', async () => {
  const words = fc.sample(fc.string({ unit: 'grapheme', maxLength: 40 }), 200).filter((word) => !word.includes('\0'));
  const hostile = [...words, '$(id)', '`id`', '"; id; "', "'; id; '", '!!', '~', '*', '-n', '\\', '#x', 'a b'];
  const script = `printf '%s\\0' ${hostile.map((word) => shell(word)).join(' ')}`;
  const { stdout, exitCode } = await run({ file: '/bin/sh', args: ['-c', script], env: {} });
  expect(exitCode).toBe(0);
  expect(stdout.split('\0').slice(0, -1)).toEqual(hostile);
});

test('the commands of the way forward take back the change in a real git, and keep its migrations', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'forward-'));
  const sh = async (script: string) => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: directory,
      GIT_AUTHOR_NAME: 'Mona',
      GIT_AUTHOR_EMAIL: 'mona@example.com',
      GIT_COMMITTER_NAME: 'Mona',
      GIT_COMMITTER_EMAIL: 'mona@example.com',
    };
    const { stdout, stderr, exitCode } = await run({ file: '/bin/sh', args: ['-ec', script], cwd: directory, env });
    expect({ stderr, exitCode }).toMatchObject({ exitCode: 0 });
    return stdout.trim();
  };
  try {
    const commit = async (app: string, migration: string) => {
      await mkdir(join(directory, 'db/migrations'), { recursive: true });
      await writeFile(join(directory, 'app'), app);
      await writeFile(join(directory, 'db/migrations', migration), 'SELECT 1;');
      return await sh(`git add app db && git commit -qm ${app} && git rev-parse HEAD`);
    };
    await sh('git init -q .');
    const [first, second] = [await commit('good', '1.sql'), await commit('bad', '2.sql')];
    const commands = commandsOf({
      order: {
        place: { environment: 'production', service: 'shop' },
        wish: { remediates: undefined, image: undefined, quarantine: [] },
        verified: undefined,
      },
      repository: 'acme/shop',
      workflow: 'rollback.yml',
      directory: 'db/migrations',
      from: record(2, ['in_progress', 'failure'], { revision: second }),
      target: record(1, ['in_progress', 'success'], { revision: first }),
      changes: [],
      decision: decideRollback(facts({ target: { signed: 'unverified' } })),
    });
    expect(await sh(commands.join('\n'))).toMatch(/^[0-9a-f]{7,} bad$/u);
    expect(await readFile(join(directory, 'app'), 'utf8')).toBe('good');
    expect(await readdir(join(directory, 'db/migrations'))).toEqual(['1.sql', '2.sql']);
    expect(await sh('git diff --cached --name-only')).toBe('app');
  } finally {
    await rm(directory, { recursive: true });
  }
});
