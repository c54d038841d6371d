import type { Digest } from './digest.ts';
import type { Manifest, Platform } from './manifest.ts';

/** One image of an index, as a node of that platform would pull it. */
export interface PlatformImage {
  /** `os/architecture[/variant]`, e.g. `linux/arm64/v8`. */
  readonly platform: string;
  readonly digest: Digest;
}

/**
 * The images inside an index, in its order, attestations left out; none for a manifest that is one image itself.
 *
 * BuildKit lists attestations as platform `unknown/unknown` with the annotation `vnd.docker.reference.type`
 * (moby/buildkit docs/attestations/attestation-storage.md).
 */
export function platformImages(manifest: Manifest): readonly PlatformImage[] {
  if (manifest.kind === 'image') return [];
  return manifest.manifests.flatMap(({ platform, digest, annotations }) => {
    const attests = annotations?.['vnd.docker.reference.type'] !== undefined;
    return platform === undefined || attests ? [] : [{ platform: nameOf(platform), digest }];
  });
}

function nameOf({ os, architecture, variant }: Platform): string {
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
