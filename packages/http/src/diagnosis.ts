import { types } from 'node:util';
import { HttpFailure, type HttpFailureKind } from './failure.ts';

/** What a connection error code means; the codes are those of libuv, OpenSSL (`X509_V_ERR_…`, nodejs/node src/crypto/crypto_common.cc) and llhttp (`HPE_…`). */
const kinds: Readonly<Record<string, HttpFailureKind>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EHOSTDOWN: 'refused',
  ENETDOWN: 'refused',
  EADDRNOTAVAIL: 'refused',
  EACCES: 'refused',
  EPERM: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  ETIMEDOUT: 'timeout',
  EPROTO: 'tls',
  CERT_HAS_EXPIRED: 'tls',
  CERT_NOT_YET_VALID: 'tls',
  CERT_REVOKED: 'tls',
  CERT_REJECTED: 'tls',
  CERT_UNTRUSTED: 'tls',
  CERT_SIGNATURE_FAILURE: 'tls',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls',
  UNABLE_TO_GET_ISSUER_CERT: 'tls',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  INVALID_CA: 'tls',
  INVALID_PURPOSE: 'tls',
  HPE_HEADER_OVERFLOW: 'too-large',
};

/** Names the failure behind an error of node's net, tls and http, with a hint where one helps. */
export function diagnose(error: unknown, url: URL): HttpFailure {
  if (error instanceof HttpFailure) return error;
  const code = errorCode(error);
  const kind = kindOf(code);
  return new HttpFailure(kind, describe(kind, code, error, url), {
    code,
    hint: hintFor(kind, code, url),
    cause: error,
  });
}

/** The errors of an AggregateError, one for each address that was tried. */
function each(error: unknown): readonly unknown[] {
  const inner: unknown = types.isNativeError(error) && 'errors' in error ? error.errors : undefined;
  return Array.isArray(inner) ? inner : [];
}

function kindOf(code: string): HttpFailureKind {
  return kinds[code] ?? (/^ERR_(TLS|SSL|OSSL)/.test(code) ? 'tls' : 'protocol');
}

/** The code of an error; of an AggregateError (one error per address tried) the first that has one. */
function errorCode(error: unknown): string {
  if (!types.isNativeError(error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return (
    each(error)
      .map(errorCode)
      .find((code) => code !== '') ?? ''
  );
}

/** What an error says may quote the other side: a certificate with all its names, the first line of a proxy's answer. */
const longestText = 500;

function describe(kind: HttpFailureKind, code: string, error: unknown, url: URL): string {
  const text = (types.isNativeError(error) ? error.message : String(error)).slice(0, longestText).toWellFormed();
  switch (kind) {
    case 'refused':
      return `no connection to ${addresses(error, url)}: ${code === 'ECONNREFUSED' ? 'connection refused' : code}`;
    case 'reset':
      return `${url.host} cut the connection before the answer was complete (${code})`;
    case 'dns':
      return `the host name ${url.hostname} does not resolve (${code})`;
    case 'timeout':
      return `no connection to ${addresses(error, url)}: timed out`;
    case 'tls':
      return `TLS with ${url.host} failed: ${text.split('\n', 1)[0]} (${code})`;
    case 'too-large':
      return `the headers of the answer of ${url.host} exceed 16 KiB (${code})`;
    case 'protocol':
      if (code.startsWith('ERR_')) return `the request to ${url.host} cannot be sent: ${text} (${code})`;
      return `the answer of ${url.host} is not valid HTTP: ${text} (${code})`;
    case 'redirect':
    case 'plain-http':
    case 'aborted':
      return text;
    default:
      return kind satisfies never;
  }
}

/** The addresses that were tried; a name such as localhost may stand for an IPv6 and an IPv4 one. */
function addresses(error: unknown, url: URL): string {
  const inner = each(error);
  const errors = inner.length === 0 ? [error] : inner;
  const tried = errors.flatMap((one) =>
    types.isNativeError(one) && 'address' in one && typeof one.address === 'string' ? [one.address] : [],
  );
  return tried.length === 0 ? url.host : `${url.host} (tried ${tried.join(' and ')})`;
}

function hintFor(kind: HttpFailureKind, code: string, url: URL): string | undefined {
  if (kind === 'tls') return tlsHint(code, url);
  if (kind === 'dns' && code === 'EAI_AGAIN')
    return 'The name server did not answer: is the network of this runner up?';
  if (kind === 'dns')
    return `Check the spelling of ${url.hostname}, and that its record exists where this runner looks it up.`;
  if (kind === 'refused' && /^localhost\.?$/.test(url.hostname)) {
    return 'localhost means 127.0.0.1 and ::1, and each was tried: does the service listen on this machine (not inside a container without a published port), on this port?';
  }
  return undefined;
}

function tlsHint(code: string, url: URL): string {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return 'The certificate has expired: renew it.';
    case 'CERT_NOT_YET_VALID':
      return 'The certificate is not valid yet: check its dates and the clock of this machine.';
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return `The certificate is for another host: ask for the name it was issued for, or issue one for ${url.hostname}.`;
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'The certificate comes from an authority that is not trusted here: give its certificate as a CA file; an incomplete chain is mended on the server.';
    default:
      return 'Does this port speak TLS, in a version of today? A port that speaks plain http needs an http:// URL.';
  }
}
