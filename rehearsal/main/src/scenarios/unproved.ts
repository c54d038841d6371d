import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDigest } from '#oci';
import { readGates } from '../ledger.ts';
import { type Release, repository } from '../release.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { createSigner } from '../signer.ts';

export const unsignedImage: Scenario = unproved({
  name: 'unsigned-image',
  about: 'nobody has signed the image: it does not arrive, and the live release stays',
  make: async (stage) => await stage.release('1.1.0', undefined, { signer: 'nobody' }),
});

export const otherKey: Scenario = unproved({
  name: 'other-key',
  about: 'somebody else has signed the image: it does not arrive, and the live release stays',
  make: async (stage) => await stage.release('1.1.0', undefined, { signer: createSigner() }),
});

export const movedBeforeDeploy: Scenario = unproved({
  name: 'moved-before-deploy',
  about: 'between build and deploy the tag of a signed image is moved to another one: neither arrives',
  async make(stage) {
    const release = await stage.release('1.1.0');
    const other = await stage.release('1.0.9', undefined, { signer: 'nobody' });
    stage.world.registry.moveTag(repository, '1.1.0', parseDigest(`sha256:${hexOf(other)}`));
    return { ...release, pinned: other.pinned };
  },
});

interface Story {
  readonly name: string;
  readonly about: string;
  /** `pinned` of the release is what its tag stands for when it is deployed. */
  readonly make: (stage: Stage) => Promise<Release>;
}

/** A release that is good in everything but whose image nobody trusted vouches for. */
function unproved({ name, about, make }: Story): Scenario {
  return {
    name,
    about,
    async play(stage) {
      const { checks, world } = stage;
      await stage.deliverGood('1.0.0');
      checks.equal('the gates of 1.0.0', readGates(world), [[verified]]);
      const release = await make(stage);
      const second = await stage.deliver(release);
      checks.equal('the result', second.run.result, 'failure');
      stage.expectOutcome(second, {
        outcome: 'failure',
        'failed-stage': 'verify',
        'rolled-back': 'false',
        image: '',
        'deployment-id': '',
      });
      const pulled = existsSync(join(world.shop.host, 'images', hexOf(release)));
      checks.holds(!pulled, 'an image that nobody trusted vouches for was pulled to the host');
      await stage.expectLive('1.0.0');
      stage.expectLedger(['initial', '1.0.0', 'in_progress', 'in_progress', 'success']);
      await stage.deliverGood('1.2.0');
    },
  };
}

const verified = { gate: 'cosign-verify', decision: 'pass', reason: 'verified' };

function hexOf({ pinned }: Release): string {
  return pinned.replace(/^.*@sha256:/, '');
}
