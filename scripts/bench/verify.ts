import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { readPrivateKey, signaturePredicate, signNatively, storeBundle, writeStatement } from '#cosign';
import { anonymous, connectRegistry, parseReference, resolveIn } from '#oci';
import { buildImage, pushImage, startRegistry } from '#rehearsal/registry';
import { parseInstant, systemClock } from '#time';

const root = join(import.meta.dirname, '..', '..');
const bundle = join(root, 'dist', 'cosign-verify', 'index.js');
/** What a verification may take, whole process, in milliseconds. */
const bar = 300;

/** How long each request is held back, in milliseconds: not at all, as by a registry nearby, and as by one far away. */
const delays = [0, 25, 60];

interface Measured {
  readonly name: string;
  readonly times: number[];
  bytes: number;
}

/**
 * Measures a whole verification of one image with a key: this suite's committed bundle against the real cosign named by
 * DELIVERY_COSIGN_3, in turn, and against Node with nothing to do, with and without a delay of each request. Says median
 * and best time, and bytes from the registry.
 *
 * Ends with 1 when, without a delay, native takes more than 300 ms or longer than cosign.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: 'string', default: '21' } } });
  const cosign = process.env['DELIVERY_COSIGN_3'];
  if (cosign === undefined) throw new Error('Set DELIVERY_COSIGN_3 to the path of a real cosign to compare with.');
  const tool = `${((await stat(cosign)).size / 1e6).toFixed(0)} MB`;
  console.log(
    '| delay of a request | verification, whole process | median | best | from the registry | tool to download |',
  );
  console.log('|---|---|---|---|---|---|');
  for (const delay of delays) {
    const measured = await compare(cosign, delay, Number(values.runs));
    for (const { name, times, bytes } of measured) {
      const [middle, best] = [median(times).toFixed(0), Math.min(...times).toFixed(0)];
      const download = name.includes('cosign') ? tool : '-';
      console.log(`| ${delay} ms | ${name} | ${middle} ms | ${best} ms | ${bytes} B | ${download} |`);
    }
    if (delay === 0) judge(median(measured[1]?.times ?? []), median(measured[2]?.times ?? []));
  }
}

function judge(native: number, real: number): void {
  const held = (is: boolean): string => (is ? 'held' : 'BROKEN');
  const ratio = (native / real).toFixed(2);
  process.on('exit', () =>
    console.log(`native: bar ${bar} ms ${held(native < bar)}; ${ratio} times cosign ${held(native <= real)}`),
  );
  process.exitCode = native < bar && native <= real ? 0 : 1;
}

/** Verifies one image `rounds` times by each contender, in turn, each request held back for `delay` milliseconds. */
async function compare(cosign: string, delay: number, rounds: number): Promise<readonly Measured[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'verify-'));
  await using registry = await startRegistry({ referrers: false });
  const meter = await meterTo(registry.host, delay);
  try {
    const image = await signedImage(meter.host, scratch);
    const contenders = await contendersFor(scratch, image, cosign);
    const measured = contenders.map(({ name }): Measured => ({ name, times: [], bytes: 0 }));
    for (let round = 0; round <= rounds; round++) {
      for (const [index, { command, env }] of contenders.entries()) {
        const before = meter.received();
        const taken = await timeOf(command, env, scratch);
        const row = measured[index];
        if (row === undefined) continue;
        row.bytes = meter.received() - before;
        if (round > 0) row.times.push(taken);
      }
    }
    return measured;
  } finally {
    meter.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly env: Record<string, string>;
}

async function contendersFor(scratch: string, image: string, cosign: string): Promise<readonly Contender[]> {
  const empty = join(scratch, 'empty.mjs');
  await writeFile(empty, '');
  const action = [process.execPath, bundle];
  const flags = [`--key=${join(scratch, 'cosign.pub')}`, '--insecure-ignore-tlog=true'];
  return [
    { name: 'bare Node', command: [process.execPath, empty], env: {} },
    { name: 'native', command: action, env: await stepOf(scratch, image, 'native', cosign) },
    { name: 'cosign verify', command: [cosign, 'verify', ...flags, image], env: { HOME: scratch } },
    { name: 'action with engine: cosign', command: action, env: await stepOf(scratch, image, 'cosign', cosign) },
  ];
}

/** Pushes an image, signs it with a new key, and leaves the public half in `cosign.pub`. */
async function signedImage(host: string, scratch: string): Promise<string> {
  const created = parseInstant('2026-11-01T00:00:00Z');
  const image = await buildImage({ files: { 'content.txt': 'measured' }, entrypoint: ['run'], created });
  const digest = await pushImage(host, 'team/app', 'v1', image);
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeFile(join(scratch, 'cosign.pub'), pair.publicKey.export({ type: 'spki', format: 'pem' }));
  const key = readPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), undefined);
  const options = { clock: systemClock, signal: new AbortController().signal };
  const registry = connectRegistry(host, { credentials: anonymous, ...options });
  const name = `${host}/team/app@${digest}`;
  const found = await resolveIn(registry, parseReference(name));
  if (found === undefined) throw new Error(`${name} is not there`);
  const { mediaType, size } = found;
  const bytes = writeStatement({ digest, annotations: {}, predicateType: signaturePredicate, predicate: {} });
  const signed = await signNatively(
    { kind: 'statement', bytes },
    { kind: 'key', key },
    { log: undefined, timestamp: undefined },
  );
  const content = { bundle: signed, predicateType: signaturePredicate };
  await storeBundle(registry, { repository: 'team/app', digest, mediaType, size }, content, options);
  return name;
}

/** The environment of a step, as the runner gives it. */
async function stepOf(scratch: string, image: string, engine: string, cosign: string): Promise<Record<string, string>> {
  const files = ['output', 'summary', 'state'].map((name) => join(scratch, name));
  for (const file of files) await writeFile(file, '');
  const [output = '', summary = '', state = ''] = files;
  const inputs = {
    mode: 'enforce',
    image,
    engine,
    key: 'cosign.pub',
    'signer-issuer': 'https://token.actions.githubusercontent.com',
    accept: 'bundle',
    transparency: 'none',
    'min-signatures': '1',
    'distinct-signers': '1',
    'other-subjects': 'false',
    'require-repository': 'false',
    recursive: 'false',
    'cosign-version': '3.1.3',
    'cosign-path': cosign,
    'allow-http': 'false',
    'registry-timeout': '1m',
  };
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const runner = { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, GITHUB_STATE: state, RUNNER_TEMP: scratch };
  return { HOME: scratch, GITHUB_WORKSPACE: scratch, ...runner, ...Object.fromEntries(given) };
}

async function timeOf(command: readonly string[], env: Record<string, string>, cwd: string): Promise<number> {
  const [file = '', ...args] = command;
  const started = performance.now();
  const child = spawn(file, args, { env, cwd, stdio: 'ignore' });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}`);
  return performance.now() - started;
}

/** A port that leads to another, holds back what is sent there, and counts what comes from there. */
async function meterTo(host: string, delay: number): Promise<{ host: string; received(): number; close(): void }> {
  let received = 0;
  const port = Number(host.split(':')[1]);
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    upstream.on('data', (chunk) => (received += chunk.length));
    const late = async function* (sent: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of sent) {
        if (delay > 0) await setTimeout(delay);
        yield chunk;
      }
    };
    pipeline(client, late, upstream, () => upstream.destroy());
    upstream.pipe(client);
    upstream.on('error', () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;
  return { host: `127.0.0.1:${own}`, received: () => received, close: () => void server.close() };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
