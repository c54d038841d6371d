import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, and what names them (OCI image-spec 1.1, descriptor.md). */
export interface Part {
  readonly mediaType: string;
  readonly digest: string;
  readonly bytes: Buffer;
}

export interface Image {
  readonly blobs: readonly Part[];
  readonly manifest: Part;
}

export interface Content {
  readonly directory: string;
  readonly version: string;
  /** Seconds since 1970: the time of the image and of every file in it. */
  readonly created: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Makes an OCI image of one layer: the directory, with the version baked in. */
export async function build(content: Content): Promise<Image> {
  const archive = await pack(content);
  const layer = part('application/vnd.oci.image.layer.v1.tar+gzip', gzipSync(archive));
  const config = json('application/vnd.oci.image.config.v1+json', {
    created: new Date(content.created * 1000).toISOString(),
    architecture: 'amd64',
    os: 'linux',
    config: { Entrypoint: ['node', 'server.ts'], WorkingDir: '/', Labels: content.labels },
    rootfs: { type: 'layers', diff_ids: [digestOf(archive)] },
  });
  const manifest = json('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptor(config),
    layers: [descriptor(layer)],
    annotations: content.annotations,
  });
  return { blobs: [config, layer], manifest };
}

async function pack({ directory, version, created }: Content): Promise<Buffer> {
  const root = await mkdtemp(join(tmpdir(), 'shop-image-'));
  try {
    await cp(directory, root, { recursive: true });
    await writeFile(join(root, 'release.json'), `${JSON.stringify({ version })}\n`);
    const same = [
      '--sort=name',
      `--mtime=@${created}`,
      '--owner=0',
      '--group=0',
      '--numeric-owner',
      '--mode=go=rX,u+rw',
    ];
    const tar = spawnSync('tar', [...same, '-cf', '-', '-C', root, '.'], { maxBuffer: 64 * 1024 * 1024 });
    if (tar.status !== 0) throw new Error(`tar could not pack ${directory}: ${tar.stderr.toString('utf8')}`);
    return tar.stdout;
  } finally {
    await rm(root, { recursive: true });
  }
}

function json(mediaType: string, value: object): Part {
  return part(mediaType, Buffer.from(JSON.stringify(value)));
}

function part(mediaType: string, bytes: Buffer): Part {
  return { mediaType, digest: digestOf(bytes), bytes };
}

function descriptor({ mediaType, digest, bytes }: Part): object {
  return { mediaType, digest, size: bytes.length };
}

function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
