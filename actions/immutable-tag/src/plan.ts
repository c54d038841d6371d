import { ActionFailure } from '#kit';
import type { Reference, Repository } from '#oci';

/** The repository that tags are named for; throws ActionFailure `bad-input` when the name says more than that. */
export function repositoryOf(image: Reference | undefined): Repository | undefined {
  if (image === undefined) return undefined;
  if (image.tag === undefined && image.digest === undefined) return image;
  throw new ActionFailure(
    'bad-input',
    'image is the repository alone when a tag is named: leave out its tag and digest.',
  );
}

/** The name to resolve; throws ActionFailure `bad-input` when there is none, or nothing that says which image is meant. */
export function referenceToResolve(image: Reference | undefined): Reference {
  if (image === undefined) throw new ActionFailure('bad-input', 'task resolve needs the input image.');
  if (image.tag !== undefined || image.digest !== undefined) return image;
  throw new ActionFailure('bad-input', 'image has neither a tag nor a digest: say which one is meant, e.g. :1.4.2.');
}
