import { formatReference, type Reference } from '#oci';
import { formatInstant, type Instant } from '#time';

/** What is known about an image before it is built. */
export interface Subject {
  readonly title: string;
  readonly source: string;
  readonly url: string;
  readonly revision: string;
  readonly version: string;
  readonly tag: string;
  readonly created: Instant | undefined;
  readonly description: string | undefined;
  readonly licenses: string | undefined;
  readonly base: Reference | undefined;
  /** Further labels, which win over ours. */
  readonly extra: readonly Label[];
}

export type Label = readonly [key: string, value: string];

/**
 * The labels that say where an image came from, sorted by key, each on one line; what is not known is left out.
 *
 * Keys and meaning: OCI image-spec 1.1, annotations.md "Pre-Defined Annotation Keys".
 */
export function imageLabels(subject: Subject): readonly Label[] {
  const { title, source, url, revision, version, tag, created, description, licenses, base, extra } = subject;
  const known: Readonly<Record<string, string | undefined>> = {
    title,
    source,
    url,
    revision,
    version,
    'ref.name': tag,
    created: created === undefined ? undefined : formatInstant(created),
    description,
    licenses,
    'base.name': base === undefined ? undefined : nameOf(base),
    'base.digest': base?.digest,
  };
  const labels = new Map<string, string>();
  for (const [key, value] of Object.entries(known)) {
    if (value !== undefined) labels.set(`org.opencontainers.image.${key}`, oneLine(value));
  }
  for (const [key, value] of extra) labels.set(key, oneLine(value));
  return [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Labels as annotations of the given levels, e.g. `index:key=value`, as `docker buildx build --annotation` takes them. */
export function annotationLines(labels: readonly Label[], levels: readonly string[]): readonly string[] {
  return [...new Set(levels)].flatMap((level) => labels.map(([key, value]) => `${level}:${key}=${value}`));
}

/** The name of a base image is without its digest, which has a key of its own. */
function nameOf({ registry, repository, tag }: Reference): string {
  return formatReference({ registry, repository, ...(tag !== undefined && { tag }) });
}

/** Every line of the output is one label, so that no value can bring a label of its own. */
function oneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
