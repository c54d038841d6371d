import type { Json, OutputName } from '#kit';
import { formatReference, formatRepository, type Reference, type Repository, type Resolution } from '#oci';

import type { ImmutableTagContract } from './contract.ts';
import type { Finding, Found } from './decision.ts';
import { annotationLines, type Label } from './label.ts';
import type { NamedTag } from './naming.ts';

/** The names of an image, and what the registry said about them. */
export interface Naming {
  /** Undefined when only tags were asked for. */
  readonly repository: Repository | undefined;
  readonly tags: readonly NamedTag[];
  readonly labels: readonly Label[];
  /** One per tag, in order; undefined when no registry was asked. */
  readonly findings: readonly Finding[] | undefined;
  readonly levels: readonly string[];
}

export type Output = readonly [name: OutputName<ImmutableTagContract>, value: Json];

/** The outputs of `task: name`; which image a tag names is left out when that is not the one at hand. */
export function nameOutputs(
  { repository, tags, labels, findings, levels }: Naming,
  blocked: boolean,
): readonly Output[] {
  const first = findings?.at(0)?.found;
  const names = tags.map(({ tag }) => (repository === undefined ? tag : formatReference({ ...repository, tag })));
  const annotations = annotationLines(labels, levels);
  const structured = { tags: names, labels: Object.fromEntries(labels), annotations };
  return withJson(structured, [
    ['tag', tags.at(0)?.tag ?? ''],
    ['tags', names.join('\n')],
    ['exists', findings === undefined ? '' : first !== undefined],
    ['labels', labels.map(([key, value]) => `${key}=${value}`).join('\n')],
    ['annotations', annotations.join('\n')],
    ...(repository === undefined || first === undefined || blocked ? [] : imageOutputs(repository, first)),
  ]);
}

/** The outputs of `task: resolve`. */
export function resolveOutputs(reference: Reference, found: Resolution): readonly Output[] {
  const { registry, repository, tag } = reference;
  const names = tag === undefined ? [] : [formatReference({ registry, repository, tag })];
  return withJson({ tags: names }, [
    ['tag', tag ?? ''],
    ['tags', names.join('\n')],
    ['exists', true],
    ...imageOutputs(reference, found),
  ]);
}

function imageOutputs(repository: Repository, found: Found): readonly Output[] {
  // Of several under one name a node takes the first.
  const first = found.platforms.filter(({ platform }, index, all) => {
    return all.findIndex((other) => other.platform === platform) === index;
  });
  const platforms = Object.fromEntries(first.map(({ platform, digest }) => [platform, digest]));
  return [
    ['image', `${formatRepository(repository)}@${found.digest}`],
    ['digest', found.digest],
    ['media-type', found.mediaType],
    ['platform-digests', platforms],
  ];
}

/** Adds the output that holds all others; lists and labels are structured there instead of one per line. */
function withJson(structured: Readonly<Record<string, Json>>, outputs: readonly Output[]): readonly Output[] {
  return [...outputs, ['json', { schema: 1, ...Object.fromEntries(outputs), ...structured }]];
}
