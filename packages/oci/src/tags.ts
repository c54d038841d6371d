import * as v from 'valibot';

import { provesAbsence, unexpected } from './answer.ts';
import { RegistryFailure } from './failure.ts';
import { newPaging } from './pages.ts';
import type { Registry } from './registry.ts';
import { isTag } from './tag.ts';

const tag = v.pipe(v.string(), v.check(isTag));
const page = v.pipe(v.string(), v.parseJson(), v.object({ tags: v.nullish(v.array(tag)) }));
const largestPage = 4 * 1024 * 1024;
const mostPages = 1000;

/**
 * Lists the tags of a repository, page by page; none for a repository the registry does not know.
 *
 * Throws RegistryFailure, also when a page leads to another origin or the pages do not end within 1000. Paging:
 * distribution-spec 1.1 "Listing Tags", the `Link` header.
 */
export async function listTags(registry: Registry, repository: string): Promise<readonly string[]> {
  const tags = new Set<string>();
  const paging = newPaging(registry, `the tags of ${repository}`, mostPages);
  const first = new URL(`/v2/${repository}/tags/list`, registry.origin);
  let next: URL | undefined = first;
  while (next !== undefined) {
    const scopes = [`repository:${repository}:pull`];
    const response = await registry.request({ method: 'GET', path: next, scopes, maxBytes: largestPage });
    if (next === first && provesAbsence(response, registry.origin, repository)) return [];
    if (response.status !== 200) throw unexpected(registry, `asked for the tags of ${repository}`, response);
    const parsed = v.safeParse(page, new TextDecoder().decode(response.body));
    if (!parsed.success) throw unreadable(registry, repository);
    for (const name of parsed.output.tags ?? []) tags.add(name);
    next = paging.after(next, response);
  }
  return [...tags];
}

function unreadable({ host }: Registry, repository: string): RegistryFailure {
  const what = `${host}/${repository} has a list of tags that cannot be read, or that names what is no tag`;
  return new RegistryFailure('registry-invalid-answer', `${what}.`);
}
