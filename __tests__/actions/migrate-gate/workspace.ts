import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runStep, type RunStepOptions, type StepRecord } from '#rehearsal/runner';

const action = join(import.meta.dirname, '../../../actions/migrate-gate');
const bundle = join(import.meta.dirname, '../../../dist/migrate-gate');
const execute = promisify(execFile);

type Inputs = Readonly<Record<string, string>>;
type Files = Readonly<Record<string, string>>;

/** A workspace with files, in which the committed bundle is a step; where there is none yet, the action straight from its TypeScript. */
export interface Workspace extends AsyncDisposable {
  readonly root: string;
  readonly write: (files: Files) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  /** Commits everything; returns the commit. */
  readonly commit: () => Promise<string>;
  readonly step: (inputs: Inputs, more?: Partial<RunStepOptions>) => Promise<StepRecord>;
}

export async function makeWorkspace(files: Files = {}): Promise<Workspace> {
  const top = await mkdtemp(join(tmpdir(), 'migrate-gate-test-'));
  const root = join(top, 'workspace');
  const started = join(top, 'action');
  await mkdir(root);
  await mkdir(started);
  await writeFile(join(started, 'action.yml'), await readFile(join(action, 'action.yml'), 'utf8'));
  await writeFile(join(started, 'package.json'), '{ "type": "module" }\n');
  await writeFile(join(started, 'index.js'), `await import(${JSON.stringify(join(action, 'src', 'index.ts'))});\n`);
  const write = async (given: Files) => {
    for (const [path, content] of Object.entries(given)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
  };
  await write(files);
  const git = async (...args: readonly string[]) =>
    (
      await execute('git', ['-c', 'user.name=Mona', '-c', 'user.email=mona@example.com', ...args], { cwd: root })
    ).stdout.trim();
  return {
    root,
    write,
    read: (path) => readFile(join(root, path), 'utf8'),
    commit: async () => {
      await git('init', '--quiet', '--initial-branch=main');
      await git('add', '--all');
      await git('commit', '--quiet', '--allow-empty', '--message=change');
      return await git('rev-parse', 'HEAD');
    },
    step: (inputs, more = {}) =>
      runStep({
        action: existsSync(bundle) ? bundle : started,
        workspace: root,
        inputs,
        defaults: { 'github.token': 'no-token' },
        ...more,
        env: {
          NODE_OPTIONS: '--conditions=source --disable-warning=ExperimentalWarning',
          PATH: process.env['PATH'] ?? '',
          HOME: top,
          ...more.env,
        },
      }),
    [Symbol.asyncDispose]: () => rm(top, { recursive: true, force: true }),
  };
}
