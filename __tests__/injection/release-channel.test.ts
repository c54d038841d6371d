import { mediaTypes, parseDigest, putBlob, putManifest } from '#oci';
import { pushImage, startRegistry } from '#rehearsal/registry';
import { connect } from '../actions/cosign-verify/forge.ts';
import { channel, publish, repository } from '../actions/release-channel/stage.ts';
import { imageThatSays, refusingRegistry } from './image.ts';
import { inputsOf, resist, scene } from './resist.ts';

const historyType = 'application/vnd.delivery.channel.history.v1+json';

/** Writes what a channel's history is, whatever it says. */
async function writeHistory(host: string, content: object): Promise<void> {
  const registry = connect(host);
  const bytes = Buffer.from(JSON.stringify(content));
  const empty = Buffer.from('{}');
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    artifactType: historyType,
    config: { mediaType: mediaTypes.empty, digest: await putBlob(registry, repository, empty), size: empty.length },
    layers: [{ mediaType: historyType, digest: await putBlob(registry, repository, bytes), size: bytes.length }],
  };
  await putManifest(registry, repository, 'stable.history', {
    mediaType: mediaTypes.manifest,
    bytes: Buffer.from(JSON.stringify(manifest)),
  });
}

resist('release-channel', {
  'its inputs': inputsOf('release-channel'),
  'a history that says strange things': scene({
    reason: 'shown',
    fields: {
      actor: { by: 'reason' },
      run: { by: 'reason', shown: 'never' },
      workflow: { by: 'reason', shown: 'never' },
      why: { by: 'reason' },
      source: { by: 'reason', shown: 'never' },
    },
    run: async ({ actor, run, workflow, why, source }) => {
      await using registry = await startRegistry();
      const image = await publish(registry, '1.0.0');
      const digest = image.slice(image.indexOf('@') + 1);
      registry.moveTag(repository, 'stable', parseDigest(digest));
      const by = { actor, run, workflow, sha: workflow };
      const move = { outcome: 'moved', from: null, to: digest, source, at: '2026-01-01T00:00:00Z', statement: null };
      await writeHistory(registry.host, {
        schema: 1,
        channel: 'stable',
        entries: [{ generation: 1, ...move, by, downgrade: why }],
      });
      return await channel(
        { task: 'show', 'channel-repository': `${registry.host}/${repository}` },
        { env: { RUNNER_DEBUG: '1' } },
      );
    },
  }),
  'an image of a version that nobody can compare': scene({
    reason: 'order-unknown',
    fields: { version: { by: 'short' } },
    run: async ({ version }) => {
      await using registry = await startRegistry();
      const old = await publish(registry, '1.0.0');
      registry.moveTag(repository, 'stable', parseDigest(old.slice(old.indexOf('@') + 1)));
      const strange = await imageThatSays({ labels: { 'org.opencontainers.image.version': version || 'none' } });
      const digest = await pushImage(registry.host, repository, undefined, strange);
      const image = `${registry.host}/${repository}@${digest}`;
      return await channel({ image, order: 'version', statement: 'none' }, { env: { RUNNER_DEBUG: '1' } });
    },
  }),
  'a registry that refuses': refusingRegistry((image) =>
    channel({ task: 'show', 'channel-repository': image.slice(0, image.indexOf('@')) }),
  ),
});
