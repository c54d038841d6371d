import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';

import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  rekorHandler,
  tsaHandler,
} from '@sigstore/mock';
import { HashAlgorithm, PublicKeyDetails, TrustedRoot } from '@sigstore/protobuf-specs';
import nock from 'nock';
import * as v from 'valibot';

// The mock is made for intercepting; here it stands behind real servers.
nock.restore();

/** A Sigstore of its own on loopback, and a GitHub that gives out identity tokens for it. */
export interface LocalSigstore extends AsyncDisposable {
  readonly url: string;
  /** Its authorities, as a file for `trusted-root`. */
  readonly trustedRoot: string;
  /** The variables of a job with `id-token: write`. */
  readonly env: Readonly<Record<string, string>>;
  /** Audiences and bearer tokens of every request for an identity token. */
  readonly asked: readonly string[];
}

/** A run as GitHub describes it in an identity token. */
export interface Run {
  readonly repository: string;
  readonly ref: string;
  /** `owner/name/.github/workflows/file.yml@ref` of the workflow the job is written in. */
  readonly workflow: string;
}

export interface SigstoreOptions {
  readonly run: Run;
  /** The time of the certificate authority; default now. */
  readonly certificatesAt?: Date;
  /** The last number of what its certificates are for, in RFC 5280 4.2.1.12; default 3, for signing code. */
  readonly use?: number;
}

const Entry = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ kind: v.string(), apiVersion: v.string(), spec: v.looseObject({}) }),
);
const Dsse = v.looseObject({
  proposedContent: v.object({ envelope: v.pipe(v.string()), verifiers: v.array(v.string()) }),
});
const Envelope = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({ payload: v.string(), signatures: v.array(v.looseObject({ sig: v.string() })) }),
);

/** Starts one, with keys nobody else has. */
export async function startSigstore({ run, certificatesAt, use = 3 }: SigstoreOptions): Promise<LocalSigstore> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const server = createServer();
  const url = await listen(server);
  const ctLog = await initializeCTLog(keys);
  const ca = await initializeCA(
    keys,
    {
      publicKey: ctLog.publicKey,
      logID: ctLog.logID,
      log: (certificate, issuer) => ctLog.log(withUse(new Uint8Array(certificate), use).buffer, issuer),
    },
    certificatesAt,
  );
  const authority = {
    rootCertificate: ca.rootCertificate,
    async issueCertificate(options: Parameters<typeof ca.issueCertificate>[0]) {
      const { buffer, byteOffset, byteLength } = await ca.issueCertificate(options);
      return signedAgain(withUse(new Uint8Array(buffer, byteOffset, byteLength), use), keys.privateKey);
    },
  };
  const log = await initializeTLog(url, keys);
  const stamps = await initializeTSA(keys);
  const asked: string[] = [];
  const handlers = new Map([
    [
      '/api/v1/log/entries',
      async (body: string) => ({
        statusCode: 201,
        contentType: 'application/json',
        response: JSON.stringify(await log.log(canonical(body))),
      }),
    ],
    ...[fulcioHandler(authority, { strict: true, subjectClaim: 'job' }), rekorHandler(log), tsaHandler(stamps)]
      .map(({ path, fn }) => [path, fn] as const)
      .filter(([path]) => path !== '/api/v1/log/entries'),
  ]);
  server.on('request', (request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const path = request.url ?? '/';
      if (path.startsWith('/token')) {
        asked.push(`${request.headers.authorization ?? ''} ${new URL(path, url).searchParams.get('audience') ?? ''}`);
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ value: tokenFor(run) }));
        return;
      }
      const handler = handlers.get(path);
      const answer = handler === undefined ? { statusCode: 404, response: '' } : await handler(body);
      response.writeHead(
        answer.statusCode,
        'contentType' in answer && answer.contentType ? { 'content-type': answer.contentType } : {},
      );
      response.end(answer.response);
    })().catch(() => response.destroy());
  });
  const trust = { url, authority: authority.rootCertificate, ctLog: ctLog.publicKey, log: log.publicKey };
  const chain = [stamps.intCertificate, stamps.rootCertificate];
  return {
    url,
    asked,
    trustedRoot: JSON.stringify(TrustedRoot.toJSON(rootOf({ ...trust, stamps: chain }))),
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?run=1`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer-of-the-job' },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The claims of docs.github.com "OpenID Connect reference"; `job` is what Fulcio makes the certificate out to. */
function tokenFor({ repository, ref, workflow }: Run): string {
  const [owner = ''] = repository.split('/');
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    job: `https://github.com/${workflow}`,
    iss: 'https://token.actions.githubusercontent.com',
    aud: 'sigstore',
    sub: `repo:${repository}:ref:${ref}`,
    repository,
    ref,
    sha: 'a'.repeat(40),
    workflow: 'release',
    event_name: 'push',
    job_workflow_ref: workflow,
    job_workflow_sha: 'b'.repeat(40),
    workflow_ref: `${repository}/.github/workflows/release.yml@${ref}`,
    workflow_sha: 'a'.repeat(40),
    runner_environment: 'github-hosted',
    repository_id: '1',
    repository_owner: owner,
    repository_owner_id: '2',
    repository_visibility: 'public',
    run_id: '7',
    run_attempt: '1',
    iat: now,
    exp: now + 600,
  };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  return `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${Buffer.from('signature').toString('base64url')}`;
}

