import type { Values } from '#inputs';
import { ActionFailure } from '#kit';
import { formatReference, type PinnedReference, type Repository } from '#oci';

import type { inputs } from './inputs.ts';
import type { Variables } from './variables.ts';

/** What the inputs say, read. */
export type Inputs = Values<typeof inputs>;

/** What a channel is to be moved to: an image, or what it pointed to before. */
export type Target =
  | { readonly kind: 'image'; readonly image: PinnedReference }
  | { readonly kind: 'entry'; readonly number: number };

/** Who signs the statement about a move. */
export type StatementSigner = 'key' | 'keyless' | 'none';

/** The repository of the channel; throws ActionFailure `bad-input`. */
export function channelRepository({ channelRepository: given, image }: Inputs): Repository {
  const { registry, repository } = given ?? image ?? missing();
  if (given?.tag === undefined && given?.digest === undefined) return { registry, repository };
  throw bad(`channel-repository is ${formatReference(given)}. Say the repository alone, without tag and digest.`);
}

/** What to move to; throws ActionFailure `bad-input` when that is said twice or not at all. */
export function planTarget({ image, entry }: Inputs): Target {
  if (image !== undefined && entry === 0) return { kind: 'image', image };
  if (image === undefined && entry > 0) return { kind: 'entry', number: entry };
  if (image !== undefined) throw bad('Both image and entry are given. Say one: what to move to, or how far back.');
  throw bad('Nothing is named to move to. Say image, or entry: 1 for what the channel pointed to before.');
}

/** Who signs the statement: with `auto` the key that is given, else this job if it has an identity, else nobody. */
export function planStatement(given: Inputs, variables: Variables): StatementSigner {
  const { statement, statementKey: key, keyPassword, transparency } = given;
  if (key === undefined && keyPassword !== undefined) throw bad('key-password is given without statement-key.');
  if (key?.kind === 'kms')
    throw bad('statement-key is in a service, which only cosign can ask. Say statement: keyless.');
  if (statement === 'key' && key === undefined) throw bad('statement: key needs statement-key.');
  if (statement === 'keyless' && transparency === 'none') {
    throw bad('transparency: none needs a key. Say statement: key with statement-key, or statement: none.');
  }
  if (key !== undefined && (statement === 'keyless' || statement === 'none')) {
    throw bad(`statement-key is given, and statement: ${statement} does not use it.`);
  }
  if (statement !== 'auto') return statement;
  if (key !== undefined) return 'key';
  const identity = variables['ACTIONS_ID_TOKEN_REQUEST_URL'];
  return identity && transparency === 'public' ? 'keyless' : 'none';
}

function missing(): never {
  throw bad('channel-repository is empty, and so is image. Say where the channel is, such as ghcr.io/acme/shop.');
}

function bad(message: string): ActionFailure {
  return new ActionFailure('bad-input', message);
}
