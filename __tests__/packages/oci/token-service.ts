import { createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';
import { createServer } from 'node:http';

import { issue } from '../../actions/health-wait/certificate.ts';

/** A token service as docker-registry believes it: tokens signed by the certificate it was given. */
export interface TokenService extends AsyncDisposable {
  readonly origin: string;
  readonly realm: string;
  readonly service: string;
  readonly issuer: string;
  /** PEM. */
  readonly roots: string;
}

const service = 'registry.example';
const issuer = 'token.example';

/**
 * Starts a service that gives one user what it asks for, and nobody else anything.
 *
 * Format: distribution "Token Authentication Implementation" (claims, `access`) and RFC 7515 section 4.1.6 (`x5c`).
 */
export async function startTokenService(user: {
  readonly username: string;
  readonly password: string;
}): Promise<TokenService> {
  const { cert, key, ca } = await issue();
  const privateKey = createPrivateKey(key);
  const x5c = [new X509Certificate(cert).raw.toString('base64')];
  const wanted = `Basic ${Buffer.from(`${user.username}:${user.password}`).toString('base64')}`;
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    if (authorization !== undefined && authorization !== wanted) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="token"' }).end();
      return;
    }
    const scopes = new URL(request.url ?? '/', 'http://localhost').searchParams.getAll('scope');
    const access = authorization === undefined ? [] : scopes.flatMap((scope) => scope.split(' ')).map(readScope);
    const head = encode({ typ: 'JWT', alg: 'ES256', x5c });
    const body = `${head}.${encode({ ...claims(), access })}`;
    const signature = sign('sha256', Buffer.from(body), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    const token = `${body}.${signature.toString('base64url')}`;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token, expires_in: 300 }));
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the token service has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    realm: `${origin}/token`,
    service,
    issuer,
    roots: ca,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
}

function claims(): object {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, sub: 'ci', aud: service, exp: now + 300, nbf: now - 10, iat: now, jti: randomUUID() };
}

function readScope(scope: string): object {
  const [type, name, actions = ''] = scope.split(':');
  return { type, name, actions: actions.split(',') };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
