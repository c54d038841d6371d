import { fakeClock } from '#rehearsal/clock';
import { buildImage, buildIndex, type FakeRegistry, type Image, pushImage, pushIndex } from '#rehearsal/registry';
import { anonymous, type Digest, type RegistryOptions } from '#oci';
import { parseInstant } from '#time';

export const created = parseInstant('2026-11-21T00:00:00Z');

/** An image with one file; images with different content have different digests. */
export function sampleImage(content = 'hello\n'): Promise<Image> {
  return buildImage({ files: { 'app/hello.txt': content }, entrypoint: ['cat', 'app/hello.txt'], created });
}

/** Options for a client in fake time. */
export function client(overrides: Partial<RegistryOptions> = {}): RegistryOptions {
  return { credentials: anonymous, clock: fakeClock(), signal: new AbortController().signal, ...overrides };
}

/** An index of two platforms under a tag. */
export async function pushSampleIndex(
  registry: FakeRegistry,
  tag: string,
): Promise<{ readonly index: Digest; readonly amd64: Digest; readonly arm64: Digest }> {
  const [amd64, arm64] = [await sampleImage('amd64'), await sampleImage('arm64')];
  for (const image of [amd64, arm64]) await pushImage(registry.host, 'acme/shop', undefined, image);
  const built = buildIndex({ 'linux/amd64': amd64, 'linux/arm64/v8': arm64 });
  const index = await pushIndex(registry.host, 'acme/shop', tag, built);
  return { index, amd64: amd64.digest, arm64: arm64.digest };
}
