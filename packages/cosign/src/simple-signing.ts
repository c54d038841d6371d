import * as v from 'valibot';

import { readJson } from './statement.ts';

/** The media type of the payload in a legacy signature (sigstore/cosign `specs/SIGNATURE_SPEC.md`). */
export const simpleSigningMediaType = 'application/vnd.dev.cosign.simplesigning.v1+json';

const type = 'cosign container image signature';

const payload = v.object({
  critical: v.object({
    identity: v.object({ 'docker-reference': v.string() }),
    image: v.object({ 'docker-manifest-digest': v.string() }),
    type: v.string(),
  }),
  optional: v.nullish(v.record(v.string(), v.unknown())),
});

/** What a legacy signature says: `repository` is the name the image was signed under. */
export interface SimpleSigning {
  readonly repository: string;
  readonly digest: string;
  readonly annotations: Readonly<Record<string, unknown>>;
}

/** Reads the payload of a legacy signature; throws RangeError with a message for people. */
export function parseSimpleSigning(bytes: Uint8Array): SimpleSigning {
  const result = v.safeParse(payload, readJson(bytes));
  if (!result.success) {
    const [issue] = result.issues;
    throw new RangeError(`the payload is no simple signing: ${v.getDotPath(issue) ?? 'it'} ${issue.message}`);
  }
  const { critical, optional } = result.output;
  if (critical.type !== type) throw new RangeError(`the payload is of the type "${critical.type.slice(0, 100)}"`);
  return {
    repository: critical.identity['docker-reference'],
    digest: critical.image['docker-manifest-digest'],
    annotations: optional ?? {},
  };
}

/** Writes the payload of a legacy signature, byte for byte as cosign does (sigstore/sigstore `pkg/signature/payload`). */
export function writeSimpleSigning({ repository, digest, annotations }: SimpleSigning): Uint8Array {
  const names = Object.keys(annotations).toSorted();
  const optional = names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, annotations[name]]));
  const critical = { identity: { 'docker-reference': repository }, image: { 'docker-manifest-digest': digest }, type };
  return Buffer.from(JSON.stringify({ critical, optional }));
}
