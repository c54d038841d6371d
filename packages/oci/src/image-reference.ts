import { type Field, field, InvalidInput } from '#inputs';

import { isPinned, parseReference, type PinnedReference, type Reference } from './reference.ts';

const example = 'ghcr.io/acme/shop@sha256:… with all 64 digits';

/** An input that takes an image name; with `digest: 'required'` only one whose content cannot change. */
export function imageReference(options: { readonly digest: 'required' }): Field<PinnedReference>;
export function imageReference(options: { readonly digest: 'optional' }): Field<Reference>;
export function imageReference({ digest }: { readonly digest: 'required' | 'optional' }): Field<Reference> {
  if (digest === 'optional') {
    return field({
      kind: 'image',
      takes: `an image name such as ghcr.io/acme/shop:1.4.2 or ${example}`,
      parse: parseReference,
    });
  }
  return field({
    kind: 'image',
    takes: `an image by digest such as ${example}`,
    parse(raw) {
      const reference = parseReference(raw);
      if (isPinned(reference)) return reference;
      throw new InvalidInput('has no digest; a tag can be moved, so resolve it first');
    },
  });
}
