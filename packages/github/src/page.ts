import * as v from 'valibot';
import { readAnswer } from './answer.ts';
import type { Api } from './api.ts';
import { GitHubFailure } from './failure.ts';

/**
 * The number of the next page from a `Link` header (RFC 8288), undefined on the last page. Only the number is taken: following a server's URL
 * would send the token wherever an answer says.
 */
export function nextPage(link: string | undefined): number | undefined {
  for (const part of (link ?? '').split(/,\s*(?=<)/)) {
    const match = /^<([^>]*)>(.*)$/s.exec(part.trim());
    if (match?.[1] === undefined || !/;\s*rel="?next"?\s*(?:;|$)/i.test(match[2] ?? '')) continue;
    const page = /[?&]page=(\d{1,7})(?:&|$)/.exec(match[1])?.[1];
    if (page !== undefined) return Number(page);
  }
  return undefined;
}

/** Whether a `Link` header says that there is a next page, in whatever way it names it. */
export function hasNextPage(link: string | undefined): boolean {
  const relations = (link ?? '').replaceAll(/<[^>]*>/g, '').matchAll(/\brel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/gi);
  return [...relations].some(([, quoted, bare]) => /(?:^|\s)next(?:\s|$)/i.test(quoted ?? bare ?? ''));
}

/** The page that follows, or undefined on the last; a list whose next page cannot be asked for is not whole: what is left out might be what matters. Throws GitHubFailure. */
export function following(page: number, link: string | undefined, route: string): number | undefined {
  const next = nextPage(link);
  if (next !== undefined && next > page) return next;
  if (!hasNextPage(link)) return undefined;
  throw new GitHubFailure(
    'invalid-answer',
    `GitHub's answer to ${route} has a next page after page ${page}, and does not name it by its number, so the list cannot be read to its end. Is a proxy answering for GitHub? Otherwise use a newer release of this action.`,
  );
}

/** All pages of a list, a hundred objects each, parsed. Throws GitHubFailure. */
export async function allPages<T>(
  api: Api,
  route: string,
  parameters: Readonly<Record<string, unknown>>,
  item: v.GenericSchema<unknown, T>,
): Promise<readonly T[]> {
  const found: T[] = [];
  for (let page: number | undefined = 1; page !== undefined;) {
    const answer: { data: unknown; link: string | undefined } = await api.call(route, {
      ...parameters,
      per_page: 100,
      page,
    });
    found.push(...readAnswer(v.array(item), answer.data, route));
    page = following(page, answer.link, route);
  }
  return found;
}
