import { tokens } from './token.ts';

/** Why a statement that PostgreSQL's grammar refuses could not be read, in words for people. */
export function whyUnread(text: string, error: unknown): string {
  const placeholder = placeholderIn(text);
  if (placeholder !== undefined) return placeholder;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError || message.startsWith('memory exhausted'))
    return 'it is nested too deeply to be read';
  return `PostgreSQL's grammar says: ${message}`;
}

function placeholderIn(text: string): string | undefined {
  let before = '';
  let end = -1;
  for (const token of tokens(text)) {
    const symbol = token.kind === 'symbol' ? text[token.start] : '';
    if (symbol === '{' && before === '$')
      return `${shown(text, token.start - 1)} is a placeholder that a tool fills in`;
    if (symbol === '{' && before === '{') return `${shown(text, token.start - 1)} is a placeholder of a template`;
    const named = token.kind !== 'symbol' && token.kind !== 'comment' && token.kind !== 'number';
    if (before === ':' && named && token.start === end && text[end - 2] !== ':') {
      return `${text.slice(end - 1, token.end)} is a variable of psql`;
    }
    before = symbol ?? '';
    end = token.end;
  }
  return undefined;
}

function shown(text: string, start: number): string {
  return /^[^}\r\n]{0,60}\}{0,2}/.exec(text.slice(start))?.[0] ?? '';
}
