import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatReference } from '#oci';
import { buildImage, pushImage } from '#rehearsal/registry';
import { systemClock } from '#time';
import { commit } from './caller.ts';
import { signImage } from './sign-image.ts';
import type { Signer } from './signer.ts';
import { root } from './suite.ts';
import type { World } from './world.ts';

/** What is wrong with a release of the shop. `prices`: `/ping` answers 200, and no order can be charged. `start`: it does not start. */
export type Flaw = 'prices' | 'start';

/** One release: a commit of the caller, and the image built from it. */
export interface Release {
  readonly version: string;
  readonly sha: string;
  /** With its tag, as a build workflow would hand it on: `127.0.0.1:5000/acme/shop:1.0.0`. */
  readonly image: string;
  /** By digest. */
  readonly pinned: string;
}

export const repository = 'acme/shop';

export interface ReleaseOptions {
  readonly flaw?: Flaw | undefined;
  /** Who signs the image; default is whose signature is wanted. */
  readonly signer?: Signer | 'nobody';
  /** Files of `src/migrations`, by their names. */
  readonly migrations?: Readonly<Record<string, string>>;
}

/** Commits a version of the shop, builds its image, pushes it, and signs it. */
export async function makeRelease(world: World, version: string, options: ReleaseOptions = {}): Promise<Release> {
  const { flaw, signer = world.signer, migrations = {} } = options;
  const files = {
    'src/release.json': `${JSON.stringify({ version })}\n`,
    'src/catalog.json': await catalogOf(flaw),
    ...Object.fromEntries(Object.entries(migrations).map(([name, sql]) => [`src/migrations/${name}`, sql])),
  };
  const sha = await commitFiles(world, `Release ${version}`, files);
  const image = await buildImage({
    directory: join(world.caller.directory, 'src'),
    entrypoint: ['node', 'server.ts'],
    labels: { 'org.opencontainers.image.version': version, 'org.opencontainers.image.revision': sha },
    created: systemClock.now(),
  });
  const { registry } = world;
  const digest = await pushImage(registry.host, repository, version, image, { credentials: world.credentials });
  const pinned = formatReference({ registry: registry.host, repository, digest });
  if (signer !== 'nobody') await signImage(world, pinned, signer);
  return { version, sha, image: `${registry.host}/${repository}:${version}`, pinned };
}

/** Commits files, as somebody pushes them to GitHub; gives the commit's id. */
export async function commitFiles(
  world: World,
  message: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const sha = await commit(world.caller, message, files);
  world.github.addCommit(repository, { sha, message, files });
  return sha;
}

/** In euros where the code counts cents: 8.9 cents can be asked for, and never be charged. */
const flaws: Readonly<Record<Flaw, string>> = {
  prices: `${JSON.stringify({ coffee: { name: 'Coffee, 250 g', cents: 8.9 } })}\n`,
  start: 'null\n',
};

async function catalogOf(flaw: Flaw | undefined): Promise<string> {
  if (flaw !== undefined) return flaws[flaw];
  return await readFile(join(root, 'examples', 'shop', 'src', 'catalog.json'), 'utf8');
}
