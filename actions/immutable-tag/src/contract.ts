import { defineContract } from '#kit';
import { registryReasons } from '#oci';

import { inputs } from './inputs.ts';

/** What immutable-tag promises. */
export const contract = defineContract({
  name: 'immutable-tag',
  inputs,
  outputs: {
    tag: 'The tag of the first strategy, e.g. `sha-1a2b3c4d5e6f`; with `task: resolve` the tag of `image`, where it has one.',
    tags: 'All tags, one per line: with `image` in full (`ghcr.io/acme/shop:sha-1a2b3c4d5e6f`), else the tags alone.',
    image:
      '`repository@sha256:…` of what the first tag points to; empty while the registry has no such tag, and after a block.',
    digest: 'The digest of `image`: the index of a multi-platform image, not one of its platforms.',
    exists:
      '`true` when the registry has the first tag, `false` when it says that it does not; empty when it was not asked.',
    'media-type': 'The media type of the manifest or index that `digest` names.',
    'platform-digests':
      'For a multi-platform image, the digest of each platform as JSON: `{"linux/amd64":"sha256:…"}`.',
    labels: 'OCI labels that say where the image comes from, one `key=value` per line.',
    annotations: 'The same as annotations, one `level:key=value` per line for each level of `annotation-levels`.',
    json: 'Everything above as one JSON object.',
  },
  reasons: {
    named: 'The tags are named; no registry was asked, because there is no `image`.',
    free: 'The registry has none of the tags: build and push.',
    exists: 'The registry has the first tag already: the build can be skipped.',
    'same-digest': 'The tags that exist name exactly the image at hand.',
    'tag-taken': 'A tag names another image already; pushing would move it.',
    resolved: 'The name stands for `image` now, and for the expected digest where one was given.',
    'tag-moved': 'The name does not stand for the expected digest any more.',
    'not-found': 'The registry says that there is no such image.',
    'mutable-tag': 'The tag is a name that by custom moves, such as `latest`, `main` or `v1`.',
    'not-a-version': 'There is no version to make a tag from: the run is not for a git tag with all three numbers.',
    'path-absent': 'The commit does not have one of `paths`.',
    'not-a-checkout': 'There is no git repository to read the commit from.',
    'wrong-checkout': 'The commit that is checked out is not the one the tag would name.',
    ...registryReasons,
  },
});

export type ImmutableTagContract = typeof contract;
