import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Credentials, passwordFor } from '#oci';
import { type FakeGitHub, startGitHub } from '#rehearsal/github';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { type Concurrency, createConcurrency, type SourceTree } from '#rehearsal/workflow';
import { type Database, openDatabase, wantsDatabase } from './database.ts';
import { type Caller, createCaller, environmentsOf } from './caller.ts';
import { createSigner, type Signer } from './signer.ts';
import { closeShop, openShop, type Shop } from './shop.ts';

/** Who triggers every run, and whose the registry's password is. */
export const actor = 'mona';

/** Who approves jobs of the protected environment. */
export const reviewer = 'release-manager';

/** Everything that one scenario plays in: a GitHub, a registry, a host for the service, and the repository of a user. */
export interface World extends AsyncDisposable {
  readonly directory: string;
  readonly github: FakeGitHub;
  readonly registry: FakeRegistry;
  readonly credentials: Credentials;
  readonly shop: Shop;
  /** Where `staging` is, only in a world with a staging beside its production. */
  readonly staging: Shop | undefined;
  /** Whose signature the workflows of the world want. */
  readonly signer: Signer;
  readonly caller: Caller;
  /** Of the service; only where the caller's workflow migrates one. */
  readonly database: Database | undefined;
  /** The environments that the caller names; `production`, or the approval before it, is protected. */
  readonly environments: readonly string[];
  readonly suite: SourceTree;
  readonly concurrency: Concurrency;
  /** Of the repository; the environments hold DEPLOY_ENV. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly deployEnv: string;
  /** That of `staging`, where it is a place of its own. */
  readonly stagingEnv: string | undefined;
  /** What must never be seen in a log, a summary or an output. */
  readonly confidential: readonly string[];
}

/**
 * Opens a world with nothing deployed. `workflow` is the text of the caller's workflow, `name` the name of its file. Throws WorkflowRefused where
 * there is no database for a workflow that wants one, and leaves nothing behind.
 */
export async function openWorld(suite: SourceTree, workflow: string, name?: string): Promise<World> {
  const directory = await mkdtemp(join(tmpdir(), 'rehearsal-'));
  try {
    const database = wantsDatabase(workflow) ? await openDatabase() : undefined;
    return await fill(directory, database, suite, workflow, name);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

async function fill(
  directory: string,
  database: Database | undefined,
  suite: SourceTree,
  workflow: string,
  name: string | undefined,
): Promise<World> {
  const password = randomBytes(16).toString('hex');
  const registry = await startRegistry({ auth: { kind: 'basic', username: actor, password } });
  const shop = await openShop(directory);
  const signer = createSigner();
  const caller = await createCaller(join(directory, 'caller'), workflow, name);
  const environments = environmentsOf(workflow);
  const staging = ['staging', 'production'].every((each) => environments.includes(each))
    ? await openShop(join(directory, 'staging'))
    : undefined;
  const github = await startGitHub({
    repositories: [
      {
        owner: 'acme',
        name: 'shop',
        labels: ['incident'],
        environments: environments.map((each) => ({ name: each, reviewers: reviewersOf(each, environments) })),
        commits: [{ message: 'Begin', files: await readDirectory(join(directory, 'caller'), 'delivery') }],
      },
    ],
  });
  const token = github.issueToken({ repository: 'acme/shop', user: 'release-bot', permissions: powers });
  await mkdir(join(directory, 'runs'));
  await mkdir(join(directory, 'home'));
  return {
    directory,
    github,
    registry,
    credentials: passwordFor(registry.host, actor, password),
    shop,
    staging,
    signer,
    caller,
    database,
    environments,
    suite,
    concurrency: createConcurrency(),
    secrets: {
      REGISTRY_PASSWORD: password,
      STAGING: deployEnvOf(shop, password, database),
      SIGNING_KEY: signer.privateKey,
      DELIVERY_TOKEN: token,
    },
    deployEnv: deployEnvOf(shop, password, database),
    stagingEnv: staging === undefined ? undefined : deployEnvOf(staging, password, database),
    confidential: [
      password,
      token,
      shop.secret,
      ...(staging === undefined ? [] : [staging.secret]),
      ...linesOfKey(signer.privateKey),
      ...(database === undefined ? [] : [database.password]),
    ],
    [Symbol.asyncDispose]: async () => {
      await closeShop(shop);
      if (staging !== undefined) await closeShop(staging);
      await database?.[Symbol.asyncDispose]();
      await Promise.all([github.close(), registry[Symbol.asyncDispose]()]);
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** What the token for the gates may do, and no token of a job of `deploy.yml`. */
const powers = { contents: 'write', actions: 'read', deployments: 'read', issues: 'write', checks: 'read' } as const;

/** The files of a directory of the caller's repository, by their paths in it. */
async function readDirectory(caller: string, name: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await readdir(join(caller, name))).map((each) => `${name}/${each}`);
  const texts = await Promise.all(paths.map(async (each) => await readFile(join(caller, each), 'utf8')));
  return Object.fromEntries(paths.map((each, at) => [each, texts[at] ?? '']));
}

/** The reviewers of an environment: those of production, unless another one is there to be asked before it. */
export function reviewersOf(environment: string, environments: readonly string[]): readonly string[] {
  const asked = environments.includes('production-approval') ? 'production-approval' : 'production';
  return environment === asked ? [reviewer] : [];
}

/** What of a private key must not be seen: any of its lines. */
function linesOfKey(pem: string): readonly string[] {
  return pem.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));
}

function deployEnvOf({ host, secret }: Shop, password: string, database: Database | undefined): string {
  return [
    '# What the deploy command needs to reach the host and the registry',
    `SHOP_HOST=${host}`,
    `SHOP_SECRET=${secret}`,
    `REGISTRY_USERNAME=${actor}`,
    `REGISTRY_PASSWORD=${password}`,
    ...(database === undefined ? [] : [`DATABASE_URL=${database.url}`]),
    '',
  ].join('\n');
}
