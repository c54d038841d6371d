/** What became of the rows of one table. */
export type RowsDifference =
  | { readonly table: string; readonly kind: 'table-missing'; readonly rows: number }
  | {
      readonly table: string;
      readonly kind: 'columns-missing';
      readonly columns: readonly string[];
      readonly rows: number;
    }
  | {
      readonly table: string;
      readonly kind: 'rows-differ';
      /** Rows that were there before and are not there as they were. */
      readonly lost: number;
      /** Rows that are there now and were not before, in the columns of before. */
      readonly added: number;
      /** Up to 5 of the lost ones by primary key, or by their text where there is none; data: handle as untrusted. */
      readonly examples: readonly string[];
    };

/** The rows that were there at one moment; kept in temporary tables of one session, so it must stay open. */
export interface KeptRows {
  /** Table to its number of rows. */
  readonly counts: ReadonlyMap<string, number>;
  /** Compares by the columns that were there then: columns that were added since do not count. Empty: all rows are as they were. */
  compare(): Promise<readonly RowsDifference[]>;
}
