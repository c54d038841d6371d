import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import * as v from 'valibot';

import { channel, Moves, publish, repository } from './stage.ts';

jest.setTimeout(300_000);

const rounds = 20;
const atOnce = 5;
let registry: FakeRegistry;

beforeAll(async () => {
  registry = await startRegistry({ referrers: false });
});

afterAll(() => registry[Symbol.asyncDispose]());

async function race(round: number): Promise<void> {
  const images = await Promise.all(['a', 'b'].map((name) => publish(registry, `1.${round}.0-${name}`)));
  const name = `round-${round}`;
  const steps = await Promise.all(
    images.map((image, index) =>
      channel({ channel: name, image, expect: 'none' }, { env: { GITHUB_TRIGGERING_ACTOR: `mover-${index}` } }),
    ),
  );
  const winner = steps.findIndex(({ outputs }) => outputs['decision'] === 'pass');
  const loser = 1 - winner;
  const reasons = steps.map(({ outputs }) => outputs['reason']).toSorted();
  expect({ round, reasons }).toEqual({ round, reasons: ['moved', 'moved-by-another'] });
  expect(steps[winner]?.outputs['image']).toBe(images[winner]);
  expect(`${registry.host}/${repository}@${registry.digestOf(repository, name)}`).toBe(images[winner]);
  expect(steps[loser]?.outputs['message']).toContain(`mover-${winner}`);
  expect(steps[loser]?.outputs['message']).toContain(images[winner]?.split('@')[1]);
  expect(steps[loser]?.outputs['image']).toBeUndefined();
  const moves = v.parse(Moves, steps[winner]?.outputs['history']);
  expect(moves.map(({ generation, by }) => [generation, by.actor])).toEqual([[1, `mover-${winner}`]]);
}

test(`of two processes that move a channel at once exactly one wins, and the other says who did, ${rounds} times`, async () => {
  for (let round = 0; round < rounds; round += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, index) => race(round + index)));
  }
});

test('a claim whose answer comes late does not count, and nothing is moved', async () => {
  const image = await publish(registry, '3.0.0');
  const { createServer } = await import('node:http');
  const slow = createServer((request, response) => {
    const wait = request.method === 'PUT' && request.url?.includes('late.move-') === true ? 5_500 : 0;
    const chunks: Uint8Array[] = [];
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    request.on('end', () => {
      setTimeout(() => {
        const headers = new Headers();
        for (const [key, value] of Object.entries(request.headers)) {
          if (typeof value === 'string' && !/^(host|connection|content-length|transfer-encoding)$/.test(key))
            headers.set(key, value);
        }
        const body = request.method === 'GET' || request.method === 'HEAD' ? null : Buffer.concat(chunks);
        const { method = 'GET', url = '/' } = request;
        void fetch(new URL(url, registry.url), { method, headers, body }).then(async (answer) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers));
          response.end(Buffer.from(await answer.arrayBuffer()));
        });
      }, wait);
    });
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  const address = slow.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const step = await channel({ channel: 'late', image: image.replace(registry.host, `127.0.0.1:${port}`) });
  expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'claim-slow']);
  expect(registry.digestOf(repository, 'late')).toBeUndefined();
  const next = await channel({ channel: 'late', image });
  expect(next.outputs['reason']).toBe('moved-by-another');
  slow.closeAllConnections();
  slow.close();
});
