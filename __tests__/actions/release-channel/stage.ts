import { join } from 'node:path';

import { buildImage, type FakeRegistry, type Image, pushImage } from '#rehearsal/registry';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { parseInstant } from '#time';
import * as v from 'valibot';

const action = join(import.meta.dirname, '..', '..', '..', 'dist', 'release-channel');

export const repository = 'team/app';

/** An image of this version, unlike any other. */
export async function release(version: string, created = '2026-11-01T00:00:00Z'): Promise<Image> {
  return buildImage({
    files: { 'content.txt': `release ${version} of ${created}` },
    entrypoint: ['run'],
    created: parseInstant(created),
    labels: version === '' ? {} : { 'org.opencontainers.image.version': version },
  });
}

/** Pushes such an image; gives back its pinned name. */
export async function publish(
  { host }: FakeRegistry,
  version: string,
  where: string = repository,
  created?: string,
): Promise<string> {
  const digest = await pushImage(host, where, undefined, await release(version, created));
  return `${host}/${where}@${digest}`;
}

/** Runs the action; by default it asks nobody for a signature. */
export function channel(
  inputs: Readonly<Record<string, string>>,
  { env = {}, workspace }: { readonly env?: Readonly<Record<string, string>>; readonly workspace?: string } = {},
): Promise<StepRecord> {
  const own = { channel: 'stable', verify: 'none' };
  return runStep({ action, inputs: { ...own, ...inputs }, env, ...(workspace !== undefined && { workspace }) });
}

/** What of a history the tests look at. */
export const Moves = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      generation: v.number(),
      outcome: v.string(),
      from: v.nullable(v.string()),
      to: v.string(),
      by: v.object({ actor: v.string(), run: v.string() }),
      downgrade: v.nullable(v.string()),
    }),
  ),
);
