import {
  legacyLayer,
  requestIdToken,
  signaturePredicate,
  type SigningCredential,
  SigningFailure,
  signNatively,
  type SigningKey,
  storeBundle,
  storeLegacy,
  writeSimpleSigning,
  writeStatement,
} from '#cosign';
import { formatRepository } from '#oci';

import type { Engine, Job, Target } from './job.ts';
import { signerAuthority } from './signer-authority.ts';

/** Signs in this process, with a key or with the identity of this job. */
export async function nativeEngine(job: Job, key: SigningKey | undefined): Promise<Engine> {
  const credential = credentialOf(job, key);
  // Asked for before anything is written, so that a job without id-token: write fails at once.
  if (credential.kind === 'keyless') await credential.identityToken();
  return {
    name: 'native',
    authority: await signerAuthority(job.step, key === undefined ? undefined : [key]),
    annotations: job.annotations,
    sign: (target) =>
      target.format === 'bundle' ? signBundle(job, credential, target) : signLegacy(job, credential, target),
  };
}

function credentialOf({ step, variables }: Job, key: SigningKey | undefined): SigningCredential {
  if (key !== undefined) return { kind: 'key', key };
  const { inputs, clock, signal } = step;
  const fulcio = addressOf(inputs.fulcioUrl);
  return {
    kind: 'keyless',
    fulcio,
    async identityToken() {
      const token = await requestIdToken({ variables, audience: 'sigstore', clock, signal });
      step.mask(token);
      return token;
    },
  };
}

async function signBundle(job: Job, credential: SigningCredential, { image }: Target): Promise<Uint8Array> {
  const bytes = statementOf(job, image.digest);
  const bundle = await signNatively({ kind: 'statement', bytes }, credential, witnesses(job));
  const predicateType = job.attestation?.type ?? signaturePredicate;
  const { listed, digest } = await storeBundle(job.registry, image, { bundle, predicateType }, growing(job));
  if (!listed) throw lost(digest);
  return signatureIn(bundle);
}

async function signLegacy(job: Job, credential: SigningCredential, { image }: Target): Promise<Uint8Array> {
  const { annotations, attestation } = job;
  const repository = formatRepository(job.image);
  const attested = attestation !== undefined;
  const bytes = attested
    ? statementOf(job, image.digest)
    : writeSimpleSigning({ repository, digest: image.digest, annotations });
  const bundle = await signNatively({ kind: attested ? 'statement' : 'payload', bytes }, credential, witnesses(job));
  const layer = legacyLayer(bundle, bytes);
  const { listed, digest } = await storeLegacy(job.registry, image, attested ? 'att' : 'sig', layer, growing(job));
  if (!listed) throw lost(digest);
  return signatureIn(bundle);
}

function signatureIn({ messageSignature, dsseEnvelope }: Awaited<ReturnType<typeof signNatively>>): Uint8Array {
  return Buffer.from(messageSignature?.signature ?? dsseEnvelope?.signatures[0]?.sig ?? '', 'base64');
}

function statementOf({ annotations, attestation, image }: Job, digest: string): Uint8Array {
  if (attestation === undefined) {
    return writeStatement({ digest, annotations, predicateType: signaturePredicate, predicate: {} });
  }
  const { type: predicateType, predicate } = attestation;
  return writeStatement({
    digest,
    name: formatRepository(image),
    annotations,
    predicateType,
    predicate: predicate.content,
  });
}

function witnesses({ step: { inputs } }: Job) {
  if (inputs.transparency === 'none') return { log: undefined, timestamp: undefined };
  const timestamp = inputs.timestampUrl === undefined ? undefined : addressOf(inputs.timestampUrl);
  return { log: addressOf(inputs.rekorUrl), timestamp };
}

function growing({ step: { clock, signal } }: Job) {
  return { clock, signal };
}

function addressOf(url: URL): string {
  return url.href.replace(/\/+$/, '');
}

function lost(digest: string): SigningFailure {
  const what = `The registry took the signature ${digest}, and does not list it after two minutes of trying`;
  return new SigningFailure('signature-lost', `${what}. Sign again; if it stays, ask who else writes to this image.`);
}
