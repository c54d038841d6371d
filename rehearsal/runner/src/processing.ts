import { readCommandFile, summaryLimit, summarySize, type CommandFiles } from './command-files.ts';
import { parseFileCommands, parsePathFile } from './file-commands.ts';
import type { OutputTarget } from './output.ts';

type Target = Pick<OutputTarget, 'effects' | 'journal' | 'masks'>;

/**
 * Takes over what a step wrote to its command files and returns its summary: masked, '' when there is none, null when it
 * was too large. One malformed file fails the step, but keeps its pairs before the mistake and all other files.
 * Source: actions/runner src/Runner.Worker/FileCommandManager.cs ProcessFiles and the commands in the same file.
 */
export async function processFiles(files: CommandFiles, target: Target): Promise<string | null> {
  const { effects } = target;
  await attempt('path', target, async () => {
    effects.path = parsePathFile(await readCommandFile(files.path));
  });
  await attempt('env', target, () =>
    takePairs(files.env, (name, value) => {
      if (name.toUpperCase() === 'NODE_OPTIONS') {
        target.journal.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
      } else {
        effects.env.set(name, value);
      }
    }),
  );
  const summary = await attempt('step_summary', target, () => readSummary(files.summary, target));
  await attempt('state', target, () => takePairs(files.state, (name, value) => effects.state.set(name, value)));
  await attempt('output', target, () => takePairs(files.output, (name, value) => effects.outputs.set(name, value)));
  return summary ?? null;
}

async function attempt<T>(name: string, target: Target, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    target.journal.annotate('error', `Unable to process file command '${name}' successfully.`);
    target.journal.annotate('error', message);
    target.effects.commandErrors.push(message);
    return undefined;
  }
}

async function takePairs(file: string, take: (name: string, value: string) => void): Promise<void> {
  const { pairs, problem } = parseFileCommands(await readCommandFile(file));
  for (const [name, value] of pairs) take(name, value);
  if (problem !== undefined) throw new Error(problem);
}

async function readSummary(file: string, target: Target): Promise<string | null> {
  const size = await summarySize(file);
  if (size > summaryLimit) {
    target.journal.annotate(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${summaryLimit / 1024}k, got ${Math.floor(size / 1024)}k. ` +
        'For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary',
    );
    return null;
  }
  const lines = (await readCommandFile(file)).split(/\r\n|\n|\r/u);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => `${target.masks.hide(line)}\n`).join('');
}
