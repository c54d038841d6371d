import { runStep, type StepRecord } from '#rehearsal/runner';
import { digestOf, mediaTypes } from '#oci';
import { startRegistry } from '#rehearsal/registry';
import { setStage } from '../actions/immutable-tag/stage.ts';
import { refusingRegistry } from './image.ts';
import { bundleOf, inputsOf, resist, scene } from './resist.ts';

const resolve = (image: string): Promise<StepRecord> =>
  runStep({
    action: bundleOf('immutable-tag'),
    inputs: { task: 'resolve', image },
    env: { RUNNER_DEBUG: '1' },
  });

resist('immutable-tag', {
  'its inputs': inputsOf('immutable-tag'),
  'a commit and what is said of the image': scene({
    reason: 'named',
    fields: {
      commit: { by: 'environment', shown: 'never' },
      title: { by: 'reason' },
      description: { by: 'environment' },
      licenses: { by: 'reason' },
      label: { by: 'reason' },
    },
    run: async ({ commit, title, description, licenses, label }) => {
      await using stage = await setStage();
      await stage.repository.commit(commit || 'nothing');
      const sha = await stage.repository.git('rev-parse', 'HEAD');
      const inputs = { title, description, licenses, labels: `example.label=${label}` };
      return await stage.step(inputs, { env: { RUNNER_DEBUG: '1', GITHUB_SHA: sha } });
    },
  }),
  'an index with strange platforms': scene({
    reason: 'resolved',
    fields: { system: { by: 'word' }, variant: { by: 'word' }, note: { by: 'text', shown: 'never' } },
    run: async ({ system, variant, note }) => {
      await using registry = await startRegistry();
      const digest = digestOf(Buffer.from('an image'));
      const platform = { os: system, architecture: 'amd64', variant };
      const manifests = [{ mediaType: mediaTypes.manifest, digest, size: 8, platform, annotations: { note } }];
      const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }));
      const headers = { 'content-type': mediaTypes.index, 'docker-content-digest': digestOf(body) };
      registry.faults.add({ path: /manifests/u, answer: { kind: 'answer', status: 200, headers, body } });
      return await resolve(`${registry.host}/acme/shop@${digestOf(body)}`);
    },
  }),
  'a registry that refuses': refusingRegistry(resolve),
});
