import { describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runStep, type StepRecord } from '#rehearsal/runner';
import { seconds } from '#time';

const action = join(import.meta.dirname, '../../../dist/notify');
const path = '/services/T00000000/B00000000/q7wdXW3xVfzR1sPzL0aB9cYe';
const secret = 'a-shared-secret-of-32-characters';

interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly deliveries: Delivery[];
}

type Behaviour = (response: ServerResponse, count: number) => void;

async function receive(behave: Behaviour = (response) => response.end('ok')): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  const server = createServer((request, response) => {
    const take = async () => {
      deliveries.push({ headers: request.headers, body: await text(request) });
      behave(response, deliveries.length);
    };
    void take();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    deliveries,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function tell(
  url: string,
  inputs: Readonly<Record<string, string>>,
  more: { cancel?: boolean } = {},
): Promise<StepRecord> {
  return runStep({
    action,
    inputs: { to: 'webhook', environment: 'production', version: '1.4.0', 'webhook-url': url, ...inputs },
    defaults: { 'github.token': 'ghs_notusedhere' },
    env: {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_TRIGGERING_ACTOR: 'mona',
    },
    ...(more.cancel === true ? { cancelAfter: seconds(1) } : {}),
  });
}

const seen = ({ exitCode, outputs }: StepRecord) => [exitCode, outputs['sent'], outputs['reason']];
/** Everything that stays after a step, the commands that mask left out. */
const left = (record: StepRecord) => JSON.stringify([record.outputs, record.log, record.summary, record.annotations]);

interface Example {
  verify(this: void, headers: IncomingHttpHeaders, body: string, key: string): boolean;
}

/** The receiver's side, as the README shows it: what people copy is what is tested. */
async function readExample(): Promise<Example> {
  const readme = await readFile(join(import.meta.dirname, '../../../actions/notify/README.md'), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const module: Example = await import(`data:text/javascript,${encodeURIComponent(`${code}\nexport { verify };`)}`);
  return module;
}

describe('a webhook', () => {
  test('gets one signed message at the end', async () => {
    await using receiver = await receive();
    const begun = await tell(receiver.url, { status: 'deploying', 'webhook-secret': secret });
    expect(seen(begun)).toEqual([0, 'false', 'not-the-end']);
    expect(receiver.deliveries).toEqual([]);
    const record = await tell(receiver.url, {
      status: 'rolled-back',
      why: 'It was unhealthy.',
      'webhook-secret': secret,
    });
    expect(seen(record)).toEqual([0, 'true', 'posted']);
    const [delivery] = receiver.deliveries;
    const { verify } = await readExample();
    const { headers = {}, body = '' } = delivery ?? {};
    expect(verify(headers, body, secret)).toBe(true);
    expect(verify(headers, `${body} `, secret)).toBe(false);
    expect(verify(headers, body, 'another secret')).toBe(false);
    const stale = String(Number(headers['webhook-timestamp']) - 301);
    expect(verify({ ...headers, 'webhook-timestamp': stale }, body, secret)).toBe(false);
    expect(verify({ 'webhook-id': headers['webhook-id'] }, body, secret)).toBe(false);
    const signature = createHmac('sha256', secret).update(
      `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`,
    );
    expect(headers['webhook-signature']).toBe(`v1,${signature.digest('base64')}`);
    expect(JSON.parse(delivery?.body ?? '')).toMatchObject({
      type: 'deployment.rolled-back',
      data: { repository: 'acme/shop', environment: 'production', service: 'shop', why: 'It was unhealthy.' },
    });
    expect(record.outputs['message-id']).toBe(delivery?.headers['webhook-id']);
    expect(left(record)).not.toContain(secret);
  });

  test('is not told the same twice by a step that knows the message', async () => {
    await using receiver = await receive();
    const frozen = { status: 'gate-closed', why: 'A freeze holds.' };
    const first = await tell(receiver.url, frozen);
    const again = await tell(receiver.url, { ...frozen, 'message-id': first.outputs['message-id'] ?? '' });
    expect(seen(again)).toEqual([0, 'false', 'unchanged']);
    expect(receiver.deliveries).toHaveLength(1);
  });

  test('is told again after trouble, under the same id', async () => {
    await using receiver = await receive((response, count) => {
      if (count === 1) response.destroy();
      else response.writeHead(count === 2 ? 503 : 204).end();
    });
    expect(seen(await tell(receiver.url, { status: 'failed' }))).toEqual([0, 'true', 'posted']);
    expect(receiver.deliveries).toHaveLength(3);
    expect(new Set(receiver.deliveries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  test('that asks to wait gets each attempt signed with its own time, by a secret as the libraries have it', async () => {
    await using receiver = await receive((response, count) => {
      if (count === 1) response.writeHead(503, { 'retry-after': '1' });
      response.end();
    });
    const coded = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(seen(await tell(receiver.url, { status: 'failed', 'webhook-secret': coded }))).toEqual([
      0,
      'true',
      'posted',
    ]);
    const { verify } = await readExample();
    expect(receiver.deliveries.map(({ headers, body }) => verify(headers, body, coded))).toEqual([true, true]);
    const [first = 0, second = 0] = receiver.deliveries.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect(second).toBeGreaterThan(first);
  });

  test.each<readonly [string, Behaviour, string]>([
    ['is slow', () => undefined, 'unavailable'],
    ['resets', (response) => response.destroy(), 'unavailable'],
    ['has trouble', (response) => response.writeHead(500).end(path), 'unavailable'],
    ['asks to wait too long', (response) => response.writeHead(429, { 'retry-after': '3600' }).end(), 'rate-limited'],
    ['redirects', (response) => response.writeHead(307, { location: `http://127.0.0.1:9${path}` }).end(), 'redirected'],
    ['is gone', (response) => response.writeHead(410).end(path), 'receiver-not-found'],
    ['does not accept it', (response) => response.writeHead(401).end(path), 'unauthorized'],
    ['refuses it', (response) => response.writeHead(400).end(`::error::${path}`), 'rejected'],
    ['drips', (response) => response.write('o'), 'unavailable'],
    ['floods', (response) => response.end('o'.repeat(5 * 1024 * 1024)), 'unavailable'],
  ])('that %s only warns, and its address is nowhere', async (_, behave, reason) => {
    await using receiver = await receive(behave);
    const record = await tell(receiver.url, { status: 'failed', deadline: '2s', 'webhook-secret': secret });
    expect(seen(record)).toEqual([0, 'false', reason]);
    expect(record.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
    expect(left(record)).not.toContain('q7wdXW3xVfzR1sPzL0aB9cYe');
    expect(left(record)).not.toContain(new URL(receiver.url).host);
    expect(record.masks).toEqual(expect.arrayContaining([receiver.url, 'q7wdXW3xVfzR1sPzL0aB9cYe', secret]));
  });

  test('that nobody serves, or that is plain http elsewhere, only warns', async () => {
    const closed = await tell(`http://127.0.0.1:9${path}`, { status: 'failed', deadline: '1s' });
    expect(seen(closed)).toEqual([0, 'false', 'unavailable']);
    const plain = await tell(`http://hooks.example${path}`, { status: 'failed' });
    expect(seen(plain)).toEqual([0, 'false', 'unavailable']);
    expect(plain.outputs['message']).toContain('https');
    expect(left(plain)).not.toContain('hooks.example');
  });

  test('is not shown its own address by a reason that quotes it', async () => {
    await using receiver = await receive();
    await tell(receiver.url, {
      status: 'failed',
      why: `curl ${receiver.url} failed with ${secret}`,
      'webhook-secret': secret,
    });
    expect(JSON.parse(receiver.deliveries[0]?.body ?? '')).toMatchObject({ data: { why: 'curl *** failed with ***' } });
  });

  test.each([
    [{ 'webhook-url': '' }, 'webhook-url'],
    [{ 'webhook-url': 'hooks.example/q7wdXW3xVfzR1sPzL0aB9cYe' }, 'webhook-url'],
    [{ 'webhook-url': 'https://user:q7wdXW3xVfzR1sPzL0aB9cYe@hooks.example/' }, 'webhook-url'],
    [{ 'webhook-secret': 'short' }, 'webhook-secret'],
    [{ 'webhook-secret': 'whsec_q7wdXW3xVfzR1sPzL0aB9cYe' }, 'webhook-secret'],
  ])('is an error of input for %j, which is not quoted', async (inputs, named) => {
    const record = await tell(`https://hooks.example${path}`, { status: 'failed', ...inputs });
    expect([record.exitCode, record.outputs['reason']]).toEqual([1, 'bad-input']);
    expect(record.outputs['message']).toContain(named);
    expect(left(record)).not.toContain('q7wdXW3xVfzR1sPzL0aB9cYe');
  });

  test('is given up by a cancel', async () => {
    await using receiver = await receive(() => undefined);
    const record = await tell(receiver.url, { status: 'failed' }, { cancel: true });
    expect([record.exitCode, record.outputs['reason'], record.outputs['sent']]).toEqual([130, 'cancelled', 'false']);
  });
});

describe("Slack's webhook", () => {
  test('gets blocks, is not signed, and is not told twice after a lost answer', async () => {
    await using receiver = await receive((response) => response.destroy());
    const record = await tell(receiver.url, { to: 'slack-webhook', status: 'healthy' });
    expect(seen(record)).toEqual([0, 'false', 'unavailable']);
    expect(record.outputs['message']).toContain('may have arrived');
    expect(receiver.deliveries).toHaveLength(1);
    expect(receiver.deliveries[0]?.headers).not.toHaveProperty('webhook-signature');
    expect(JSON.parse(receiver.deliveries[0]?.body ?? '')).toMatchObject({
      text: '✅ shop 1.4.0 → production is live and healthy',
      blocks: expect.arrayContaining([expect.objectContaining({ type: 'section' })]),
    });
  });
});
