import type { Finding } from './finding.ts';

/** A place in a workflow or action file; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something the rehearsal cannot do as GitHub does, or that is wrong in a file: always with its place. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly at: Position;
  /** What is wrong, without the place. */
  readonly reason: string;

  constructor(at: Position, reason: string) {
    super(`${at.file}:${at.line}:${at.column}: ${reason}`);
    this.at = at;
    this.reason = reason;
  }

  finding(): Finding {
    return { severity: 'error', file: this.at.file, line: this.at.line, column: this.at.column, message: this.reason };
  }
}
