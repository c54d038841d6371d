import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The project's root directory. */
export const root = join(import.meta.dirname, '..', '..');

/** The files of a small suite: one action, a public and an own workflow, the documents. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'README.md': '# read me\n',
  LICENSE: 'licence without a final line break',
  'package.json': '{}\n',
  'dist/greet/index.js': 'console.log("hello")\n',
  'dist/greet/action.yml': 'name: greet\n',
  '.github/workflows/public.yml':
    'on:\n  workflow_call:\njobs:\n  a:\n    steps:\n      - uses: $/dist/greet\n      - run: echo $/dist/greet',
  '.github/workflows/actions.lock': "version: 'v0.0.2'\nworkflows:\n    '.github/workflows/public.yml': []\n",
  '.github/workflows/own.yml': 'on: push\njobs:\n  a:\n    steps:\n      - uses: ./dist/greet\n',
};

export interface SampleRepository extends AsyncDisposable {
  readonly directory: string;
  git(...args: readonly string[]): Promise<string>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Commits all that is written, at a given second, and gives the id of the commit. */
  commit(message: string, second?: number): Promise<string>;
}

const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid', '-c', 'commit.gpgsign=false'];

/** A repository of git with the sample's files in one commit. */
export async function sampleRepository(
  files: Readonly<Record<string, string>> = sampleFiles,
): Promise<SampleRepository> {
  const directory = await mkdtemp(join(tmpdir(), 'release-'));
  const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const options = { env: { ...process.env, ...env } };
    return (await promisify(execFile)('git', ['-C', directory, ...identity, ...args], options)).stdout.trim();
  };
  const repository: SampleRepository = {
    directory,
    git: async (...args) => await run(args),
    write: async (written) => {
      for (const [path, text] of Object.entries(written)) {
        await mkdir(dirname(join(directory, path)), { recursive: true });
        await writeFile(join(directory, path), text);
      }
    },
    commit: async (message, second = 1_700_000_000) => {
      const date = `${second} +0200`;
      await run(['add', '--all']);
      await run(['commit', '--quiet', '--allow-empty', '--message', message], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
      return await run(['rev-parse', 'HEAD']);
    },
    [Symbol.asyncDispose]: async () => await rm(directory, { recursive: true, force: true }),
  };
  await run(['init', '--quiet', '--initial-branch=main']);
  await repository.write(files);
  await repository.commit('source');
  return repository;
}
