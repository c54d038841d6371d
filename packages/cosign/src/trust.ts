import { join, resolve } from 'node:path';

import type { TrustedRoot } from '@sigstore/protobuf-specs';

import { SignatureFailure } from './failure.ts';

/** Which authorities are trusted: those of a file, or those of the public Sigstore instance. */
export type TrustSource =
  | { readonly kind: 'file'; readonly path: string }
  /** `temp` is a directory to work in. */
  | { readonly kind: 'public'; readonly temp: string };

/** The source that the input `trusted-root` names: a path that counts from the workspace, or nothing. */
export function trustSource(
  trustedRoot: string | undefined,
  { workspace, temp }: { readonly workspace: string; readonly temp: string },
): TrustSource {
  return trustedRoot === undefined ? { kind: 'public', temp } : { kind: 'file', path: resolve(workspace, trustedRoot) };
}

/** Certificate authorities and logs, in the form of sigstore/protobuf-specs `sigstore_trustroot.proto`. */
export type Trust = TrustedRoot;

/**
 * Loads the authorities: from the file alone, or from the public instance through The Update Framework, beginning with the
 * root that comes with `@sigstore/tuf`. Throws SignatureFailure.
 */
export async function loadTrust(source: TrustSource): Promise<Trust> {
  return source.kind === 'file' ? loadFile(source.path) : loadPublic(source.temp);
}

async function loadFile(path: string): Promise<Trust> {
  const [{ TrustedRoot }, { readFile }] = await Promise.all([
    import('@sigstore/protobuf-specs'),
    import('node:fs/promises'),
  ]);
  try {
    const root = TrustedRoot.fromJSON(JSON.parse(await readFile(path, 'utf8')));
    if (root.tlogs.length + root.certificateAuthorities.length + root.timestampAuthorities.length > 0) return root;
  } catch (error) {
    throw new SignatureFailure('bad-trust-root', `The trusted root ${path} cannot be read.`, { cause: error });
  }
  throw new SignatureFailure('bad-trust-root', `The trusted root ${path} names no authority at all.`);
}

async function loadPublic(temp: string): Promise<Trust> {
  const [{ getTrustedRoot }, { mkdtemp, rm }] = await Promise.all([
    import('@sigstore/tuf'),
    import('node:fs/promises'),
  ]);
  // Always a new one: what an earlier step left in a known place would be the root of all trust.
  const cachePath = await mkdtemp(join(temp, 'sigstore-trust-'));
  try {
    return await getTrustedRoot({ cachePath });
  } catch (error) {
    throw new SignatureFailure(
      'trust-unavailable',
      'The trusted root of the public Sigstore instance could not be fetched. Try again, or give trusted-root.',
      { cause: error },
    );
  } finally {
    await rm(cachePath, { recursive: true, force: true });
  }
}
