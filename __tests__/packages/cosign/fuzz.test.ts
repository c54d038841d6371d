import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  assess,
  collectSignatures,
  type Expectation,
  readPrivateKey,
  readPublicKeys,
  sealEncryptedKey,
  signaturePredicate,
  signNatively,
  writeSimpleSigning,
  writeStatement,
} from '#cosign';
import { ActionFailure } from '#kit';
import { type Digest, digestOf, formatReference, parseReference, type Registry } from '#oci';
import { systemClock } from '#time';
import { constantFrom, integer, sample, string, tuple } from 'fast-check';

import { connect } from '../../actions/cosign-verify/forge.ts';

jest.setTimeout(60_000);

const seed = 20261121;
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = readPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), undefined);
const image = digestOf(Buffer.from('the image'));
const nobody = { log: undefined, timestamp: undefined };
const expectation: Expectation = {
  image,
  predicateType: signaturePredicate,
  signer: undefined,
  repositories: [],
  unbound: true,
  otherSubjects: false,
  annotations: {},
  maxAge: undefined,
  now: systemClock.now(),
};

/** What a registry without scruples serves: any bytes under the digest they have. */
const content = new Map<string, Uint8Array>();
let registry: Registry;
const server = createServer((request, response) => {
  const found = content.get((request.url ?? '').split('/').at(-1) ?? '');
  if (found === undefined || request.url?.includes('/referrers/')) {
    response.writeHead(404, { 'content-type': 'application/json' });
    response.end('{"errors":[{"code":"MANIFEST_UNKNOWN","message":"unknown"}]}');
    return;
  }
  response.writeHead(200, { 'content-length': found.length });
  response.end(found);
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  registry = connect(`127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function serve(bytes: Uint8Array): { digest: Digest; size: number } {
  const digest = digestOf(bytes);
  content.set(digest, bytes);
  return { digest, size: bytes.length };
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const indexType = 'application/vnd.oci.image.index.v1+json';

function manifestOf(layers: readonly object[]): object {
  const config = { mediaType: 'application/vnd.oci.empty.v1+json', ...serve(Buffer.from('{}')) };
  const subject = { mediaType: manifestType, digest: image, size: 9 };
  return { schemaVersion: 2, mediaType: manifestType, artifactType: bundleType, config, layers, subject };
}

/** Serves this as the only thing that refers to the image. */
function refer(manifest: Uint8Array): void {
  const manifests = [{ mediaType: manifestType, artifactType: bundleType, ...serve(manifest) }];
  content.set(image.replace(':', '-'), json({ schemaVersion: 2, mediaType: indexType, manifests }));
}

/** Counts what is accepted, and says why the rest is not; every reason must be one for people. */
async function verdict(format: 'bundle' | 'legacy'): Promise<{ accepted: number; why: string }> {
  try {
    const wanted = { predicateType: signaturePredicate, plain: true, formats: [format] };
    const collected = await collectSignatures(registry, 'team/app', image, wanted);
    const { accepted, refused } = await assess(collected, { kind: 'keys', keys: [key], log: undefined }, expectation);
    return { accepted: accepted.length, why: refused.map(({ why }) => why).join() || 'nothing of the kind is there' };
  } catch (error) {
    if (error instanceof ActionFailure) return { accepted: 0, why: error.message };
    throw error;
  }
}

/** Puts something else at a place of a JSON value, by a path of names. */
function replaceAt(value: unknown, [name, ...rest]: readonly string[], by: unknown): unknown {
  if (name === undefined) return by;
  if (Array.isArray(value))
    return value.map((entry, index) => (String(index) === name ? replaceAt(entry, rest, by) : entry));
  if (typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value).map(([key_, inner]) => [
    key_,
    key_ === name ? replaceAt(inner, rest, by) : inner,
  ]);
  return Object.fromEntries(entries);
}

const oddities = constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '0',
  [],
  {},
  [[]],
  { length: 1 },
  '\u0000',
  '__proto__',
  'sha256:',
  '='.repeat(64),
);

test('70 bundles that were tampered with are refused, each with a reason', async () => {
  const statement = writeStatement({
    digest: image,
    annotations: {},
    predicateType: signaturePredicate,
    predicate: {},
  });
  const bundle = await signNatively({ kind: 'statement', bytes: statement }, { kind: 'key', key }, nobody);
  const untouched = json(bundle);
  refer(json(manifestOf([{ mediaType: bundleType, ...serve(untouched) }])));
  expect(await verdict('bundle')).toMatchObject({ accepted: 1 });
  const paths = constantFrom(
    [],
    ['mediaType'],
    ['verificationMaterial'],
    ['dsseEnvelope'],
    ['dsseEnvelope', 'payload'],
    ['dsseEnvelope', 'payloadType'],
    ['dsseEnvelope', 'signatures'],
    ['dsseEnvelope', 'signatures', '0'],
    ['dsseEnvelope', 'signatures', '0', 'sig'],
  );
  const structural = sample(tuple(paths, oddities), { seed, numRuns: 40 }).map(([path, by]) =>
    json(replaceAt(bundle, path, by)),
  );
  const payload = bundle.dsseEnvelope?.payload ?? '';
  const cut = sample(integer({ min: 0, max: untouched.length - 1 }), { seed, numRuns: 10 }).map((at) =>
    untouched.subarray(0, at),
  );
  const altered = sample(
    tuple(integer({ min: 0, max: payload.length - 5 }), string({ unit: 'grapheme-ascii', minLength: 1 })),
    { seed, numRuns: 20 },
  ).map(([at, text]) => {
    const other = `${payload.slice(0, at)}${text}${payload.slice(at)}`;
    return json(replaceAt(bundle, ['dsseEnvelope', 'payload'], other));
  });
  for (const bytes of [...structural, ...cut, ...altered]) {
    refer(json(manifestOf([{ mediaType: bundleType, ...serve(bytes) }])));
    const { accepted, why } = await verdict('bundle');
    expect([accepted, why.length > 5, accepted === 0 ? '' : bytes.toString()]).toEqual([0, true, '']);
  }
});

test('70 manifests and lists that are none are refused, each with a reason', async () => {
  const statement = writeStatement({
    digest: image,
    annotations: {},
    predicateType: signaturePredicate,
    predicate: {},
  });
  const bundle = await signNatively({ kind: 'statement', bytes: statement }, { kind: 'key', key }, nobody);
  const manifest = manifestOf([{ mediaType: bundleType, ...serve(json(bundle)) }]);
  const paths = constantFrom(
    [],
    ['schemaVersion'],
    ['mediaType'],
    ['layers'],
    ['layers', '0'],
    ['layers', '0', 'mediaType'],
    ['layers', '0', 'digest'],
    ['layers', '0', 'size'],
    ['subject'],
    ['subject', 'digest'],
    ['config'],
  );
  for (const [path, by] of sample(tuple(paths, oddities), { seed, numRuns: 50 })) {
    refer(json(replaceAt(manifest, path, by)));
    const { accepted, why } = await verdict('bundle');
    expect([path, by, accepted, why.length > 5]).toEqual([path, by, 0, true]);
  }
  for (const by of sample(oddities, { seed, numRuns: 10 })) {
    content.set(image.replace(':', '-'), json(by));
    expect(await verdict('bundle')).toMatchObject({ accepted: 0, why: expect.stringMatching(/.{5}/) });
  }
  const payload = writeSimpleSigning({ repository: 'r.example/team/app', digest: image, annotations: {} });
  const { messageSignature } = await signNatively({ kind: 'payload', bytes: payload }, { kind: 'key', key }, nobody);
  for (const [index, by] of sample(oddities, { seed, numRuns: 10 }).entries()) {
    const changed = index % 2 === 0 ? json(by) : payload;
    const annotations = { 'dev.cosignproject.cosign/signature': index % 2 === 0 ? messageSignature?.signature : by };
    const layer = { mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json', ...serve(changed), annotations };
    content.set(`${image.replace(':', '-')}.sig`, json({ ...manifestOf([layer]), subject: undefined }));
    expect(await verdict('legacy')).toMatchObject({ accepted: 0, why: expect.stringMatching(/.{5}/) });
  }
});

test('40 keys with another character are refused, each with a reason', () => {
  const sealed = sealEncryptedKey(pair.privateKey, 'pw');
  const body = sealed.split('\n').slice(1, -2).join('\n');
  const start = sealed.indexOf(body);
  for (const at of sample(integer({ min: 0, max: body.length - 8 }), { seed, numRuns: 20 })) {
    const old = sealed[start + at] ?? '';
    if (old === '\n') continue;
    const changed = `${sealed.slice(0, start + at)}${old === 'A' ? 'B' : 'A'}${sealed.slice(start + at + 1)}`;
    expect(() => readPrivateKey(changed, 'pw')).toThrow(RangeError);
  }
  const spki = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  for (const at of sample(integer({ min: 0, max: spki.length - 30 }), { seed, numRuns: 20 })) {
    const changed = `${spki.slice(0, at)}!${spki.slice(at + 1)}`;
    let hints: readonly string[] = [];
    try {
      hints = readPublicKeys(changed).map(({ hint }) => hint);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
    }
    expect(hints).toEqual([]);
  }
});

test('40 names of images are refused, or are what they say', () => {
  const name = `ghcr.io/acme/shop@${image}`;
  const changes = sample(
    tuple(integer({ min: 0, max: name.length }), string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 })),
    { seed, numRuns: 40 },
  );
  for (const [at, text] of changes) {
    const changed = `${name.slice(0, at)}${text}${name.slice(at)}`;
    try {
      expect(formatReference(parseReference(changed))).toBe(changed);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      expect(error.message.length).toBeGreaterThan(10);
    }
  }
});

test('an image that is flooded with signatures is an error, not an endless reading', async () => {
  const manifests = Array.from({ length: 257 }, (_, number) => {
    return {
      mediaType: manifestType,
      artifactType: bundleType,
      digest: digestOf(Buffer.from(String(number))),
      size: 1,
    };
  });
  content.set(image.replace(':', '-'), json({ schemaVersion: 2, mediaType: indexType, manifests }));
  expect(await verdict('bundle')).toEqual({ accepted: 0, why: expect.stringContaining('at most 256 are read') });
  const large = { mediaType: bundleType, digest: digestOf(Buffer.from('large')), size: 33 * 1024 * 1024 };
  refer(json(manifestOf([large])));
  expect(await verdict('bundle')).toEqual({ accepted: 0, why: expect.stringContaining('at most 33554432 are read') });
  const several = ['a', 'b', 'c', 'd', 'e'].map((text) => {
    const digest = digestOf(Buffer.from(text));
    return { mediaType: 'application/vnd.dev.cosign.simplesigning.v1+json', digest, size: 31 * 1024 * 1024 };
  });
  content.set(`${image.replace(':', '-')}.sig`, json(manifestOf(several)));
  const why = expect.stringContaining('at most 134217728 of all together are read');
  expect(await verdict('legacy')).toEqual({ accepted: 0, why });
});
