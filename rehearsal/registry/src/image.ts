import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { type Digest, digestOf, mediaTypes } from '#oci';
import { formatInstant, type Instant } from '#time';

import { type TarEntry, writeTar } from './tar.ts';

/** Bytes with the descriptor that names them (OCI image-spec 1.1, descriptor.md). */
export interface Part {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly bytes: Uint8Array;
}

/** An OCI image of one platform, whole: everything a registry needs to hold it. `digest` is the manifest's. */
export interface Image {
  readonly config: Part;
  readonly layers: readonly Part[];
  readonly manifest: Part;
  readonly digest: Digest;
}

/** A file of an image: its content, executable when `mode` says so (default 0o644). */
export type ImageFile = string | Uint8Array | { readonly content: string | Uint8Array; readonly mode?: number };

export interface ImageOptions {
  /** A directory that becomes the root of the image, links not followed; files that are executable stay so. */
  readonly directory?: string;
  /** Further files by path, e.g. `{ 'app/server.mjs': '…' }`; they win over the directory's. */
  readonly files?: Readonly<Record<string, ImageFile>>;
  /** The command, argument by argument; relative paths count from the image's root. */
  readonly entrypoint: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The time of the image and of every file in it: the same content and the same time are the same digest. */
  readonly created: Instant;
  /** As in an index, `os/architecture`; default `linux/amd64`. */
  readonly platform?: string;
}

/** Builds a real OCI image with reproducible bytes, without Docker. Throws RangeError when there is no file at all. */
export async function buildImage(options: ImageOptions): Promise<Image> {
  const entries = await imageFiles(options);
  if (entries.length === 0) throw new RangeError('an image needs at least one file');
  const tar = writeTar(entries, Math.floor(options.created / 1000));
  const layer = part(mediaTypes.layer, reproducibleGzip(tar));
  const config = part(mediaTypes.config, json(configuration(options, digestOf(tar))));
  const manifest = part(
    mediaTypes.manifest,
    json({
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config: descriptor(config),
      layers: [descriptor(layer)],
      ...(options.annotations !== undefined && { annotations: options.annotations }),
    }),
  );
  return { config, layers: [layer], manifest, digest: manifest.digest };
}

/** Builds an index over images of several platforms; push the images first. */
export function buildIndex(
  images: Readonly<Record<string, Image>>,
  annotations?: Readonly<Record<string, string>>,
): Part {
  const manifests = Object.entries(images).map(([platform, image]) => {
    const [os, architecture, variant] = platform.split('/');
    return Object.assign(descriptor(image.manifest), { platform: { architecture, os, variant } });
  });
  const extra = annotations === undefined ? {} : { annotations };
  return part(mediaTypes.index, json({ schemaVersion: 2, mediaType: mediaTypes.index, manifests, ...extra }));
}

function configuration(options: ImageOptions, diffId: Digest): object {
  const [os, architecture] = (options.platform ?? 'linux/amd64').split('/');
  return {
    created: formatInstant(options.created),
    architecture,
    os,
    config: {
      Entrypoint: options.entrypoint,
      WorkingDir: '/',
      Env: Object.entries(options.env ?? {}).map(([name, value]) => `${name}=${value}`),
      Labels: options.labels ?? {},
    },
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created: formatInstant(options.created), created_by: 'delivery rehearsal' }],
  };
}

async function imageFiles({ directory, files = {} }: ImageOptions): Promise<TarEntry[]> {
  const entries = new Map<string, TarEntry>();
  if (directory !== undefined) for (const entry of await readDirectory(directory)) entries.set(entry.path, entry);
  for (const [path, file] of Object.entries(files)) {
    const { content, mode = 0o644 } = typeof file === 'string' || file instanceof Uint8Array ? { content: file } : file;
    entries.set(path, { path, mode, content: typeof content === 'string' ? Buffer.from(content) : content });
  }
  return [...entries.values()];
}

async function readDirectory(directory: string): Promise<TarEntry[]> {
  const listed = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = listed.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      path: file.slice(directory.length).replace(/^\/+/, ''),
      mode: ((await stat(file)).mode & 0o100) === 0 ? 0o644 : 0o755,
      content: await readFile(file),
    })),
  );
}

/** The byte that names the operating system differs between builds of zlib; 255 says unknown (RFC 1952 section 2.3.1). */
function reproducibleGzip(bytes: Uint8Array): Uint8Array {
  const compressed = gzipSync(bytes, { level: 9 });
  compressed[9] = 255;
  return compressed;
}

function part(mediaType: string, bytes: Uint8Array): Part {
  return { mediaType, digest: digestOf(bytes), size: bytes.length, bytes };
}

function descriptor({ mediaType, digest, size }: Part): Pick<Part, 'mediaType' | 'digest' | 'size'> {
  return { mediaType, digest, size };
}

function json(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
