import type { Annotations, Place } from './annotations.ts';
import { formatCommand } from './command.ts';
import { cut, defuse, showUnseen, splitLines } from './safe-text.ts';

/** The step's log. Nothing that is written through it is ever taken for a command by the runner. */
export interface Log {
  /** Lines of our own. */
  info(this: void, message: string): void;
  /** Lines that only show when the run was started with debug logging. */
  debug(this: void, message: string): void;
  /** An annotation, and a line in the log; see `Annotations` for which of many are annotated. */
  notice(this: void, message: string, place?: Place): void;
  warn(this: void, message: string, place?: Place): void;
  error(this: void, message: string, place?: Place): void;
  /** Folds all that is logged until `work` ends under a title. */
  group<T>(this: void, title: string, work: () => T | Promise<T>): Promise<T>;
  /** Text from outside: each line behind `| `, cut to a budget of lines and characters, and to 1 Mi characters per step. */
  untrusted(
    this: void,
    text: string,
    options?: { readonly label?: string; readonly maxLines?: number; readonly maxLineLength?: number },
  ): void;
}

const untrustedBudget = 1024 * 1024;

/** The log that writes to `write`; `debug` says whether debug logging is on. */
export function createLog(write: (text: string) => void, annotations: Annotations, debug: boolean): Log {
  let depth = 0;
  let left = untrustedBudget;
  const info = (message: string): void => {
    for (const line of splitLines(message)) write(`${defuse(line)}\n`);
  };
  return {
    info,
    debug(message) {
      if (!debug) return;
      for (const line of splitLines(message)) write(formatCommand('debug', showUnseen(line)));
    },
    notice: (message, place) => annotations.add('notice', message, place),
    warn: (message, place) => annotations.add('warning', message, place),
    error: (message, place) => annotations.add('error', message, place),
    async group(title, work) {
      // The runner ends a group at the next one: groups do not nest.
      const outer = depth === 0;
      const shown = showUnseen(splitLines(title).join(' '));
      if (outer) write(formatCommand('group', shown));
      else info(shown);
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
        if (outer) write(formatCommand('endgroup', ''));
      }
    },
    untrusted(text, { label, maxLines = 200, maxLineLength = 1000 } = {}) {
      if (label !== undefined) info(`${label}:`);
      const lines = splitLines(text);
      let shown = 0;
      for (const line of lines.slice(0, maxLines)) {
        const safe = `| ${defuse(cut(line, maxLineLength))}\n`;
        if (safe.length > left) break;
        left -= safe.length;
        write(safe);
        shown += 1;
      }
      if (shown < lines.length) write(`| … ${lines.length - shown} more lines left out\n`);
    },
  };
}
