/** What the end of a migration means for trying it again. */
export type FailureClass =
  /** The gate cancelled it, because others waited behind it. */
  | { readonly kind: 'own-cancel'; readonly retryable: true }
  | { readonly kind: 'lock-timeout'; readonly retryable: true }
  | { readonly kind: 'deadlock'; readonly retryable: true }
  /** Somebody else cancelled it, or `statement_timeout` did: again would end the same way. */
  | { readonly kind: 'other-cancel'; readonly retryable: false }
  | { readonly kind: 'other'; readonly retryable: false };

/**
 * Classifies the SQLSTATE a migration ended with (PostgreSQL documentation, appendix A "Error Codes").
 *
 * `cancelledByGate`: the watchdog cancelled or ended a session of this attempt. A retry is allowed only if the catalog is
 * unchanged since the attempt began; see `sameCatalog`.
 */
export function classifyFailure(
  sqlstate: string | undefined,
  { cancelledByGate }: { readonly cancelledByGate: boolean },
): FailureClass {
  switch (sqlstate) {
    case '57014':
      return cancelledByGate ? { kind: 'own-cancel', retryable: true } : { kind: 'other-cancel', retryable: false };
    // admin_shutdown: how a session ends whose idle transaction the watchdog had to end.
    case '57P01':
    case undefined:
      return cancelledByGate ? { kind: 'own-cancel', retryable: true } : { kind: 'other', retryable: false };
    case '55P03':
      return { kind: 'lock-timeout', retryable: true };
    case '40P01':
      return { kind: 'deadlock', retryable: true };
    default:
      return { kind: 'other', retryable: false };
  }
}

/** Words of the server for tools that print no code; only the untranslated ones can be known. */
const words: readonly (readonly [RegExp, string])[] = [
  [/canceling statement due to lock timeout|could not obtain lock on /u, '55P03'],
  [/deadlock detected/u, '40P01'],
  [/canceling statement due to (?:user request|statement timeout)/u, '57014'],
  [/terminating connection due to administrator command/u, '57P01'],
];

/** The classes of codes that the server has (appendix A), so that no other number is taken for one. */
const classes = /^(?:0[0-389ABFLPZ]|2[0-8BDF]|3[489BDF]|4[024]|5[34578]|58|72|F0|HV|P0|XX)[0-9A-Z]{3}$/u;

/**
 * The last SQLSTATE that a tool printed, in any of the forms of known drivers; undefined when it printed none.
 *
 * Forms: `SQLSTATE 55P03`, `(SQLSTATE 55P03)`, `SQLSTATE[55P03]`, `ERROR:  55P03:` (psql with VERBOSITY verbose), `code: '55P03'`
 * (node-postgres), `SQL State  : 55P03` (Flyway), `SqlState(E55P03)`; else the server's own English words.
 */
export function printedSqlstate(output: string): string | undefined {
  const codes = [
    ...output.matchAll(
      /(?:SQL ?STATE|Sql ?State|sqlstate|\bcode)["']?[ \t]{0,9}[:=[(]?[ \t]{0,9}\(?["'`]?E?([0-9A-Z]{5})\b/giu,
    ),
    ...output.matchAll(/(?:ERROR|FATAL):[ \t]{1,9}([0-9A-Z]{5}):/gu),
  ].filter(([, code]) => code !== undefined && classes.test(code));
  const last = codes.toSorted((one, other) => one.index - other.index).at(-1)?.[1];
  return last ?? words.find(([pattern]) => pattern.test(output))?.[1];
}
