/** Environment variables, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What a cosign process may see of the step's environment. Every flag of cosign can be set by a variable, and its trust by
 * others (sigstore/cosign `cmd/cosign/cli/options/root.go`, `pkg/cosign/env/env.go`), which an earlier step could have done.
 */
const always: ReadonlySet<string> = new Set([
  'PATH',
  'HOME',
  'USERPROFILE',
  'SYSTEMROOT',
  'TMPDIR',
  'TEMP',
  'TMP',
  'DOCKER_CONFIG',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'HTTPS_PROXY',
  'https_proxy',
  'HTTP_PROXY',
  'http_proxy',
  'NO_PROXY',
  'no_proxy',
]);

/** What key management services need to find their credentials, by the scheme of the key. */
const services: Readonly<Record<string, RegExp>> = {
  awskms: /^AWS_[A-Z0-9_]+$/,
  gcpkms: /^(?:GOOGLE|CLOUDSDK)_[A-Z0-9_]+$/,
  azurekms: /^AZURE_[A-Z0-9_]+$/,
  hashivault: /^(?:VAULT_[A-Z0-9_]+|TRANSIT_SECRET_ENGINE_PATH)$/,
  openbao: /^(?:BAO|VAULT)_[A-Z0-9_]+$/,
  k8s: /^KUBE(?:CONFIG|RNETES_[A-Z0-9_]+)$/,
  gitlab: /^GITLAB_(?:HOST|TOKEN)$/,
  pkcs11: /^COSIGN_PKCS11_[A-Z0-9_]+$/,
};

/** The environment of every cosign process. */
export function baseEnvironment(variables: Variables): Record<string, string> {
  return pick(variables, (name) => always.has(name));
}

/** Adds what a key of a service needs, e.g. `awskms:///alias/release`. */
export function serviceEnvironment(variables: Variables, uri: string): Record<string, string> {
  const allowed = services[uri.split(':')[0] ?? ''];
  return pick(variables, (name) => allowed?.test(name) === true);
}

/** Adds what signing with the identity of this job needs. */
export function identityEnvironment(variables: Variables): Record<string, string> {
  return pick(variables, (name) => /^ACTIONS_ID_TOKEN_REQUEST_(?:URL|TOKEN)$/.test(name));
}

function pick(variables: Variables, wanted: (name: string) => boolean): Record<string, string> {
  const entries = Object.entries(variables).flatMap(([name, value]): [string, string][] => {
    return value !== undefined && wanted(name) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries);
}
