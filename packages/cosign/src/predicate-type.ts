import { type Field, field, InvalidInput } from '#inputs';

/** Short names of predicate types (sigstore/cosign `cmd/cosign/cli/options/predicate.go`). */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    slsaprovenance: 'https://slsa.dev/provenance/v1',
    slsaprovenance1: 'https://slsa.dev/provenance/v1',
    'slsaprovenance0.2': 'https://slsa.dev/provenance/v0.2',
    spdx: 'https://spdx.dev/Document',
    spdxjson: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    openvex: 'https://openvex.dev/ns',
    vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
  }),
);

/** An input that takes the type of an attestation's predicate; its value is the URI. */
export function predicateType(): Field<string> {
  return field({
    kind: 'predicate type',
    takes: `the URI of a predicate type such as https://slsa.dev/provenance/v1, or ${[...names.keys()].join(', ')}`,
    parse(raw) {
      const known = names.get(raw.toLowerCase());
      if (known !== undefined) return known;
      if (/^https?:\/\/[^\s\p{Cc}]+$/u.test(raw) && raw.length <= 500) return raw;
      throw new InvalidInput('is neither');
    },
  });
}
