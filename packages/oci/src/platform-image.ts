import type { Digest } from './digest.ts';
import type { Descriptor, Manifest, Platform } from './manifest.ts';

/** One image of an index, as a node of that platform would pull it. */
export interface PlatformImage {
  /** `os/architecture[/variant]`, e.g. `linux/arm64/v8`; `os(version)/…` where the index has several of one name. */
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
  if (manifest.kind !== 'index') return [];
  const images = manifest.manifests.flatMap((descriptor) => {
    const { platform, digest } = descriptor;
    return platform === undefined || isAttestation(descriptor) ? [] : [{ platform, digest }];
  });
  const byName = Map.groupBy(images, ({ platform }) => nameOf(platform, false));
  return images.map(({ platform, digest }) => {
    const several = (byName.get(nameOf(platform, false)) ?? []).length > 1;
    return { platform: nameOf(platform, several), digest };
  });
}

/** By its platform too: a node pulls what is for its platform, whatever an annotation says. */
export function isAttestation({ platform, annotations }: Descriptor): boolean {
  const nowhere = platform?.os === 'unknown' && platform.architecture === 'unknown';
  return nowhere && annotations?.['vnd.docker.reference.type'] !== undefined;
}

/** Windows images differ in the version of the system only; written as containerd does (`platforms.FormatAll`). */
function nameOf({ os, architecture, variant, ...rest }: Platform, withVersion: boolean): string {
  const version = withVersion ? rest['os.version'] : undefined;
  const system = version === undefined ? os : `${os}(${version})`;
  return [system, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
