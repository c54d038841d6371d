import { pushImage, startRegistry } from '#rehearsal/registry';
import { setStage } from '../actions/config-check/stage.ts';
import { imageThatSays, refusingRegistry } from './image.ts';
import { inputsOf, resist, scene } from './resist.ts';
import { scalar } from './yaml.ts';

const contract = (about: string): string => `names:\n  API_URL: { description: ${scalar(about)} }\n`;

resist('config-check', {
  'its inputs': inputsOf('config-check', ['values']),
  'an image that says what it should not': scene({
    reason: 'missing',
    fields: {
      about: { by: 'short', shown: 'never' },
      label: { by: 'text', shown: 'never' },
      argument: { by: 'short', shown: 'perhaps' },
      name: { by: 'short' },
      value: { by: 'text', shown: 'never' },
    },
    run: async ({ about, label, argument, name, value }) => {
      await using registry = await startRegistry();
      await using stage = await setStage(contract(about));
      const image = await imageThatSays({
        labels: { 'com.acme.environment': label, [`${name.replaceAll('=', ' ')}.environment`]: 'production' },
        env: { [`${name.replaceAll(/[=\0]/gu, ' ')}_PASSWORD`]: value },
        entrypoint: ['node', `--log-level=${argument}`, `--${argument}-token=${value}`],
      });
      const digest = await pushImage(registry.host, 'acme/shop', 'one', image);
      return await stage.step({ image: `${registry.host}/acme/shop@${digest}` });
    },
  }),
  'a contract that is wrong': scene({
    reason: 'bad-contract',
    fields: {
      field: { by: 'short', shown: 'never' },
      kind: { by: 'short', shown: 'never' },
      name: { by: 'short', shown: 'never' },
      inner: { by: 'short', shown: 'never' },
    },
    run: async ({ field, kind, name, inner }) => {
      await using stage = await setStage(
        `${scalar(field)}: 1\nnames:\n  API_URL: { type: ${scalar(kind)}, ${scalar(inner)}: 1 }\n  ${scalar(name)}: {}\n`,
      );
      return await stage.step({});
    },
  }),
  'a registry that refuses': refusingRegistry(async (image) => {
    await using stage = await setStage('names:\n  API_URL: { required: false }\n');
    return await stage.step({ image });
  }),
});
