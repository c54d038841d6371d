import { randomUUID } from 'node:crypto';

import {
  type Claim,
  concludeOpen,
  type Entry,
  leaseMargin,
  type Mover,
  type Place,
  readStanding,
  settleClaim,
  type Standing,
  writeHistory,
} from '#channel';
import { ActionFailure, type Evidence } from '#kit';
import { digestOf, type FetchedManifest, formatRepository, type PinnedReference, putBlob, putManifest } from '#oci';

import { type ChannelVerdict, conclude, describeMover, nameOf, type Refusal } from './outcome.ts';
import { attachStatement, type StatementSigner } from './statement-signer.ts';
import { readChannel, type World } from './world.ts';

/** A move that nothing speaks against any more. */
export interface Ready {
  readonly from: Place;
  readonly source: PinnedReference;
  readonly image: FetchedManifest;
  /** What the channel pointed to at the start: it must do so still when it is moved. */
  readonly before: FetchedManifest | undefined;
  readonly standing: Standing;
  readonly sign: StatementSigner | undefined;
  readonly evidence: Evidence[];
}

type Bundle = Awaited<ReturnType<StatementSigner>>;

/** Claims the move, and makes it when the claim is won; says who made another one when it is not. */
export async function succeed(world: World, ready: Ready): Promise<ChannelVerdict> {
  const { step, home } = world;
  const { channel } = step.inputs;
  const { registry, repository } = home;
  const standing = await readStanding(registry, repository, channel);
  const others = standing.open.findLast(({ generation }) => generation >= ready.standing.next);
  const newer = standing.history.find(({ generation }) => generation >= ready.standing.next);
  if (others !== undefined || newer !== undefined) return lost(world, ready, others ?? newer);
  const claim = claimFor(world, ready);
  step.log.info(`Asking for move ${claim.generation} of ${channel}.`);
  const settled = await settleClaim(registry, repository, channel, claim, step);
  if (settled.kind === 'lost') return lost(world, ready, settled.to);
  if (settled.kind === 'slow') {
    const what = `The claim to move ${channel} took ${Math.round(settled.took / 1000)} s, and 5 s at most count`;
    throw new ActionFailure('claim-slow', `${what}. Nothing was moved. Try again in five minutes.`);
  }
  return make(world, ready, claim, settled.ends);
}

function claimFor({ step }: World, { standing, image, before }: Ready): Claim {
  const at = step.clock.now();
  const to = digestOf(image.bytes);
  return { generation: standing.next, nonce: randomUUID(), from: before?.digest, to, by: moverOf(step), at };
}

function moverOf({ environment }: World['step']): Mover {
  const { triggeringActor: actor, runUrl: run, workflowRef: workflow, sha } = environment;
  return { actor, run, workflow, sha };
}

function lost(world: World, { standing, before, evidence }: Ready, other: Claim | Entry | undefined): ChannelVerdict {
  const who = other === undefined ? 'somebody else' : describeMover(other);
  const refusal: Refusal = {
    reason: 'moved-by-another',
    message: `${world.step.inputs.channel} was claimed by ${who}. Nothing was moved here.`,
  };
  const { history } = standing;
  return conclude(world, {
    decision: 'block',
    ...refusal,
    image: before?.digest,
    previous: undefined,
    history,
    evidence,
  });
}

/** Moves the tag. From here on nobody else does, until the history says what came of it or the lease is over. */
async function make(world: World, ready: Ready, claim: Claim, ends: number): Promise<ChannelVerdict> {
  const { step, home } = world;
  const { channel } = step.inputs;
  const found = await readChannel(world);
  if (found?.digest !== claim.from) {
    const history = await record(world, ready, { ...entryOf(claim, ready, step), outcome: 'abandoned' });
    const what = `${channel} was ${claim.from ?? 'none'} and is ${found?.digest ?? 'none'} now`;
    const message = `${what}: somebody moved it without a claim, by hand or with another tool. Nothing was moved here.`;
    const { evidence } = ready;
    const told = { image: found?.digest, previous: undefined, history, evidence };
    return conclude(world, { decision: 'block', reason: 'moved-by-another', message, ...told });
  }
  const { to, from } = claim;
  const bundle = await signed(world, ready, claim);
  const statement = bundle === undefined ? null : await storeStatement(home, bundle);
  if (step.clock.elapsed() > ends - leaseMargin) {
    const what = `Signing took so long that the time for the move of ${channel} is over`;
    throw new ActionFailure('move-late', `${what}. Nothing was moved. Try again in five minutes.`);
  }
  await putManifest(home.registry, home.repository, channel, ready.image);
  await readBack(world, claim);
  step.output('image', nameOf(home.name, to));
  const history = await record(world, ready, { ...entryOf(claim, ready, step), statement });
  await publish(world, ready, bundle);
  const { evidence } = ready;
  const message = `${channel} is ${to} now, and was ${from ?? 'nothing'} before.`;
  return conclude(world, { decision: 'pass', reason: 'moved', message, image: to, previous: from, history, evidence });
}

/** Signs before anything is moved. Where that fails the move is given up at once, so that nobody waits for it. */
async function signed(world: World, ready: Ready, claim: Claim): Promise<Bundle | undefined> {
  const { step, home } = world;
  const { generation, from, to, by, at } = claim;
  const { channel, allowDowngrade: downgrade } = step.inputs;
  const repository = formatRepository(home.name);
  try {
    return await ready.sign?.({ channel, repository, generation, from, to, by, at, downgrade });
  } catch (error) {
    await record(world, ready, { ...entryOf(claim, ready, step), outcome: 'abandoned' });
    throw error;
  }
}

async function readBack(world: World, { to }: Claim): Promise<void> {
  const now = await readChannel(world);
  if (now?.digest === to) return;
  const what = `${world.step.inputs.channel} was moved to ${to}, and reads back as ${now?.digest ?? 'nothing'}`;
  throw new ActionFailure('registry-invalid-answer', `${what}. Look who else writes to that tag.`);
}

function entryOf(claim: Claim, { source }: Ready, { inputs }: World['step']): Entry {
  const { generation, to, by, at } = claim;
  const downgrade = inputs.allowDowngrade ?? null;
  const where = nameOf(source, source.digest);
  return {
    generation,
    outcome: 'moved',
    from: claim.from ?? null,
    to,
    source: where,
    by,
    at,
    downgrade,
    statement: null,
  };
}

/** Writes the history with this move, and with what became of claims before it that nobody concluded. */
async function record({ step, home }: World, { standing, before }: Ready, entry: Entry) {
  const history = [entry, ...concludeOpen(standing.open, before?.digest), ...standing.history];
  await writeHistory(home.registry, home.repository, step.inputs.channel, history);
  return history;
}

async function storeStatement({ registry, repository }: Place, bundle: Bundle) {
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