/** A real log keeps hashes of an envelope instead of it (sigstore/rekor `pkg/types/dsse/v0.0.1`); the mock echoes what it gets. */
function canonical(body: string): object {
  const entry = v.parse(Entry, body);
  if (entry.kind !== 'dsse') return entry;
  const { envelope, verifiers } = v.parse(Dsse, entry.spec).proposedContent;
  const { payload, signatures } = v.parse(Envelope, envelope);
  const hash = (data: string | Uint8Array) => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(data).digest('hex'),
  });
  const spec = {
    envelopeHash: hash(envelope),
    payloadHash: hash(Buffer.from(payload, 'base64')),
    signatures: signatures.map(({ sig }, index) => ({ signature: sig, verifier: verifiers[index] ?? verifiers[0] })),
  };
  return { apiVersion: entry.apiVersion, kind: entry.kind, spec };
}

/** The same certificate for another use, which makes its signature wrong. */
function withUse(certificate: Uint8Array, use: number): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(certificate);
  const codeSigning = Buffer.from('06082b06010505070303', 'hex');
  changed[Buffer.from(certificate).indexOf(codeSigning) + codeSigning.length - 1] = use;
  return changed;
}

/** A certificate with a new signature over what it says (RFC 5280 4.1); it and what it says are longer than 255 bytes. */
function signedAgain(certificate: Uint8Array<ArrayBuffer>, key: KeyObject): Uint8Array<ArrayBuffer> {
  const tbs = certificate.subarray(4, 8 + 256 * (certificate[6] ?? 0) + (certificate[7] ?? 0));
  const algorithm = certificate.subarray(4 + tbs.length, 6 + tbs.length + (certificate[5 + tbs.length] ?? 0));
  const signature = sign('sha384', tbs, key);
  const size = tbs.length + algorithm.length + 3 + signature.length;
  const head = [0x30, 0x82, Math.floor(size / 256), size % 256];
  return Uint8Array.from([...head, ...tbs, ...algorithm, 0x03, signature.length + 1, 0, ...signature]);
}

interface Authorities {
  readonly url: string;
  readonly authority: ArrayBufferView<ArrayBuffer>;
  readonly ctLog: Buffer;
  readonly log: Buffer;
  readonly stamps: readonly ArrayBufferView<ArrayBuffer>[];
}

function rootOf({ url, authority, ctLog, log, stamps }: Authorities): TrustedRoot {
  const validFor = { start: new Date(Date.now() - 86_400_000) };
  const certificates = (all: readonly ArrayBufferView<ArrayBuffer>[]) => ({
    subject: { commonName: 'sigstore', organization: 'local' },
    uri: url,
    certChain: {
      certificates: all.map(({ buffer, byteOffset, byteLength }) => ({
        rawBytes: Buffer.from(buffer, byteOffset, byteLength),
      })),
    },
    validFor,
    operator: 'local',
  });
  const instance = (key: Buffer) => ({
    baseUrl: url,
    logId: { keyId: createHash('sha256').update(key).digest() },
    checkpointKeyId: undefined,
    hashAlgorithm: HashAlgorithm.SHA2_256,
    publicKey: { rawBytes: key, keyDetails: PublicKeyDetails.PKIX_ECDSA_P256_SHA_256, validFor },
    operator: 'local',
  });
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    certificateAuthorities: [certificates([authority])],
    timestampAuthorities: [certificates(stamps)],
    tlogs: [instance(log)],
    ctlogs: [instance(ctLog)],
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}
