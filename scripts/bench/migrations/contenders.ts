import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mergeInputs, readManifest } from '#rehearsal/runner';
import type { Command } from './measure.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const action = join(root, 'dist', 'migrate-gate');

/** The committed bundle with `task: check` in a workspace, as the runner starts it; what it writes goes below `scratch`. */
export function gate(workspace: string, scratch: string, inputs: Readonly<Record<string, string>>): Command {
  const given = { task: 'check', report: 'report.json', ...inputs };
  const merged = mergeInputs(readManifest(action), given, (text) => (text.includes('${{') ? 'no-token' : text)).inputs;
  const files = ['output', 'step_summary', 'state', 'event_path'].map((name) => join(scratch, name));
  for (const file of files) writeFileSync(file, file.endsWith('event_path') ? '{}' : '');
  const [output = '', summary = '', state = '', event = ''] = files;
  return {
    file: process.execPath,
    args: [join(action, 'index.js')],
    cwd: workspace,
    leaves: join(workspace, 'report.json'),
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: scratch,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_STATE: state,
      GITHUB_EVENT_PATH: event,
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'acme/shop',
      RUNNER_TEMP: scratch,
      ...Object.fromEntries(Object.entries(merged).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  };
}

/** The real squawk with its rules as they are, and a report like ours; without the script that looks for it. */
export function squawk(
  directory: string,
  files: readonly string[],
  server: number,
  more: readonly string[] = [],
): Command {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('squawk-cli/package.json'));
  const home = dirname(resolve(`@squawk-cli/${process.platform}-${process.arch}/package.json`));
  return {
    file: join(home, 'bin', 'squawk'),
    args: [`--pg-version=${server}`, '--reporter=json', ...more, ...files],
    cwd: directory,
    leaves: '',
    env: { PATH: process.env['PATH'] ?? '', HOME: directory },
  };
}
