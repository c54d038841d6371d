import * as v from 'valibot';
import { nodeId } from './account.ts';
import { ApiError } from './api-error.ts';
import { listFiles, textFile, writeFiles } from './files.ts';
import type { Commit, Signature, Tag, Tree, TreeEntry } from './git-store.ts';
import type { JsonObject } from './json.ts';
import type { Repository, World } from './model.ts';
import {
  authored,
  bodyOf,
  found,
  parameter,
  repositoryPage,
  repositoryRoute,
  repositoryUrl,
  timestamp,
  type Answer,
  type RepositoryCall,
  type Route,
} from './route.ts';

/** Semantics: docs.github.com, "REST API endpoints for Git database". */
export const gitObjectRoutes: readonly Route[] = [
  repositoryRoute('POST /git/blobs', 'contents=write', createBlob),
  repositoryRoute('GET /git/blobs/{file_sha}', 'contents=read', showBlob),
  repositoryRoute('POST /git/trees', 'contents=write', createTree),
  repositoryRoute('GET /git/trees/{tree_sha}', 'contents=read', showTree),
  repositoryRoute('POST /git/commits', 'contents=write', createCommit),
  repositoryRoute('GET /git/commits/{commit_sha}', 'contents=read', (call) => {
    const commit = found(call.repository.git.commit(parameter(call, 'commit_sha')));
    return { status: 200, body: gitCommitView(call.world, call.repository, commit) };
  }),
  repositoryRoute('POST /git/tags', 'contents=write', createTag),
  repositoryRoute('GET /git/tags/{tag_sha}', 'contents=read', (call) => {
    const tag = call.repository.git.get(parameter(call, 'tag_sha'));
    return { status: 200, body: tagView(call.world, call.repository, found(tag?.kind === 'tag' ? tag : undefined)) };
  }),
];

/** Who wrote a commit or a tag, as requests name them. */
export const person = v.object({ name: v.string(), email: v.string(), date: v.optional(v.string()) });

