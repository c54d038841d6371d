import { lines, oneOf, optional, path, text, url } from '#inputs';
import { digestField, imageReference, registryInputs } from '#oci';

import { label } from './label-field.ts';

const commit = { pattern: /[0-9a-f]{40}|[0-9a-f]{64}/, takes: 'a full commit id of 40 (or 64) hexadecimal digits' };
const oneLine = { pattern: /[^\p{Cc}]+/u, takes: 'text on one line' };

/** The inputs of immutable-tag; held to action.yml by the contract test. */
export const inputs = {
  task: oneOf('name', 'resolve'),
  mode: oneOf('enforce', 'warn'),
  image: optional(imageReference({ digest: 'optional' })),
  digest: optional(digestField()),
  strategy: lines(oneOf('sha', 'ref', 'semver', 'content', 'raw')),
  shaLength: oneOf('short', 'full'),
  commit: optional(text(commit)),
  ref: optional(text(oneLine)),
  gitTag: optional(text(oneLine)),
  gitTagPrefix: optional(text(oneLine)),
  paths: optional(lines(path())),
  contentExtra: optional(lines(text(oneLine))),
  value: optional(text(oneLine)),
  directory: path(),
  title: optional(text(oneLine)),
  description: optional(text()),
  licenses: optional(text(oneLine)),
  homepage: optional(url()),
  baseImage: optional(imageReference({ digest: 'optional' })),
  labels: optional(lines(label())),
  annotationLevels: lines(oneOf('manifest', 'index', 'manifest-descriptor', 'index-descriptor')),
  ...registryInputs,
};
