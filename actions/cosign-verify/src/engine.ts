import {
  type Authority,
  type CosignBinary,
  obtainCosign,
  openScratch,
  runCosign,
  type Scratch,
  serviceEnvironment,
  SignatureFailure,
  verifyArguments,
} from '#cosign';
import type { Step } from '#kit';
import { formatReference, type PinnedReference } from '#oci';
import * as v from 'valibot';

import type { CosignVerifyContract } from './contract.ts';
import type { Finding } from './decision.ts';
import type { WantedSigner } from './plan.ts';
import type { Variables } from './variables.ts';

type VerifyStep = Step<CosignVerifyContract>;

/** Finds the official binary as the inputs say. Throws SignatureFailure. */
function binaryOf({ inputs, signal }: VerifyStep, variables: Variables): Promise<CosignBinary> {
  const { cosignPath: path, cosignVersion: version, cosignSha256: sha256, cosignMirror: mirror } = inputs;
  const { platform, arch } = process;
  return obtainCosign({ path, version, sha256, mirror }, { platform, arch, variables, signal });
}

/** Asks a key management service, through the official binary, for the public key that belongs to a URI. */
export async function publicKeyOfService(step: VerifyStep, uri: string, variables: Variables): Promise<string> {
  await using scratch = await openScratch(step.environment.temp);
  const { succeeded, output, complaint } = await runCosign({
    binary: await binaryOf(step, variables),
    args: ['public-key', `--key=${uri}`],
    env: { ...scratch.env, ...serviceEnvironment(variables, uri) },
    variables,
    signal: step.signal,
    onOutput: (text) => step.log.untrusted(text, { label: 'cosign public-key' }),
  });
  if (succeeded) return output;
  throw new SignatureFailure('cosign-failed', `The key ${uri} cannot be read: ${complaint.slice(0, 300)}`);
}

/** The question put to the official binary after our own reading. */
export interface SecondOpinion {
  readonly image: PinnedReference;
  readonly finding: Finding;
  readonly signer: WantedSigner;
  readonly authority: Authority;
  readonly annotations: Readonly<Record<string, string>>;
}

/**
 * Lets the official binary verify the same image; gives back what it has against it, undefined when it agrees.
 *
 * It only ever adds a reason to refuse: its exit status alone would not do, as it accepts any statement by the signer.
 */
export async function secondOpinion(
  step: VerifyStep,
  opinion: SecondOpinion,
  variables: Variables,
): Promise<string | undefined> {
  const { image, finding, authority, annotations } = opinion;
  const { inputs, environment, signal, log } = step;
  const binary = await binaryOf(step, variables);
  await using scratch = await openScratch(environment.temp);
  const [signed] = finding.assessment.accepted;
  if (signed === undefined) return 'there is nothing to look at';
  const { username, password } = inputs;
  const login =
    username !== undefined && password !== undefined ? await scratch.login(image.registry, username, password) : {};
  const args = verifyArguments({
    image: formatReference({ ...image, digest: finding.digest }),
    format: signed.candidate.format,
    signer: await signerFor(opinion, authority, scratch),
    annotations,
    transparency: inputs.transparency,
    trustedRoot: await rootFor(step, scratch),
    predicateType: inputs.predicateType,
    allowHttp: inputs.allowHttp,
  });
  const onOutput = (text: string): void => log.untrusted(text, { label: 'cosign' });
  const answer = await runCosign({ binary, args, env: { ...scratch.env, ...login }, variables, signal, onOutput });
  if (!answer.succeeded) return answer.complaint.slice(0, 300);
  return inputs.predicateType === undefined ? strangeAnswer(answer.output, finding.digest) : undefined;
}

const answers = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(v.object({ critical: v.object({ image: v.object({ 'docker-manifest-digest': v.string() }) }) })),
  v.minLength(1),
);

function strangeAnswer(output: string, digest: string): string | undefined {
  const parsed = v.safeParse(answers, output);
  if (!parsed.success) return 'it succeeded without saying what it verified';
  const about = parsed.output.map(({ critical }) => critical.image['docker-manifest-digest']);
  return about.includes(digest) ? undefined : `it verified ${about.join(', ').slice(0, 300)} instead`;
}

async function signerFor({ signer, finding }: SecondOpinion, authority: Authority, scratch: Scratch) {
  if (signer.kind === 'identity') return signer;
  const hint = finding.assessment.accepted[0]?.signer;
  const keys = authority.kind === 'keys' ? authority.keys : [];
  const key = keys.find((known) => hint?.kind === 'key' && known.hint === hint.hint);
  if (key === undefined) throw new TypeError('a signature counts without one of the keys');
  const pem = key.publicKey.export({ type: 'spki', format: 'pem' });
  return { kind: 'key', path: await scratch.write('key.pub', pem), algorithm: key.algorithm } as const;
}

/** cosign 2 wants a trusted root for bundles even where nothing of it is used. */
async function rootFor({ inputs }: VerifyStep, scratch: Scratch): Promise<string | undefined> {
  if (inputs.trustedRoot !== undefined || inputs.transparency === 'public') return inputs.trustedRoot;
  const empty = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
  return scratch.write('trusted-root.json', JSON.stringify(empty));
}
