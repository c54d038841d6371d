import { createServer, type ServerResponse } from 'node:http';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import * as fc from 'fast-check';

import {
  connectRegistry,
  getManifest,
  isDigest,
  listReferrers,
  listTags,
  manifestMediaTypes,
  parseManifest,
  parseReference,
  passwordFor,
  RegistryFailure,
  registryReasons,
} from '#oci';

import { client } from './samples.ts';

// The same 200 of each kind in every run: what fails once can be looked at again.
const runs = { seed: 20_261_121, numRuns: 200 } as const;
jest.setTimeout(60_000);

type Respond = (path: string, response: ServerResponse) => void;

let host = '';
let respond: Respond = (_, response) => response.end();
const server = createServer((request, response) => {
  request.resume();
  respond(request.url ?? '', response);
});

beforeAll(async () => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  host = typeof address === 'object' ? `127.0.0.1:${address?.port}` : '';
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise<void>((done) => void server.close(() => done()));
});

/** The failure of a promise that must fail, with a reason of the documented list and words for people. */
async function refusal(outcome: Promise<unknown>): Promise<RegistryFailure> {
  const error = await outcome.then(
    (value: unknown) => new Error(`it passed, with ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  if (!(error instanceof RegistryFailure)) throw error;
  expect(Object.keys(registryReasons)).toContain(error.reason);
  expect(error.message).toMatch(/\w+ \w+ \w+.*\.$/s);
  // What a registry says ends in a log: no control characters, no novels.
  expect(error.message).not.toMatch(/[^\P{Cc}\t]/u);
  expect(error.message.length).toBeLessThan(1500);
  return error;
}

/** The reason a parser gives for refusing, or undefined when it takes the text. */
function why(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    expect(error.message).toMatch(/\w+ \w+/);
    return error.message;
  }
}

const digest = `sha256:${'a'.repeat(64)}`;
const good = { mediaType: 'application/octet-stream', digest, size: 3 };
const image = { schemaVersion: 2, config: good, layers: [good] };
const index = { schemaVersion: 2, manifests: [good] };
const artifact = { artifactType: 'application/vnd.example', blobs: [good] };
const [indexType, imageType, , , artifactType] = manifestMediaTypes;

/** Values no descriptor, list or version may have. */
const wrong = fc.oneof(
  fc.constantFrom(null, true, '', -1, 0.5, 1e300, [], {}, [[]], 'sha256:abc', { digest }, [{ ...good, size: '3' }]),
  fc.string(),
  fc.constant([{ ...good, digest: digest.toUpperCase() }]),
  fc.constant([{ ...good, size: Number.MAX_SAFE_INTEGER + 1 }]),
  fc.constant([{ ...good, annotations: { a: 1 } }]),
  fc.constant([{ ...good, platform: { os: 'linux' } }]),
  fc.constant([null]),
);

interface Broken {
  readonly type: string;
  readonly text: string;
}

/** A manifest with one field that breaks it. */
const broken: fc.Arbitrary<Broken> = fc.oneof(
  spoiled(imageType, image, ['config', 'layers', 'schemaVersion', 'subject', 'annotations', 'mediaType']),
  spoiled(indexType, index, ['manifests', 'schemaVersion', 'subject', 'annotations', 'mediaType']),
  spoiled(artifactType, artifact, ['artifactType', 'blobs', 'subject', 'annotations', 'mediaType']),
);

function spoiled(type: string, base: object, fields: readonly string[]): fc.Arbitrary<Broken> {
  return fc
    .tuple(fc.constantFrom(...fields), wrong)
    .filter(([field, value]) => !isHarmless(field, value))
    .map(([field, value]) => ({ type, text: JSON.stringify({ ...base, [field]: value }) }));
}

/** An empty list, a record and some text are no mistake where they are allowed. */
function isHarmless(field: string, value: unknown): boolean {
  if (['layers', 'manifests', 'blobs'].includes(field)) return Array.isArray(value) && value.length === 0;
  if (field === 'annotations') return isRecordOfText(value);
  return field === 'artifactType' && typeof value === 'string' && value !== '';
}

function isRecordOfText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

/** Bytes that are no manifest, because they were cut, bent or never were one. */
const mangled = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(fc.constantFrom(image, index, artifact), fc.nat(150))
    .map(([value, length]) => Buffer.from(JSON.stringify(value)).subarray(0, length)),
  fc.json().map((text) => Buffer.from(text)),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => Buffer.from('['.repeat(depth))),
);

test('a manifest or index with a mistake is refused, with its place', async () => {
  const types = new Set<string>();
  await fc.assert(
    fc.asyncProperty(broken, async ({ type, text }) => {
      types.add(type);
      expect(why(() => parseManifest(Buffer.from(text), type))).toMatch(/: |it says it is|it is/);
      respond = (_, response) => response.writeHead(200, { 'content-type': type }).end(text);
      const failure = await refusal(getManifest(connectRegistry(host, client()), 'acme/shop', '1.0.0'));
      expect(failure.reason).toBe('registry-invalid-answer');
    }),
    runs,
  );
  expect(types.size).toBe(3);
});

test('bytes that are no manifest are refused, whatever type they come with', async () => {
  await fc.assert(
    fc.asyncProperty(mangled, fc.constantFrom('', 'text/html', ...manifestMediaTypes), async (bytes, type) => {
      respond = (_, response) => response.writeHead(200, { 'content-type': type }).end(bytes);
      const failure = await refusal(getManifest(connectRegistry(host, client()), 'acme/shop', '1.0.0'));
      expect(failure.reason).toBe('registry-invalid-answer');
    }),
    runs,
  );
});

test('a list of referrers that is none is an error, never an empty list', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        mangled,
        broken.map(({ text }) => Buffer.from(text)),
      ),
      async (bytes) => {
        respond = (_, response) => response.writeHead(200, { 'content-type': indexType }).end(bytes);
        const subject = parseReference(`a@${digest}`).digest;
        if (subject === undefined) throw new Error('a pinned reference has a digest');
        const failure = await refusal(listReferrers(connectRegistry(host, client()), 'acme/shop', subject));
        expect(failure.reason).toBe('registry-invalid-answer');
      },
    ),
    runs,
  );
});

/** Image names with one mistake in them. */
const badName = fc.oneof(
  fc.constantFrom('', ' ', ':', '@', '/', 'a:', 'a@', 'a//b', '/a', 'a/', 'A/B', 'a b', 'a:-x', 'a:.x', 'a@sha256:abc'),
  fc.constantFrom('::1/a', 'http://a/b', '-a/b', 'a/-b', 'a_/b', 'a/b_', 'a/b___c', `a:${'x'.repeat(129)}`, 'a:b:c'),
  fc.string({ minLength: 1, maxLength: 40 }).map((text) => `a/b:${text}\n`),
  fc.string({ minLength: 1, maxLength: 40 }).map((text) => `ghcr.io/acme/shop@${text}`),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).map((text) => `ghcr.io/ä/${text}`),
  fc.stringMatching(/^[0-9a-fA-F]{63}$/).map((hex) => `ghcr.io/acme/shop@sha256:${hex}`),
  fc.stringMatching(/^[A-F]{64}$/).map((hex) => `ghcr.io/acme/shop@sha256:${hex}`),
  fc.stringMatching(/^[a-z0-9]{240,300}$/).map((name) => `ghcr.io/acme-corporation/${name}`),
);

test('an image name with a mistake is refused with words', () => {
  fc.assert(
    fc.property(badName, (text) => {
      expect(why(() => parseReference(text))).toMatch(/is not an image name|is not a digest/);
    }),
    runs,
  );
});

/** What a token service may not say. */
const badToken = fc.oneof(
  fc.json().filter((text) => !/token/.test(text)),
  fc.string({ maxLength: 100 }),
  fc.constantFrom('', 'null', '[]', '{"token":""}', '{"token":null}', '{"token":7}', '{"access_token":""}'),
  fc.constantFrom('{"token":"ä"}', '{"token":"a b"}', '{"token":"a","expires_in":"soon"}', '{"token":"a\\u0000"}'),
  fc
    .tuple(fc.string({ maxLength: 20 }), fc.constantFrom('\r\n', '\n', '\u0000', ' ', '\u2028', '\u007f'))
    .map(([text, break_]) => JSON.stringify({ token: `${text}${break_}x-evil: 1` })),
);

test('a token service that gives no token is an error, and nothing is asked with what it said', async () => {
  await fc.assert(
    fc.asyncProperty(badToken, async (body) => {
      const asked: string[] = [];
      respond = (path, response) => {
        asked.push(path);
        if (path.startsWith('/token')) response.writeHead(200, { 'content-type': 'application/json' }).end(body);
        else response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${host}/token"` }).end();
      };
      const credentials = passwordFor(host, 'ci', 'geheim');
      const failure = await refusal(getManifest(connectRegistry(host, client({ credentials })), 'acme/shop', '1.0.0'));
      expect(failure.reason).toBe('registry-invalid-answer');
      expect(failure.message).not.toContain('geheim');
      expect(asked).toHaveLength(2);
    }),
    runs,
  );
});

