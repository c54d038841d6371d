import type { Authority, Permission } from './authority.ts';
import { beginUpload, continueUpload, deleteBlob, finishUpload, readBlob, readUpload } from './blobs.ts';
import { listReferrers, listTags } from './listing.ts';
import { deleteManifest, readManifest, writeManifest } from './manifests.ts';
import { type Answer, type Call, empty, failure, json } from './message.ts';
import type { Store } from './store.ts';

/** What answers requests: the content, who may reach it, and whether referrers are supported. */
export interface Backend {
  readonly store: Store;
  readonly authority: Authority;
  readonly referrers: boolean;
  readonly pageSize: number;
  readonly smallestChunk: number;
}

interface Target {
  readonly repository: string;
  readonly kind: 'manifests' | 'blobs' | 'uploads' | 'tags' | 'referrers';
  readonly name: string;
}

const repositoryPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;

/** Answers one request as a registry of distribution-spec 1.1 does ("Endpoints", end-1 to end-13). */
export function answer(call: Call, backend: Backend): Answer {
  const { pathname } = call.url;
  if (pathname === '/token') return backend.authority.issue(call);
  if (pathname === '/v2/' || pathname === '/v2') return backend.authority.refuse(call, []) ?? json(200, {});
  const target = readTarget(pathname);
  if (target === undefined) return failure(404, 'UNSUPPORTED', 'no such endpoint');
  if (!repositoryPattern.test(target.repository)) return failure(400, 'NAME_INVALID', 'invalid repository name');
  return backend.authority.refuse(call, needs(call, target)) ?? dispatch(call, target, backend);
}

function readTarget(pathname: string): Target | undefined {
  const tags = /^\/v2\/(.+)\/tags\/list$/.exec(pathname);
  if (tags?.[1] !== undefined) return { repository: tags[1], kind: 'tags', name: 'list' };
  const uploads = /^\/v2\/(.+)\/blobs\/uploads\/?([^/]*)$/.exec(pathname);
  if (uploads?.[1] !== undefined) return { repository: uploads[1], kind: 'uploads', name: uploads[2] ?? '' };
  const [, repository, kind, name] = /^\/v2\/(.+)\/(manifests|blobs|referrers)\/([^/]+)$/.exec(pathname) ?? [];
  if (repository === undefined || name === undefined) return undefined;
  if (kind !== 'manifests' && kind !== 'blobs' && kind !== 'referrers') return undefined;
  return { repository, kind, name: decodeURIComponent(name) };
}

function needs(call: Call, { repository }: Target): Permission[] {
  const reads = call.method === 'GET' || call.method === 'HEAD';
  if (reads) return [{ repository, action: 'pull' }];
  const from = call.url.searchParams.get('from');
  const source: Permission[] = from === null ? [] : [{ repository: from, action: 'pull' }];
  return [{ repository, action: 'pull' }, { repository, action: 'push' }, ...source];
}

function dispatch(call: Call, { repository, kind, name }: Target, backend: Backend): Answer {
  const { store, referrers, pageSize, smallestChunk } = backend;
  const shelf = store.find(repository);
  const method = call.method === 'HEAD' ? 'GET' : call.method;
  switch (`${method} ${kind}`) {
    case 'GET manifests':
      return readManifest(call, shelf, name);
    case 'PUT manifests':
      return writeManifest(call, store, repository, name, referrers);
    case 'DELETE manifests':
      return deleteManifest(shelf, name);
    case 'GET blobs':
      return readBlob(shelf, name);
    case 'DELETE blobs':
      return deleteBlob(shelf, name);
    case 'POST uploads':
      return beginUpload(call, store, repository, smallestChunk);
    case 'PATCH uploads':
      return continueUpload(call, shelf, repository, name, smallestChunk);
    case 'PUT uploads':
      return finishUpload(call, shelf, repository, name);
    case 'GET uploads':
      return readUpload(shelf, repository, name);
    case 'DELETE uploads':
      return shelf?.uploads.delete(name) === true ? empty(204) : failure(404, 'BLOB_UPLOAD_UNKNOWN', 'upload unknown');
    case 'GET tags':
      return listTags(call, shelf, repository, pageSize);
    case 'GET referrers':
      return referrers ? listReferrers(call, shelf, name, pageSize) : failure(404, 'UNSUPPORTED', 'no such endpoint');
    default:
      return failure(405, 'UNSUPPORTED', `${call.method} is not supported here`);
  }
}
