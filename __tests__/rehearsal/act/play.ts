import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverByAct, storyOf, type Story, translateSuite } from '#rehearsal/act';
import { deliver, type Flaw, makeRelease, openWorld, releaseSuite, type World } from '#rehearsal/main';

/** What two runners of workflows can be compared by. */
export interface Played {
  readonly story: Story;
  /** Steps that ran, as `job step phase outcome`, in the order in which they began; jobs by their ids. */
  readonly steps: readonly string[];
  /** Whether each run succeeded. */
  readonly succeeded: readonly boolean[];
  readonly approvals: number;
  readonly violations: readonly string[];
}

export interface Play {
  readonly workflow: string;
  readonly name: string;
  readonly releases: readonly { readonly version: string; readonly flaw?: Flaw }[];
  /** Of the event; default is the image and the version of the release. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Before each release, from the first on. */
  readonly prepare?: (world: World, release: number) => Promise<void>;
}

/** The same play on the rehearsal's own runner and on act, each in a world of its own. */
export async function playTwice(act: string, play: Play): Promise<{ readonly own: Played; readonly byAct: Played }> {
  const directory = await mkdtemp(join(tmpdir(), 'act-'));
  try {
    const suite = await releaseSuite(join(directory, 'suite'));
    const translated = await translateSuite(suite, join(directory, 'translated'));
    const own = await playIn(await openWorld(suite, play.workflow, play.name), play, async (world, release) => {
      const options = play.inputs === undefined ? {} : { inputs: play.inputs };
      const { run, approvals } = await deliver(world, release, () => {}, options);
      const steps = run.jobs.flatMap(({ path, steps: all }) =>
        all
          .filter(({ conclusion }) => conclusion !== 'skipped')
          .map(({ id, phase, outcome }) => `${path.replace(/^.*\//u, '')} ${id} ${phase} ${outcome}`),
      );
      return { steps, succeeded: run.result === 'success', approvals: approvals.length };
    });
    const byAct = await playIn(await openWorld(suite, play.workflow, play.name), play, async (world, release) => {
      const options = play.inputs === undefined ? {} : { inputs: play.inputs };
      const { events, exitCode } = await deliverByAct(world, release, { act, suite: translated }, options);
      const steps = events.flatMap(({ job, steps: path, stage, stepResult }) =>
        stepResult === undefined || stage === undefined
          ? []
          : [`${job} ${path.join('/')} ${stage.toLowerCase()} ${stepResult}`],
      );
      return { steps, succeeded: exitCode === 0, approvals: 0 };
    });
    return { own, byAct };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

type Deliver = (
  world: World,
  release: Awaited<ReturnType<typeof makeRelease>>,
) => Promise<{ readonly steps: readonly string[]; readonly succeeded: boolean; readonly approvals: number }>;

async function playIn(opened: World, { releases, prepare }: Play, deliverOne: Deliver): Promise<Played> {
  await using world = opened;
  const ends = [];
  for (const [at, { version, flaw }] of releases.entries()) {
    await prepare?.(world, at);
    ends.push(await deliverOne(world, await makeRelease(world, version, { flaw })));
  }
  return {
    story: storyOf(world.github.journal),
    steps: ends.flatMap(({ steps }) => steps),
    succeeded: ends.map(({ succeeded }) => succeeded),
    approvals: ends.reduce((sum, { approvals }) => sum + approvals, 0),
    violations: world.github.violations,
  };
}