function createBlob(call: RepositoryCall): Answer {
  const { content, encoding } = bodyOf(
    call,
    v.object({ content: v.string(), encoding: v.optional(v.string(), 'utf-8') }),
  );
  const blob = call.repository.git.writeBlob(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8'));
  return {
    status: 201,
    body: { sha: blob.sha, url: `${repositoryUrl(call.world, call.repository)}/git/blobs/${blob.sha}` },
  };
}

function showBlob(call: RepositoryCall): Answer {
  const object = call.repository.git.get(parameter(call, 'file_sha'));
  const blob = found(object?.kind === 'blob' ? object : undefined);
  return {
    status: 200,
    body: {
      sha: blob.sha,
      node_id: nodeId('B', blob.bytes.length),
      size: blob.bytes.length,
      url: `${repositoryUrl(call.world, call.repository)}/git/blobs/${blob.sha}`,
      content: blob.bytes.toString('base64'),
      encoding: 'base64',
    },
  };
}

const treeCreation = v.object({
  base_tree: v.optional(v.string()),
  tree: v.array(
    v.object({
      path: v.string(),
      mode: v.picklist(['100644', '100755', '040000', '160000', '120000']),
      type: v.optional(v.picklist(['blob', 'tree', 'commit']), 'blob'),
      sha: v.optional(v.nullable(v.string())),
      content: v.optional(v.string()),
    }),
  ),
});

/** On top of `base_tree`; an entry whose sha is null removes the path. */
function createTree(call: RepositoryCall): Answer {
  const { git } = call.repository;
  const wanted = bodyOf(call, treeCreation);
  if (wanted.base_tree !== undefined && git.get(wanted.base_tree)?.kind !== 'tree') {
    throw new ApiError(422, 'tree.base_tree is not a valid tree oid');
  }
  const files = new Map<string, TreeEntry>(wanted.base_tree === undefined ? [] : listFiles(git, wanted.base_tree));
  for (const { path, mode, type, sha, content } of wanted.tree) {
    if (sha === null) files.delete(path);
    else if (content !== undefined) files.set(path, { ...textFile(git, path, content), mode });
    else if (sha !== undefined && git.get(sha) !== undefined) files.set(path, { path, mode, type, sha });
    else throw new ApiError(422, `tree.sha ${String(sha)} is not a valid ${type}`);
  }
  const object = git.get(writeFiles(git, files));
  return {
    status: 201,
    body: treeView(call.world, call.repository, found(object?.kind === 'tree' ? object : undefined), false),
  };
}

/** A commit's sha or a ref means its tree. */
function showTree(call: RepositoryCall): Answer {
  const { git } = call.repository;
  const name = parameter(call, 'tree_sha');
  const object = git.get(git.refs.get(`refs/heads/${name}`) ?? name);
  const tree = object?.kind === 'commit' ? git.get(object.tree) : object;
  const recursive = call.query.has('recursive');
  return {
    status: 200,
    body: treeView(call.world, call.repository, found(tree?.kind === 'tree' ? tree : undefined), recursive),
  };
}

function treeView(world: World, repository: Repository, tree: Tree, recursive: boolean): JsonObject {
  const api = `${repositoryUrl(world, repository)}/git`;
  const entries = recursive ? [...listFiles(repository.git, tree.sha).values()] : tree.entries;
  return {
    sha: tree.sha,
    url: `${api}/trees/${tree.sha}`,
    truncated: false,
    tree: entries.map(({ path, mode, type, sha }) => {
      const object = repository.git.get(sha);
      const entry = { path, mode, type, sha, url: `${api}/${type}s/${sha}` };
      return object?.kind === 'blob' ? Object.assign(entry, { size: object.bytes.length }) : entry;
    }),
  };
}

const commitCreation = v.object({
  message: v.string(),
  tree: v.string(),
  parents: v.optional(v.array(v.string()), []),
  author: v.optional(person),
  committer: v.optional(person),
});

function createCommit(call: RepositoryCall): Answer {
  const { git } = call.repository;
  const wanted = bodyOf(call, commitCreation);
  if (git.get(wanted.tree)?.kind !== 'tree') throw new ApiError(422, 'Tree SHA does not exist');
  if (wanted.parents.some((parent) => git.commit(parent) === undefined)) {
    throw new ApiError(422, 'Parent SHA does not exist or is not a commit object');
  }
  const author = signatureOf(call, wanted.author);
  const committer = wanted.committer === undefined ? author : signatureOf(call, wanted.committer);
  const { tree, parents, message } = wanted;
  const commit = git.writeCommit({ tree, parents, message, author, committer });
  return { status: 201, body: gitCommitView(call.world, call.repository, commit) };
}

const tagCreation = v.object({
  tag: v.string(),
  message: v.string(),
  object: v.string(),
  type: v.picklist(['commit', 'tree', 'blob']),
  tagger: v.optional(person),
});

/** Makes the object only; a ref must be created to it. */
function createTag(call: RepositoryCall): Answer {
  const { git } = call.repository;
  const { tag, message, object, type, tagger } = bodyOf(call, tagCreation);
  if (git.get(object)?.kind !== type) throw new ApiError(422, 'Object does not exist');
  const written = git.writeTag({ tag, message, object: { sha: object, type }, tagger: signatureOf(call, tagger) });
  return { status: 201, body: tagView(call.world, call.repository, written) };
}

export function signatureOf(call: RepositoryCall, given: v.InferOutput<typeof person> | undefined): Signature {
  const { creator } = authored(call);
  const date = given?.date === undefined ? call.world.now() : Date.parse(given.date);
  if (given !== undefined) return { name: given.name, email: given.email, date };
  const email = `${creator.id}+${creator.login}@users.noreply.github.com`;
  call.repository.logins.set(email, creator.login);
  return { name: creator.login, email, date };
}

function signatureView({ name, email, date }: Signature): JsonObject {
  return { name, email, date: timestamp(date) };
}

/** The schema git-commit. */
export function gitCommitView(world: World, repository: Repository, commit: Commit): JsonObject {
  const api = `${repositoryUrl(world, repository)}/git`;
  const page = repositoryPage(repository);
  return {
    sha: commit.sha,
    node_id: nodeId('C', commit.author.date),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: signatureView(commit.author),
    committer: signatureView(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}

function tagView(world: World, repository: Repository, tag: Tag): JsonObject {
  const api = `${repositoryUrl(world, repository)}/git`;
  return {
    node_id: nodeId('TA', tag.tagger.date),
    tag: tag.tag,
    sha: tag.sha,
    url: `${api}/tags/${tag.sha}`,
    message: tag.message,
    tagger: signatureView(tag.tagger),
    object: { ...tag.object, url: `${api}/${tag.object.type}s/${tag.object.sha}` },
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null },
  };
}
