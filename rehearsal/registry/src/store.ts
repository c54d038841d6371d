import type { Digest } from '#oci';

/** A manifest as it came, with what the registry read out of it. */
export interface StoredManifest {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly subject: Digest | undefined;
  readonly artifactType: string | undefined;
  readonly annotations: Readonly<Record<string, string>> | undefined;
}

/** What one repository holds. */
export interface Shelf {
  readonly manifests: Map<Digest, StoredManifest>;
  readonly tags: Map<string, Digest>;
  readonly blobs: Map<Digest, Uint8Array>;
  /** Uploads that have begun, by their id. */
  readonly uploads: Map<string, Uint8Array>;
}

/** Everything a registry holds, by repository. */
export interface Store {
  /** Undefined while nothing was ever pushed there. */
  find(repository: string): Shelf | undefined;
  open(repository: string): Shelf;
}

/** A store in memory that begins empty. */
export function memoryStore(): Store {
  const shelves = new Map<string, Shelf>();
  return {
    find: (repository) => shelves.get(repository),
    open(repository) {
      const shelf = shelves.get(repository) ?? {
        manifests: new Map(),
        tags: new Map(),
        blobs: new Map(),
        uploads: new Map(),
      };
      shelves.set(repository, shelf);
      return shelf;
    },
  };
}
