import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '#process';
import type { Git } from '#migrations';

/** A folder with a repository in it, removed when disposed. */
export interface Workspace extends AsyncDisposable {
  readonly root: string;
  readonly git: Git;
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  remove(...paths: readonly string[]): Promise<void>;
  /** Runs git and answers its output. */
  run(...args: readonly string[]): Promise<string>;
  /** Commits everything and answers the commit. */
  commit(message: string): Promise<string>;
}

export async function openWorkspace(from?: { readonly clone: string; readonly depth: number }): Promise<Workspace> {
  const root = await mkdtemp(join(tmpdir(), 'migrations-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: root,
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  const workspace: Workspace = {
    root,
    git: { root, variables: { PATH: process.env['PATH'], HOME: root } },
    async write(files) {
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), text);
      }
    },
    async remove(...paths) {
      for (const path of paths) await rm(join(root, path));
    },
    async run(...args) {
      const { exitCode, stdout, stderr } = await run({ file: 'git', args, cwd: root, env });
      if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
      return stdout.trim();
    },
    async commit(message) {
      await workspace.run('add', '-A');
      await workspace.run('commit', '-q', '--allow-empty', '-m', message);
      return workspace.run('rev-parse', 'HEAD');
    },
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
  if (from === undefined) await workspace.run('init', '-q', '-b', 'main');
  else await workspace.run('clone', '-q', '--no-tags', `--depth=${from.depth}`, `file://${from.clone}`, '.');
  return workspace;
}
