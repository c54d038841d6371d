import { imagesOf, movesOf, readStanding, underWay } from '#channel';

import { type ChannelVerdict, conclude, describeMover, nameOf, type Outcome } from './outcome.ts';
import { readChannel, type World } from './world.ts';

/** Tells what a channel points to, or pointed to so many images ago, and its moves; writes nothing. */
export async function show(world: World): Promise<ChannelVerdict> {
  const { step, home } = world;
  const { channel, entry } = step.inputs;
  const standing = await readStanding(home.registry, home.repository, channel);
  const current = await readChannel(world);
  const history = movesOf(standing, current?.digest, step.clock.now());
  const images = imagesOf(history, current?.digest);
  const [image, previous] = [images[entry], images[entry + 1]];
  const told = { history, evidence: [] };
  const blocked = (reason: Outcome['reason'], message: string): ChannelVerdict =>
    conclude(world, { ...told, decision: 'block', reason, message, image: undefined, previous: undefined });
  if (current === undefined) {
    return blocked('no-such-channel', `${home.registry.host}/${home.repository} has no ${channel}.`);
  }
  if (image === undefined) {
    return blocked('no-such-entry', `${channel}@{${entry}} is not known: the history has ${images.length} images.`);
  }
  const claim = underWay(standing, step.clock.now());
  const moving = claim === undefined ? '' : ` It may be moved right now by ${describeMover(claim)}.`;
  const message = `${channel}@{${entry}} is ${nameOf(home.name, image)}.${moving}`;
  return conclude(world, { ...told, decision: 'pass', reason: 'shown', message, image, previous });
}
