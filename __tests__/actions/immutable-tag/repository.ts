import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A git repository in a temporary directory that depends on nobody's configuration and on no clock. */
export interface Repository extends AsyncDisposable {
  readonly directory: string;
  git(...args: string[]): Promise<string>;
  write(path: string, content: string): Promise<void>;
  /** Commits everything at 2026-11-21T01:33:48Z and gives back the commit's id. */
  commit(message: string): Promise<string>;
}

const date = '2026-11-21T01:33:48+00:00';

/** Makes an empty repository on the branch `main`. */
export async function makeRepository(): Promise<Repository> {
  const parent = await mkdtemp(join(tmpdir(), 'repository-'));
  const directory = join(parent, 'shop');
  await mkdir(directory);
  const repository = openRepository(directory, () => rm(parent, { recursive: true, force: true }));
  await repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}

/** Clones a repository without its history. */
export async function cloneShallow(source: Repository): Promise<Repository> {
  const directory = join(dirname(source.directory), 'shallow');
  await source.git('clone', '--quiet', '--depth=1', `file://${source.directory}`, directory);
  return openRepository(directory, () => rm(directory, { recursive: true, force: true }));
}

function openRepository(directory: string, dispose: () => Promise<void>): Repository {
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_AUTHOR_DATE: '2001-02-03T04:05:06Z',
    GIT_COMMITTER_NAME: 'C > 1 +0000',
    GIT_COMMITTER_EMAIL: 'c@example.com',
    GIT_COMMITTER_DATE: date,
  };
  const git = async (...args: string[]) =>
    (await promisify(execFile)('git', args, { cwd: directory, env })).stdout.trim();
  return {
    directory,
    git,
    async write(path, content) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), content);
    },
    async commit(message) {
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    [Symbol.asyncDispose]: dispose,
  };
}
