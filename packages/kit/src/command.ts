/** Commands of the runner that this package writes. */
export type CommandName = 'add-mask' | 'debug' | 'endgroup' | 'error' | 'group' | 'notice' | 'warning';

/**
 * A workflow command as one line: `::name key=value,key=value::data`.
 *
 * Escaped as the runner unescapes (actions/runner src/Runner.Common/ActionCommand.cs, _escapeDataMappings and
 * _escapePropertyMappings), so the data may hold any text. Written here and not with `@actions/core`, whose import
 * brings an HTTP client along and which prints outputs to the log where it finds no file for them.
 */
export function formatCommand(
  name: CommandName,
  data: string,
  properties: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const list = given.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',');
  return `::${name}${list && ` ${list}`}::${escapeData(data)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
