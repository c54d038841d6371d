import * as v from 'valibot';

import { provesAbsence, unexpected } from './answer.ts';
import { RegistryFailure } from './failure.ts';
import { nextPage } from './link.ts';
import type { Registry } from './registry.ts';

const page = v.pipe(v.string(), v.parseJson(), v.object({ tags: v.nullish(v.array(v.string())) }));
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
  let next: URL | undefined = new URL(`/v2/${repository}/tags/list`, registry.origin);
  for (let pages = 0; next !== undefined; pages++) {
    if (pages === mostPages) throw invalid(registry, repository, `has more than ${mostPages} pages of tags`);
    const scopes = [`repository:${repository}:pull`];
    const response = await registry.request({ method: 'GET', path: next, scopes, maxBytes: largestPage });
    if (provesAbsence(response, registry.origin, repository)) return [];
    if (response.status !== 200) throw unexpected(registry, `asked for the tags of ${repository}`, response);
    const parsed = v.safeParse(page, new TextDecoder().decode(response.body));
    if (!parsed.success) throw invalid(registry, repository, 'has a list of tags that cannot be read');
    for (const tag of parsed.output.tags ?? []) tags.add(tag);
    next = nextPage(response.headers['link'], next);
  }
  return [...tags];
}

function invalid(registry: Registry, repository: string, what: string): RegistryFailure {
  return new RegistryFailure('registry-invalid-answer', `${registry.host}/${repository} ${what}.`);
}
