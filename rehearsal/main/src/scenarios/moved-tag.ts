import { parseDigest } from '#oci';
import { readLedger } from '../ledger.ts';
import { repository } from '../release.ts';
import { once, type Scenario } from '../scenario.ts';

export const movedTag: Scenario = {
  name: 'moved-tag',
  about: 'the tag is moved to another image between the pin and the deploy: what was pinned is what arrives',
  async play(stage) {
    const { registry } = stage.world;
    await stage.deliverGood('1.0.0');
    const other = await stage.release('1.0.9');
    const otherDigest = parseDigest(other.pinned.replace(/^.*@/, ''));
    const release = await stage.release('1.1.0');
    const second = await stage.deliver(release, {
      react: once(
        (event) => event.kind === 'step-ended' && event.step === 'Pin the image to its digest',
        () => registry.moveTag(repository, '1.1.0', otherDigest),
      ),
    });
    await stage.expectDelivered(second);
    stage.checks.equal('where the tag points', registry.digestOf(repository, '1.1.0'), otherDigest);
    stage.checks.equal('the recorded image', readLedger(stage.world).at(-1)?.image, release.pinned);
  },
};
