import type { KeyObject } from 'node:crypto';

import {
  legacyLayer,
  ownAnnotations,
  readPrivateKey,
  signaturePredicate,
  type SigningKey,
  signNatively,
  storeBundle,
  storeLegacy,
  type StoredImage,
  writeSimpleSigning,
} from '#cosign';
import { anonymous, connectRegistry, type Digest, getManifest, parseReference, putManifest, type Registry } from '#oci';
import { systemClock } from '#time';

const signal = new AbortController().signal;
const options = { clock: systemClock, signal };
const nobody = { log: undefined, timestamp: undefined };

export type Bundle = Awaited<ReturnType<typeof signNatively>>;

export function connect(host: string): Registry {
  return connectRegistry(host, { credentials: anonymous, ...options });
}

export function keyOf(privateKey: KeyObject): SigningKey {
  return readPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), undefined);
}

/** Signs any in-toto statement with a key. */
export async function bundleOf(statement: object, privateKey: KeyObject): Promise<Bundle> {
  const bytes = Buffer.from(JSON.stringify(statement));
  return signNatively({ kind: 'statement', bytes }, { kind: 'key', key: keyOf(privateKey) }, nobody);
}

/** The statement of a plain signature, with the differences a test wants. */
export function statementFor(digests: readonly string[], annotations: object = {}, predicateType = signaturePredicate) {
  const subject = digests.map((digest) => ({ digest: { sha256: digest.replace('sha256:', '') }, annotations }));
  return { _type: 'https://in-toto.io/Statement/v1', subject, predicateType, predicate: {} };
}

async function storedImage(name: string): Promise<{ registry: Registry; image: StoredImage }> {
  const { registry: host, repository, digest } = parseReference(name);
  const registry = connect(host);
  const found = digest === undefined ? undefined : await getManifest(registry, repository, digest);
  if (found === undefined) throw new Error(`${name} is not there`);
  return {
    registry,
    image: { repository, digest: found.digest, mediaType: found.mediaType, size: found.bytes.length },
  };
}

/** Attaches a bundle to any image, whatever it says. */
export async function attach(
  name: string,
  bundle: Bundle,
  predicateType: string = signaturePredicate,
): Promise<Digest> {
  const { registry, image } = await storedImage(name);
  return (await storeBundle(registry, image, { bundle, predicateType }, options)).digest;
}

/** Attaches a legacy signature of one payload, with the payload of another where given. */
export async function attachLegacy(
  name: string,
  claims: { readonly repository: string; readonly digest: string; readonly annotations: Record<string, string> },
  privateKey: KeyObject,
  instead?: Uint8Array,
): Promise<void> {
  const { registry, image } = await storedImage(name);
  const payload = writeSimpleSigning(claims);
  const bundle = await signNatively(
    { kind: 'payload', bytes: payload },
    { kind: 'key', key: keyOf(privateKey) },
    nobody,
  );
  await storeLegacy(registry, image, 'sig', legacyLayer(bundle, instead ?? payload), options);
}

/** Pushes an index of these entries, whatever they are; gives back its name and digest. */
export async function pushEntries(host: string, repository: string, manifests: readonly object[]) {
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, manifests }));
  const digest = await putManifest(connect(host), repository, 'index', { mediaType, bytes });
  return { name: `${host}/${repository}@${digest}`, digest, mediaType, size: bytes.length };
}

/** Pushes an index of images that are there. */
export async function pushIndex(host: string, repository: string, images: Readonly<Record<string, string>>) {
  const registry = connect(host);
  const manifests = await Promise.all(
    Object.entries(images).map(async ([architecture, digest]) => {
      const found = await getManifest(registry, repository, digest);
      if (found === undefined) throw new Error(`${digest} is not there`);
      const platform = { os: 'linux', architecture };
      return { mediaType: found.mediaType, digest, size: found.bytes.length, platform };
    }),
  );
  return pushEntries(host, repository, manifests);
}

export const names = ownAnnotations;
