import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { createServer, request as forward, type Server } from 'node:http';

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

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
});

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
  const reasons = steps.map(({ outputs }) => outputs['reason'] ?? '').toSorted((one, two) => one.localeCompare(two));
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

/** Stands before the registry, and lets every PUT of such a path wait for longer than a claim may take. */
function slowLine(part: string): Server {
  return createServer((request, response) => {
    const wait = request.method === 'PUT' && request.url?.includes(part) === true ? 5_500 : 0;
    setTimeout(() => {
      const target = new URL(request.url ?? '/', registry.url);
      const onward = forward(target, { method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      request.pipe(onward);
    }, wait);
  });
}

test('a claim whose answer comes late does not count, and nothing is moved', async () => {
  const image = await publish(registry, '3.0.0');
  const slow = slowLine('late.move-');
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
