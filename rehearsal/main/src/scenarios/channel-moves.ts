import type { Scenario } from '../scenario.ts';
import { actor } from '../world.ts';

export const channelMoves: Scenario = {
  name: 'channel-moves',
  about: 'a channel is made and points to a signed image by digest; an image that nobody signed does not get there',
  example: 'channel.yml',
  file: 'channel.yml',
  async play(stage) {
    const { checks } = stage;
    const evil = await stage.release('6.6.6', undefined, { signer: 'nobody' });
    const refused = await stage.deliver(evil, { inputs: { image: evil.pinned } });
    checks.equal('the result of what nobody signed', refused.run.result, 'failure');
    const release = await stage.release('1.0.0');
    const moved = await stage.deliver(release, { inputs: { image: release.pinned } });
    checks.equal('the result', moved.run.result, 'success');
    const { outputs } = moved.run.jobs.find(({ path }) => path === 'stable') ?? {};
    checks.equal('what it says', outputs, { image: release.pinned });
    const { registry, secrets } = stage.world;
    const login = Buffer.from(`${actor}:${secrets['REGISTRY_PASSWORD'] ?? ''}`).toString('base64');
    const answer = await fetch(`${registry.url}/v2/acme/shop/manifests/stable`, {
      method: 'HEAD',
      headers: { authorization: `Basic ${login}`, accept: '*/*' },
    });
    checks.equal('what stable is', answer.headers.get('docker-content-digest'), release.pinned.replace(/^.*@/, ''));
  },
};
