import { ActionFailure } from '#kit';
import { type Credentials, dockerConfig, passwordFor, type Reference, type Repository } from '#oci';

import type { Variables } from './variables.ts';

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

/**
 * Where the credentials for a registry come from: the inputs, else what `docker login` left behind.
 *
 * Throws ActionFailure `bad-input` for one of user name and password without the other: an empty secret must not turn into
 * an anonymous request.
 */
export function credentialsFor(
  registry: string,
  { username, password }: { readonly username: string | undefined; readonly password: string | undefined },
  environment: Variables,
  signal: AbortSignal,
): Credentials {
  if (username !== undefined && password !== undefined) return passwordFor(registry, username, password);
  if (username === undefined && password === undefined) return dockerConfig({ environment, signal });
  const [given, missing] = username === undefined ? ['password', 'username'] : ['username', 'password'];
  const next = 'A secret that does not exist, or that a fork may not see, is empty.';
  throw new ActionFailure('bad-input', `${given} is given and ${missing} is empty. ${next}`);
}
