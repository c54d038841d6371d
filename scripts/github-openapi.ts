/**
 * Regenerates rehearsal/github/openapi.json: the part of GitHub's OpenAPI description that the rehearsal's GitHub serves.
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   node --conditions=source scripts/github-openapi.ts package
 *
 * The package is 385 MB unpacked, so it is never a dependency; its licence is MIT.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const version = '23.0.2';

const repository = '/repos/{owner}/{repo}';

const repositoryPaths = [
  '',
  '/deployments',
  '/deployments/{deployment_id}',
  '/deployments/{deployment_id}/statuses',
  '/deployments/{deployment_id}/statuses/{status_id}',
  '/environments',
  '/environments/{environment_name}',
  '/environments/{environment_name}/deployment_protection_rules',
  '/environments/{environment_name}/variables',
  '/environments/{environment_name}/variables/{name}',
  '/actions/variables',
  '/actions/variables/{name}',
  '/actions/runs',
  '/actions/runs/{run_id}',
  '/actions/runs/{run_id}/attempts/{attempt_number}',
  '/actions/runs/{run_id}/attempts/{attempt_number}/jobs',
  '/actions/runs/{run_id}/jobs',
  '/actions/runs/{run_id}/approvals',
  '/actions/runs/{run_id}/pending_deployments',
  '/actions/jobs/{job_id}',
  '/actions/workflows/{workflow_id}',
  '/actions/workflows/{workflow_id}/runs',
  '/actions/workflows/{workflow_id}/dispatches',
  '/dispatches',
  '/commits',
  '/commits/{ref}',
  '/commits/{ref}/status',
  '/commits/{ref}/statuses',
  '/commits/{ref}/check-runs',
  '/commits/{commit_sha}/pulls',
  '/statuses/{sha}',
  '/compare/{basehead}',
  '/check-runs',
  '/check-runs/{check_run_id}',
  '/pulls',
  '/pulls/{pull_number}',
  '/pulls/{pull_number}/commits',
  '/pulls/{pull_number}/reviews',
  '/issues',
  '/issues/{issue_number}',
  '/issues/{issue_number}/comments',
  '/issues/comments/{comment_id}',
  '/issues/{issue_number}/labels',
  '/issues/{issue_number}/labels/{name}',
  '/labels',
  '/labels/{name}',
  '/releases',
  '/releases/latest',
  '/releases/tags/{tag}',
  '/releases/{release_id}',
  '/releases/generate-notes',
  '/git/blobs',
  '/git/blobs/{file_sha}',
  '/git/trees',
  '/git/trees/{tree_sha}',
  '/git/commits',
  '/git/commits/{commit_sha}',
  '/git/tags',
  '/git/tags/{tag_sha}',
  '/git/ref/{ref}',
  '/git/refs',
  '/git/refs/{ref}',
  '/git/matching-refs/{ref}',
  '/contents/{path}',
  '/collaborators/{username}/permission',
  '/attestations',
  '/attestations/{subject_digest}',
].map((path) => `${repository}${path}`);

const otherPaths = [
  '/rate_limit',
  '/users/{username}',
  '/orgs/{org}/teams/{team_slug}/members',
  '/orgs/{org}/teams/{team_slug}/memberships/{username}',
  '/orgs/{org}/actions/variables',
  '/orgs/{org}/artifacts/metadata/deployment-record',
  '/orgs/{org}/artifacts/{subject_digest}/metadata/deployment-records',
];

const record = v.record(v.string(), v.unknown());
const description = v.object({ openapi: v.string(), paths: v.record(v.string(), record), components: record });
const manifest = v.object({
  name: v.literal('@octokit/openapi'),
  version: v.literal(version),
  license: v.literal('MIT'),
});

const documentation = new Set(['examples', 'example', 'externalDocs', 'tags', 'summary', 'description', 'title']);

/** Drops what only documents; a schema's property may carry such a name, so `properties` keeps all of its keys. */
function strip(value: unknown, namesAreData = false): unknown {
  if (Array.isArray(value)) return value.map((item) => strip(item));
  if (!v.is(record, value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => namesAreData || (!documentation.has(key) && !key.startsWith('x-')))
      .map(([key, item]) => [key, strip(item, !namesAreData && key === 'properties')]),
  );
}

function lookUp(root: unknown, reference: string): unknown {
  let found = root;
  for (const key of reference.slice('#/'.length).split('/')) {
    found = v.is(record, found) ? found[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  if (found === undefined) throw new Error(`${reference} is not in the description`);
  return found;
}

/** Copies everything that `value` refers to, directly or through others, into `components`. */
function collect(value: unknown, root: unknown, components: Record<string, Record<string, unknown>>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, root, components);
  if (!v.is(record, value)) return;
  const reference = value['$ref'];
  if (typeof reference === 'string') {
    const [, , section = '', name = ''] = reference.split('/');
    const known = (components[section] ??= {});
    if (!(name in known)) {
      known[name] = strip(lookUp(root, reference));
      collect(known[name], root, components);
    }
  }
  for (const item of Object.values(value)) collect(item, root, components);
}

function sorted(value: Record<string, Record<string, unknown>>): Record<string, Record<string, unknown>> {
  const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
  return Object.fromEntries(
    Object.entries(value)
      .sort(byName)
      .map(([section, members]) => [section, Object.fromEntries(Object.entries(members).sort(byName))]),
  );
}

async function readJson<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<T> {
  return v.parse(schema, JSON.parse(await readFile(path, 'utf8')));
}

async function main(directory: string): Promise<void> {
  const { name } = await readJson(join(directory, 'package.json'), manifest);
  const whole = await readJson(join(directory, 'generated', 'api.github.com.json'), description);
  const paths: Record<string, unknown> = {};
  const components: Record<string, Record<string, unknown>> = {};
  for (const path of [...repositoryPaths, ...otherPaths]) {
    const item = whole.paths[path];
    if (item === undefined) throw new Error(`${path} is not in the description`);
    paths[path] = strip(item);
    collect(paths[path], whole, components);
  }
  const source = `${name} ${version}, MIT`;
  const text = JSON.stringify({
    openapi: whole.openapi,
    info: { title: 'GitHub', version, source },
    paths,
    components: sorted(components),
  });
  await writeFile(join(import.meta.dirname, '..', 'rehearsal', 'github', 'openapi.json'), `${text}\n`);
  console.log(`${Object.keys(paths).length} paths, ${text.length} characters`);
}

const directory = process.argv[2];
if (directory === undefined) throw new Error(`say where @octokit/openapi ${version} is unpacked`);
await main(directory);
