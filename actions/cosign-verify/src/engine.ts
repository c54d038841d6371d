import { resolve } from 'node:path';

import {
  askServiceKey,
  type Authority,
  type CosignBinary,
  type CosignCall,
  obtainCosign,
  openScratch,
  runCosign,
  type Scratch,
  verifyArguments,
} from '#cosign';
import type { Step } from '#kit';
import { type Digest, formatReference, type PinnedReference } from '#oci';
import * as v from 'valibot';

import type { CosignVerifyContract } from './contract.ts';
import type { Finding } from './decision.ts';
import type { WantedSigner } from './plan.ts';
import type { Variables } from './variables.ts';

type VerifyStep = Step<CosignVerifyContract>;

/** Finds the official binary as the inputs say. Throws SignatureFailure. */
function binaryOf({ inputs, signal }: VerifyStep, { directory }: Scratch, variables: Variables): Promise<CosignBinary> {
  const { cosignPath: path, cosignVersion: version, cosignSha256: sha256, cosignMirror: mirror } = inputs;
  const { platform, arch } = process;
  return obtainCosign({ path, version, sha256, mirror }, { platform, arch, variables, signal, directory });
}

/** Asks a key management service, through the official binary, for the public key that belongs to a URI. */
export async function publicKeyOfService(step: VerifyStep, uri: string, variables: Variables): Promise<string> {
  await using scratch = await openScratch(step.environment.temp);
  const binary = await binaryOf(step, scratch, variables);
  const onOutput = (text: string): void => step.log.untrusted(text, { label: 'cosign public-key' });
  return await askServiceKey({ uri, binary, scratch, variables, signal: step.signal, onOutput });
}

/** The question put to the official binary after our own reading. */
export interface Question {
  readonly image: PinnedReference;
  readonly signer: WantedSigner;
  readonly authority: Authority;
  readonly annotations: Readonly<Record<string, string>>;
}

/** What the official binary has against a digest. */
export interface Objection {
  readonly digest: Digest;
  readonly complaint: string;
}

/**
 * Lets the official binary verify the same digests; gives back the first thing it has against one, undefined when it agrees.
 *
 * It only ever adds a reason to refuse: its exit status alone would not do, as it accepts any statement by the signer.
 */
export async function secondOpinion(
  step: VerifyStep,
  question: Question,
  findings: readonly Finding[],
  variables: Variables,
): Promise<Objection | undefined> {
  await using scratch = await openScratch(step.environment.temp);
  const binary = await binaryOf(step, scratch, variables);
  const { username, password } = step.inputs;
  const given = username !== undefined && password !== undefined;
  const login = given ? await scratch.login(question.image.registry, username, password) : {};
  const trustedRoot = await rootFor(step, scratch);
  for (const finding of findings) {
    const call = { binary, env: { ...scratch.env, ...login }, variables };
    const complaint = await ask(step, { ...question, finding, scratch, trustedRoot }, call);
    if (complaint !== undefined) return { digest: finding.digest, complaint };
  }
  return undefined;
}

interface Asked extends Question {
  readonly finding: Finding;
  readonly scratch: Scratch;
  readonly trustedRoot: string | undefined;
}

async function ask(
  { inputs, signal, log }: VerifyStep,
  asked: Asked,
  call: Pick<CosignCall, 'binary' | 'env' | 'variables'>,
): Promise<string | undefined> {
  const { image, finding, annotations, trustedRoot } = asked;
  const [signed] = finding.assessment.accepted;
  if (signed === undefined) return 'there is nothing to look at';
  const args = verifyArguments({
    image: formatReference({ ...image, digest: finding.digest }),
    format: signed.candidate.format,
    signer: await signerFor(asked),
    annotations,
    transparency: inputs.transparency,
    trustedRoot,
    predicateType: inputs.predicateType,
    allowHttp: inputs.allowHttp,
  });
  const onOutput = (text: string): void => log.untrusted(text, { label: 'cosign' });
  const answer = await runCosign({ ...call, args, signal, onOutput });
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

async function signerFor({ signer, finding, authority, scratch }: Asked) {
  if (signer.kind === 'identity') return signer;
  const hint = finding.assessment.accepted[0]?.signer;
  const keys = authority.kind === 'keys' ? authority.keys : [];
  const key = keys.find((known) => hint?.kind === 'key' && known.hint === hint.hint);
  if (key === undefined) throw new TypeError('a signature counts without one of the keys');
  const pem = key.publicKey.export({ type: 'spki', format: 'pem' });
  return { kind: 'key', path: await scratch.write('key.pub', pem), algorithm: key.algorithm } as const;
}

/** cosign 2 wants a trusted root for bundles even where nothing of it is used. */
async function rootFor({ inputs, environment }: VerifyStep, scratch: Scratch): Promise<string | undefined> {
  if (inputs.trustedRoot !== undefined) return resolve(environment.workspace, inputs.trustedRoot);
  if (inputs.transparency === 'public') return undefined;
  const empty = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
  return scratch.write('trusted-root.json', JSON.stringify(empty));
}
