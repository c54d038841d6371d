/**
 * What of a summary is markup that a text from outside could have made: tags but those that the suite writes, links to `evil.example`,
 * mentions, references, addresses that GitHub would link, headings and rows beyond the suite's own are counted by `outlineOf`.
 */
export function foreignMarkupIn(summary: string): readonly string[] {
  const prose = withoutCode(summary);
  return foreign.flatMap((pattern) => prose.match(pattern) ?? []);
}

const foreign = [
  /<(?!\/?(?:details|summary|br)\b|https?:\/\/(?!evil))[a-z/!?][^\n]{0,60}/giu,
  /\]\(<?[^)]*evil[^)]*/gu,
  /!\[[^\n]{0,60}/gu,
  /(?:https?:\/\/|www\.)evil[^\n]{0,40}/gu,
  /@(?!&#8203;)[\w-][^\n]{0,40}/gu,
  /(?<![&\w])#\d+/gu,
  /\bGH-\d+/gu,
  /(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu,
];

/** How many headings, rows, folds and blocks of code a summary has: a text from outside adds none. */
export function outlineOf(summary: string): Readonly<Record<string, number>> {
  const prose = withoutCode(summary);
  const count = (pattern: RegExp): number => prose.match(pattern)?.length ?? 0;
  return {
    headings: count(/^ {0,3}#{1,6}\s/gmu),
    underlined: count(/^ {0,3}(?:=+|-{2,})\s*$/gmu),
    rows: count(/^ {0,3}\|/gmu),
    cells: count(/(?<!\\)\|/gu),
    folds: count(/<details>/gu) - count(/<\/details>/gu),
    quotes: count(/^ {0,3}>/gmu),
    tasks: count(/^\s*[-*+] \[[ x]\]/gmu),
  };
}

/** The text without blocks and spans of code, which show whatever is in them (CommonMark 0.31.2, 4.5 and 6.1). */
function withoutCode(markdown: string): string {
  const prose: string[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line);
    if (fence !== '') {
      if (marks?.[1]?.startsWith(fence) === true && marks[2]?.trim() === '') fence = '';
      continue;
    }
    if (marks?.[1] !== undefined && !(marks[2] ?? '').includes('`')) fence = marks[1];
    else prose.push(line.replaceAll(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/gu, ''));
  }
  if (fence !== '') prose.push('<a block of code is still open>');
  return prose.join('\n');
}
