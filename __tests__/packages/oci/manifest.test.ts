import { describe, expect, test } from '@jest/globals';

import { parseManifest, platformImages } from '#oci';

const digest = `sha256:${'a'.repeat(64)}`;
const blob = { mediaType: 'application/octet-stream', digest, size: 3 };
const image = { schemaVersion: 2, config: blob, layers: [blob] };
const ociImage = 'application/vnd.oci.image.manifest.v1+json';
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const dockerImage = 'application/vnd.docker.distribution.manifest.v2+json';
const dockerList = 'application/vnd.docker.distribution.manifest.list.v2+json';
const artifactManifest = 'application/vnd.oci.artifact.manifest.v1+json';

function bytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

test.each([
  [ociImage, image, 'image'],
  [dockerImage, { ...image, mediaType: dockerImage }, 'image'],
  [ociIndex, { schemaVersion: 2, manifests: [blob] }, 'index'],
  [dockerList, { schemaVersion: 2, manifests: [] }, 'index'],
  [artifactManifest, { artifactType: 'application/vnd.example', blobs: [blob] }, 'artifact'],
  [artifactManifest, { artifactType: 'application/vnd.example', subject: blob }, 'artifact'],
])('%s is read', (mediaType, value, kind) => {
  expect(parseManifest(bytes(value), mediaType)).toMatchObject({ kind, mediaType });
});

test('where the registry does not say the media type, the body does', () => {
  expect(parseManifest(bytes({ ...image, mediaType: ociImage }), '').mediaType).toBe(ociImage);
  expect(parseManifest(bytes({ ...image, mediaType: ociImage }), 'application/json; charset=utf-8').kind).toBe('image');
});

describe('a manifest that could be taken for another is refused', () => {
  test.each([
    ['header and body disagree', ociImage, { ...image, mediaType: ociIndex }],
    ['an image that is an index too', ociImage, { ...image, manifests: [blob] }],
    ['an index that is an image too', ociIndex, { ...image, manifests: [blob] }],
    ['schema 1', 'application/vnd.docker.distribution.manifest.v1+json', { schemaVersion: 1 }],
    ['another schema version', ociImage, { ...image, schemaVersion: 3 }],
    ['no config', ociImage, { schemaVersion: 2, layers: [] }],
    ['a digest that is none', ociImage, { ...image, config: { ...blob, digest: 'sha256:abc' } }],
    ['a negative size', ociImage, { ...image, layers: [{ ...blob, size: -1 }] }],
    ['an artifact that is an image too', artifactManifest, { ...image, artifactType: 'a', blobs: [] }],
    ['an artifact without a type', artifactManifest, { blobs: [] }],
    ['an image with the blobs of an artifact', ociImage, { ...image, blobs: [blob] }],
    ['annotations that are a list', ociImage, { ...image, annotations: [] }],
    ['a page', 'text/html', '<html></html>'],
    ['null', ociImage, null],
    ['a list', ociImage, []],
  ])('%s', (_, mediaType, value) => {
    expect(() => parseManifest(bytes(value), mediaType)).toThrow(RangeError);
  });

  const flood = `\n::stop-commands::x\n${'A'.repeat(1_000_000)}`;
  test.each([
    ['type', ociImage, { ...image, mediaType: flood }],
    ['type that the registry leaves to the body', '', { ...image, mediaType: flood }],
    ['value where a number belongs', ociImage, { ...image, layers: [{ ...blob, size: flood }] }],
    ['name of an annotation', ociImage, { ...image, annotations: { [flood]: 1 } }],
  ])('with a message of one short line, whatever the %s says', (_, mediaType, value) => {
    expect(() => parseManifest(bytes(value), mediaType)).toThrow(/^[\x20-\x7e]{1,500}$/);
  });

  test('bytes that are not UTF-8', () => {
    expect(() => parseManifest(Uint8Array.of(0x7b, 0xff, 0x7d), ociImage)).toThrow(RangeError);
  });
});

test('the platforms of an index are its images, without attestations', () => {
  const manifests = [
    { ...blob, platform: { os: 'linux', architecture: 'amd64' } },
    { ...blob, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
    {
      ...blob,
      platform: { os: 'unknown', architecture: 'unknown' },
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
    },
  ];
  const index = parseManifest(bytes({ schemaVersion: 2, manifests }), ociIndex);
  expect(platformImages(index)).toEqual([
    { platform: 'linux/amd64', digest },
    { platform: 'linux/arm64/v8', digest },
  ]);
  expect(platformImages(parseManifest(bytes(image), ociImage))).toEqual([]);
});

test('platforms of one name are told apart by the version of their system', () => {
  const windows = (version: string) => ({
    ...blob,
    platform: { os: 'windows', architecture: 'amd64', 'os.version': version },
  });
  const linux = { ...blob, platform: { os: 'linux', architecture: 'amd64' } };
  const manifests = [linux, windows('10.0.17763.6659'), windows('10.0.20348.2966')];
  const named = (list: readonly object[]) =>
    platformImages(parseManifest(bytes({ schemaVersion: 2, manifests: list }), ociIndex)).map(
      ({ platform }) => platform,
    );
  // As containerd writes them: platforms.FormatAll.
  expect(named(manifests)).toEqual(['linux/amd64', 'windows(10.0.17763.6659)/amd64', 'windows(10.0.20348.2966)/amd64']);
  expect(named(manifests.slice(0, 2))).toEqual(['linux/amd64', 'windows/amd64']);
});
