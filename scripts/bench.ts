// npm run bench -- NAME [ARGUMENTS]: measures this suite against its real peers; NAME is a file of scripts/bench/.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';

const Benchmark = v.looseObject({ run: v.function() });

const directory = join(import.meta.dirname, 'bench');
const names = (await readdir(directory)).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3));
const [name, ...args] = process.argv.slice(2);
if (name === undefined || !names.includes(name)) {
  console.error(`Say which benchmark: npm run bench -- ${names.toSorted().join(' | ')}`);
  process.exit(2);
}
const benchmark = v.parse(Benchmark, await import(pathToFileURL(join(directory, `${name}.ts`)).href));
await benchmark.run(args);
