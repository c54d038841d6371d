/** SQL that a PL/pgSQL body runs, or the expression whose text it runs. */
export interface Embedded {
  readonly kind: 'statement' | 'dynamic';
  readonly sql: string;
  /** 1-based, from the first line of the body. */
  readonly line: number;
}

const statements = new Map<string, readonly [field: string, kind: Embedded['kind']][]>([
  ['PLpgSQL_stmt_execsql', [['sqlstmt', 'statement']]],
  ['PLpgSQL_stmt_perform', [['expr', 'statement']]],
  ['PLpgSQL_stmt_call', [['expr', 'statement']]],
  ['PLpgSQL_stmt_fors', [['query', 'statement']]],
  [
    'PLpgSQL_stmt_open',
    [
      ['query', 'statement'],
      ['dynquery', 'dynamic'],
    ],
  ],
  [
    'PLpgSQL_stmt_return_query',
    [
      ['query', 'statement'],
      ['dynquery', 'dynamic'],
    ],
  ],
  ['PLpgSQL_stmt_dynexecute', [['query', 'dynamic']]],
  ['PLpgSQL_stmt_dynfors', [['query', 'dynamic']]],
]);

/**
 * The SQL inside a parsed PL/pgSQL body, in the order of the text: branches, loops and exception handlers included,
 * conditions and assignments left out. Source of the shape: libpg_query src/pg_query_json_plpgsql.c.
 */
export function embeddedIn(tree: unknown): readonly Embedded[] {
  const found: Embedded[] = [];
  const waiting: { readonly value: unknown; readonly line: number }[] = [{ value: tree, line: 1 }];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { value, line } = next;
    if (Array.isArray(value)) {
      for (const item of value.toReversed()) waiting.push({ value: item, line });
    } else if (isRecord(value)) {
      const own = typeof value['lineno'] === 'number' ? value['lineno'] : line;
      for (const [key, item] of Object.entries(value).reverse()) {
        found.push(...embeddedBy(key, item, own));
        waiting.push({ value: item, line: own });
      }
    }
  }
  return found.sort((one, other) => one.line - other.line);
}

function embeddedBy(key: string, item: unknown, line: number): readonly Embedded[] {
  const fields = statements.get(key);
  if (fields === undefined || !isRecord(item)) return [];
  const own = typeof item['lineno'] === 'number' ? item['lineno'] : line;
  return fields.flatMap(([field, kind]) => {
    const expression = item[field];
    const inner = isRecord(expression) ? expression['PLpgSQL_expr'] : undefined;
    const sql = isRecord(inner) ? inner['query'] : undefined;
    return typeof sql === 'string' ? [{ kind, sql, line: own }] : [];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
