import { copyImage, type History, imagesOf, lapseOf, movesOf, type Place, readStanding, underWay } from '#channel';
import type { Evidence } from '#kit';
import { type Digest, digestOf, formatRepository, getManifest, type PinnedReference } from '#oci';
import { formatInstant } from '#time';

import type { Candidate } from './candidate.ts';
import { judgeOrder, type Judgement } from './downgrade.ts';
import { type ChannelVerdict, conclude, describeMover, nameOf, type Refusal } from './outcome.ts';
import { planTarget, type Target } from './plan.ts';
import { loadSigner } from './signer.ts';
import { statementSigner } from './statement-signer.ts';
import { succeed } from './succession.ts';
import { verifyImage } from './verification.ts';
import { placeOf, readChannel, type World } from './world.ts';

/** Moves a channel: read where it is, verify, compare, copy, claim the move, move, read back, record. */
export async function move(world: World): Promise<ChannelVerdict> {
  const { step, variables, home } = world;
  const target = planTarget(step.inputs);
  const sign = await statementSigner(step, variables);
  const signer = await loadSigner(step, variables);
  const standing = await readStanding(home.registry, home.repository, step.inputs.channel);
  const before = await readChannel(world);
  const history = movesOf(standing, before?.digest, step.clock.now());
  const evidence: Evidence[] = [];
  const refuse = ({ reason, message }: Refusal): ChannelVerdict => {
    const image = before?.digest;
    return conclude(world, { decision: 'block', reason, message, image, previous: undefined, history, evidence });
  };
  const source = sourceOf(world, target, history, before?.digest);
  if ('reason' in source) return refuse(source);
  const from = placeOf(world, source);
  const image = await getManifest(from.registry, from.repository, source.digest);
  if (image === undefined) {
    const message = `The registry has no ${nameOf(source, source.digest)}. Push it before a channel is moved to it.`;
    return refuse({ reason: 'not-found', message });
  }
  if (signer !== undefined) {
    const repositories = step.inputs.signedFor ?? [source, home.name];
    const verified = await verifyImage(step, signer, from, source.digest, repositories);
    evidence.push(...verified.evidence);
    if (verified.shortfall !== undefined) return refuse(verified.shortfall);
  }
  const candidate: Candidate = { from, source, image, before, standing, history, sign, evidence };
  if (before?.digest === digestOf(image.bytes)) return unchanged(world, candidate);
  const judgement = await judge(world, candidate);
  if (judgement.kind === 'refused') return refuse(judgement.refusal);
  await bring(world, from, source.digest, evidence);
  return succeed(world, { ...candidate, downgrade: judgement.downgrade });
}

function unchanged(world: World, { history, before, evidence }: Candidate): ChannelVerdict {
  const image = before?.digest;
  const message = `${world.step.inputs.channel} is ${image} already. Nothing was written.`;
  const previous = imagesOf(history, image)[1];
  return conclude(world, { decision: 'pass', reason: 'unchanged', message, image, previous, history, evidence });
}

function sourceOf(
  { home, step }: World,
  target: Target,
  history: History,
  current: Digest | undefined,
): PinnedReference | Refusal {
  if (target.kind === 'image') return target.image;
  const images = imagesOf(history, current);
  const digest = images[target.number];
  if (digest !== undefined) return { ...home.name, digest };
  const message = `${step.inputs.channel}@{${target.number}} is not known: the history has ${images.length} images.`;
  return { reason: 'no-such-entry', message };
}

/** Says what speaks against the move before anything is written. */
async function judge(world: World, candidate: Candidate): Promise<Judgement> {
  const { step, home } = world;
  const { channel, expect } = step.inputs;
  const { before, standing, history } = candidate;
  const found = before?.digest;
  const last = history.find(({ outcome }) => outcome === 'moved');
  const mover = last === undefined ? 'Nobody is known to have moved it' : `It was last moved by ${describeMover(last)}`;
  if (expect !== undefined && (expect === 'none' ? undefined : expect) !== found) {
    const message = `${channel} is ${found ?? 'none'}, and ${expect} is expected. ${mover}.`;
    return { kind: 'refused', refusal: { reason: 'unexpected', message } };
  }
  const claim = underWay(standing, step.clock.now());
  if (claim !== undefined) {
    const wait = `If that run has ended already, try again after ${formatInstant(lapseOf(claim))}`;
    const message = `${channel} is being moved by ${describeMover(claim)}. Nothing was moved here. ${wait}.`;
    return { kind: 'refused', refusal: { reason: 'moved-by-another', message } };
  }
  return before === undefined ? { kind: 'allowed', downgrade: undefined } : judgeOrder(world, before, home, candidate);
}

/** Copies the image to where the channel is, unless it is there. */
async function bring({ step, home }: World, from: Place, digest: Digest, evidence: Evidence[]): Promise<void> {
  const same = from.registry === home.registry && from.repository === home.repository;
  if (same) return;
  const { clock, signal, log } = step;
  const { manifests, referrers } = await copyImage(from, home, digest, { clock, signal });
  const detail = `${manifests} manifests and ${referrers} that refer to them, from ${from.registry.host}/${from.repository}`;
  log.info(`Copied to ${formatRepository(home.name)}: ${detail}.`);
  evidence.push({ subject: 'copy', verdict: 'info', detail, manifests, referrers });
}
