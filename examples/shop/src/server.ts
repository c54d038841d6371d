// node src/server.ts: sells coffee on 127.0.0.1, port PORT. With DATABASE_URL the orders are kept there.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { openBook } from './book.ts';
import { Orders, type Product } from './orders.ts';
import { answer } from './requests.ts';

const port = Number(process.env['PORT']);
if (!Number.isSafeInteger(port) || port < 0 || port > 65_535) throw new Error('set PORT to a port, e.g. PORT=8080');

const orders = new Orders(readCatalog());
const database = process.env['DATABASE_URL'] ?? '';
const book = database === '' ? undefined : openBook(database);
const version = readVersion();
const server = createServer((request, response) => {
  answer(request, response, orders, book, version).catch((error: unknown) => {
    console.error(error);
    response.destroy();
  });
});

server.listen(port, '127.0.0.1', () => console.log(`shop ${version} sells on port ${port}`));
process.once('SIGTERM', () => {
  server.close();
  server.closeIdleConnections();
});

function readCatalog(): ReadonlyMap<string, Product> {
  const catalog = read('catalog.json');
  if (typeof catalog !== 'object' || catalog === null) throw new TypeError('catalog.json holds products by their key');
  return new Map(
    Object.entries(catalog).map(([key, product]: [string, unknown]) => {
      if (!isProduct(product)) throw new TypeError(`catalog.json: '${key}' needs a name and a price in cents`);
      return [key, product];
    }),
  );
}

function isProduct(value: unknown): value is Product {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'cents' in value &&
    typeof value.cents === 'number'
  );
}

function readVersion(): string {
  const release = read('release.json');
  if (typeof release === 'object' && release !== null && 'version' in release) return String(release.version);
  throw new TypeError('release.json needs a version');
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
}
