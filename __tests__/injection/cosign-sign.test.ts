import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { newParty, type Party, push } from '../packages/cosign/party.ts';
import { refusingRegistry } from './image.ts';
import { inputsOf, resist, scene } from './resist.ts';
import { toolThatSays } from './tool.ts';

let registry: FakeRegistry;
let party: Party;

const plain = { key: 'plain.pem', 'key-password': '' };

beforeAll(async () => {
  registry = await startRegistry({ referrers: false });
  party = await newParty();
  // Not encrypted: to open one takes longer than all the rest.
  await writeFile(join(party.home, 'plain.pem'), party.privateKey.export({ type: 'pkcs8', format: 'pem' }));
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await party[Symbol.asyncDispose]();
});

resist('cosign-sign', {
  'its inputs': inputsOf('cosign-sign'),
  'annotations of a signature': scene({
    reason: 'signed',
    fields: { annotation: { by: 'reason' } },
    run: async ({ annotation }) => {
      const { name } = await push(registry.host, 'annotated');
      return await party.sign(name, { ...plain, annotations: `example=${annotation}` });
    },
  }),
  'a predicate that is none': scene({
    reason: 'bad-predicate',
    fields: { predicate: { by: 'text', shown: 'perhaps' } },
    run: async ({ predicate }) => {
      const { name } = await push(registry.host, 'attested');
      await writeFile(join(party.home, 'predicate.json'), `{${predicate}`);
      return await party.sign(name, {
        ...plain,
        predicate: 'predicate.json',
        'predicate-type': 'https://example.com/custom',
      });
    },
  }),
  'a cosign that says what it likes': scene({
    reason: 'cosign-failed',
    fields: { output: { by: 'text', shown: 'never' }, errors: { by: 'text' } },
    run: async ({ output, errors }) => {
      await using tool = await toolThatSays(output, errors);
      const { name } = await push(registry.host, 'by the binary');
      return await party.sign(name, { ...plain, engine: 'cosign', 'cosign-path': tool.path });
    },
  }),
  'a registry that refuses': refusingRegistry((image) => party.sign(image, plain)),
});
