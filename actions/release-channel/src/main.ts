import type { Pace } from '#channel';
import type { Step } from '#kit';

import type { ReleaseChannelContract } from './contract.ts';
import { move } from './move.ts';
import type { ChannelVerdict } from './outcome.ts';
import { show } from './show.ts';
import type { Variables } from './variables.ts';
import { openWorld } from './world.ts';

/** Moves a channel, or shows it; `pace` is for those who know all movers of it. */
export async function main(
  step: Step<ReleaseChannelContract>,
  variables: Variables,
  pace?: Pace,
): Promise<ChannelVerdict> {
  const world = openWorld(step, variables, pace);
  switch (step.inputs.task) {
    case 'move':
      return move(world);
    case 'show':
      return show(world);
    default:
      return step.inputs.task satisfies never;
  }
}
