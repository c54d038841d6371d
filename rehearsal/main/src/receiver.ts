import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';

const body = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    type: v.string(),
    data: v.object({
      version: v.nullable(v.string()),
      why: v.nullable(v.string()),
      'next-opening': v.nullable(v.string()),
      record: v.nullable(v.number()),
    }),
  }),
);

/** One message as a webhook heard it. */
export interface Heard {
  /** Such as `deployment.healthy`. */
  readonly type: string;
  readonly version: string | null;
  readonly why: string | null;
  readonly opening: string | null;
  readonly record: number | null;
  /** By the secret, as Standard Webhooks has it. */
  readonly signed: boolean;
  readonly text: string;
}

/** A webhook on this machine. Its address is a secret. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly secret: string;
  readonly heard: readonly Heard[];
  /** From now on it answers so. */
  answer(status: number): void;
}

/** Listens on a free port. */
export async function startReceiver(): Promise<Receiver> {
  const [path, secret] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')];
  const heard: Heard[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    const take = async () => {
      const said = await text(request);
      const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = request.headers;
      const wanted = createHmac('sha256', secret).update([id, at, said].map(String).join('.')).digest('base64');
      const { type, data } = v.parse(body, said);
      const { version, why, 'next-opening': opening, record } = data;
      heard.push({ type, version, why, opening, record, signed: signature === `v1,${wanted}`, text: said });
      response.writeHead(status).end();
    };
    take().catch(() => response.writeHead(400).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}/hooks/${path}`,
    secret,
    heard,
    answer: (given) => void (status = given),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
