import type { Json } from './json.ts';
import type { Answer, Call } from './route.ts';

export interface Page {
  readonly items: readonly Json[];
  readonly total: number;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * One page of a list: `per_page` 30 by default and never more than 100, `page` from 1, and the header Link with first, prev, next and last
 * (docs.github.com, "Using pagination in the REST API").
 */
export function paginate<T>(call: Call, records: readonly T[], view: (record: T) => Json): Page {
  const perPage = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30)));
  const page = Math.max(1, Number(call.query.get('page') ?? 1));
  const last = Math.max(1, Math.ceil(records.length / perPage));
  const items = records.slice((page - 1) * perPage, page * perPage).map(view);
  const links: [string, number][] = [];
  if (page > 1) links.push(['prev', page - 1]);
  if (page < last) links.push(['next', page + 1], ['last', last]);
  if (page > 1) links.push(['first', 1]);
  const link = links.map(([rel, number]) => `<${linkTo(call, number)}>; rel="${rel}"`).join(', ');
  return { items, total: records.length, headers: link === '' ? {} : { link } };
}

/** The answer of a list that is a bare array. */
export function listAnswer<T>(call: Call, records: readonly T[], view: (record: T) => Json): Answer {
  const { items, headers } = paginate(call, records, view);
  return { status: 200, body: items, headers };
}

/** The answer of a list that is an object with a total_count. */
export function countedAnswer<T>(call: Call, name: string, records: readonly T[], view: (record: T) => Json): Answer {
  const { items, total, headers } = paginate(call, records, view);
  return { status: 200, body: { total_count: total, [name]: items }, headers };
}

function linkTo(call: Call, page: number): string {
  const url = new URL(call.target, call.world.url);
  url.searchParams.set('page', String(page));
  return url.href;
}
