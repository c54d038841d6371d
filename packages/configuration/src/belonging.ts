/** Why something belongs to the environment and not into an image. */
export type Belonging = 'contract' | 'switch' | 'address' | 'database' | 'log-level' | 'feature' | 'credential';

/** What people say instead of the code. */
export const belongingWords: Readonly<Record<Belonging, string>> = {
  contract: 'is a name of the contract: what the image says hides that a value is missing',
  switch: 'says which environment this is',
  address: 'is an address of another service',
  database: 'says where data is',
  'log-level': 'says how much is logged',
  feature: 'switches a feature',
  credential: 'looks like a credential, which everybody who can pull the image has now',
};

const switches = new Set(
  `NODE_ENV NODE_CONFIG_ENV RAILS_ENV RACK_ENV HANAMI_ENV MIX_ENV GO_ENV GIN_MODE APP_ENV
  APP_DEBUG FLASK_ENV FLASK_DEBUG DJANGO_SETTINGS_MODULE DJANGO_CONFIGURATION PYTHON_ENV
  FASTAPI_ENV SYMFONY_ENV ASPNETCORE_ENVIRONMENT DOTNET_ENVIRONMENT SPRING_PROFILES_ACTIVE
  QUARKUS_PROFILE MICRONAUT_ENVIRONMENTS ENV ENVIRONMENT STAGE DEPLOY_ENV DEPLOYMENT_ENVIRONMENT
  DEBUG VERCEL_ENV CONTEXT_ENV RELEASE_STAGE`.split(/\s+/u),
);

const kinds: readonly (readonly [Belonging, RegExp])[] = [
  [
    'credential',
    /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_KEY|PRIVATE_KEY|SECRET_KEY|CREDENTIALS?)(?:_|$)/u,
  ],
  [
    'database',
    /^(?:DATABASE|DB|PG(?:HOST|PORT|USER|DATABASE|SERVICE)|POSTGRES|MYSQL|MARIADB|MONGO(?:DB)?|REDIS|MEMCACHED?|ELASTIC(?:SEARCH)?)(?:_|$)/u,
  ],
  ['log-level', /(?:^|_)LOG_?LEVEL(?:_|$)|^RUST_LOG$|^LOGGING_LEVEL(?:_|$)/u],
  ['feature', /^(?:FEATURE|FEATURES|FF|FEATURE_FLAGS?)(?:_|$)/u],
  ['switch', /_(?:ENVIRONMENT|ENV)$/u],
  ['address', /_(?:URL|URI|DSN|ENDPOINT|ENDPOINTS|HOST|HOSTS|HOSTNAME|ORIGIN|BROKERS)$|^(?:URL|DSN)$/u],
];

/**
 * What official images say about their own build (the Dockerfiles of docker-library: ruby, redis, php, python, postgres,
 * mysql, mongo): versions, and where sources came from.
 */
const aboutTheBuild =
  /_(?:VERSION|SHA256|SHA512|DOWNLOAD_URL|DOWNLOAD_SHA|GET_PIP_URL|MAJOR|MINOR|PACKAGE|REPO|GPG_KEYS?|UNIX_PORT)$|^PHP_(?:ASC_)?URL$|^PG_MAJOR$/u;

/** Addresses that say where to listen, not whom to ask. */
const here = /^(?:0\.0\.0\.0|\[?::\]?|\*|\+|https?:\/\/(?:\*|\+|0\.0\.0\.0|\[::\]):\d+\/?)$/u;

/** Why a setting belongs to the environment; undefined when it may well be the image's own. */
export function belongingOf(name: string, value: string, contractNames: ReadonlySet<string>): Belonging | undefined {
  if (contractNames.has(name)) return 'contract';
  const upper = name.toUpperCase();
  if (switches.has(upper)) return 'switch';
  if (aboutTheBuild.test(upper)) return undefined;
  const kind = kinds.find(([, shape]) => shape.test(upper))?.[0];
  return kind === 'address' && here.test(value) ? undefined : kind;
}
