import { createServer } from 'node:http';

import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';

import { type FakeRegistry, type Fault, startRegistry } from '#rehearsal/registry';

import { newParty, type Party, push } from '../../packages/cosign/party.ts';

jest.setTimeout(60_000);

let registry: FakeRegistry;
let party: Party;
let signed: string;

beforeAll(async () => {
  registry = await startRegistry();
  party = await newParty();
  signed = (await push(registry.host, 'signed')).name;
  await party.sign(signed, { format: 'both' });
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await party[Symbol.asyncDispose]();
});

const throttled = { kind: 'answer', status: 429, headers: { 'retry-after': '120' } } as const;
const broken = { kind: 'answer', status: 503 } as const;
const page = {
  kind: 'answer',
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html>Log in</html>',
} as const;

const troubles: readonly { readonly what: string; readonly fault: Fault; readonly reason: string }[] = [
  { what: 'a throttled list', fault: { path: /referrers/, answer: throttled }, reason: 'registry-throttled' },
  { what: 'a throttled legacy tag', fault: { path: /\.sig$/, answer: throttled }, reason: 'registry-throttled' },
  { what: 'a broken list', fault: { path: /referrers/, answer: broken }, reason: 'registry-unavailable' },
  { what: 'a cut list', fault: { path: /referrers/, answer: { kind: 'reset' } }, reason: 'registry-unavailable' },
  { what: 'a page for a manifest', fault: { path: /manifests/, answer: page }, reason: 'registry-invalid-answer' },
  { what: 'a broken blob', fault: { path: /blobs/, answer: broken }, reason: 'registry-unavailable' },
  { what: 'a page for a blob', fault: { path: /blobs/, answer: page }, reason: 'registry-invalid-answer' },
  {
    what: 'a refused list',
    fault: { path: /referrers/, answer: { kind: 'answer', status: 403 } },
    reason: 'registry-unauthorized',
  },
];

test.each(troubles)('$what is an error, and never "unsigned"', async ({ fault, reason }) => {
  registry.faults.add(fault);
  try {
    for (const mode of ['enforce', 'warn']) {
      const { outcome, outputs } = await party.verify(signed, { mode, 'registry-timeout': '2s' });
      expect([outcome, outputs['reason'], outputs['decision'], outputs['image']]).toEqual([
        'failure',
        reason,
        undefined,
        undefined,
      ]);
    }
  } finally {
    registry.faults.clear();
  }
  expect((await party.verify(signed)).outcome).toBe('success');
});

test('a tag is resolved once, and what it stood for then is handed on', async () => {
  const { digest } = await push(registry.host, 'signed');
  registry.moveTag('team/app', 'stable', digest);
  const step = await party.verify(`${registry.host}/team/app:stable`);
  expect([step.outcome, step.outputs['image']]).toEqual(['success', signed]);
  const next = await push(registry.host, 'unsigned successor');
  registry.moveTag('team/app', 'stable', next.digest);
  const moved = await party.verify(`${registry.host}/team/app:stable`);
  expect([moved.outcome, moved.outputs['reason'], moved.outputs['image']]).toEqual(['failure', 'unsigned', undefined]);
});

test('another host that the registry redirects to never sees credentials', async () => {
  const login = { username: 'robot', password: 'hunter2-hunter2' };
  await using guarded = await startRegistry({ auth: { kind: 'bearer', ...login } });
  const seen: string[] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(JSON.stringify(request.headers));
    response.writeHead(401, { 'www-authenticate': 'Basic realm="give it to me"' }).end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  const address = elsewhere.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    const { anyImage } = await import('../../packages/cosign/party.ts');
    const { pushImage } = await import('#rehearsal/registry');
    const { passwordFor } = await import('#oci');
    const image = await anyImage('guarded');
    const credentials = passwordFor(guarded.host, login.username, login.password);
    const digest = await pushImage(guarded.host, 'team/app', 'v1', image, { credentials });
    const name = `${guarded.host}/team/app@${digest}`;
    expect((await party.sign(name, login)).outcome).toBe('success');
    expect((await party.verify(name, login)).outcome).toBe('success');
    const location = `http://localhost:${port}/stolen`;
    guarded.faults.add({
      path: /blobs/,
      method: 'GET',
      answer: { kind: 'answer', status: 307, headers: { location } },
    });
    const step = await party.verify(name, login);
    expect([step.outcome, step.outputs['reason']]).toEqual(['failure', 'registry-untrusted']);
    guarded.faults.add({
      path: /blobs/,
      method: 'POST',
      answer: { kind: 'answer', status: 202, headers: { location } },
    });
    const upload = await party.sign(name, { ...login, format: 'legacy' });
    expect(upload.outcome).toBe('failure');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((headers) => /authorization|cookie|hunter2|robot/i.test(headers))).toEqual([]);
    expect(step.log.concat(upload.log).filter((line) => line.includes(login.password))).toEqual([]);
  } finally {
    elsewhere.closeAllConnections();
    elsewhere.close();
  }
});
