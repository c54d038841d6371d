import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const packageFile = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    name: v.string(),
    version: v.string(),
    license: v.string(),
    author: v.optional(
      v.union([
        v.string(),
        v.pipe(
          v.object({ name: v.string() }),
          v.transform(({ name }) => name),
        ),
      ]),
    ),
  }),
);

/**
 * The licences of the packages that files belong to, by name: for each its version, what its package.json says, and the texts that come with it.
 *
 * Throws when a package does not say its licence.
 */
export async function licencesOf(files: Iterable<string>): Promise<string> {
  const directories = new Set<string>();
  for (const file of files) {
    // The bundler looks at package.json of packages that nothing is taken from; code and data are what a bundle takes.
    if (!/\.(?:[cm]?js|json)$/.test(file) || /[\\/]package\.json$/.test(file)) continue;
    const directory = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file)?.[0];
    if (directory !== undefined) directories.add(directory);
  }
  const found = new Map(await Promise.all([...directories].map(licenceOf)));
  const ordered = [...found].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return ordered.map(([heading, text]) => `${heading}\n\n${text}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(directory: string): Promise<readonly [heading: string, text: string]> {
  const { name, version, license, author } = v.parse(
    packageFile,
    await readFile(join(directory, 'package.json'), 'utf8'),
  );
  const entries = (await readdir(directory)).toSorted();
  const read = async (file: string) => (await readFile(join(directory, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  const texts = await Promise.all(
    entries.filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i.test(file)).map(read),
  );
  const readme = entries.find((file) => /^readme(?:\.|$)/i.test(file));
  if (texts.length === 0) {
    const section = /^#+ *licen[cs]e\b[^\n]*\n([^]*)$/im
      .exec(readme === undefined ? '' : await read(readme))?.[1]
      ?.trim();
    texts.push(section ?? `Said by name only. Author: ${author ?? 'not said'}`);
  }
  return [`${name} ${version} (${license})`, texts.join('\n\n')];
}
