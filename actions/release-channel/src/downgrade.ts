import { orderOf, type Place, readAge } from '#channel';
import type { FetchedManifest } from '#oci';

import type { Candidate } from './candidate.ts';
import type { Refusal } from './outcome.ts';
import type { World } from './world.ts';

/** Whether an image may take the place of another; `downgrade` is why it may although it is not newer. */
export type Judgement =
  | { readonly kind: 'allowed'; readonly downgrade: string | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Compares an image with what the channel points to; notes in the evidence by what their order was told. */
export async function judgeOrder(
  { step }: World,
  before: FetchedManifest,
  home: Place,
  { from, image, evidence }: Candidate,
): Promise<Judgement> {
  const { order: by, allowDowngrade, channel } = step.inputs;
  const old = await readAge(home.registry, home.repository, before.manifest);
  const next = await readAge(from.registry, from.repository, image.manifest);
  const order = orderOf(old, next, by);
  const downgrade = order.kind === 'newer' ? undefined : allowDowngrade;
  const verdict = order.kind === 'newer' ? 'pass' : downgrade === undefined ? 'block' : 'warn';
  const why = downgrade === undefined ? '' : `; allowed: ${downgrade}`;
  evidence.push({ subject: 'order', verdict, detail: `${order.kind} by ${order.by}${why}` });
  if (verdict !== 'block') return { kind: 'allowed', downgrade };
  const advice = 'Say why in allow-downgrade if it shall be moved all the same';
  const refusal: Refusal =
    order.kind === 'older'
      ? { reason: 'downgrade', message: `${channel} would go back: ${order.by}. ${advice}.` }
      : { reason: 'order-unknown', message: `Nothing says which image is older: ${order.by}. ${advice}.` };
  return { kind: 'refused', refusal };
}
