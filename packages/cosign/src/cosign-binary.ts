import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, constants, copyFile, rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import { isLoopback } from '#http';
import { ProcessFailure, run } from '#process';
import { seconds } from '#time';
import * as v from 'valibot';

import { baseEnvironment, type Variables } from './cosign-environment.ts';
import { cosignAsset, pinnedHash } from './cosign-releases.ts';
import { type CosignVersion, formatCosignVersion, parseCosignVersion, refuseOldCosign } from './cosign-version.ts';
import { SignatureFailure } from './failure.ts';

/** Which binary is wanted. */
export interface CosignChoice {
  /** An absolute path of a binary that is there already; then nothing is downloaded. */
  readonly path: string | undefined;
  /** `3.1.3`. */
  readonly version: string;
  /** Hexadecimal; needed for a version that is not pinned here, and checked for `path` where given. */
  readonly sha256: string | undefined;
  /** Where the releases are, when not at GitHub: `<mirror>/v3.1.3/cosign-linux-amd64`. */
  readonly mirror: URL | undefined;
}

/** A binary that was checked just now. */
export interface CosignBinary {
  readonly path: string;
  readonly version: CosignVersion;
}

/** The machine the binary runs on. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  readonly variables: Variables;
  readonly signal: AbortSignal;
  /** A directory nobody else can write into; what was hashed is kept and run there. */
  readonly directory: string;
}

const releasesUrl = 'https://github.com/sigstore/cosign/releases/download';
const answer = v.pipe(v.string(), v.parseJson(), v.object({ gitVersion: v.string() }));

/**
 * Finds or downloads the cosign binary, and checks its SHA-256 before it first runs, on every hit of the tool cache too.
 *
 * What is run is the very file that was hashed, a copy of its own; only a `path` without a hash is run where it is. Then asks it for its version: what it says must be the version that is wanted, and new enough. Throws SignatureFailure.
 */
export async function obtainCosign(choice: CosignChoice, machine: Machine): Promise<CosignBinary> {
  const path =
    choice.path === undefined ? await official(choice, machine) : await given(choice.path, choice.sha256, machine);
  const version = await askVersion(path, machine);
  refuseOldCosign(version);
  if (choice.path !== undefined || formatCosignVersion(version) === choice.version) return { path, version };
  const said = `The binary says it is ${formatCosignVersion(version)}, and ${choice.version} is wanted.`;
  throw new SignatureFailure('cosign-not-trusted', `${said} Check cosign-version and cosign-sha256.`);
}

async function given(path: string, sha256: string | undefined, machine: Machine): Promise<string> {
  if (!isAbsolute(path)) throw new SignatureFailure('cosign-unavailable', 'cosign-path must be an absolute path.');
  return sha256 === undefined ? path : ownCopy(path, sha256, 'The binary at cosign-path', machine);
}

async function official({ version, sha256, mirror }: CosignChoice, machine: Machine): Promise<string> {
  refuseOldCosign(parseCosignVersion(version));
  const asset = cosignAsset(machine.platform, machine.arch);
  if (asset === undefined) {
    const what = `There is no cosign for ${machine.platform} on ${machine.arch}`;
    throw new SignatureFailure('cosign-unavailable', `${what}. Give cosign-path, or take engine: native.`);
  }
  const wanted = sha256 ?? pinnedHash(version, asset);
  if (wanted === undefined) {
    const what = `The SHA-256 of ${asset} ${version} is not known here`;
    throw new SignatureFailure(
      'cosign-not-trusted',
      `${what}. Give cosign-sha256 from a source you trust, or take 3.1.3.`,
    );
  }
  const cache = await import('@actions/tool-cache');
  const file = fileOn(machine);
  const cached = cache.find('cosign', version, machine.arch);
  if (cached !== '') {
    return ownCopy(join(cached, file), wanted, `The cosign ${version} in the tool cache`, machine);
  }
  const source = `${originOf(mirror)}/v${version}/${asset}`;
  const downloaded = await cache.downloadTool(source).catch((error: unknown) => {
    machine.signal.throwIfAborted();
    const next = 'Check the network, or give cosign-mirror or cosign-path.';
    throw new SignatureFailure('cosign-unavailable', `${source} cannot be downloaded. ${next}`, { cause: error });
  });
  try {
    const own = await ownCopy(downloaded, wanted, `What was downloaded from ${source}`, machine);
    await cache.cacheFile(own, file, 'cosign', version, machine.arch);
    return own;
  } finally {
    await rm(downloaded, { force: true });
  }
}

function originOf(mirror: URL | undefined): string {
  if (mirror === undefined) return releasesUrl;
  if (mirror.protocol === 'https:' || isLoopback(mirror.hostname)) return mirror.href.replace(/\/+$/, '');
  throw new SignatureFailure('cosign-unavailable', `cosign-mirror ${mirror.origin} is plain http. Use https.`);
}

function fileOn({ platform }: Machine): string {
  return platform === 'win32' ? 'cosign.exe' : 'cosign';
}

/** Copies before it hashes: between a hash and a start, the file at a known path could be exchanged. */
async function ownCopy(source: string, wanted: string, what: string, machine: Machine): Promise<string> {
  const own = join(machine.directory, fileOn(machine));
  await copyFile(source, own, constants.COPYFILE_FICLONE).catch((error: unknown) => {
    throw new SignatureFailure('cosign-unavailable', `${what} cannot be read.`, { cause: error });
  });
  await check(own, wanted, what);
  await chmod(own, 0o700);
  return own;
}

async function check(path: string, wanted: string, what: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash).catch((error: unknown) => {
    throw new SignatureFailure('cosign-unavailable', `${what} cannot be read.`, { cause: error });
  });
  const found = hash.digest('hex');
  if (found === wanted.toLowerCase()) return;
  const next = 'It was not run. Find out who changed it before you try again.';
  throw new SignatureFailure(
    'cosign-not-trusted',
    `${what} has the SHA-256 ${found}, and ${wanted} is wanted. ${next}`,
  );
}

async function askVersion(path: string, { variables, signal }: Machine): Promise<CosignVersion> {
  const env = baseEnvironment(variables);
  const request = { file: path, args: ['version', '--json'], env, signal, timeout: seconds(30) };
  const { exitCode, stdout } = await run(request).catch((error: unknown) => {
    if (!(error instanceof ProcessFailure)) throw error;
    throw new SignatureFailure('cosign-unavailable', `cosign cannot be started: ${error.message}`, { cause: error });
  });
  const parsed = v.safeParse(answer, stdout);
  try {
    if (exitCode === 0 && parsed.success) return parseCosignVersion(parsed.output.gitVersion);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new SignatureFailure('cosign-not-trusted', `${path} does not say which version of cosign it is.`);
}
