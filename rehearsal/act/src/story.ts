import type { Exchange } from '#rehearsal/github';

/** What was asked of GitHub and with which status it answered, as lines that two plays of the same story share. */
export type Story = readonly string[];

/**
 * The journal with names for all that is new in each play: ids, commits, digests and addresses are numbered in the order in which they
 * appear. Reads between two writes are sorted, because an action asks several things at once; writes stay in their order.
 */
export function storyOf(journal: readonly Exchange[]): Story {
  const names = new Map<string, string>();
  const nameOf = (kind: string, value: string): string => {
    const known = names.get(value);
    if (known !== undefined) return known;
    const name = `${kind}-${[...names.values()].filter((each) => each.startsWith(`${kind}-`)).length + 1}`;
    names.set(value, name);
    return name;
  };
  return sortReads(journal).map(({ method, path, query, actor, status, request }) => {
    const told = JSON.stringify({ ask: `${method} ${path}`, query, as: actor, say: request ?? null, status });
    return told
      .replaceAll(instants, 'an instant')
      .replaceAll(news, (value) => nameOf(kinds.find(([, pattern]) => pattern.test(value))?.[0] ?? 'id', value));
  });
}

function sortReads(journal: readonly Exchange[]): readonly Exchange[] {
  const sorted: Exchange[] = [];
  let reads: Exchange[] = [];
  const settle = (): void => {
    sorted.push(...reads.toSorted((one, other) => (addressOf(one) < addressOf(other) ? -1 : 1)));
    reads = [];
  };
  for (const exchange of journal) {
    if (exchange.method === 'GET') {
      reads.push(exchange);
      continue;
    }
    settle();
    sorted.push(exchange);
  }
  settle();
  return sorted;
}

function addressOf({ path, query }: Exchange): string {
  return `${path} ${JSON.stringify(query)}`;
}

const instants = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/gu;
const news = /sha256:[0-9a-f]{64}|\b[0-9a-f]{40}\b|\b[0-9a-f]{16}\b|\b127\.0\.0\.1:\d+|\b\d{4,}\b/gu;
const kinds = [
  ['digest', /^sha256:/u],
  ['address', /^127\./u],
  ['commit', /^[0-9a-f]{40}$/u],
  ['nonce', /^[0-9a-f]{16}$/u],
] as const;
