// npm run interface: writes what callers of the actions and workflows can rely on into the snapshot that the tests hold it to. A change
// that breaks callers is not written until package.json has a higher major version.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Snapshot } from './interface/interface.ts';
import { judge } from './interface/promise.ts';
import { readInterface } from './interface/read.ts';

const { values } = parseArgs({ options: { root: { type: 'string', default: join(import.meta.dirname, '..') } } });
const file = join(values.root, '__tests__', 'interface', 'snapshot.json');

/** As the formatter of this house writes it: lists that fit into a line stand in one. */
function written(value: Snapshot): string {
  const text = JSON.stringify(value, undefined, 2).replaceAll(
    /^(.*)\[\n([^\]]*)\n\s*\](,?)$/gm,
    (whole, before, list, comma) => {
      const line = `${before}[${String(list)
        .trim()
        .replaceAll(/,\n\s*/g, ', ')}]${comma}`;
      return line.length <= 120 ? line : whole;
    },
  );
  return `${text}\n`;
}

const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));
const { version } = v.parse(v.looseObject({ version: v.string() }), await json(join(values.root, 'package.json')));
const snapshot = v.parse(Snapshot, await json(file));
const now = await readInterface(values.root);
const standing = judge(snapshot, now, version);
if (standing.kind !== 'kept') {
  for (const { breaking, what } of standing.changes) console.log(`${breaking ? 'breaking' : 'new     '}  ${what}`);
}
if (standing.kind === 'broken') {
  console.error(
    `Callers of ${snapshot.version} would break. Raise the major version in package.json and CHANGELOG.md, or keep what they use.`,
  );
  process.exitCode = 1;
} else if (standing.kind === 'changed' || snapshot.version !== version) {
  await writeFile(file, written({ version, ...now }));
  console.log('wrote __tests__/interface/snapshot.json');
}
