/** What became of a message that arrived, or had no need to. */
export interface Told {
  readonly how: 'posted' | 'edited' | 'unchanged' | 'not-the-end';
  /** Empty when there is no message yet. */
  readonly messageId: string;
  /** What people should know although the message arrived. */
  readonly note?: string;
}
