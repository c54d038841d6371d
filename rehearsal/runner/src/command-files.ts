import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.ts';

/** The files through which one step talks to the runner; each step gets its own. */
export interface CommandFiles {
  readonly output: string;
  readonly env: string;
  readonly state: string;
  readonly path: string;
  readonly summary: string;
}

/** A summary file of more bytes than this is not uploaded at all (CreateStepSummaryCommand.AttachmentSizeLimit). */
export const summaryLimit = 1024 * 1024;

/**
 * Makes a fresh, empty set of files in `<temp>/_runner_file_commands`.
 * Source: actions/runner src/Runner.Worker/FileCommandManager.cs InitializeFiles.
 */
export async function createCommandFiles(temp: string): Promise<CommandFiles> {
  const directory = join(temp, '_runner_file_commands');
  const suffix = randomUUID();
  await mkdir(directory, { recursive: true });
  const files: CommandFiles = {
    output: join(directory, `set_output_${suffix}`),
    env: join(directory, `set_env_${suffix}`),
    state: join(directory, `save_state_${suffix}`),
    path: join(directory, `add_path_${suffix}`),
    summary: join(directory, `step_summary_${suffix}`),
  };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  return files;
}

/** Removes a step's files; one that is already gone is no error. */
export async function removeCommandFiles(files: CommandFiles): Promise<void> {
  await Promise.all(Object.values(files).map((file) => rm(file, { force: true, recursive: true })));
}

/** The variables that name a step's files in its environment. */
export function commandFileEnvironment(files: CommandFiles): Readonly<Record<string, string>> {
  return {
    GITHUB_OUTPUT: files.output,
    GITHUB_ENV: files.env,
    GITHUB_STATE: files.state,
    GITHUB_PATH: files.path,
    GITHUB_STEP_SUMMARY: files.summary,
  };
}

/** The text of a command file as .NET reads it: UTF-8 without its byte order mark, '' when the step removed the file. */
export async function readCommandFile(file: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFile(file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  }
}

/** Bytes of the summary file; 0 when the step removed it. */
export async function summarySize(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0;
    throw error;
  }
}
