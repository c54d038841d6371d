import { type KeySource, ownAnnotations, type SignatureFormat } from '#cosign';
import { isLoopback } from '#http';
import type { Values } from '#inputs';
import { ActionFailure, type Environment } from '#kit';
import { formatRepository } from '#oci';
import { formatInstant, type Instant } from '#time';

import type { inputs } from './inputs.ts';

/** What the inputs say, read. */
export type Inputs = Values<typeof inputs>;

/** What will be done, without contradictions. */
export interface Plan {
  readonly engine: 'native' | 'cosign';
  /** Undefined to sign with the identity of this job. */
  readonly key: KeySource | undefined;
  readonly formats: readonly SignatureFormat[];
  readonly attest: { readonly type: string; readonly path: string } | undefined;
}

/** Decides what to do; throws ActionFailure `bad-input` for inputs that contradict each other. */
export function planSigning(given: Inputs): Plan {
  const { key, keyPassword, engine, transparency, predicate: path, predicateType: type, format } = given;
  if ((path === undefined) !== (type === undefined)) {
    throw bad('predicate and predicate-type belong together: the file, and what it is.');
  }
  const ours = given.annotations?.find(([name]) => name.startsWith('delivery/'));
  if (ours !== undefined) throw bad(`The annotation ${ours[0]} is one that this action makes itself.`);
  const open = [given.fulcioUrl, given.rekorUrl, given.timestampUrl].find((url) => url && !isPrivate(url));
  if (open !== undefined)
    throw bad(`${open.origin} is plain http, where anyone could read the identity token. Use https.`);
  if (key === undefined && keyPassword !== undefined) throw bad('key-password is given without key.');
  if (key === undefined && transparency === 'none') {
    throw bad(
      'transparency: none needs a key. Without one a certificate signs that lives for minutes, and only the log says that it was used then.',
    );
  }
  if (key?.kind === 'kms' && engine === 'native') {
    throw bad('The native engine cannot ask a key management service. Say engine: auto or engine: cosign.');
  }
  const attest = path === undefined || type === undefined ? undefined : { path, type };
  const formats = format === 'both' ? (['bundle', 'legacy'] as const) : [format];
  const chosen = engine === 'auto' ? (key?.kind === 'kms' ? 'cosign' : 'native') : engine;
  return { engine: chosen, key, formats, attest };
}

/** The annotations that are signed with the image: where it belongs, when, by which run, and the user's own. */
export function annotationsFor(
  { image, annotations, runAnnotations }: Inputs,
  environment: Environment,
  now: Instant,
): Readonly<Record<string, string>> {
  const given = Object.fromEntries(annotations ?? []);
  if (!runAnnotations) return given;
  return {
    [ownAnnotations.image]: formatRepository(image),
    [ownAnnotations.signedAt]: formatInstant(now),
    'delivery/sha': environment.sha,
    'delivery/run': environment.runUrl,
    'delivery/workflow': environment.workflowRef,
    ...given,
  };
}

function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

function bad(message: string): ActionFailure {
  return new ActionFailure('bad-input', message);
}
