import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bar, densest, keepsBar, tableOf, type Cell, type Run } from './health/cell.ts';
import { scenes, type Scene } from './health/scene.ts';
import { play } from './health/stage.ts';
import { runTool, tools, type Tool } from './health/tool.ts';

/**
 * Measures how long after a service is truly ready health-wait, wait-on and wait-port say so, how often they say so too early, and with how
 * many probes: `runs` times in each scene, `lanes` runs side by side, the moments of a scene drawn anew each time. Peers can be left out.
 */
export async function benchHealth(options: {
  readonly runs: number;
  readonly lanes: number;
  readonly peers: boolean;
}): Promise<readonly Cell[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'health-'));
  const contenders = tools.filter(({ ours }) => ours || options.peers);
  // Tool after tool, so that a heavy one does not slow down a light one beside it; scene after scene, so that a moment in which the whole
  // machine stands still does not hit two runs of one cell.
  const jobs = contenders.flatMap((tool) =>
    Array.from({ length: options.runs }, () => scenes(Math.random).map((_, index) => ({ index, tool }))).flat(),
  );
  const found: { readonly index: number; readonly tool: Tool; readonly run: Run }[] = [];
  const work = async (lane: number): Promise<void> => {
    const directory = join(scratch, String(lane));
    await mkdir(directory);
    for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) {
      const scene = scenes(Math.random)[job.index];
      if (scene !== undefined) found.push({ ...job, run: await runOnce(scene, job.tool, directory) });
    }
  };
  try {
    await Promise.all(Array.from({ length: options.lanes }, (_, lane) => work(lane)));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return scenes(Math.random).flatMap(({ name, barred }, index) =>
    contenders.map((tool) => {
      const runs = found.filter((one) => one.index === index && one.tool === tool).map((one) => one.run);
      return { scene: name, barred, tool: tool.name, ours: tool.ours, runs };
    }),
  );
}

async function runOnce(scene: Scene, tool: Tool, scratch: string): Promise<Run> {
  for (const file of ['output', 'summary', 'state']) await writeFile(join(scratch, file), '');
  await using stage = await play(scene);
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(resolve, 300 * Math.random());
  await promise;
  const { saidReadyAt } = await runTool(tool, stage, scratch);
  const delay = saidReadyAt === undefined ? undefined : saidReadyAt - scene.readyAt;
  return { delay, probes: stage.probes.length, rate: densest(stage.probes) };
}

/** `npm run bench -- health [--runs 30] [--lanes 2] [--ours]`: prints the table and ends with 1 when a bar is broken. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '30' },
      lanes: { type: 'string', default: '2' },
      ours: { type: 'boolean', default: false },
    },
  });
  const cells = await benchHealth({ runs: Number(values.runs), lanes: Number(values.lanes), peers: !values.ours });
  console.log(tableOf(cells));
  const broken = cells.filter((cell) => !keepsBar(cell));
  console.log(
    `\nBar: no false ready, p95 at most ${bar.delay} ms after truly ready, at most ${bar.rate} probes a second.`,
  );
  for (const { scene } of broken) console.log(`The bar is broken in: ${scene}.`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}
