/** What kind of doubt it is. */
export type Doubtful =
  | 'never-open'
  | 'never-active'
  | 'not-within-a-year'
  | 'expired'
  | 'always'
  | 'overlaps-itself'
  | 'overlap'
  | 'redundant'
  | 'clock-change'
  | 'dialect'
  | 'unknown-environment'
  | 'unknown-service';

/** One thing in a calendar that can be followed and is doubtful. */
export interface Remark {
  readonly code: Doubtful;
  readonly line: number;
  readonly message: string;
}
