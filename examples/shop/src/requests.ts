import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Book } from './book.ts';
import { checkHealth } from './health.ts';
import type { Orders } from './orders.ts';

const maxBody = 10_000;

/** Answers one request. `/ping` says only that the process lives; `/health` proves that it sells. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  orders: Orders,
  book: Book | undefined,
  version: string,
): Promise<void> {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-version': version });
    response.end(`${JSON.stringify(body)}\n`);
  };
  switch (`${request.method} ${request.url}`) {
    case 'GET /ping':
      send(200, 'pong');
      return;
    case 'GET /health': {
      const health = await checkHealth(orders, book, version);
      send(health.status === 'ok' ? 200 : 500, health);
      return;
    }
    case 'GET /products':
      send(200, orders.products);
      return;
    case 'POST /orders':
      try {
        const { product, quantity } = parseOrder(await readBody(request));
        const order = orders.place(product, quantity);
        await book?.write(order);
        send(201, order);
      } catch (error) {
        send(400, { problem: error instanceof Error ? error.message : String(error) });
      }
      return;
    default:
      send(404, { problem: 'ask for GET /products, POST /orders, GET /health or GET /ping' });
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > maxBody) throw new RangeError(`an order has at most ${maxBody} characters`);
  }
  return body;
}

function parseOrder(body: string): { product: string; quantity: number } {
  const order: unknown = JSON.parse(body);
  if (
    typeof order === 'object' &&
    order !== null &&
    'product' in order &&
    'quantity' in order &&
    typeof order.product === 'string' &&
    typeof order.quantity === 'number'
  ) {
    return { product: order.product, quantity: order.quantity };
  }
  throw new RangeError('an order is {"product": "mug", "quantity": 1}');
}
