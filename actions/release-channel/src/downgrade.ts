import { orderOf, type Place, readAge } from '#channel';
import type { FetchedManifest } from '#oci';

import type { Refusal } from './outcome.ts';
import type { Ready } from './succession.ts';
import type { World } from './world.ts';

/** Says why an image may not take the place of what the channel points to; notes in the evidence by what that was told. */
export async function judgeOrder(
  { step }: World,
  before: FetchedManifest,
  home: Place,
  { from, image, evidence }: Ready,
): Promise<Refusal | undefined> {
  const { order: by, allowDowngrade, channel } = step.inputs;
  const old = await readAge(home.registry, home.repository, before.manifest);
  const next = await readAge(from.registry, from.repository, image.manifest);
  const order = orderOf(old, next, by);
  const allowed = order.kind !== 'newer' && allowDowngrade !== undefined;
  const verdict = order.kind === 'newer' ? 'pass' : allowed ? 'warn' : 'block';
  const why = allowed ? `; allowed: ${allowDowngrade}` : '';
  evidence.push({ subject: 'order', verdict, detail: `${order.kind} by ${order.by}${why}` });
  if (verdict !== 'block') return undefined;
  const advice = 'Say why in allow-downgrade if it shall be moved all the same';
  return order.kind === 'older'
    ? { reason: 'downgrade', message: `${channel} would go back: ${order.by}. ${advice}.` }
    : { reason: 'order-unknown', message: `Nothing says which image is older: ${order.by}. ${advice}.` };
}
