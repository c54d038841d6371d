import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const identity = { name: 'Mona Lisa', email: 'mona@example.com' };

/** Runs git in a directory as a fixed person, without the settings of this machine; gives what it printed, trimmed. */
export async function git(directory: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await execute('git', ['-C', directory, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: directory,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: identity.name,
      GIT_AUTHOR_EMAIL: identity.email,
      GIT_COMMITTER_NAME: identity.name,
      GIT_COMMITTER_EMAIL: identity.email,
    },
  });
  return stdout.trim();
}
