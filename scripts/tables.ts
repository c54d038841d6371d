// npm run tables: writes the tables of inputs, outputs, secrets and reasons into the documents that hold them.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documents } from './tables/documents.ts';

const root = join(import.meta.dirname, '..');
for (const { path, current, fresh } of await documents(root)) {
  if (fresh === current) continue;
  await writeFile(join(root, path), fresh);
  console.log(`wrote ${path}`);
}
