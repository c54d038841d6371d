import type { Claim, Entry } from '#channel';

import type { Ready } from './candidate.ts';
import { type ChannelVerdict, conclude, describeMover } from './outcome.ts';
import type { World } from './world.ts';

/** Leaves the move to whoever has it. */
export function yieldTo(world: World, { history, before, evidence }: Ready, other: Claim | Entry): ChannelVerdict {
  const message = `${world.step.inputs.channel} was claimed by ${describeMover(other)}. Nothing was moved here.`;
  const told = { image: before?.digest, previous: undefined, history, evidence };
  return conclude(world, { decision: 'block', reason: 'moved-by-another', message, ...told });
}
