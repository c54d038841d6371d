/** What loading a dump did. */
export interface LoadReport {
  readonly statements: number;
  readonly rows: number;
  /** Statements that failed and were passed over: roles, extensions and settings this server does not have. */
  readonly skipped: readonly { readonly line: number; readonly sqlstate: string; readonly message: string }[];
}
