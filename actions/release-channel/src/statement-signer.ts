import { movePredicate, type MoveStatement, type Place, writeMoveStatement } from '#channel';
import {
  readKeyText,
  readPrivateKey,
  requestIdToken,
  SignatureFailure,
  type SigningCredential,
  signNatively,
  storeBundle,
} from '#cosign';
import { isLoopback } from '#http';
import { ActionFailure, type Step } from '#kit';
import type { FetchedManifest } from '#oci';

import type { ReleaseChannelContract } from './contract.ts';
import { planStatement } from './plan.ts';
import type { Variables } from './variables.ts';

type ChannelStep = Step<ReleaseChannelContract>;
type Bundle = Awaited<ReturnType<typeof signNatively>>;

/** Signs what is said about a move. */
export type StatementSigner = (move: MoveStatement) => Promise<Bundle>;

/** Prepares to sign, so that what is missing for it is said before anything is claimed; undefined when nobody signs. */
export async function statementSigner(step: ChannelStep, variables: Variables): Promise<StatementSigner | undefined> {
  const { inputs, log } = step;
  const by = planStatement(inputs, variables);
  if (by === 'none') {
    const lost =
      'The history then says who moved the channel only by the word of everybody who may push to the repository';
    log.notice(`No statement about the move will be signed. ${lost}. Give statement-key, or id-token: write.`);
    return undefined;
  }
  const open = [inputs.fulcioUrl, inputs.rekorUrl].find(
    (url) => url.protocol !== 'https:' && !isLoopback(url.hostname),
  );
  if (open !== undefined) {
    const why = 'is plain http, where anyone could read the identity token';
    throw new ActionFailure('bad-input', `${open.origin} ${why}. Use https.`);
  }
  const credential = by === 'key' ? await keyOf(step, variables) : identityOf(step, variables);
  if (credential.kind === 'keyless') await credential.identityToken();
  const rekor = inputs.transparency === 'public' ? addressOf(inputs.rekorUrl) : undefined;
  return (move) => {
    const bytes = writeMoveStatement(move);
    return signNatively({ kind: 'statement', bytes }, credential, { log: rekor, timestamp: undefined });
  };
}

/** Attaches a statement to its image, where cosign looks for attestations; false when the registry does not list it. */
export async function attachStatement(
  { clock, signal }: ChannelStep,
  { registry, repository }: Place,
  { digest, mediaType, bytes }: FetchedManifest,
  bundle: Bundle,
): Promise<boolean> {
  const image = { repository, digest, mediaType, size: bytes.length };
  const { listed } = await storeBundle(registry, image, { bundle, predicateType: movePredicate }, { clock, signal });
  return listed;
}

async function keyOf(step: ChannelStep, variables: Variables): Promise<SigningCredential> {
  const { inputs, environment } = step;
  const source = inputs.statementKey;
  if (source === undefined || source.kind === 'kms') throw new TypeError('the plan lets no such key through');
  const pem = await readKeyText(source, { variables, workspace: environment.workspace });
  step.mask(pem);
  try {
    return { kind: 'key', key: readPrivateKey(pem, inputs.keyPassword) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SignatureFailure('bad-key', `The statement-key cannot be used: ${error.message}.`, { cause: error });
  }
}

function identityOf({ inputs, clock, signal, mask }: ChannelStep, variables: Variables): SigningCredential {
  return {
    kind: 'keyless',
    fulcio: addressOf(inputs.fulcioUrl),
    async identityToken() {
      const token = await requestIdToken({ variables, audience: 'sigstore', clock, signal });
      mask(token);
      return token;
    },
  };
}

function addressOf(url: URL): string {
  return url.href.replace(/\/+$/, '');
}