test('a challenge nobody can answer is an error, and credentials go nowhere', async () => {
  const realm = fc.oneof(
    fc.constantFrom('', 'x', '//', 'http://', 'ftp://a/', 'file:///etc/passwd', 'https://evil.example/token'),
    fc.constantFrom('http://127.0.0.1:9/token', 'javascript:1', 'data:,{"token":"a"}', 'http://localhost:9/'),
    fc.stringMatching(/^[a-z:/.@?#]{0,30}$/),
  );
  const challenge = fc.oneof(
    fc.stringMatching(/^[ -~]{0,60}$/).filter((text) => !/basic/i.test(text)),
    realm.map((text) => `Bearer realm="${text}"`),
    realm.map((text) => `Bearer realm="${text}",scope="repository:other/secret:pull,push",service="${text}"`),
  );
  await fc.assert(
    fc.asyncProperty(challenge, async (header) => {
      const seen: (string | undefined)[] = [];
      respond = (_, response) => {
        seen.push(response.req.headers.authorization);
        response.writeHead(401, { 'www-authenticate': header }).end();
      };
      const credentials = passwordFor(host, 'ci', 'geheim');
      const failure = await refusal(getManifest(connectRegistry(host, client({ credentials })), 'acme/shop', '1.0.0'));
      expect(['registry-unauthorized', 'registry-untrusted', 'registry-invalid-answer']).toContain(failure.reason);
      expect(seen).toEqual([undefined]);
    }),
    runs,
  );
});

/** `Link` headers that do not say clearly where the next page is, or lead where no page of this listing can be. */
const badLink = fc.oneof(
  fc.constantFrom('<', '>', '<a', 'a; rel=next', '</v2/a>; rel="next', '<http://[>; rel="next"', '<a> rel=next'),
  fc.constantFrom('<https://evil.example/v2/x>; rel="next"', '<//evil.example/>; rel=next', '<ftp://a/>; rel=next'),
  fc.constantFrom('<?>; rel="prev next"', '<>; rel="next"', '<?a=1>; title="a, b"; rel=next', '<x>, y; rel=next'),
  fc.stringMatching(/^[^<\s,][ -~]{0,30}$/),
  fc.stringMatching(/^<[a-z/?=&:]{0,20}$/),
  fc.webUrl().map((url) => `<${url.replaceAll(/[<>]/g, '')}>; rel="next"`),
);

test('a page that does not say clearly what follows is an error: half a listing is none', async () => {
  await fc.assert(
    fc.asyncProperty(badLink, async (link) => {
      respond = (_, response) => response.writeHead(200, { link }).end('{"tags":["1.0.0"]}');
      const failure = await refusal(listTags(connectRegistry(host, client()), 'acme/shop'));
      expect(['registry-invalid-answer', 'registry-untrusted']).toContain(failure.reason);
    }),
    runs,
  );
});

test('a list with what is no tag is an error', async () => {
  const bad = fc.oneof(
    fc.string({ maxLength: 20 }).filter((text) => !/^\w[\w.-]*$/.test(text)),
    fc.constantFrom(null, 7, {}, '../../other/manifests/x', '-x', 'x'.repeat(129), 'a?b', 'a/b', 'a%2fb'),
  );
  await fc.assert(
    fc.asyncProperty(bad, async (tag) => {
      respond = (_, response) => response.end(JSON.stringify({ name: 'acme/shop', tags: ['1.0.0', tag] }));
      const failure = await refusal(listTags(connectRegistry(host, client()), 'acme/shop'));
      expect(failure.reason).toBe('registry-invalid-answer');
    }),
    runs,
  );
});

test('a digest is 64 or 128 lower-case hexadecimal digits of a known algorithm, and nothing else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9+._-]{1,8}:[0-9a-g]{60,68}$/)), (text) => {
      const wanted = /^sha256:[0-9a-f]{64}$/.test(text) || /^sha512:[0-9a-f]{128}$/.test(text);
      expect(isDigest(text)).toBe(wanted);
    }),
    runs,
  );
});
