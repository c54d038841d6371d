import { type Claim, type Entry, type History, writeEntry } from '#channel';
import type { Evidence, Reason, Verdict } from '#kit';
import { type Digest, formatReference, type Repository } from '#oci';
import { formatInstant } from '#time';

import type { ReleaseChannelContract } from './contract.ts';
import { renderSummary } from './summary.ts';
import type { World } from './world.ts';

export type ChannelVerdict = Verdict<ReleaseChannelContract>;

/** Why a channel is not moved. */
export interface Refusal {
  readonly reason: Reason<ReleaseChannelContract>;
  readonly message: string;
}

/** What there is to tell at the end. */
export interface Outcome extends Refusal {
  readonly decision: 'pass' | 'block';
  readonly image: Digest | undefined;
  readonly previous: Digest | undefined;
  readonly history: History;
  readonly evidence: readonly Evidence[];
}

/** Writes the outputs and the summary, and gives back the verdict. */
export function conclude({ step, home }: World, outcome: Outcome): ChannelVerdict {
  const { decision, reason, message, image, previous, history, evidence } = outcome;
  if (image !== undefined && decision === 'pass') step.output('image', nameOf(home.name, image));
  if (previous !== undefined) step.output('previous-image', nameOf(home.name, previous));
  step.output('history', history.slice(0, 100).map(writeEntry));
  step.summary(renderSummary({ channel: step.inputs.channel, repository: home.name, outcome }));
  const own: Evidence = { subject: step.inputs.channel, verdict: decision, detail: message };
  return { decision, reason, message, evidence: [own, ...evidence] };
}

/** `registry/path@sha256:…`. */
export function nameOf({ registry, repository }: Repository, digest: Digest): string {
  return formatReference({ registry, repository, digest });
}

/** Who moved, or is moving, a channel, in words. */
export function describeMover({ by, at, to }: Claim | Entry): string {
  return `${by.actor} (${by.run}), at ${formatInstant(at)}, to ${to}`;
}
