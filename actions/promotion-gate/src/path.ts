/**
 * Whether a change touches what globs name: `*` stands for anything in one folder, `**` for anything at all, `**` and a slash also for nothing, and what
 * ends with a slash for everything in that folder. No globs, and paths that are not known, are all. Pure.
 */
export function touches(paths: readonly string[] | undefined, globs: readonly string[]): boolean {
  if (globs.length === 0 || paths === undefined) return true;
  const patterns = globs.map(patternOf);
  return paths.some((path) => patterns.some((pattern) => pattern.test(path)));
}

const wild: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };

function patternOf(glob: string): RegExp {
  const whole = glob.replace(/^\//, '').replace(/\/$/, '/**');
  const parts = whole
    .split(/(\*\*\/|\*\*|\*)/)
    .map((part) => wild[part] ?? part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('')}$`, 's');
}
