import { type Claim, concludeOpen, type Entry, type History, leaseMargin, readClaim, writeHistory } from '#channel';
import { ActionFailure } from '#kit';
import { digestOf, formatRepository, putBlob, putManifest } from '#oci';

import type { Ready } from './candidate.ts';
import { type ChannelVerdict, conclude, nameOf } from './outcome.ts';
import { attachStatement, type StatementSigner } from './statement-signer.ts';
import { hastyHome, readChannel, type World } from './world.ts';
import { yieldTo } from './yield-to.ts';

type Bundle = Awaited<ReturnType<StatementSigner>>;

/** Moves the tag. From here on nobody else does, until the history says what came of it or the lease is over. */
export async function makeMove(world: World, ready: Ready, claim: Claim, ends: number): Promise<ChannelVerdict> {
  const { step, home } = world;
  const { channel } = step.inputs;
  const found = await readChannel(world);
  if (found?.digest !== claim.from) return giveUp(world, ready, claim, found?.digest);
  const bundle = await signed(world, ready, claim);
  const statement = bundle === undefined ? null : await storeStatement(world, bundle);
  // Whose clock is far ahead passes over this claim too soon, and asks for the next move before he makes it.
  const successor = await readClaim(home.registry, home.repository, channel, claim.generation + 1);
  if (successor !== undefined) return yieldTo(world, ready, successor);
  if (step.clock.elapsed() > ends - leaseMargin) {
    const what = `Signing took so long that the time for the move of ${channel} is over`;
    throw new ActionFailure('move-late', `${what}. Nothing was moved. Try again in five minutes.`);
  }
  await point(world, ready, claim);
  const { to, from: previous } = claim;
  step.output('image', nameOf(home.name, to));
  const history = await remember(world, ready, { ...entryOf(claim, ready), statement }, ends);
  await publish(world, ready, bundle);
  const { evidence } = ready;
  const message = `${channel} is ${to} now, and was ${previous ?? 'nothing'} before.`;
  return conclude(world, { decision: 'pass', reason: 'moved', message, image: to, previous, history, evidence });
}

/** Somebody has moved the tag since it was first read, without a claim. */
async function giveUp(world: World, ready: Ready, claim: Claim, found: Claim['from']): Promise<ChannelVerdict> {
  const history = await record(world, ready, { ...entryOf(claim, ready), outcome: 'abandoned' });
  const what = `${world.step.inputs.channel} was ${claim.from ?? 'none'} and is ${found ?? 'none'} now`;
  const message = `${what}: somebody moved it without a claim, by hand or with another tool. Nothing was moved here.`;
  const told = { image: found, previous: undefined, history, evidence: ready.evidence };
  return conclude(world, { decision: 'block', reason: 'moved-by-another', message, ...told });
}

/** Signs before anything is moved. Where that fails the move is given up at once, so that nobody waits for it. */
async function signed(world: World, ready: Ready, claim: Claim): Promise<Bundle | undefined> {
  const { step, home } = world;
  const { generation, from, to, by, at } = claim;
  const { downgrade } = ready;
  const { channel } = step.inputs;
  const repository = formatRepository(home.name);
  try {
    return await ready.sign?.({ channel, repository, generation, from, to, by, at, downgrade });
  } catch (error) {
    await record(world, ready, { ...entryOf(claim, ready), outcome: 'abandoned' }).catch(() => {
      step.log.warn('That the move is given up could not be noted either: others wait for it for four minutes.');
    });
    throw error;
  }
}

/** Writes the tag and reads it back. */
async function point(world: World, { image }: Ready, { to }: Claim): Promise<void> {
  const { channel } = world.step.inputs;
  const { registry, repository } = hastyHome(world);
  const look = 'Look with task: show, and run this again if it was not';
  await orSay(putManifest(registry, repository, channel, image), `Whether ${channel} was moved is not known. ${look}.`);
  const now = await orSay(readChannel(world), `${channel} was moved to ${to}, and could not be read back. ${look}.`);
  if (now?.digest === to) return;
  const what = `${channel} was moved to ${to}, and reads back as ${now?.digest ?? 'nothing'}`;
  const next = 'Look who else writes to that tag, and whether the registry answers from a copy that lags';
  throw new ActionFailure('registry-invalid-answer', `${what}. ${next}.`);
}

/** Writes the move into the history, unless somebody else may be writing there by now: the next move notes it then. */
async function remember(world: World, ready: Ready, entry: Entry, ends: number): Promise<History> {
  const { clock, log, inputs } = world.step;
  if (clock.elapsed() <= ends) {
    const moved = `${inputs.channel} was moved to ${entry.to} all the same, and the next move notes it in the history.`;
    return orSay(record(world, ready, entry), moved);
  }
  log.warn(`${inputs.channel} was moved so slowly that the history is left to the next move.`);
  return [entry, ...ready.history];
}

/** Adds to a failure what it means for the channel. */
async function orSay<T>(work: Promise<T>, meaning: string): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof ActionFailure) || error.reason === 'cancelled') throw error;
    throw new ActionFailure(error.reason, `${error.message} ${meaning}`, { cause: error });
  });
}

function entryOf({ generation, from, to, by, at }: Claim, { source, downgrade }: Ready): Entry {
  return {
    generation,
    outcome: 'moved',
    from: from ?? null,
    to,
    source: nameOf(source, source.digest),
    by,
    at,
    downgrade: downgrade ?? null,
    statement: null,
  };
}

/** Writes the history with this move, and with what became of claims before it that nobody concluded. */
async function record({ step, home }: World, { standing, before }: Ready, entry: Entry): Promise<History> {
  const history = [entry, ...concludeOpen(standing.open, before?.digest), ...standing.history];
  await writeHistory(home.registry, home.repository, step.inputs.channel, history);
  return history;
}

async function storeStatement({ home: { registry, repository } }: World, bundle: Bundle) {
  const bytes = Buffer.from(JSON.stringify(bundle));
  return { digest: await putBlob(registry, repository, bytes), size: bytes.length };
}

/** The history has the statement already: that it cannot be attached too is no reason to call the move a failure. */
async function publish({ step, home }: World, { image }: Ready, bundle: Bundle | undefined): Promise<void> {
  if (bundle === undefined) return;
  const bytes = Buffer.from(JSON.stringify(bundle));
  step.output('statement', digestOf(bytes));
  const subject = { ...image, digest: digestOf(image.bytes) };
  const listed = await attachStatement(step, home, subject, bundle).catch((error: unknown) => {
    if (error instanceof ActionFailure && error.reason !== 'cancelled') return false;
    throw error;
  });
  if (!listed) step.log.warn('The statement about the move is in the history, and could not be attached to the image.');
}
