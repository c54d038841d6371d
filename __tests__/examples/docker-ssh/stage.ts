import { describe } from '@jest/globals';
import { passwordFor } from '#oci';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { type Checkout, checkOut, type Ended, type Variables } from './deploy.ts';
import { forbidden, freePort, type Host, missingProgram, startHost } from './host.ts';
import { shopImages, type Version } from './images.ts';

/** A registry with images of the shop, a host, and a checkout of a caller that deploys the shop to it. */
export interface Stage extends AsyncDisposable {
  readonly registry: FakeRegistry;
  readonly host: Host;
  readonly checkout: Checkout;
  /** Where the shop answers on the host, and, because the host is on this machine, here. */
  readonly url: string;
  makeImage(version: Version): Promise<string>;
  deploy(image: string, variables?: Variables, killAt?: string): Promise<Ended>;
  /** The containers of the host, as `name state`. */
  containers(): Promise<readonly string[]>;
  /** What the shop answers now, as `200 1.0.0`; `nothing` when nobody does. */
  answer(): Promise<string>;
}

/** How long the scripts wait for a version to become healthy. */
export const patience = 10;

const program = await missingProgram();
if (program !== undefined && process.env['DELIVERY_REQUIRE_ALL'] === '1') {
  throw new Error(`${program} is missing, and all tools are required.`);
}
const why = program === undefined ? await forbidden() : `${program} is missing`;
if (why !== undefined) process.stderr.write(`Skipped: ${why}; the example for Docker over SSH was not run.\n`);

/** A group of tests that need a host; skipped with a word where there can be none, and a failure where all tools are required and one is missing. */
export const describeWithHost = why === undefined ? describe : describe.skip;

/** Who may pull, where the registry is a private one. */
export interface Account {
  readonly username: string;
  readonly password: string;
}

export async function setStage(account?: Account): Promise<Stage> {
  const registry = await startRegistry(account && { auth: { kind: 'basic', ...account } });
  const makeImage = await shopImages(
    registry.host,
    account && passwordFor(registry.host, account.username, account.password),
  );
  const host = await startHost(registry.host);
  const port = await freePort();
  const checkout = await checkOut(host, ['# as in the example', '--network=host', `--env=PORT=${port}`]);
  const url = `http://127.0.0.1:${port}/health`;
  return {
    registry,
    host,
    checkout,
    url,
    makeImage,
    deploy: async (image, variables = {}, killAt) =>
      await checkout.command('deploy.sh', [url, String(patience)], { IMAGE: image, ...variables }, killAt),
    containers: async () => {
      const listed = await host.shell(
        "podman inspect --format '{{.Name}} {{.State.Status}}' $(podman ps --all --quiet) | sort",
      );
      return listed.split('\n').filter((line) => line !== '');
    },
    answer: async () => await ask(url),
    async [Symbol.asyncDispose]() {
      await checkout[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
      await registry[Symbol.asyncDispose]();
    },
  };
}

async function ask(url: string): Promise<string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000), headers: { connection: 'close' } });
    const body: unknown = await response.json();
    const version = typeof body === 'object' && body !== null && 'version' in body ? String(body.version) : '';
    return `${response.status} ${version}`;
  } catch {
    return 'nothing';
  }
}
