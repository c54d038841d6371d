import { randomUUID } from 'node:crypto';

import { type Bid, type Mover, readStanding, settleClaim } from '#channel';
import { ActionFailure } from '#kit';
import { digestOf } from '#oci';
import { formatDuration } from '#time';

import type { Ready } from './candidate.ts';
import { makeMove } from './make-move.ts';
import type { ChannelVerdict } from './outcome.ts';
import type { World } from './world.ts';
import { yieldTo } from './yield-to.ts';

/** Claims the move, and makes it when the claim is won; says who made another one when it is not. */
export async function succeed(world: World, ready: Ready): Promise<ChannelVerdict> {
  const { step, home } = world;
  const { channel } = step.inputs;
  const { registry, repository } = home;
  const now = await readStanding(registry, repository, channel);
  const other = [...now.open, ...now.history].find(({ generation }) => generation >= ready.standing.next);
  if (other !== undefined) return yieldTo(world, ready, other);
  step.log.info(`Asking for move ${ready.standing.next} of ${channel}.`);
  const { clock, signal } = step;
  const settling = { clock, signal, ...(world.pace !== undefined && { pace: world.pace }) };
  const settled = await settleClaim(registry, repository, channel, bidFor(world, ready), settling);
  switch (settled.kind) {
    case 'lost':
      return yieldTo(world, ready, settled.to);
    case 'slow': {
      const [took, allowed] = [formatDuration(settled.took), formatDuration(settled.allowed)];
      const what = `The claim to move ${channel} took ${took}, and ${allowed} at most count`;
      throw new ActionFailure('claim-slow', `${what}. Nothing was moved. Try again in five minutes.`);
    }
    case 'won':
      return makeMove(world, ready, settled.claim, settled.ends);
    default:
      return settled satisfies never;
  }
}

function bidFor({ step: { environment } }: World, { standing, image, before }: Ready): Bid {
  const { triggeringActor: actor, runUrl: run, workflowRef: workflow, sha } = environment;
  const by: Mover = { actor, run, workflow, sha };
  return { generation: standing.next, nonce: randomUUID(), from: before?.digest, to: digestOf(image.bytes), by };
}
