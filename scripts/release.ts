// node --conditions=source scripts/release.ts plan --notes FILE: prints what CHANGELOG.md says is to be released, as lines for GITHUB_OUTPUT.
// node --conditions=source scripts/release.ts publish|move --commit ID --version X.Y.Z [--remote NAME]: makes the tag of a release, or
// moves the tag of its major version to it. The token is read from RELEASE_TOKEN.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readChangelog } from './release/changelog.ts';
import { gitObjects } from './release/objects.ts';
import { planRelease } from './release/plan.ts';
import { moveTag, publishTag } from './release/push.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repository: { type: 'string', default: join(import.meta.dirname, '..') },
    notes: { type: 'string' },
    commit: { type: 'string' },
    version: { type: 'string' },
    remote: { type: 'string', default: 'origin' },
  },
});
const { repository, remote } = values;

async function plan(): Promise<void> {
  const { version: packageVersion } = v.parse(
    v.looseObject({ version: v.string() }),
    JSON.parse(await readFile(join(repository, 'package.json'), 'utf8')),
  );
  const changelog = readChangelog(await readFile(join(repository, 'CHANGELOG.md'), 'utf8'));
  const tags = (await gitObjects(repository, ['tag', '--list'])).split('\n').filter((tag) => tag !== '');
  const { notes, ...facts } = planRelease({ changelog, packageVersion, tags });
  if (values.notes !== undefined) await writeFile(values.notes, `${notes}\n`);
  for (const [name, value] of Object.entries({ ...facts, parent: facts.parent ?? 'none' }))
    console.log(`${name}=${value ?? ''}`);
}

const [task] = positionals;
if (task === 'plan') await plan();
else if (task === 'publish' || task === 'move') {
  const { commit, version } = v.parse(v.object({ commit: v.string(), version: v.string() }), values);
  const publication = { repository, remote, commit, version, token: process.env['RELEASE_TOKEN'] };
  if (task === 'publish') await publishTag(publication);
  console.log(task === 'publish' ? 'published' : await moveTag(publication));
} else throw new Error('Say what to do: plan, publish or move.');
