/** Something wrong with a layout, its order, history, directives or way back, at a line of a file. */
export interface Issue {
  /** `MG511`, `MG8xx`, `MG9xx`, or a word for what has no rule of its own: `directive`, `directory`, `file`. */
  readonly rule: string;
  readonly severity: 'error' | 'warn' | 'info';
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly fix: string;
}
