import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { anonymous, type Credentials, digestOf, mediaTypes } from '#oci';
import { buildImage, type Image, type ImageFile, type Part, pushImage } from '#rehearsal/registry';
import { parseInstant } from '#time';
import * as v from 'valibot';
import { root } from '../../workflows/public-workflows.ts';

const execute = promisify(execFile);
const repository = 'acme/shop';
const created = parseInstant('2026-11-01T00:00:00Z');
const uncompressed = 'application/vnd.oci.image.layer.v1.tar';

const configuration = v.looseObject({ rootfs: v.object({ type: v.string(), diff_ids: v.array(v.string()) }) });
const manifest = v.looseObject({ config: v.unknown(), layers: v.array(v.unknown()) });

/** What is wrong with a version: `prices`, it runs and is never healthy; `start`, it ends at once. */
const catalogs = { prices: '{"coffee": {"name": "Coffee", "cents": 8.9}}\n', start: 'null\n' };

export interface Version {
  readonly version: string;
  readonly flaw?: keyof typeof catalogs;
  readonly files?: Readonly<Record<string, ImageFile>>;
}

/** Pushes images of the shop: a layer with this machine's Node, and the shop's own above it. Gives each by digest. */
export async function shopImages(
  registry: string,
  credentials: Credentials = anonymous,
): Promise<(version: Version) => Promise<string>> {
  const base = await nodeLayer();
  return async ({ version, flaw, files = {} }) => {
    const shop = await buildImage({
      directory: join(root, 'examples', 'shop', 'src'),
      files: {
        'release.json': JSON.stringify({ version }),
        ...(flaw !== undefined && { 'catalog.json': catalogs[flaw] }),
        ...files,
      },
      entrypoint: ['node', 'server.ts'],
      env: { PATH: '/usr/bin' },
      created,
    });
    const digest = await pushImage(registry, repository, undefined, above(base, shop), { credentials });
    return `${registry}/${repository}@${digest}`;
  };
}

/** Node with the libraries it is linked to: what a base image is elsewhere. */
async function nodeLayer(): Promise<Part> {
  const directory = await mkdtemp(join(tmpdir(), 'node-layer-'));
  try {
    const { stdout } = await execute('ldd', [process.execPath]);
    const libraries = stdout.match(/\/\S+(?= \(0x)/g) ?? [];
    for (const [from, to] of [[process.execPath, '/usr/bin/node'], ...libraries.map((each) => [each, each])]) {
      await mkdir(dirname(join(directory, to ?? '')), { recursive: true });
      await cp(await realpath(from ?? ''), join(directory, to ?? ''));
    }
    await writeFile(join(directory, 'usr', 'README'), 'Node, for tests\n');
    const archive = ['-C', directory, '--owner=0', '--group=0', '--mtime=@0', '-cf', '-', '.'];
    const { stdout: bytes } = await execute('tar', archive, { encoding: 'buffer', maxBuffer: 250 * 1024 * 1024 });
    return { mediaType: uncompressed, digest: digestOf(bytes), size: bytes.length, bytes };
  } finally {
    await rm(directory, { recursive: true });
  }
}

function above(base: Part, image: Image): Image {
  const described = v.parse(configuration, JSON.parse(Buffer.from(image.config.bytes).toString('utf8')));
  const listed = v.parse(manifest, JSON.parse(Buffer.from(image.manifest.bytes).toString('utf8')));
  const diffs = [base.digest, ...described.rootfs.diff_ids];
  const config = part(mediaTypes.config, { ...described, history: [], rootfs: { type: 'layers', diff_ids: diffs } });
  const layers = [descriptor(base), ...listed.layers];
  const whole = part(mediaTypes.manifest, { ...listed, config: descriptor(config), layers });
  return { config, layers: [base, ...image.layers], manifest: whole, digest: whole.digest };
}

function part(mediaType: string, value: object): Part {
  const bytes = Buffer.from(JSON.stringify(value));
  return { mediaType, digest: digestOf(bytes), size: bytes.length, bytes };
}

function descriptor({ mediaType, digest, size }: Part): object {
  return { mediaType, digest, size };
}
