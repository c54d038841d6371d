import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { type BakedSetting, findBaked, type ImageSettings, readImageSettings } from '#configuration';

const nothing = { names: new Set<string>(), allowed: new Map<string, string>() };

function baked(settings: Partial<ImageSettings>, terms = nothing): readonly BakedSetting[] {
  return findBaked([{ platform: 'image', settings: { env: [], labels: {}, command: [], ...settings } }], terms);
}

test.each<[setting: string, belonging: string]>([
  ['NODE_ENV=production', 'switch'],
  ['RAILS_ENV=production', 'switch'],
  ['SPRING_PROFILES_ACTIVE=prod', 'switch'],
  ['DJANGO_SETTINGS_MODULE=shop.settings.production', 'switch'],
  ['ASPNETCORE_ENVIRONMENT=Production', 'switch'],
  ['SHOP_ENV=prod', 'switch'],
  ['API_URL=https://api.staging.example', 'address'],
  ['KAFKA_BROKERS=a:9092', 'address'],
  ['SENTRY_DSN=https://x@sentry.example/1', 'address'],
  ['DATABASE_NAME=shop', 'database'],
  ['DB_HOST=db', 'database'],
  ['PGHOST=db', 'database'],
  ['REDIS_URL=redis://r', 'database'],
  ['LOG_LEVEL=debug', 'log-level'],
  ['SHOP_LOG_LEVEL=debug', 'log-level'],
  ['RUST_LOG=info', 'log-level'],
  ['FEATURE_CHECKOUT=true', 'feature'],
  ['NPM_TOKEN=x', 'credential'],
  ['STRIPE_API_KEY=x', 'credential'],
  ['DB_PASSWORD=x', 'credential'],
])('%s in an image is named as %s', (setting, belonging) => {
  expect(baked({ env: [setting] })).toMatchObject([{ name: setting.split('=')[0], where: 'env', belonging }]);
});

// Read off the Dockerfiles of the official images of node, ruby, python, php, postgres, redis, nginx, golang and temurin.
test.each([
  'PATH=/usr/local/bin:/usr/bin',
  'NODE_VERSION=24.11.0',
  'YARN_VERSION=1.22.22',
  'RUBY_DOWNLOAD_URL=https://cache.ruby-lang.org/pub/ruby/3.4/ruby-3.4.1.tar.xz',
  'RUBY_DOWNLOAD_SHA256=018d',
  'BUNDLE_SILENCE_ROOT_WARNING=1',
  'GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305',
  'PYTHON_GET_PIP_URL=https://github.com/pypa/get-pip/raw/x/get-pip.py',
  'PHP_URL=https://www.php.net/distributions/php-8.4.1.tar.xz',
  'PHP_ASC_URL=https://www.php.net/distributions/php-8.4.1.tar.xz.asc',
  'PG_MAJOR=18',
  'PGDATA=/var/lib/postgresql/18/docker',
  'REDIS_DOWNLOAD_URL=https://download.redis.io/releases/redis-8.0.0.tar.gz',
  'NJS_VERSION=0.9.1',
  'GOTOOLCHAIN=local',
  'JAVA_HOME=/opt/java/openjdk',
  'LANG=C.UTF-8',
  'BIND_HOST=0.0.0.0',
  'ASPNETCORE_HTTP_PORTS=8080',
])('%s is about the image itself', (setting) => {
  expect(baked({ env: [setting] })).toEqual([]);
});

describe('in commands', () => {
  test.each<[command: readonly string[], name: string]>([
    [['java', '-Dspring.profiles.active=prod', '-jar', 'a.jar'], '-Dspring.profiles.active'],
    [['shop', '--log-level=debug'], '--log-level'],
    [['shop', '--log-level', 'debug'], '--log-level'],
    [['sh', '-c', 'RAILS_ENV=production exec puma'], 'RAILS_ENV'],
    [['env', 'NODE_ENV=production', 'node', 'a.js'], 'NODE_ENV'],
    [['serve', '--environment', 'production'], '--environment'],
    [['serve', '--database-url=postgres://u:p@db'], '--database-url'],
  ])('%j names %s', (command, name) => {
    expect(baked({ command }).map((one) => [one.where, one.name])).toEqual([['command', name]]);
  });

  test.each([
    [['node', 'server.js']],
    [['nginx', '-g', 'daemon off;']],
    [['serve', '--port', '8080']],
    [['redis-server', '--appendonly', 'yes']],
  ])('%j names nothing', (command) => {
    expect(baked({ command })).toEqual([]);
  });
});

