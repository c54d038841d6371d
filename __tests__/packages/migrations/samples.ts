import type { Issue, LayoutOptions, SourceFile, Tool, Tree } from '#migrations';
import { readLayout } from '#migrations';

const toFile = ([path, text]: readonly [string, string | Uint8Array]): SourceFile => ({
  path,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
});

/** A folder `db` with files by their path in it, and files above it by their whole path. */
export function tree(
  files: Readonly<Record<string, string | Uint8Array>>,
  above: Readonly<Record<string, string>> = {},
  directory = 'db',
): Tree {
  return {
    directory,
    files: Object.entries(files)
      .map(([path, text]) => toFile([`${directory}/${path}`, text]))
      .sort((left, right) => Buffer.compare(Buffer.from(left.path), Buffer.from(right.path))),
    surroundings: Object.entries(above).map(toFile),
  };
}

/** What a tool makes of files, in short: `version name`, and `rule path:line` of each issue. */
export function read(
  tool: Tool,
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<LayoutOptions> = {},
  above: Readonly<Record<string, string>> = {},
) {
  const { migrations, issues } = readLayout(tree(files, above), tool, { database: 'postgres', ...options });
  return {
    migrations,
    order: migrations.map(({ version, name }) => `${version} ${name}`),
    issues: issues.map(short),
    said: issues.map(({ message }) => message).join('\n'),
  };
}

export function short({ rule, severity, path, line }: Issue): string {
  return `${rule} ${severity} ${path}:${line}`;
}

/** The transaction of each section, in short. */
export function modes(migrations: ReturnType<typeof read>['migrations']): readonly string[] {
  return migrations.map(({ up }) => `${up.transaction.mode}/${up.transaction.batch}`);
}
