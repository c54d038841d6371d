import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as forward, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildImage, type FakeRegistry, type Image, pushImage } from '#rehearsal/registry';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { parseInstant } from '#time';
import * as v from 'valibot';

const root = join(import.meta.dirname, '..', '..', '..');
const action = join(root, 'dist', 'release-channel');

export const repository = 'team/app';

/** An image of this version, unlike any other. */
export async function release(version: string, created = '2026-11-01T00:00:00Z'): Promise<Image> {
  return buildImage({
    files: { 'content.txt': `release ${version} of ${created}` },
    entrypoint: ['run'],
    created: parseInstant(created),
    labels: version === '' ? {} : { 'org.opencontainers.image.version': version },
  });
}

/** Pushes such an image; gives back its pinned name. */
export async function publish(
  { host }: Pick<FakeRegistry, 'host'>,
  version: string,
  where: string = repository,
  created?: string,
): Promise<string> {
  const digest = await pushImage(host, where, undefined, await release(version, created));
  return `${host}/${where}@${digest}`;
}

/** What surrounds a step, as far as it matters here. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly workspace?: string;
}

/** Runs an action that moves channels; by default it asks nobody for a signature. */
export type Channel = (inputs: Readonly<Record<string, string>>, surroundings?: Surroundings) => Promise<StepRecord>;

/** Runs the built action. */
export const channel: Channel = (inputs, surroundings) => run(action, inputs, surroundings);

/**
 * The action from its sources, with claims that settle at once; `SETTLING`, `AHEAD` and `DIES` in its environment say
 * otherwise (quick.ts).
 */
export async function stageQuick(): Promise<{ readonly channel: Channel } & AsyncDisposable> {
  const directory = await mkdtemp(join(tmpdir(), 'delivery-channel-'));
  await copyFile(join(root, 'actions', 'release-channel', 'action.yml'), join(directory, 'action.yml'));
  await writeFile(join(directory, 'package.json'), '{"type":"module"}');
  const entry = JSON.stringify(join(import.meta.dirname, 'quick.ts'));
  await writeFile(join(directory, 'index.js'), `import ${entry};\n`);
  const options = {
    NODE_OPTIONS: '--conditions=source --disable-warning=ExperimentalWarning',
    NODE_COMPILE_CACHE: join(directory, 'cache'),
  };
  return {
    channel: (inputs, more = {}) => run(directory, inputs, { ...more, env: { ...options, ...more.env } }),
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true }),
  };
}

function run(directory: string, inputs: Readonly<Record<string, string>>, surroundings: Surroundings = {}) {
  return runStep({ action: directory, inputs: { channel: 'stable', verify: 'none', ...inputs }, ...surroundings });
}

/** A way to a registry on which a request waits for what `hold` gives back, and is cut where that fails. */
export async function holdingLine(
  registry: FakeRegistry,
  hold: (request: IncomingMessage) => Promise<void> | undefined,
): Promise<{ readonly host: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      await hold(request);
      const target = new URL(request.url ?? '/', registry.url);
      const onward = forward(target, { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      request.pipe(onward);
    };
    pass().catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    host: `127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Resolves as soon as it is so. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What of a history the tests look at. */
export const Moves = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      generation: v.number(),
      outcome: v.string(),
      from: v.nullable(v.string()),
      to: v.string(),
      by: v.object({ actor: v.string(), run: v.string() }),
      downgrade: v.nullable(v.string()),
    }),
  ),
);
