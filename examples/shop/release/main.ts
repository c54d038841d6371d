// node release/main.ts: builds the image of the shop without Docker, pushes it under every name in TAGS, and writes its digest
// into DIGEST_FILE. The same commit and version give the same bytes, whenever they are built.
import { writeFile } from 'node:fs/promises';
import { build } from './image.ts';
import { push } from './registry.ts';

const image = await build({
  directory: 'src',
  version: setting('VERSION'),
  created: Number(setting('SOURCE_DATE_EPOCH')),
  labels: pairs(process.env['LABELS'] ?? ''),
  annotations: pairs((process.env['ANNOTATIONS'] ?? '').replaceAll(/^manifest:/gm, '')),
});
const credentials = { username: setting('REGISTRY_USERNAME'), password: setting('REGISTRY_PASSWORD') };
for (const name of setting('TAGS').split('\n')) {
  await push(image, name, credentials);
  console.log(`pushed ${name}`);
}
await writeFile(setting('DIGEST_FILE'), `${image.manifest.digest}\n`);
console.log(`it is ${image.manifest.digest}`);

function pairs(lines: string): Readonly<Record<string, string>> {
  const named = lines.split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(named.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set; the build needs it`);
  return value;
}
