export { type Attached, type Attachment, attachManifest } from './attach.ts';
export { getBlob, type GetBlobOptions, putBlob, type PutBlobOptions } from './blobs.ts';
export { anonymous, type Credential, type Credentials, passwordFor } from './credentials.ts';
export {
  type Digest,
  type DigestAlgorithm,
  digestAlgorithm,
  digestOf,
  isDigest,
  matchesDigest,
  parseDigest,
} from './digest.ts';
export { digestField } from './digest-field.ts';
export { dockerConfig, type DockerConfigOptions } from './docker-config.ts';
export { RegistryFailure, type RegistryReason, registryReasons } from './failure.ts';
export { formatReference, formatRepository } from './format-reference.ts';
export { growTag, type GrowOptions, type Merge } from './grow-tag.ts';
export { imageReference } from './image-reference.ts';
export { indexEntries, type IndexEntry } from './index-entries.ts';
export {
  type ArtifactManifest,
  type Descriptor,
  type ImageManifest,
  type IndexManifest,
  type Manifest,
  parseManifest,
  type Platform,
} from './manifest.ts';
export { type FetchedManifest, getManifest, largestManifest, putManifest } from './manifests.ts';
export { manifestKind, manifestMediaTypes, mediaTypes } from './media-type.ts';
export { type PlatformImage, platformImages } from './platform-image.ts';
export { printable } from './printable.ts';
export { isPinned, parseReference, type PinnedReference, type Reference, type Repository } from './reference.ts';
export { listReferrers, referrersTag } from './referrers.ts';
export { connectRegistry, type Registry, type RegistryCall, type RegistryOptions } from './registry.ts';
export { openRegistry, type RegistryAccess, registryInputs, type RegistrySurroundings } from './registry-inputs.ts';
export { type Resolution, resolve, resolveIn } from './resolve.ts';
export { isTag, longestTag } from './tag.ts';
export { listTags } from './tags.ts';
