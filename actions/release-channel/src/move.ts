import { copyImage, imagesOf, type Place, readStanding, type Standing, underWay } from '#channel';
import type { Evidence } from '#kit';
import { type Digest, digestOf, formatRepository, getManifest, type PinnedReference } from '#oci';

import { judgeOrder } from './downgrade.ts';
import { type ChannelVerdict, conclude, describeMover, nameOf, type Refusal } from './outcome.ts';
import { planTarget, type Target } from './plan.ts';
import { loadSigner } from './signer.ts';
import { statementSigner } from './statement-signer.ts';
import { type Ready, succeed } from './succession.ts';
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
  const evidence: Evidence[] = [];
  const refuse = ({ reason, message }: Refusal): ChannelVerdict => {
    const { history } = standing;
    const image = before?.digest;
    return conclude(world, { decision: 'block', reason, message, image, previous: undefined, history, evidence });
  };
  const source = sourceOf(world, target, standing, before?.digest);
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
  const plan: Ready = { from, source, image, before, standing, sign, evidence };
  const refusal = isThere(plan) ? undefined : await objection(world, plan);
  if (refusal !== undefined) return refuse(refusal);
  if (isThere(plan)) return unchanged(world, plan);
  await bring(world, from, source.digest, evidence);
  return succeed(world, plan);
}

function isThere({ image, before }: Ready): boolean {
  return before?.digest === digestOf(image.bytes);
}

function unchanged(world: World, { standing: { history }, before, evidence }: Ready): ChannelVerdict {
  const image = before?.digest;
  const message = `${world.step.inputs.channel} is ${image} already. Nothing was written.`;
  const previous = imagesOf(history, image)[1];
  return conclude(world, { decision: 'pass', reason: 'unchanged', message, image, previous, history, evidence });
}

function sourceOf(
  { home, step }: World,
  target: Target,
  { history }: Standing,
  current: Digest | undefined,
): PinnedReference | Refusal {
  if (target.kind === 'image') return target.image;
  const images = imagesOf(history, current);
  const digest = images[target.number];
  if (digest !== undefined) return { ...home.name, digest };
  const message = `${step.inputs.channel}@{${target.number}} is not known: the history has ${images.length} images.`;
  return { reason: 'no-such-entry', message };
}

/** What speaks against the move before anything is written. */
async function objection(world: World, plan: Ready): Promise<Refusal | undefined> {
  const { step, home } = world;
  const { channel, expect } = step.inputs;
  const { before, standing } = plan;
  const found = before?.digest;
  const last = standing.history.find(({ outcome }) => outcome === 'moved');
  const mover = last === undefined ? 'Nobody is known to have moved it' : `It was last moved by ${describeMover(last)}`;
  if (expect !== undefined && (expect === 'none' ? undefined : expect) !== found) {
    const message = `${channel} is ${found ?? 'none'}, and ${expect} is expected. ${mover}.`;
    return { reason: 'unexpected', message };
  }
  const claim = underWay(standing, step.clock.now());
  if (claim !== undefined) {
    const message = `${channel} is being moved by ${describeMover(claim)}. Nothing was moved here.`;
    return { reason: 'moved-by-another', message };
  }
  return before && judgeOrder(world, before, home, plan);
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
