import { registerHooks } from 'node:module';
import { parentPort } from 'node:worker_threads';
import * as v from 'valibot';
import { order, type Answer, type WantedFile } from './validation-messages.ts';

// GitHub's packages import `.json` files without the `type` attribute that Node demands (ERR_IMPORT_ATTRIBUTE_MISSING).
registerHooks({
  load: (url, context, nextLoad) =>
    url.startsWith('file:') && url.endsWith('.json')
      ? nextLoad(url, { ...context, importAttributes: { ...context.importAttributes, type: 'json' } })
      : nextLoad(url, context),
});

const port = parentPort;
if (port === null) throw new Error('This module is the body of a worker thread.');

const { checkFile } = await import('./validation.ts');
const waiting = new Map<number, (content: string | undefined) => void>();
const send = (answer: Answer) => port.postMessage(answer);
let reads = 0;

port.on('message', (message: unknown) => {
  const told = v.parse(order, message);
  if (told.kind === 'check') void check(told.check, told.file);
  else {
    waiting.get(told.read)?.(told.content);
    waiting.delete(told.read);
  }
});

async function check(number: number, file: { name: string; content: string }): Promise<void> {
  const read = (wanted: WantedFile) =>
    new Promise<string | undefined>((resolve) => {
      reads += 1;
      waiting.set(reads, resolve);
      send({ kind: 'read', read: reads, check: number, wanted });
    });
  try {
    send({ kind: 'findings', check: number, findings: [...(await checkFile(file, read))] });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ kind: 'broken', check: number, message });
  }
}
