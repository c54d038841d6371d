import type { Reference, Repository } from './reference.ts';

/** Writes a reference in its full form: `registry/repository[:tag][@digest]`. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${formatRepository(reference)}${tag}${digest}`;
}

/** Writes `registry/repository`, without tag and digest. */
export function formatRepository({ registry, repository }: Repository): string {
  return `${registry}/${repository}`;
}
