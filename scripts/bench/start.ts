import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..', '..');

/** What each action may need beyond bare Node until it has read its inputs, in milliseconds. */
const bars: Readonly<Record<string, number>> = { 'health-wait': 25, deployment: 60, 'immutable-tag': 60 };

/**
 * Measures how long each committed bundle takes to start and to refuse an empty set of inputs, against an empty module,
 * in turn: the median of the differences, whole processes. Ends with 1 when a bar is broken.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '41' } } });
  const runs = Number(values.runs);
  const scratch = await mkdtemp(join(tmpdir(), 'start-'));
  try {
    const empty = join(scratch, 'empty.mjs');
    await writeFile(empty, '');
    console.log(`| action | bare Node | start | more than bare | bar |\n|---|---|---|---|---|`);
    let broken = 0;
    for (const [name, bar] of Object.entries(bars)) {
      const bare: number[] = [];
      const more: number[] = [];
      for (let index = 0; index <= runs; index++) {
        const base = await timeOf(empty, scratch);
        const full = await timeOf(join(root, 'dist', name, 'index.js'), scratch);
        if (index === 0) continue;
        bare.push(base);
        more.push(full - base);
      }
      const [base, extra] = [median(bare), median(more)];
      if (extra > bar) broken++;
      console.log(
        `| ${name} | ${base.toFixed(1)} ms | ${(base + extra).toFixed(1)} ms | ${extra.toFixed(1)} ms | ${bar} ms |`,
      );
    }
    process.exitCode = broken > 0 ? 1 : 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function timeOf(module: string, scratch: string): Promise<number> {
  const [output, summary, state] = [join(scratch, 'output'), join(scratch, 'summary'), join(scratch, 'state')];
  for (const file of [output, summary, state]) await writeFile(file, '');
  const env = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_STATE: state, GITHUB_WORKSPACE: scratch };
  const started = performance.now();
  const child = spawn(process.execPath, [module], { env, stdio: 'ignore' });
  await new Promise((resolve) => child.on('exit', resolve));
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
