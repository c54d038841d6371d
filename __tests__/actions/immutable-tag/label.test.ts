import { expect, test } from '@jest/globals';

import { annotationLines, imageLabels, type Subject } from '../../../actions/immutable-tag/src/label.ts';
import { parseReference } from '#oci';
import { parseInstant } from '#time';

const subject: Subject = {
  title: 'shop',
  source: 'https://github.com/acme/shop',
  url: 'https://shop.example/',
  revision: '1a2b3c4d5e6f7081920a1b2c3d4e5f60718293a4',
  version: '1.4.2+build.5',
  tag: '1.4.2_build.5',
  created: parseInstant('2026-11-21T01:33:48Z'),
  description: 'A shop',
  licenses: 'Apache-2.0',
  base: parseReference(`node:24@sha256:${'a'.repeat(64)}`),
  extra: [['com.example.team', 'payments']],
};

// Keys: OCI image-spec 1.1, annotations.md.
test('labels say where the image comes from, sorted by key', () => {
  expect(imageLabels(subject)).toEqual([
    ['com.example.team', 'payments'],
    ['org.opencontainers.image.base.digest', `sha256:${'a'.repeat(64)}`],
    ['org.opencontainers.image.base.name', 'docker.io/library/node:24'],
    ['org.opencontainers.image.created', '2026-11-21T01:33:48Z'],
    ['org.opencontainers.image.description', 'A shop'],
    ['org.opencontainers.image.licenses', 'Apache-2.0'],
    ['org.opencontainers.image.ref.name', '1.4.2_build.5'],
    ['org.opencontainers.image.revision', '1a2b3c4d5e6f7081920a1b2c3d4e5f60718293a4'],
    ['org.opencontainers.image.source', 'https://github.com/acme/shop'],
    ['org.opencontainers.image.title', 'shop'],
    ['org.opencontainers.image.url', 'https://shop.example/'],
    ['org.opencontainers.image.version', '1.4.2+build.5'],
  ]);
});

test('what is not known is left out, and what the caller says wins', () => {
  const bare = { ...subject, created: undefined, description: undefined, licenses: undefined, base: undefined };
  const labels = imageLabels({ ...bare, extra: [['org.opencontainers.image.title', 'Our shop']] });
  expect(labels.map(([key]) => key.replace('org.opencontainers.image.', ''))).toEqual([
    'ref.name',
    'revision',
    'source',
    'title',
    'url',
    'version',
  ]);
  expect(Object.fromEntries(labels)['org.opencontainers.image.title']).toBe('Our shop');
});

test.each(['one\ntwo=3', 'one\r\ntwo=3', 'one\u2028two=3', 'one\u0085two=3'])('%j stays one label', (description) => {
  const text = imageLabels({ ...subject, description }).find(([key]) => key.endsWith('.description'));
  expect(text?.[1]).toBe('one two=3');
});

test('annotations are written for each level once', () => {
  expect(
    annotationLines(
      [
        ['a', '1'],
        ['b', '2'],
      ],
      ['manifest', 'index', 'manifest'],
    ),
  ).toEqual(['manifest:a=1', 'manifest:b=2', 'index:a=1', 'index:b=2']);
});
