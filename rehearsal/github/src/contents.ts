import * as v from 'valibot';
import { ApiError } from './api-error.ts';
import { listFiles, textFile, writeFiles } from './files.ts';
import { gitCommitView, person, signatureOf } from './git-objects.ts';
import type { Commit, TreeEntry } from './git-store.ts';
import { resolveCommit } from './history.ts';
import type { JsonObject } from './json.ts';
import type { Repository } from './model.ts';
import {
  bodyOf,
  found,
  parameter,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for repository contents". */
export const contentRoutes: readonly Route[] = [
  repositoryRoute('GET /contents/{path}', 'contents=read', show),
  repositoryRoute('PUT /contents/{path}', 'contents=write', put),
  repositoryRoute('DELETE /contents/{path}', 'contents=write', remove),
];

const change = v.object({
  message: v.string(),
  content: v.optional(v.string()),
  sha: v.optional(v.string()),
  branch: v.optional(v.string()),
  author: v.optional(person),
  committer: v.optional(person),
});

/** A file, or the list of what a directory holds. */
function show(call: RepositoryCall): Answer {
  const { repository, query } = call;
  const commit = found(resolveCommit(repository.git, query.get('ref') ?? repository.defaultBranch));
  const path = parameter(call, 'path');
  const files = listFiles(repository.git, commit.tree);
  const file = files.get(path);
  if (file !== undefined) return { status: 200, body: fileView(call, commit.sha, file, true) };
  const inside = [...files.values()].filter((entry) => entry.path.startsWith(`${path}/`));
  if (inside.length === 0) throw new ApiError(404, 'Not Found');
  const names = new Set(inside.map((entry) => entry.path.slice(path.length + 1).split('/')[0] ?? ''));
  return {
    status: 200,
    body: [...names].map((name) => {
      const entry = files.get(`${path}/${name}`);
      const directory = { path: `${path}/${name}`, mode: '040000', type: 'tree', sha: commit.tree } as const;
      return fileView(call, commit.sha, entry ?? directory, false);
    }),
  };
}

/** Changing a file takes the sha of the blob it replaces: 409 when it is another, 422 when it is missing. */
function put(call: RepositoryCall): Answer {
  const { repository } = call;
  const wanted = bodyOf(call, change);
  const path = parameter(call, 'path');
  const { branch, head, files } = branchOf(repository, wanted.branch);
  const known = files.get(path);
  checkSha(path, known, wanted.sha);
  const entry = textFile(repository.git, path, Buffer.from(wanted.content ?? '', 'base64'));
  files.set(path, entry);
  const commit = writeChange(call, wanted, branch, head, files);
  const body = { content: fileView(call, branch, entry, false), commit: gitCommitView(call.world, repository, commit) };
  return { status: known === undefined ? 201 : 200, body };
}

function remove(call: RepositoryCall): Answer {
  const wanted = bodyOf(call, change);
  const path = parameter(call, 'path');
  const { branch, head, files } = branchOf(call.repository, wanted.branch);
  const known = found(files.get(path));
  checkSha(path, known, wanted.sha);
  files.delete(path);
  const commit = writeChange(call, wanted, branch, head, files);
  return { status: 200, body: { content: null, commit: gitCommitView(call.world, call.repository, commit) } };
}

function branchOf(
  repository: Repository,
  name: string | undefined,
): { branch: string; head: Commit; files: Map<string, TreeEntry> } {
  const branch = (name ?? repository.defaultBranch).replace(/^refs\/heads\//u, '');
  const sha = repository.git.refs.get(`refs/heads/${branch}`) ?? '';
  const head = found(repository.git.commit(sha), new ApiError(404, `Branch ${branch} not found`));
  return { branch, head, files: new Map(listFiles(repository.git, head.tree)) };
}

function checkSha(path: string, known: TreeEntry | undefined, given: string | undefined): void {
  if (known === undefined || known.sha === given) return;
  if (given === undefined) throw new ApiError(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  throw new ApiError(409, `${path} does not match ${given}`);
}

function writeChange(
  call: RepositoryCall,
  wanted: v.InferOutput<typeof change>,
  branch: string,
  head: Commit,
  files: Map<string, TreeEntry>,
): Commit {
  const { git } = call.repository;
  const author = signatureOf(call, wanted.author);
  const committer = wanted.committer === undefined ? author : signatureOf(call, wanted.committer);
  const commit = git.writeCommit({
    tree: writeFiles(git, files),
    parents: [head.sha],
    message: wanted.message,
    author,
    committer,
  });
  git.refs.set(`refs/heads/${branch}`, commit.sha);
  return commit;
}

function fileView(call: RepositoryCall, ref: string, entry: TreeEntry, withContent: boolean): JsonObject {
  const { world, repository } = call;
  const object = repository.git.get(entry.sha);
  const bytes = object?.kind === 'blob' ? object.bytes : Buffer.alloc(0);
  const path = entry.path.split('/').map(encodeURIComponent).join('/');
  const url = `${repositoryUrl(world, repository)}/contents/${path}?ref=${encodeURIComponent(ref)}`;
  const page = `${repositoryPage(repository)}/blob/${encodeURIComponent(ref)}/${path}`;
  const git = `${repositoryUrl(world, repository)}/git/${entry.type}s/${entry.sha}`;
  return {
    name: entry.path.split('/').at(-1) ?? '',
    path: entry.path,
    sha: entry.sha,
    size: bytes.length,
    url,
    html_url: page,
    git_url: git,
    download_url: entry.type === 'blob' ? `${page}?raw=true` : null,
    type: entry.type === 'blob' ? 'file' : 'dir',
    _links: { self: url, git, html: page },
    ...(withContent ? contentOf(bytes) : {}),
  };
}

/** Above a megabyte GitHub hands out no content (docs.github.com, "Get repository content", notes); below it wraps lines. */
function contentOf(bytes: Buffer): JsonObject {
  if (bytes.length > 1024 * 1024) return { encoding: 'none', content: '' };
  return { encoding: 'base64', content: bytes.toString('base64').replaceAll(/.{60}/gu, '$&\n') };
}
