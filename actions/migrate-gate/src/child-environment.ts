import { deployEnv } from './deploy-env.ts';
import type { Variables } from './variables.ts';

/** What a command needs to be found and to reach the network and Docker, and what deploy.yml says about the release; no token and no input is among them. */
const inherited = new Set([
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LANGUAGE',
  'TZ',
  'TMPDIR',
  'CI',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'ALL_PROXY',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'DOCKER_HOST',
  'DOCKER_CONFIG',
  'DOCKER_CONTEXT',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'JAVA_HOME',
  'GOPATH',
  'IMAGE',
  'DIGEST',
  'VERSION',
  'ENVIRONMENT',
  'SERVICE',
  'KIND',
  'PREVIOUS_IMAGE',
  'GITHUB_WORKSPACE',
  'GITHUB_SHA',
  'RUNNER_TEMP',
  // The runner ends what carries it when the job is over (actions/runner src/Runner.Worker/JobExtension.cs).
  'RUNNER_TRACKING_ID',
  'RUNNER_OS',
  'RUNNER_ARCH',
]);

/** The environment of a command: what is inherited by name, then what deploy.yml and the caller give, then what the gate sets. */
export function childEnvironment(
  variables: Variables,
  given: readonly (readonly [name: string, value: string])[],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(variables).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && isInherited(entry[0]),
  );
  return { ...Object.fromEntries(kept), ...deployEnv(variables['DEPLOY_ENV']), ...Object.fromEntries(given), ...own };
}

function isInherited(name: string): boolean {
  return inherited.has(name.toUpperCase()) || /^(?:LC_|XDG_)/u.test(name);
}
