/** One query of the running version. */
export interface NamedQuery {
  readonly name: string;
  readonly sql: string;
  /** Where it begins in its file; 1-based. */
  readonly line: number;
}

/** A query that the schema does not understand any more. */
export interface BrokenQuery extends NamedQuery {
  readonly sqlstate: string | undefined;
  readonly message: string;
}
