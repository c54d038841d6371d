import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const modules = join(root, 'node_modules');

/** One contender: the command that waits for a port. */
export interface Tool {
  readonly name: string;
  readonly ours: boolean;
  readonly args: (port: number) => readonly string[];
  readonly env: (port: number, scratch: string) => Readonly<Record<string, string>>;
}

const none = (): Readonly<Record<string, string>> => ({});

/** Ours with its defaults and the version it waits for, and the two packages that most people use, with theirs. */
export const tools: readonly Tool[] = [
  { name: 'health-wait', ours: true, args: () => [join(root, 'dist', 'health-wait', 'index.js')], env: inputsFor },
  {
    name: 'wait-on (HEAD)',
    ours: false,
    args: (port) => [join(modules, 'wait-on', 'bin', 'wait-on'), `http://127.0.0.1:${port}/health`],
    env: none,
  },
  {
    name: 'wait-on (GET)',
    ours: false,
    args: (port) => [join(modules, 'wait-on', 'bin', 'wait-on'), `http-get://127.0.0.1:${port}/health`],
    env: none,
  },
  {
    name: 'wait-port',
    ours: false,
    args: (port) => [
      join(modules, 'wait-port', 'bin', 'wait-port.js'),
      '-o',
      'silent',
      `http://127.0.0.1:${port}/health`,
    ],
    env: none,
  },
];

/** What the runner would pass: the defaults of action.yml, and the three files it reads. */
function inputsFor(port: number, scratch: string): Readonly<Record<string, string>> {
  return {
    INPUT_URL: `http://127.0.0.1:${port}/health`,
    INPUT_METHOD: 'GET',
    'INPUT_EXPECT-STATUS': '200-299',
    'INPUT_EXPECT-VERSION': '2',
    'INPUT_VERSION-FROM': 'json:/version',
    INPUT_SUCCESSES: '3',
    INPUT_TIMEOUT: '5m',
    'INPUT_REQUEST-TIMEOUT': '5s',
    'INPUT_ALLOW-HTTP': 'false',
    INPUT_MODE: 'enforce',
    GITHUB_OUTPUT: join(scratch, 'output'),
    GITHUB_STEP_SUMMARY: join(scratch, 'summary'),
    GITHUB_STATE: join(scratch, 'state'),
    GITHUB_WORKSPACE: scratch,
  };
}

/** How one contender's run ended: when it said ready, in the scene's time; undefined when it failed or never ended. */
export interface Ending {
  readonly saidReadyAt: number | undefined;
}

/** Longer than any scene by far. */
const patience = 20_000;

/** Runs a tool against a stage until it ends by itself, or is ended. */
export async function runTool(tool: Tool, stage: Stage, scratch: string): Promise<Ending> {
  const child = spawn(process.execPath, [...tool.args(stage.port)], {
    env: { PATH: process.env['PATH'] ?? '', ...tool.env(stage.port, scratch) },
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('exit', resolve);
    child.on('error', reject);
  });
  const endedAt = stage.time();
  clearTimeout(timer);
  return { saidReadyAt: code === 0 ? endedAt : undefined };
}
