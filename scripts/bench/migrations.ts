import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './migrations/corpus.ts';
import { gate, squawk } from './migrations/contenders.ts';
import { askAbout, commit, write } from './migrations/findings.ts';
import { measure, type Command } from './migrations/measure.ts';
import { alternatives, hazards } from './migrations/probes.ts';

/** What may be taken, whole process: 20 changed of 2,000 files in milliseconds, all of them in times of squawk. */
const bars = { changed: 300, times: 5 };
const files = 2000;
const changed = 20;

/**
 * Measures `task: check` of the committed bundle against squawk: whole processes on the same 2,000 generated files, in turn, median and peak
 * memory; 20 changed of 2,000 in a git repository; and what both find of a list of hazards, and say of safe alternatives. Ends with 1 when a bar
 * is broken, a hazard is missed, or a safe alternative is refused.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '7' } } });
  console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`);
  const times = await compareTimes(Number(values.runs));
  const found = await compareFindings();
  process.exitCode = times && found ? 0 : 1;
}

async function compareTimes(runs: number): Promise<boolean> {
  const corpus = writeCorpus(files, 20_261_121);
  const statements = corpus.reduce((sum, each) => sum + each.statements, 0);
  const all = Object.fromEntries(corpus.map(({ name, sql }) => [name, sql]));
  const merged = Object.fromEntries(corpus.slice(0, -changed).map(({ name, sql }) => [name, sql]));
  await using whole = await makeDirectory();
  await using branch = await makeDirectory();
  await using scratch = await makeDirectory();
  await write(whole.path, all);
  await commit(branch.path, merged);
  await write(branch.path, all);
  const plain = { tool: 'sql', transaction: 'per-statement', 'server-version': '16' };
  const names = Object.keys(all);
  const directory = join(whole.path, 'migrations');
  const rows = await takeTurns(runs, {
    [`squawk, all ${files}`]: squawk(directory, names, 16),
    [`migrate-gate, all ${files}`]: gate(whole.path, scratch.path, plain),
    [`squawk, ${changed} files`]: squawk(directory, names.slice(-changed), 16),
    [`migrate-gate, ${changed} changed of ${files}`]: gate(branch.path, scratch.path, { ...plain, base: 'main' }),
  });
  const [theirs = 0, ours = 0, , few = 0] = rows;
  const held = [ours <= bars.times * theirs, few < bars.changed];
  const say = (is: boolean | undefined): string => (is === true ? 'held' : 'BROKEN');
  console.log(
    `\n${files} files, ${statements} statements. All: ${(ours / theirs).toFixed(1)} times squawk, bar ${bars.times}: ${say(held[0])}.`,
  );
  console.log(`${changed} changed: ${few.toFixed(0)} ms, bar ${bars.changed} ms: ${say(held[1])}.\n`);
  return held.every(Boolean);
}

/** Runs every command once for warmth, then in turn; prints the median of each and gives it, in milliseconds. */
async function takeTurns(runs: number, commands: Readonly<Record<string, Command>>): Promise<readonly number[]> {
  const named = Object.entries(commands).map(([name, command]) => ({ name, command, took: [] as number[], peak: 0 }));
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const row of named) {
      const { took, peak } = await measure(row.command);
      if (turn > 0) row.took.push(took);
      row.peak = Math.max(row.peak, peak);
    }
  }
  console.log('| whole process | median | best | peak memory |\n|---|---|---|---|');
  return named.map(({ name, took, peak }) => {
    const middle = took.toSorted((left, right) => left - right)[took.length >> 1] ?? Number.NaN;
    console.log(`| ${name} | ${middle.toFixed(0)} ms | ${Math.min(...took).toFixed(0)} ms | ${peak.toFixed(0)} MiB |`);
    return middle;
  });
}

async function compareFindings(): Promise<boolean> {
  const dangers = await askAbout(hazards);
  const found = dangers.map(({ ours }, at) =>
    ours.some((said) => hazards[at]?.rules.includes(said.split(' ')[0] ?? '')),
  );
  console.log('| hazard | migrate-gate | squawk |\n|---|---|---|');
  for (const [at, { probe, ours, squawk: theirs }] of dangers.entries()) {
    const own =
      found[at] === true ? hazards[at]?.rules.find((rule) => ours.some((said) => said.startsWith(rule))) : 'MISSED';
    console.log(`| ${probe.name} | ${own} | ${theirs.length === 0 ? 'silent' : theirs.join(', ')} |`);
  }
  const safe = await askAbout(alternatives);
  const alarms = safe.filter(({ ours }) => ours.some((said) => !said.endsWith(' info')));
  const theirs = safe.filter(({ squawk: said }) => said.length > 0);
  const count = (list: readonly unknown[], of: readonly unknown[]): string => `${list.length} of ${of.length}`;
  console.log(
    `\nHazards found: ours ${count(found.filter(Boolean), hazards)}, squawk ${count(
      dangers.filter(({ squawk: said }) => said.length > 0),
      hazards,
    )}.`,
  );
  console.log(`Safe alternatives refused: ours ${count(alarms, alternatives)}, squawk ${count(theirs, alternatives)}.`);
  for (const { probe, ours } of alarms) console.log(`- ${probe.name}: ${ours.join(', ')}`);
  return found.every(Boolean) && alarms.length === 0;
}

async function makeDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'migrations-'));
  return { path, [Symbol.asyncDispose]: async () => await rm(path, { recursive: true }) };
}
