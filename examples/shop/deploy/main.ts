// node deploy/main.ts: brings IMAGE to the host and starts it there. A rollback is the same command with an earlier IMAGE.
//
// The host is a directory of this machine, SHOP_HOST, whose file `port` says where the shop listens: small enough to read, and
// the same steps as on a server with containers: pull by digest, stop, start, see that it listens.
import { join } from 'node:path';
import { readPort, waitUntilListening } from './port.ts';
import { pull } from './registry.ts';
import { startService, stopService } from './service.ts';

const image = setting('IMAGE');
const host = setting('SHOP_HOST');
const port = await readPort(host);
const credentials = { username: process.env['REGISTRY_USERNAME'], password: process.env['REGISTRY_PASSWORD'] };

console.log(`pull ${image}`);
const program = await pull(image, join(host, 'images'), credentials);

console.log('stop the running release');
await stopService(host, port);

console.log('start the new release');
const service = await startService(host, program, port);
await waitUntilListening(port, service);
console.log(`listening on port ${port}`);

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set; the deploy needs it`);
  return value;
}
