import type { Migration } from '#migrations';
import type { WatchdogReport } from '#postgres';
import { readScript } from '#sql';

const longest = 2000;

/**
 * The statement that a migration failed at: the one the watchdog cancelled, the one whose text the tool printed, the one at the line that it printed
 * (`psql:file.sql:7: ERROR`), or the only one there was. Undefined when none of these tells.
 */
export async function failedStatement(
  output: string,
  notApplied: readonly Migration[],
  { cancels }: WatchdogReport,
): Promise<string | undefined> {
  const cancelled = cancels.at(-1)?.statement;
  if (cancelled !== undefined && cancelled !== '') return cut(cancelled);
  const statements: { readonly text: string; readonly line: number; readonly file: string }[] = [];
  for (const { up } of notApplied) {
    const script = await readScript(up.sql);
    for (const { text, line } of script.statements) {
      statements.push({ text, line: line + up.firstLine - 1, file: nameOf(up.path) });
    }
  }
  const printed = squeeze(output);
  const byLine = [...output.matchAll(/(\S+?):(\d+): (?:ERROR|FATAL)/gu)].flatMap(([, file = '', line]) =>
    statements.filter((each) => each.file === nameOf(file) && each.line <= Number(line)).slice(-1),
  );
  const byText = statements.filter(({ text }) => text.length > 8 && printed.includes(squeeze(text)));
  const found = byLine.at(-1) ?? byText.at(-1) ?? (statements.length === 1 ? statements[0] : undefined);
  return found === undefined ? undefined : cut(found.text);
}

/** The line in which the server, through the tool, says what is wrong; undefined when nothing looks like it. */
export function errorLine(output: string): string | undefined {
  const lines = output.split(/\r?\n/u).map((line) => line.trim());
  const said = lines.findLast((line) => /\b(?:error|fatal)\b/iu.test(line)) ?? lines.findLast((line) => line !== '');
  return said?.slice(0, 300);
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
