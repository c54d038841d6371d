import type { History, Place, Standing } from '#channel';
import type { Evidence } from '#kit';
import type { FetchedManifest, PinnedReference } from '#oci';

import type { StatementSigner } from './statement-signer.ts';

/** An image that a channel may be moved to, with all that was read for it. */
export interface Candidate {
  readonly from: Place;
  readonly source: PinnedReference;
  readonly image: FetchedManifest;
  /** What the channel pointed to at the start: it must do so still when it is moved. */
  readonly before: FetchedManifest | undefined;
  readonly standing: Standing;
  readonly history: History;
  readonly sign: StatementSigner | undefined;
  readonly evidence: Evidence[];
}

/** A move that nothing speaks against any more. */
export interface Ready extends Candidate {
  /** Why the image may take the place of one that is not older. */
  readonly downgrade: string | undefined;
}
