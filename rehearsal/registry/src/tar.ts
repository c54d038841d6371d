/** One file of a layer: a relative path with `/`, its bytes, and its permission bits. */
export interface TarEntry {
  readonly path: string;
  readonly mode: number;
  readonly content: Uint8Array;
}

const block = 512;
const longestPath = 100;

/**
 * Writes files as a POSIX ustar archive whose bytes depend on nothing but its arguments: sorted by path, owned by 0:0, one
 * time for all, parent directories included.
 *
 * `modified` is in whole seconds since the epoch. Throws RangeError for a path longer than 100 bytes (IEEE Std 1003.1,
 * pax "ustar Interchange Format": what fits in the name field alone).
 */
export function writeTar(entries: readonly TarEntry[], modified: number): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const directory of parentDirectories(entries)) parts.push(header(`${directory}/`, 0o755, 0, modified, '5'));
  for (const entry of entries.toSorted((a, b) => order(a.path, b.path))) {
    parts.push(header(entry.path, entry.mode, entry.content.length, modified, '0'), entry.content);
    parts.push(new Uint8Array((block - (entry.content.length % block)) % block));
  }
  return Buffer.concat([...parts, new Uint8Array(2 * block)]);
}

/** Reads the regular files of a ustar archive; throws RangeError for anything else a layer could do harm with. */
export function readTar(archive: Uint8Array): TarEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entries: TarEntry[] = [];
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0;) {
    const head = bytes.subarray(at, at + block);
    const { path, mode, size, type } = readHeader(head);
    at += block;
    if (at + size > bytes.length) throw new RangeError(`the archive ends within ${path}`);
    if (type !== '5') entries.push({ path, mode, content: bytes.subarray(at, at + size) });
    at += Math.ceil(size / block) * block;
  }
  return entries;
}

function readHeader(head: Buffer): { path: string; mode: number; size: number; type: string } {
  const path = field(head, 0, longestPath);
  const type = field(head, 156, 1) || '0';
  if (type !== '0' && type !== '5') throw new RangeError(`${path} is neither a file nor a directory (type ${type})`);
  const parts = path.replace(/\/$/, '').split('/');
  if (path.startsWith('/') || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new RangeError(`${path} does not stay inside the image`);
  }
  if (parts.some((part) => part.startsWith('.wh.')))
    throw new RangeError(`${path} is a whiteout, which is not supported`);
  const sum = Number.parseInt(field(head, 148, 8).trim(), 8);
  if (sum !== checksum(head)) throw new RangeError(`the header of ${path} has a wrong checksum`);
  return { path, mode: octal(head, 100, 8), size: octal(head, 124, 12), type };
}

function field(head: Buffer, start: number, length: number): string {
  const text = head.toString('utf8', start, start + length);
  const end = text.indexOf('\0');
  return end === -1 ? text : text.slice(0, end);
}

function octal(head: Buffer, start: number, length: number): number {
  const text = field(head, start, length).trim();
  if (!/^[0-7]+$/.test(text)) throw new RangeError(`"${text}" is not an octal number`);
  return Number.parseInt(text, 8);
}

function parentDirectories(entries: readonly TarEntry[]): string[] {
  const directories = new Set<string>();
  for (const { path } of entries) {
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) directories.add(path.slice(0, at));
  }
  return [...directories].sort(order);
}

function header(path: string, mode: number, size: number, modified: number, type: string): Uint8Array {
  if (Buffer.byteLength(path) > longestPath) throw new RangeError(`${path} is longer than ${longestPath} bytes`);
  const head = Buffer.alloc(block);
  const digits = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  head.write(path, 0);
  head.write(digits(mode & 0o7777, 8), 100);
  head.write(digits(0, 8), 108);
  head.write(digits(0, 8), 116);
  head.write(digits(size, 12), 124);
  head.write(digits(modified, 12), 136);
  head.write(type, 156);
  head.write('ustar\u000000', 257);
  head.write(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** The sum of all bytes of a header, its own field counted as blanks. */
function checksum(head: Buffer): number {
  let sum = 0;
  for (const [index, byte] of head.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return sum;
}

function order(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
