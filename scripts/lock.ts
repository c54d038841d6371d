// node --conditions=source scripts/lock.ts: brings .github/workflows/actions.lock up to the workflows, for repositories that it knows. A
// new one needs GitHub's numbers for it: gh actions-lock.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLockfile, identitiesOf, lock, readLockfile } from './lock/lockfile.ts';
import { pinsOf } from './lock/pins.ts';

const directory = join(import.meta.dirname, '..', '.github', 'workflows');
const file = join(directory, 'actions.lock');
const names = (await readdir(directory))
  .filter((name) => /\.ya?ml$/.test(name))
  .map((name) => `.github/workflows/${name}`);
const read = names.map(
  async (path) => [path, pinsOf(path, await readFile(join(directory, '..', '..', path), 'utf8'))] as const,
);
const pins = Object.fromEntries(await Promise.all(read));
const current = await readFile(file, 'utf8');
const fresh = formatLockfile(lock(pins, identitiesOf(readLockfile(current))));
if (fresh !== current) {
  await writeFile(file, fresh);
  console.log('wrote .github/workflows/actions.lock');
}
