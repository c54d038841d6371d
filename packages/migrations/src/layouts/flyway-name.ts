import type { FlywayConfig } from './flyway-config.ts';

/** What a file name means to Flyway. */
export interface FlywayName {
  readonly kind: 'versioned' | 'undo' | 'repeatable' | 'baseline';
  /** With dots, as in its table; empty for a repeatable one. */
  readonly version: string;
  readonly description: string;
}

const callback =
  /^(?:(?:before|after)(?:Each)?(?:Migrate|Undo|Clean|Validate|Baseline|Repair|Info|Deploy|CreateSchema|Connect|Versioned|Repeatables)\w*|createSchema)(?:__.*)?$/;

/**
 * Reads a file name by Flyway's configured prefixes, separator and suffixes; undefined when it has none of them.
 *
 * Facts: flyway ResourceNameParser.java: the longest prefix wins, suffixes in any case, `_` in a version is `.`.
 */
export function parseFlywayName(
  name: string,
  config: FlywayConfig,
): FlywayName | { readonly refused: string } | { readonly callback: string } | undefined {
  const suffix = config.suffixes.find((end) => name.toUpperCase().endsWith(end.toUpperCase()));
  if (suffix === undefined) return undefined;
  const stem = name.slice(0, name.length - suffix.length);
  if (callback.test(stem)) return { callback: stem.replace(/__.*$/, '') };
  const prefixes = [
    { text: config.versioned, kind: 'versioned' },
    { text: config.undo, kind: 'undo' },
    { text: config.repeatable, kind: 'repeatable' },
    { text: config.baseline, kind: 'baseline' },
  ] as const;
  const longest = [...prefixes].sort((left, right) => right.text.length - left.text.length);
  const prefix = longest.find(({ text }) => text !== '' && stem.startsWith(text));
  if (prefix === undefined) return undefined;
  const rest = stem.slice(prefix.text.length);
  const at = rest.indexOf(config.separator);
  const left = at === -1 ? rest : rest.slice(0, at);
  const description = at === -1 ? '' : rest.slice(at + config.separator.length).replaceAll('_', ' ');
  if (prefix.kind === 'repeatable') {
    return left === ''
      ? { kind: 'repeatable', version: '', description }
      : { refused: `a repeatable migration has no version, and here ${config.separator} does not follow the prefix` };
  }
  const version = left.replaceAll('_', '.');
  if (!/^[0-9]+(\.[0-9]+)*$/.test(version)) {
    return { refused: `"${left}" between prefix and ${config.separator} is not a version` };
  }
  return { kind: prefix.kind, version, description };
}

/** The same text for the same version: `1`, `01` and `1.0` are one. */
export function canonicalVersion(version: string): string {
  const parts = version.split('.').map((part) => part.replace(/^0+(?=\d)/, ''));
  while (parts.length > 1 && parts.at(-1) === '0') parts.pop();
  return parts.join('.');
}

/** Orders versions by their numbers; missing ones are 0, so `1` and `1.0` are the same. */
export function byFlywayVersion(left: string, right: string): number {
  const ours = left.split('.');
  const theirs = right.split('.');
  for (let index = 0; index < Math.max(ours.length, theirs.length); index += 1) {
    const difference = BigInt(ours[index] ?? 0) - BigInt(theirs[index] ?? 0);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}
