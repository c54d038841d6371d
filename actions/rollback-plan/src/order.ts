import type { Values } from '#inputs';
import { ActionFailure } from '#kit';
import type { Place } from '#ledger';
import { formatReference, type PinnedReference } from '#oci';
import type { Wish } from '#rollback';
import type { inputs } from './inputs.ts';

type Inputs = Values<typeof inputs>;

/** What is asked, in the terms of the ledger. */
export interface Order {
  readonly place: Place;
  readonly wish: Wish;
  /** What cosign-verify passed. */
  readonly verified: string | undefined;
}

/** Reads how the inputs go together; `repository` (`owner/name`) names the service when nothing else does. Throws ActionFailure `bad-input`. */
export function readOrder(given: Inputs, repository: string): Order {
  const { environment, service, remediates, image, quarantine, verifiedImage } = given;
  refuseContradictions(given);
  return {
    place: { environment, service: service ?? repository.replace(/^[^/]*\//u, '') },
    wish: {
      remediates,
      image: image === undefined ? undefined : nameOf(image),
      quarantine: quarantine ?? [],
    },
    verified: verifiedImage === undefined ? undefined : nameOf(verifiedImage),
  };
}

/** As the ledger names images: a tag beside the digest says nothing about what runs. */
function nameOf({ registry, repository, digest }: PinnedReference): string {
  return formatReference({ registry, repository, digest });
}

function refuseContradictions({ trigger, confirmed, applied, known, schema, down }: Inputs): void {
  if (trigger !== 'person' && confirmed) {
    throw bad(
      `\`confirmed: true\` is the yes of a person, and \`trigger\` is \`${trigger}\`. Say \`trigger: person\`.`,
    );
  }
  if (trigger !== 'person' && down === 'tested') {
    throw bad('`down: tested` is for a person, who takes migrations back; automation never does. Leave it out.');
  }
  if ((applied === undefined) !== (known === undefined)) {
    throw bad('`applied` and `known` are compared with each other: give both, or neither.');
  }
  if (schema === 'none' && applied !== undefined) {
    throw bad('`schema: none` says that there are no migrations, and `applied` names some.');
  }
}

function bad(message: string): ActionFailure {
  return new ActionFailure('bad-input', message);
}
