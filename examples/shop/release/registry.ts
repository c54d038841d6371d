import type { Image, Part } from './image.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Pushes an image under a name such as `127.0.0.1:5000/acme/shop:1.0.0` (OCI distribution-spec 1.1, section Push). */
export async function push(image: Image, name: string, credentials: Credentials): Promise<void> {
  const [, registry, repository, tag] = /^([^/]+)\/(.+):([^:/]+)$/.exec(name) ?? [];
  if (registry === undefined || repository === undefined || tag === undefined) {
    throw new Error(`'${name}' is no registry/repository:tag`);
  }
  const scheme = /^(127\.0\.0\.1|localhost)(:|$)/.test(registry) ? 'http' : 'https';
  const base = `${scheme}://${registry}/v2/${repository}`;
  for (const blob of image.blobs) await pushBlob(base, blob, credentials);
  await send('PUT', `${base}/manifests/${tag}`, credentials, image.manifest);
}

async function pushBlob(base: string, blob: Part, credentials: Credentials): Promise<void> {
  const begun = await send('POST', `${base}/blobs/uploads/`, credentials);
  const upload = new URL(begun.headers.get('location') ?? '', base);
  if (upload.origin !== new URL(base).origin) throw new Error(`the registry sends uploads to ${upload.origin}`);
  upload.searchParams.set('digest', blob.digest);
  await send('PUT', upload.href, credentials, { ...blob, mediaType: 'application/octet-stream' });
}

async function send(method: string, url: string, { username, password }: Credentials, part?: Part): Promise<Response> {
  const headers: Record<string, string> = {
    authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
  };
  if (part !== undefined) headers['content-type'] = part.mediaType;
  const body = part === undefined ? null : new Uint8Array(part.bytes);
  const response = await fetch(url, { method, headers, body, redirect: 'error', signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
  return response;
}
