import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sealEncryptedKey } from '#cosign';
import type { Digest } from '#oci';
import { buildImage, type Image, pushImage } from '#rehearsal/registry';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { parseInstant } from '#time';

import { cosign } from './tools.ts';

export type Format = 'bundle' | 'legacy';
export type Curve = 'P-256' | 'P-384' | 'Ed25519';

const dist = join(import.meta.dirname, '..', '..', '..', 'dist');
const password = 'correct horse';

/** Somebody with a key: in files, as users have it. */
export interface Party extends AsyncDisposable {
  /** Where its files are: `cosign.key` and `cosign.pub`. */
  readonly home: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
  /** Runs cosign-sign with this key, without a transparency log. */
  sign(image: string, inputs?: Readonly<Record<string, string>>): Promise<StepRecord>;
  /** Runs cosign-verify with this key, without a transparency log. */
  verify(image: string, inputs?: Readonly<Record<string, string>>): Promise<StepRecord>;
  /** Signs with a real cosign. */
  cosignSign(file: string, image: string, format: Format, more?: readonly string[]): Promise<void>;
  /** Whether a real cosign verifies it. */
  cosignVerify(file: string, image: string, format: Format, more?: readonly string[]): Promise<boolean>;
}

/** Makes a key of this kind, and files of it. */
export async function newParty(curve: Curve = 'P-256'): Promise<Party> {
  const home = await mkdtemp(join(tmpdir(), 'party-'));
  const { publicKey, privateKey } =
    curve === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: curve });
  await writeFile(join(home, 'cosign.key'), sealEncryptedKey(privateKey, password));
  await writeFile(join(home, 'cosign.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
  const root = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
  await writeFile(join(home, 'root.json'), JSON.stringify(root));
  const isThird = async (file: string): Promise<boolean> =>
    (await cosign(file, ['version', '--json'], home)).stdout.includes('"gitVersion": "v3');
  const env = { HOME: home };
  return {
    home,
    publicKey,
    privateKey,
    sign: (image, inputs = {}) => {
      const own = { key: 'cosign.key', 'key-password': password, transparency: 'none' };
      return runStep({ action: join(dist, 'cosign-sign'), inputs: { image, ...own, ...inputs }, workspace: home, env });
    },
    verify: (image, inputs = {}) => {
      const own = { key: 'cosign.pub', transparency: 'none' };
      return runStep({
        action: join(dist, 'cosign-verify'),
        inputs: { image, ...own, ...inputs },
        workspace: home,
        env,
      });
    },
    async cosignSign(file, image, format, more = []) {
      const third = (await isThird(file)) ? ['--use-signing-config=false'] : [];
      const args = ['sign', '--key=cosign.key', `--new-bundle-format=${format === 'bundle'}`, '--tlog-upload=false'];
      const result = await cosign(file, [...args, ...third, ...more, image], home, { COSIGN_PASSWORD: password });
      if (result.exitCode !== 0) throw new Error(result.stderr);
    },
    async cosignVerify(file, image, format, more = []) {
      const args = ['verify', '--key=cosign.pub', `--new-bundle-format=${format === 'bundle'}`];
      const offline = ['--insecure-ignore-tlog=true', '--trusted-root=root.json', '--output=json'];
      const result = await cosign(file, [...args, ...offline, ...more, image], home);
      return result.exitCode === 0 && result.stdout.includes(image.split('@')[1] ?? 'nothing');
    },
    [Symbol.asyncDispose]: () => rm(home, { recursive: true, force: true }),
  };
}

/** An image unlike any other. */
export async function anyImage(text: string, annotations: Readonly<Record<string, string>> = {}): Promise<Image> {
  const created = parseInstant('2026-11-01T00:00:00Z');
  return buildImage({ files: { 'content.txt': text }, entrypoint: ['run'], created, annotations });
}

/** Pushes such an image; gives back its pinned name and its digest. */
export async function push(
  host: string,
  text: string,
  repository = 'team/app',
): Promise<{ readonly name: string; readonly digest: Digest }> {
  const digest = await pushImage(host, repository, undefined, await anyImage(text));
  return { name: `${host}/${repository}@${digest}`, digest };
}
