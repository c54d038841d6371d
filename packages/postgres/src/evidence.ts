/** What the server says at DEBUG1 that it did; names are without schema. */
export interface Evidence {
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
  readonly foreignKeyScans: readonly string[];
  readonly indexes: readonly { readonly index: string; readonly table: string }[];
}

/**
 * Reads the messages of src/backend/commands/tablecmds.c (ATRewriteTable, validateForeignKeyConstraint) and catalog/index.c
 * (index_build), which are not translated as DEBUG messages are. "proved by" lines are no scans.
 */
export function evidenceOf(messages: readonly string[]): Evidence {
  return {
    rewrites: named(messages, /^rewriting table "(.*)"$/su),
    scans: named(messages, /^verifying table "(.*)"$/su),
    foreignKeyScans: named(messages, /^validating foreign key constraint "(.*)"$/su),
    indexes: messages.flatMap((message) => {
      const [, index, table] = /^building index "(.*)" on table "(.*)" /su.exec(message) ?? [];
      // TOAST's own indexes are nobody's.
      return index === undefined || table === undefined || table.startsWith('pg_toast') ? [] : [{ index, table }];
    }),
  };
}

function named(messages: readonly string[], pattern: RegExp): readonly string[] {
  return [...new Set(messages.flatMap((message) => pattern.exec(message)?.[1] ?? []))];
}
