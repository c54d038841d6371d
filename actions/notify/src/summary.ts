import { markdown } from '#kit';
import { headline, type Notice } from '#notice';
import type { Target } from './target.ts';

/** One line: what was to be told, to whom, and what became of it. */
export function renderNotice(notice: Notice, to: Target['kind'], became: string): string {
  return `${markdown.text(headline(notice))} (${markdown.code(`notify to ${to}`)}: ${markdown.text(became)})\n\n`;
}
