import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { type FakeRegistry, startRegistry } from '#rehearsal/registry';
import { attach, bundleOf as signed, names, statementFor } from '../actions/cosign-verify/forge.ts';
import { newParty, type Party, push } from '../packages/cosign/party.ts';
import { refusingRegistry } from './image.ts';
import { inputsOf, resist, scene } from './resist.ts';
import { toolThatSays } from './tool.ts';

let registry: FakeRegistry;
let party: Party;

beforeAll(async () => {
  registry = await startRegistry({ referrers: false });
  party = await newParty();
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await party[Symbol.asyncDispose]();
});

resist('cosign-verify', {
  'its inputs': inputsOf('cosign-verify'),
  'a signature that says something else': scene({
    reason: 'no-valid-signature',
    fields: {
      channel: { by: 'short' },
      type: { by: 'short' },
      origin: { by: 'short' },
      key: { by: 'short', shown: 'never' },
    },
    run: async ({ channel, type, origin, key }) => {
      const { name, digest } = await push(registry.host, randomUUID());
      const statements = [
        statementFor([digest], { channel, [key || 'key']: channel }),
        statementFor([digest], {}, type || 'type'),
        statementFor([digest], { channel: 'stable', [names.image]: origin }),
      ];
      for (const statement of statements) await attach(name, await signed(statement, party.privateKey));
      return await party.verify(name, { annotations: 'channel=stable' });
    },
  }),
  'a cosign that says what it likes': scene({
    reason: 'cosign-disagrees',
    fields: { output: { by: 'text', shown: 'never' }, errors: { by: 'text' } },
    run: async ({ output, errors }) => {
      await using tool = await toolThatSays(output, errors);
      const { name, digest } = await push(registry.host, randomUUID());
      await attach(name, await signed(statementFor([digest]), party.privateKey));
      return await party.verify(name, { engine: 'cosign', 'cosign-path': tool.path });
    },
  }),
  'a registry that refuses': refusingRegistry((image) => party.verify(image)),
});
