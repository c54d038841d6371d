import type { Step, Verdict } from '#kit';

import type { ImmutableTagContract } from './contract.ts';
import { nameImage } from './name-image.ts';
import { resolveImage } from './resolve-image.ts';
import type { Variables } from './variables.ts';

/** Names an image, or finds out what a name stands for, as `task` asks. */
export async function main(
  step: Step<ImmutableTagContract>,
  variables: Variables,
): Promise<Verdict<ImmutableTagContract>> {
  return step.inputs.task === 'name' ? nameImage(step, variables) : resolveImage(step, variables);
}
