import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { runAct } from '#rehearsal/act';
import { git } from '#rehearsal/git';
import { seconds } from '#time';
import { withAct } from './peer.ts';

/** Whether a process has this word on its command line. */
function isRunning(word: string): boolean {
  return readdirSync('/proc').some((name) => {
    try {
      return /^\d+$/u.test(name) && readFileSync(join('/proc', name, 'cmdline'), 'utf8').includes(word);
    } catch {
      // It has ended meanwhile.
      return false;
    }
  });
}

withAct(
  'a run that takes too long is ended, with what its steps started; no secret is on a command line meanwhile',
  async (act) => {
    const directory = await mkdtemp(join(tmpdir(), 'act-'));
    const mark = `7200.${process.pid}`;
    let seen = false;
    try {
      const [caller, scratch] = [join(directory, 'caller'), join(directory, 'scratch')];
      await mkdir(join(caller, 'workflows'), { recursive: true });
      await mkdir(scratch);
      await git(caller, ['init', '--quiet', '--initial-branch=main']);
      const step = `on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: sleep ${mark} & sleep ${mark}\n`;
      await writeFile(join(caller, 'workflows', 'one.yml'), step);
      const running = runAct({
        act,
        directory: caller,
        workflow: 'workflows/one.yml',
        event: { name: 'push', payload: {} },
        actor: 'mona',
        repositories: {},
        secrets: { GITHUB_TOKEN: 'a-word-for-nobody', OTHER: 'another\nword' },
        variables: {},
        env: { GITHUB_REPOSITORY: 'acme/shop', GITHUB_REF: 'refs/heads/main', SHA_REF: 'a'.repeat(40) },
        path: [dirname(process.execPath), process.env['PATH'] ?? ''].join(':'),
        scratch,
        timeout: seconds(4),
      });
      for (let ended = false; !ended && !seen; seen = isRunning(mark)) {
        ended = await Promise.race([
          running.then(() => true),
          new Promise<false>((next) => setTimeout(() => next(false), 50)),
        ]);
      }
      expect(isRunning('a-word-for-nobody')).toBe(false);
      const { timedOut, exitCode } = await running;
      expect(timedOut).toBe(true);
      expect(exitCode).not.toBe(0);
      expect(seen).toBe(true);
      expect(isRunning(mark)).toBe(false);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
  60_000,
);
