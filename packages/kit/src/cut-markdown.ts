/** Markdown cut to a size, and how much of it is missing. */
export interface CutMarkdown {
  readonly kept: string;
  /** Rows of tables that were left out. */
  readonly rows: number;
  /** Other lines, without empty ones, that were left out. */
  readonly lines: number;
}

/**
 * The beginning of a Markdown text that fits into `limit` bytes of UTF-8.
 *
 * Cut after a block, a table row or a line of a fenced code block; an open fence and open `<details>` are closed.
 */
export function cutMarkdown(markdown: string, limit: number): CutMarkdown {
  if (Buffer.byteLength(markdown) <= limit) return { kept: markdown, rows: 0, lines: 0 };
  const lines = markdown.split('\n');
  let size = 0;
  let best = { count: 0, closing: '' };
  const open = new OpenBlocks();
  for (const [index, line] of lines.entries()) {
    size += Buffer.byteLength(line) + 1;
    if (size > limit) break;
    open.read(line);
    const closing = open.closing();
    const next = lines[index + 1] ?? '';
    if (open.mayEndAfter(line, next) && size + Buffer.byteLength(closing) <= limit)
      best = { count: index + 1, closing };
  }
  const kept = lines.slice(0, best.count).map((line) => `${line}\n`);
  return { kept: kept.join('') + best.closing, ...count(lines.slice(best.count)) };
}

function count(left: readonly string[]): { readonly rows: number; readonly lines: number } {
  const rows = left.filter(isRow).length;
  return { rows, lines: left.filter((line) => line.trim() !== '' && !isRow(line)).length };
}

function isRow(line: string): boolean {
  return line.startsWith('|');
}

/** What a Markdown text has opened and not closed yet. */
class OpenBlocks {
  #fence = '';
  #details = 0;

  read(line: string): void {
    const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line);
    if (this.#fence === '') {
      if (marks?.[1] !== undefined) this.#fence = marks[1];
      else if (/^<details\b/u.test(line)) this.#details += 1;
      else if (line.startsWith('</details>')) this.#details -= 1;
      return;
    }
    const mark = marks?.[1] ?? '';
    if (mark.startsWith(this.#fence) && marks?.[2]?.trim() === '') this.#fence = '';
  }

  closing(): string {
    return (this.#fence && `${this.#fence}\n`) + '\n</details>\n'.repeat(Math.max(0, this.#details));
  }

  mayEndAfter(line: string, next: string): boolean {
    if (this.#fence !== '' || line.trim() === '') return true;
    // A table's header is nothing without the line of dashes below it.
    return isRow(line) && !/^\|[\s:|-]+\|$/u.test(next);
  }
}
