import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** Asks one statement of the database at a URL, and gives the first column of each row. */
export async function ask(url: string, sql: string): Promise<readonly string[]> {
  const { hostname, port, pathname, username, password } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port || 5432) });
  socket.setTimeout(5000, () => socket.destroy(new Error('the database does not answer')));
  try {
    const messages = read(socket);
    const database = pathname.slice(1);
    socket.write(
      framed('', Buffer.concat([int32(196_608), text('user', username, 'database', database), Buffer.from([0])])),
    );
    await signIn(socket, messages, decodeURIComponent(password));
    socket.write(framed('Q', text(sql)));
    const rows: string[] = [];
    for (;;) {
      const { kind, body } = await next(messages);
      if (kind === 'D') rows.push(body.subarray(6, 6 + Math.max(0, body.readInt32BE(2))).toString());
      if (kind === 'Z') return rows;
    }
  } finally {
    socket.destroy();
  }
}

interface Message {
  readonly kind: string;
  readonly body: Buffer;
}

type Messages = AsyncGenerator<Message, void>;

/** Answers what the server wants until it is ready: nothing, or a proof of the password (SCRAM-SHA-256, RFC 5802 and 7677). */
async function signIn(socket: Socket, messages: Messages, password: string): Promise<void> {
  const first = `n=,r=${randomBytes(18).toString('base64')}`;
  let signature = '';
  for (;;) {
    const { kind, body } = await next(messages);
    if (kind === 'Z') return;
    if (kind !== 'R') continue;
    const said = body.subarray(4).toString();
    switch (body.readInt32BE(0)) {
      case 0:
        break;
      case 10:
        socket.write(
          framed('p', Buffer.concat([text('SCRAM-SHA-256'), int32(first.length + 3), Buffer.from(`n,,${first}`)])),
        );
        break;
      case 11: {
        const answer = proofOf(first, said, password);
        signature = answer.signature;
        socket.write(framed('p', Buffer.from(answer.message)));
        break;
      }
      case 12:
        if (said !== `v=${signature}`) throw new Error('this is not the database that knows the password');
        break;
      default:
        throw new Error('the database asks for a password in a way that is not known here');
    }
  }
}

function proofOf(first: string, said: string, password: string): { message: string; signature: string } {
  const [, nonce = '', salt = '', rounds = ''] = /^r=([^,]+),s=([^,]+),i=(\d+)$/.exec(said) ?? [];
  const salted = pbkdf2Sync(password, Buffer.from(salt, 'base64'), Number(rounds), 32, 'sha256');
  const client = hmac(salted, 'Client Key');
  const last = `c=biws,r=${nonce}`;
  const whole = [first, said, last].join(',');
  const mask = hmac(createHash('sha256').update(client).digest(), whole);
  const proof = client.map((byte, at) => byte ^ (mask[at] ?? 0));
  return {
    message: `${last},p=${Buffer.from(proof).toString('base64')}`,
    signature: hmac(hmac(salted, 'Server Key'), whole).toString('base64'),
  };
}

async function next(messages: Messages): Promise<Message> {
  const { value } = await messages.next();
  if (value === undefined) throw new Error('the database ended the connection');
  if (value.kind === 'E')
    throw new Error(
      `the database says: ${value.body
        .toString()
        .split('\0')
        .find((part) => part.startsWith('M'))
        ?.slice(1)}`,
    );
  return value;
}

/** The messages of the server, each with its length (PostgreSQL's documentation, Message Formats). */
async function* read(socket: Socket): Messages {
  let buffer = Buffer.alloc(0);
  for await (const chunk of socket) {
    buffer = Buffer.concat([buffer, Buffer.from(chunk)]);
    while (buffer.length >= 5 && buffer.length > buffer.readInt32BE(1)) {
      const end = buffer.readInt32BE(1) + 1;
      yield { kind: buffer.toString('latin1', 0, 1), body: buffer.subarray(5, end) };
      buffer = buffer.subarray(end);
    }
  }
}

function framed(kind: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(kind, 'latin1'), int32(body.length + 4), body]);
}

function text(...words: readonly string[]): Buffer {
  return Buffer.from(words.map((word) => `${word}\0`).join(''));
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function hmac(key: Uint8Array, value: string): Buffer {
  return createHmac('sha256', key).update(value).digest();
}
