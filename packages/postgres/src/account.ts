import { readFile } from 'node:fs/promises';

import { PostgresFailure } from './failure.ts';

/** Who a server runs as, when the caller is root: Postgres refuses to run as root. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account to drop to; undefined where the caller is not root and needs none.
 *
 * initdb looks its user up by number (src/common/username.c), so it must be one that /etc/passwd knows: `postgres`, else `nobody`.
 */
export async function unprivilegedAccount(
  uid = process.getuid?.(),
  passwd: () => Promise<string> = () => readFile('/etc/passwd', 'utf8'),
): Promise<Account | undefined> {
  if (uid !== 0) return undefined;
  const lines = (await passwd().catch(() => '')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const line = lines.find(([user]) => user === name);
    const [, , number, group] = line ?? [];
    if (Number(number) > 0 && Number(group) > 0) return { uid: Number(number), gid: Number(group) };
  }
  throw new PostgresFailure(
    'shadow-unavailable',
    'A Postgres server does not run as root, and /etc/passwd has neither `postgres` nor `nobody` to run it as. Run the job as another user, add one of the two, or give shadow-url.',
  );
}

/**
 * What to run so that `file` runs as `account`: Node itself, which gives up its rights and then becomes the program.
 *
 * There is no shell and no further process in between, so signals reach the program. Ends with 126 when it may not run it.
 */
export function asAccount(
  account: Account | undefined,
  file: string,
  args: readonly string[],
): { readonly file: string; readonly args: readonly string[] } {
  if (account === undefined) return { file, args };
  const options = ['--disable-warning=ExperimentalWarning', '--eval', becomeProgram, '--'];
  return { file: process.execPath, args: [...options, String(account.uid), String(account.gid), file, ...args] };
}

const becomeProgram = `
  const { accessSync, constants } = require('node:fs');
  const [uid, gid, file, ...args] = process.argv.slice(1);
  process.setgroups([]);
  process.setgid(Number(gid));
  process.setuid(Number(uid));
  try {
    accessSync(file, constants.X_OK);
  } catch {
    console.error('user ' + uid + ' may not run ' + file);
    process.exit(126);
  }
  process.chdir('/');
  process.execve(file, [file, ...args], process.env);
`;
