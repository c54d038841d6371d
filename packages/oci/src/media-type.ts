/** The media types of manifests this client reads and writes; a registry answers 404 to a request that accepts too few. */
export const manifestMediaTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.artifact.manifest.v1+json',
] as const;

export type ManifestMediaType = (typeof manifestMediaTypes)[number];

/** Media types of the parts of an image (OCI image-spec 1.1, media-types.md). */
export const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  empty: 'application/vnd.oci.empty.v1+json',
  artifact: 'application/vnd.oci.artifact.manifest.v1+json',
} as const;

/**
 * Tells an index (several platforms), an image and an artifact manifest apart; undefined for anything else.
 *
 * An artifact manifest was in image-spec 1.1 until its release candidate 2 (artifact.md), and is still stored here and there.
 */
export function manifestKind(mediaType: string): 'index' | 'image' | 'artifact' | undefined {
  switch (mediaType) {
    case 'application/vnd.oci.image.index.v1+json':
    case 'application/vnd.docker.distribution.manifest.list.v2+json':
      return 'index';
    case 'application/vnd.oci.image.manifest.v1+json':
    case 'application/vnd.docker.distribution.manifest.v2+json':
      return 'image';
    case 'application/vnd.oci.artifact.manifest.v1+json':
      return 'artifact';
    default:
      return undefined;
  }
}
