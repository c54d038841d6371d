import { type Digest, digestAlgorithm, digestOf, getManifest, type Registry, RegistryFailure } from '#oci';

/**
 * Gives back the denied digest that one of the digests reached through an image is; undefined where there is none.
 *
 * The same bytes have a digest by every algorithm, so what is spelled by another one is read and computed. Throws
 * RegistryFailure when that cannot be read.
 */
export async function deniedDigest(
  registry: Registry,
  repository: string,
  reached: readonly Digest[],
  deny: readonly Digest[],
): Promise<Digest | undefined> {
  for (const digest of reached) {
    const foreign = deny.filter((denied) => digestAlgorithm(denied) !== digestAlgorithm(digest));
    const bytes = foreign.length === 0 ? undefined : await bytesOf(registry, repository, digest);
    const denied = deny.find((one) => one === digest || (bytes && digestOf(bytes, digestAlgorithm(one)) === one));
    if (denied !== undefined) return denied;
  }
  return undefined;
}

async function bytesOf(registry: Registry, repository: string, digest: Digest): Promise<Uint8Array> {
  const fetched = await getManifest(registry, repository, digest);
  if (fetched !== undefined) return fetched.bytes;
  const what = `The deny list names a digest by another algorithm than ${digest}, and the registry says that it is not there`;
  throw new RegistryFailure('registry-invalid-answer', `${what}. Push it, or deny the digest that the index names.`);
}
