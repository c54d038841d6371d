import type { Log } from '#kit';
import { isOpen, type Remark } from './remark.ts';

/** The report and the summary have them all; a log of thousands of lines is read by nobody, and a full pipe loses its end. */
const mostLines = 50;

/** Annotates what is open on its line, the worst first; hints are only logged. In `warn` nothing is annotated as an error. */
export function annotate(log: Log, remarks: readonly Remark[], mode: 'enforce' | 'warn'): void {
  for (const remark of remarks.slice(0, mostLines)) {
    const { rule, severity, path, line, message, fix } = remark;
    const text = fix === '' ? message : `${message}\n${fix}`;
    const place = { file: path, line: Math.max(1, line), title: rule };
    if (!isOpen(remark) || severity === 'info') log.info(`${rule} at ${path}:${line}: ${message}`);
    else if (severity === 'error' && mode === 'enforce') log.error(text, place);
    else log.warn(text, place);
  }
  const left = remarks.length - mostLines;
  if (left > 0) log.info(`${left} more findings are left out here; the file of \`report\` has them all.`);
}
