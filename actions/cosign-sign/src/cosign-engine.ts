import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import {
  askServiceKey,
  type CosignBinary,
  type CosignSigning,
  identityEnvironment,
  obtainCosign,
  readBundle,
  readPublicKeys,
  runCosign,
  type Scratch,
  sealEncryptedKey,
  serviceEnvironment,
  signArguments,
  SignatureFailure,
  type SigningKey,
  type VerificationKey,
  writesSignature,
} from '#cosign';
import { type Digest, formatReference } from '#oci';

import type { Engine, Job, Target } from './job.ts';
import { signerAuthority } from './signer-authority.ts';

/** What the binary signs with. */
export type CosignKey =
  | { readonly kind: 'key'; readonly key: SigningKey }
  | { readonly kind: 'service'; readonly uri: string }
  | { readonly kind: 'identity' };

/** How the binary is told about its key: an argument that holds no secret, and variables that do. */
interface KeyArgument {
  readonly argument: string | undefined;
  readonly env: Readonly<Record<string, string>>;
}

const keyVariable = 'DELIVERY_SIGNING_KEY';

/** Signs with the official binary. */
export async function cosignEngine(job: Job, key: CosignKey, scratch: Scratch): Promise<Engine> {
  const { step, variables } = job;
  const { inputs, signal } = step;
  const { cosignPath: path, cosignVersion: version, cosignSha256: sha256, cosignMirror: mirror } = inputs;
  const { directory } = scratch;
  const machine = { platform: process.platform, arch: process.arch, variables, signal, directory };
  const binary = await obtainCosign({ path, version, sha256, mirror }, machine);
  const told = argumentFor(key, variables);
  const keys = await publicKeys(job, key, binary, scratch);
  const annotations = writable(job, binary);
  const { username, password } = inputs;
  const given = username !== undefined && password !== undefined;
  const login = given ? await scratch.login(job.image.registry, username, password) : {};
  const env = { ...scratch.env, ...told.env, ...login };
  return {
    name: 'cosign',
    annotations,
    authority: await signerAuthority(step, keys),
    sign: (target) => signWith({ job, binary, told, annotations, env, scratch }, target),
  };
}

interface Call {
  readonly job: Job;
  readonly binary: CosignBinary;
  readonly told: KeyArgument;
  readonly annotations: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly scratch: Scratch;
}

async function signWith(call: Call, { image, format }: Target): Promise<Uint8Array | undefined> {
  const { job, binary, told, annotations, env, scratch } = call;
  const { step, variables, attestation } = job;
  const { inputs, signal, log, environment } = step;
  const { transparency, trustedRoot } = inputs;
  const output = join(scratch.directory, `signature-${randomUUID()}`);
  const signing: CosignSigning = {
    image: formatReference({ ...job.image, digest: image.digest }),
    format,
    key: told.argument,
    annotations,
    transparency,
    fulcio: unlessPublic(inputs.fulcioUrl, 'fulcio.sigstore.dev'),
    log: unlessPublic(inputs.rekorUrl, 'rekor.sigstore.dev'),
    timestamp: inputs.timestampUrl,
    trustedRoot: trustedRoot === undefined ? undefined : resolve(environment.workspace, trustedRoot),
    predicate: attestation && {
      type: attestation.type,
      // What was read and checked, not whatever is at its place by now.
      path: await scratch.write('predicate.json', JSON.stringify(attestation.predicate.content)),
    },
    allowHttp: inputs.allowHttp,
    output,
  };
  const args = signArguments(binary.version, signing);
  const onOutput = (text: string): void => log.untrusted(text, { label: `cosign ${args[0] ?? ''}` });
  const answer = await runCosign({ binary, args, env, variables, signal, onOutput });
  if (answer.succeeded) return readSignature(output, writesSignature(binary.version, signing), image.digest);
  throw new SignatureFailure('cosign-failed', `cosign did not sign ${image.digest}: ${answer.complaint.slice(0, 300)}`);
}

async function readSignature(
  path: string,
  kind: ReturnType<typeof writesSignature>,
  image: Digest,
): Promise<Uint8Array | undefined> {
  if (kind === undefined) return undefined;
  try {
    const written = await readFile(path);
    return kind === 'bundle' ? readBundle(written, image).signature : Buffer.from(written.toString('utf8'), 'base64');
  } catch (error) {
    const what = `cosign ended well for ${image}, and did not write what it signed`;
    throw new SignatureFailure('cosign-failed', `${what}. Take engine: native, or another version.`, { cause: error });
  }
}

function unlessPublic(url: URL, host: string): URL | undefined {
  return url.hostname === host ? undefined : url;
}

/** The binary reads encrypted keys only, so a plain one is encrypted on the way, with a password nobody knows. */
function argumentFor(key: CosignKey, variables: Job['variables']): KeyArgument {
  if (key.kind === 'identity') return { argument: undefined, env: identityEnvironment(variables) };
  if (key.kind === 'service') return { argument: key.uri, env: serviceEnvironment(variables, key.uri) };
  const password = randomBytes(24).toString('base64url');
  const sealed = sealEncryptedKey(key.key.privateKey, password);
  return { argument: `env://${keyVariable}`, env: { [keyVariable]: sealed, COSIGN_PASSWORD: password } };
}

async function publicKeys(
  { step, variables }: Job,
  key: CosignKey,
  binary: CosignBinary,
  scratch: Scratch,
): Promise<readonly VerificationKey[] | undefined> {
  if (key.kind === 'identity') return undefined;
  if (key.kind === 'key') return [key.key];
  const onOutput = (text: string): void => step.log.untrusted(text, { label: 'cosign public-key' });
  const pem = await askServiceKey({ uri: key.uri, binary, scratch, variables, signal: step.signal, onOutput });
  try {
    return readPublicKeys(pem);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SignatureFailure('bad-key', `The key of ${key.uri} cannot be used: ${error.message}.`, { cause: error });
  }
}

/** Attestations by the binary carry no annotations, and neither do bundles by version 2, which drops them silently. */
function writable(
  { step, annotations, attestation }: Job,
  { version }: CosignBinary,
): Readonly<Record<string, string>> {
  const dropped = attestation === undefined && version.major === 2 && step.inputs.format !== 'legacy';
  if (attestation === undefined && !dropped) return annotations;
  if ((step.inputs.annotations ?? []).length === 0) return {};
  const what =
    attestation === undefined ? 'cosign 2 writes no annotations into bundles' : 'cosign attests without annotations';
  throw new SignatureFailure(
    'engine-limit',
    `${what}. Take engine: native, cosign 3 for signatures, or leave annotations away.`,
  );
}
