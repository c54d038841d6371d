import { writeSync } from 'node:fs';

const standardOutput = 1;

/**
 * Writes a text to standard output and returns when it is out.
 *
 * Not through `process.stdout`, which loads the socket library when standard output is a pipe (5 ms of every step) and
 * may still hold text when the process exits. When nobody reads any more (EPIPE) the text is dropped: a step whose
 * runner is gone still has its cleanup to do. So is what a reader does not take within 5 s.
 */
export function writeStandardOutput(text: string): void {
  const bytes = Buffer.from(text);
  let patience = 2500;
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(standardOutput, bytes, written);
    } catch (error) {
      patience -= 1;
      if (!isBusy(error) || patience === 0) return;
      pause();
    }
  }
}

/** A reader is slow, on a pipe that somebody made non-blocking. */
function isBusy(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EAGAIN';
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
}