test('options in a variable, and properties as variables, are looked into', () => {
  const env = [
    'JAVA_TOOL_OPTIONS=-Xmx1g -Dspring.profiles.active=prod',
    'spring.datasource.url=x',
    'spring.profiles.active=prod',
  ];
  expect(baked({ env }).map(({ where, name }) => [where, name])).toEqual([
    ['env', '-Dspring.profiles.active'],
    ['env', 'spring.datasource.url'],
    ['env', 'spring.profiles.active'],
  ]);
});

test('labels say which environment, but their addresses are about the image', () => {
  const labels = {
    'org.opencontainers.image.url': 'https://shop.example',
    'org.opencontainers.image.version': '1',
    'com.acme.repo-url': 'https://git.example',
    'com.acme.environment': 'production',
    'deploy-env': 'staging',
  };
  expect(baked({ labels }).map(({ name }) => name)).toEqual(['com.acme.environment', 'deploy-env']);
});

test('a name of the contract is named whatever it is, unless the contract allows it with a reason', () => {
  const terms = { names: new Set(['TITLE']), allowed: new Map([['NODE_ENV', 'the same everywhere']]) };
  expect(baked({ env: ['TITLE=Shop', 'NODE_ENV=production'] }, terms)).toMatchObject([
    { name: 'TITLE', belonging: 'contract', allowed: undefined },
    { name: 'NODE_ENV', belonging: 'switch', allowed: 'the same everywhere' },
  ]);
  const command = ['java', '-Dspring.profiles.active=prod'];
  const byVariable = { names: new Set<string>(), allowed: new Map([['SPRING_PROFILES_ACTIVE', 'one profile only']]) };
  expect(baked({ command }, byVariable)).toMatchObject([{ allowed: 'one profile only' }]);
});

test('no value of an image is in what is found', () => {
  fc.assert(
    fc.property(fc.constantFrom('NODE_ENV', 'API_URL', 'DB_PASSWORD'), fc.string({ unit: 'binary' }), (name, text) => {
      const value = `${text}Qx7`;
      const found = baked({ env: [`${name}=${value}`], labels: { 'a.environment': value } });
      expect(found).toHaveLength(2);
      expect(JSON.stringify(found)).not.toContain('Qx7');
    }),
  );
});

const base = { architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } };
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));

test('an image is read with fields that are absent, null, or in another case, as runtimes read it', () => {
  const none = { env: [], labels: {}, command: [] };
  expect(readImageSettings(bytes(base))).toEqual(none);
  expect(readImageSettings(bytes({ ...base, config: null }))).toEqual(none);
  expect(readImageSettings(bytes({ ...base, config: { Env: null, Labels: null, Cmd: null } }))).toEqual(none);
  expect(readImageSettings(bytes({ ...base, config: { env: ['A=b'], Entrypoint: ['x'], CMD: ['y'] } }))).toEqual({
    env: ['A=b'],
    labels: {},
    command: ['x', 'y'],
  });
});

test.each<[string, Uint8Array]>([
  ['nothing', Buffer.from('')],
  ['no JSON', Buffer.from('hunter2')],
  ['bytes that are no text', Buffer.from([0xff, 0xfe])],
  ['a list', bytes([])],
  ['another object', bytes({ name: 'hunter2' })],
  ['variables that are no list', bytes({ ...base, config: { Env: 'hunter2' } })],
  ['variables that are no texts', bytes({ ...base, config: { Env: [1] } })],
  ['one field twice', bytes({ ...base, config: { Env: [], env: ['hunter2=1'] } })],
])('%s is no configuration of an image, and is not repeated', (_what, content) => {
  expect(() => readImageSettings(content)).toThrow(/^is not the configuration of an image$/);
});
