import type { InputMetadata, OutputMetadata, SecretMetadata } from './metadata.ts';

/** Markdown table of inputs: name, what it takes, default. */
export function inputTable(inputs: Readonly<Record<string, InputMetadata>>): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.description,
    input.required ? '**required**' : defaultCell(input.default),
  ]);
  return table(['Input', 'Meaning', 'Default'], rows);
}

/** Markdown table of outputs. */
export function outputTable(outputs: Readonly<Record<string, OutputMetadata>>): string {
  return table(
    ['Output', 'Meaning'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]),
  );
}

/** Markdown table of secrets. */
export function secretTable(secrets: Readonly<Record<string, SecretMetadata>>): string {
  const rows = Object.entries(secrets).map(([name, secret]) => [
    `\`${name}\``,
    secret.description,
    secret.required ? '**required**' : 'optional',
  ]);
  return table(['Secret', 'Meaning', ''], rows);
}

/** Markdown table of the closed list of reasons. */
export function reasonTable(reasons: Readonly<Record<string, string>>): string {
  return table(
    ['Reason', 'Meaning'],
    Object.entries(reasons).map(([code, meaning]) => [`\`${code}\``, meaning]),
  );
}

/** Markdown table of the suite's actions, each linked to its own README. */
export function actionTable(actions: Readonly<Record<string, string>>): string {
  return table(
    ['Action', 'What it does'],
    Object.entries(actions).map(([name, description]) => [`[\`${name}\`](actions/${name}/README.md)`, description]),
  );
}

function defaultCell(value: InputMetadata['default']): string {
  return value === undefined || value === '' ? '' : `\`${String(value)}\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', String.raw`\|`);
}
