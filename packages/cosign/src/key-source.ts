import { readFile } from 'node:fs';
import { resolve } from 'node:path';

import { type Field, field, InvalidInput } from '#inputs';

import { SignatureFailure } from './failure.ts';

/** Where a key is. */
export type KeySource =
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string }
  /** A key that never leaves its service, e.g. `awskms:///alias/release`; only the cosign binary can use it. */
  | { readonly kind: 'kms'; readonly uri: string };

/** The schemes cosign knows (sigstore/sigstore `pkg/signature/kms`, sigstore/cosign `pkg/signature/keys.go`). */
const kms = /^(?:awskms|gcpkms|azurekms|hashivault|openbao|k8s|gitlab|pkcs11):/;

/** An input that takes the place of a key. */
export function keySource(): Field<KeySource> {
  return field({
    kind: 'key',
    takes:
      'env://NAME of an environment variable, a path, or the URI of a key management service such as awskms:///alias/release',
    parse(raw): KeySource {
      if (/\p{Cc}/u.test(raw) || raw.startsWith('-')) {
        throw new InvalidInput('is not the place of a key; the key itself belongs into a secret, with env://NAME here');
      }
      const name = /^env:\/\/(.*)$/.exec(raw)?.[1];
      if (name !== undefined) {
        if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new InvalidInput('does not name an environment variable');
        return { kind: 'environment', name };
      }
      if (kms.test(raw)) return { kind: 'kms', uri: raw };
      if (/^[a-z][a-z0-9+.-]*:\/\//i.test(raw)) throw new InvalidInput('has a scheme that is not known');
      return { kind: 'file', path: raw };
    },
  });
}

/** What reading a key needs of the world. */
export interface KeySurroundings {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The directory relative paths count from. */
  readonly workspace: string;
}

const largestKey = 64 * 1024;

/** Reads the text of a key that is not in a service; throws SignatureFailure `bad-key`. */
export async function readKeyText(
  source: Exclude<KeySource, { kind: 'kms' }>,
  { variables, workspace }: KeySurroundings,
): Promise<string> {
  if (source.kind === 'environment') {
    const value = variables[source.name]?.trim();
    if (value) return value;
    throw new SignatureFailure(
      'bad-key',
      `The environment variable ${source.name} is empty. Set it with env: on this step; a secret that does not exist, or that a fork may not see, is empty.`,
    );
  }
  const text = await readText(resolve(workspace, source.path)).catch((error: unknown) => {
    throw new SignatureFailure('bad-key', `The key ${source.path} cannot be read. Check the path.`, { cause: error });
  });
  if (text.length <= largestKey) return text;
  throw new SignatureFailure('bad-key', `The file ${source.path} is too large for a key.`);
}

/** Not by node:fs/promises, which takes longer to load than a key to read. */
function readText(path: string): Promise<string> {
  return new Promise((resolveText, reject) => {
    readFile(path, 'utf8', (error, text) => (error === null ? resolveText(text) : reject(error)));
  });
}
