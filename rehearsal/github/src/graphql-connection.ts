import { nodeId, type Account } from './account.ts';
import { GraphQlError, type Thing } from './graphql-answer.ts';
import type { Json } from './json.ts';

/** A bot's login has no `[bot]` here: that belongs to the REST API and to the pages. */
export function actorThing(account: Account): Thing {
  const fields = { login: () => account.login.replace(/\[bot\]$/u, ''), id: () => nodeId('U', account.id) };
  return { typename: account.type, read: (field) => valueIn(fields, field) };
}

/** A field that has a value, and nothing to look into. */
export function valueIn(fields: Readonly<Record<string, () => Json>>, field: string): Json {
  const read = fields[field];
  if (read === undefined) throw new Error(`the rehearsal's GitHub has no ${field}`);
  return read();
}

/** One page of a list; GitHub wants to be told how long, and gives at most a hundred (docs.github.com, "Rate limits and query limits for the GraphQL API"). */
export function connection<T>(
  of: string,
  name: string,
  given: Readonly<Record<string, Json>>,
  all: readonly T[],
  thing: (each: T) => Thing,
): Thing {
  const first = given['first'];
  if (typeof first !== 'number') {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw new GraphQlError('MISSING_PAGINATION_BOUNDARIES', message);
  }
  if (first > 100) {
    const message = `Requesting ${first} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`;
    throw new GraphQlError('EXCESSIVE_PAGINATION', message);
  }
  const start = typeof given['after'] === 'string' ? Number(Buffer.from(given['after'], 'base64').toString()) : 0;
  const end = Math.min(all.length, start + first);
  const cursor = (at: number): string => Buffer.from(String(at)).toString('base64');
  const page: Readonly<Record<string, () => Json>> = {
    hasNextPage: () => end < all.length,
    hasPreviousPage: () => start > 0,
    startCursor: () => (end > start ? cursor(start) : null),
    endCursor: () => (end > start ? cursor(end) : null),
  };
  return {
    typename: `${of}Connection`,
    read(field) {
      if (field === 'nodes') return all.slice(start, end).map(thing);
      if (field === 'totalCount') return all.length;
      return { typename: 'PageInfo', read: (info: string) => valueIn(page, info) };
    },
  };
}
