import { createHash } from 'node:crypto';
import { ActionFailure } from '#kit';
import { largestFile } from './decode.ts';
import { askGit, type Git } from './git.ts';
import { byBytes, type SourceFile, type Tree } from './tree.ts';

interface Blob {
  readonly path: string;
  readonly id: string;
}

interface SizedBlob extends Blob {
  readonly size: number;
}

/**
 * The folder of migrations, in which git runs, as a commit has it; files that are the same in `known` are taken from there.
 *
 * Links and submodules are left out. Throws ActionFailure `git-failed`.
 */
export async function treeAt(place: Git, commit: string, known: Tree): Promise<Tree> {
  const { directory } = known;
  const blobs = await listBlobs(place, commit, directory);
  const ids = new Map(known.files.map((file) => [file.path, file]));
  const same = new Map<string, SourceFile>();
  for (const blob of blobs) {
    const file = ids.get(blob.path);
    if (file !== undefined && isBlob(file.bytes, blob.id)) same.set(blob.path, file);
  }
  const others = await measure(
    place,
    blobs.filter(({ path }) => !same.has(path)),
  );
  const contents = await readBlobs(
    place,
    others.filter(({ size }) => size <= largestFile),
  );
  const files = [
    ...same.values(),
    ...others.map(({ path, id, size }): SourceFile => {
      if (size > largestFile) return { path, bytes: new Uint8Array(), unreadSize: size };
      return { path, bytes: contents.get(id) ?? new Uint8Array([0xff]) };
    }),
  ];
  return {
    directory,
    files: files.sort((left, right) => byBytes(left.path, right.path)),
    surroundings: known.surroundings,
  };
}

/** Whether bytes are a blob of git, also when a checkout turned its line ends into CRLF. */
export function isBlob(bytes: Uint8Array, id: string): boolean {
  if (blobId(bytes, id.length) === id) return true;
  const unix = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return unix.length < bytes.length && blobId(unix, id.length) === id;
}

function blobId(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}

async function listBlobs(place: Git, commit: string, directory: string): Promise<readonly Blob[]> {
  const listing = await askGit(place, ['ls-tree', '-r', '-z', commit]);
  return listing
    .split('\0')
    .filter((line) => line !== '')
    .flatMap((line): readonly Blob[] => {
      const [, mode, id = '', path = ''] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return mode === undefined || mode === '120000'
        ? []
        : [{ path: directory === '.' ? path : `${directory}/${path}`, id }];
    });
}

/** Asked only for what differs: ls-tree -l would open every object, which takes ten times as long as the listing (measured). */
async function measure(place: Git, blobs: readonly Blob[]): Promise<readonly SizedBlob[]> {
  if (blobs.length === 0) return [];
  const ids = blobs.map(({ id }) => `${id}\n`).join('');
  const lines = (await askGit(place, ['cat-file', '--batch-check=%(objectname) %(objectsize)'], ids)).split('\n');
  return blobs.map(({ path, id }, index) => {
    const size = lines[index]?.startsWith(`${id} `) === true ? Number(lines[index].slice(id.length + 1)) : Number.NaN;
    if (!Number.isInteger(size)) throw new ActionFailure('git-failed', `git cat-file did not answer with ${path}`);
    return { path, id, size };
  });
}

const batchSize = 8 * 1024 * 1024;

/** The contents by id; what is no UTF-8 is left out, which a reader then refuses as such. */
async function readBlobs(place: Git, blobs: readonly SizedBlob[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  let batch: SizedBlob[] = [];
  let size = 0;
  for (const blob of blobs) {
    if (size + blob.size > batchSize) {
      await readBatch(place, batch, contents);
      [batch, size] = [[], 0];
    }
    batch.push(blob);
    size += blob.size;
  }
  if (batch.length > 0) await readBatch(place, batch, contents);
  return contents;
}

async function readBatch(place: Git, batch: readonly SizedBlob[], contents: Map<string, Uint8Array>): Promise<void> {
  const answer = Buffer.from(await askGit(place, ['cat-file', '--batch'], batch.map(({ id }) => `${id}\n`).join('')));
  let at = 0;
  for (const { id, path, size } of batch) {
    const head = answer.subarray(at, answer.indexOf(0x0a, at)).toString();
    if (head !== `${id} blob ${size}`) {
      // An earlier one was no UTF-8, so the lengths no longer fit: each by itself, then.
      if (batch.length > 1) for (const blob of batch) await readBatch(place, [blob], contents);
      else throw new ActionFailure('git-failed', `git cat-file did not answer with ${path}`);
      return;
    }
    const start = at + head.length + 1;
    const bytes = answer.subarray(start, start + size);
    if (isBlob(bytes, id)) contents.set(id, bytes);
    at = start + size + 1;
  }
}
