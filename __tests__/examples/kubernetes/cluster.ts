import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as v from 'valibot';

/** What becomes of a rollout: it is done, it makes no progress, it never says anything, or something else changes the image meanwhile. */
export type Course = 'done' | 'deadline' | 'stuck' | 'turned';

/** An API server of Kubernetes with one Deployment, `shop` of two replicas in the namespace `shop`, that answers by the API's conventions. */
export interface Cluster extends AsyncDisposable {
  /** A kubeconfig that leads to it, base64 on one line. */
  readonly config: string;
  course: Course;
  paused: boolean;
  /** The images of the containers, by their names. */
  readonly images: Record<string, string>;
  /** Everything that was asked for, as `GET /api`. */
  readonly requests: readonly string[];
}

const patch = v.object({
  spec: v.object({
    template: v.object({
      spec: v.object({ containers: v.array(v.object({ name: v.string(), image: v.string() })) }),
    }),
  }),
});

interface State {
  course: Course;
  paused: boolean;
  generation: number;
  observed: number;
  updated: number;
  failed: boolean;
  readonly images: Record<string, string>;
}

export async function startCluster(image: string): Promise<Cluster> {
  const images = { shop: image, proxy: 'proxy:1' };
  const state: State = { course: 'done', paused: false, generation: 1, observed: 1, updated: 2, failed: false, images };
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url?.split('?')[0]}`);
    void answer(request, response, state);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server: `http://127.0.0.1:${port}` } }],
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    users: [{ name: 'u', user: {} }],
    'current-context': 'c',
  };
  return Object.assign(state, {
    config: Buffer.from(JSON.stringify(config)).toString('base64'),
    requests,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://cluster');
  const deployments = '/apis/apps/v1/namespaces/shop/deployments';
  if (request.method === 'PATCH' && url.pathname === `${deployments}/shop`) {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    change(state, v.parse(patch, JSON.parse(text)).spec.template.spec.containers);
  }
  if (url.pathname === deployments && url.searchParams.get('watch') !== null) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(`${JSON.stringify({ type: 'MODIFIED', object: deployment(state) })}\n`);
    proceed(state);
    response.write(`${JSON.stringify({ type: 'MODIFIED', object: deployment(state) })}\n`);
    return;
  }
  const list = (apiVersion: string, kind: string, items: readonly object[]) => ({
    apiVersion,
    kind,
    metadata: { resourceVersion: '1' },
    items,
  });
  const answers: Readonly<Record<string, object>> = {
    '/api': { kind: 'APIVersions', versions: ['v1'] },
    '/apis': { kind: 'APIGroupList', apiVersion: 'v1', groups: [group] },
    '/api/v1': {
      kind: 'APIResourceList',
      groupVersion: 'v1',
      resources: [resource('pods', 'Pod'), resource('events', 'Event')],
    },
    '/apis/apps/v1': {
      kind: 'APIResourceList',
      groupVersion: 'apps/v1',
      resources: [resource('deployments', 'Deployment')],
    },
    [deployments]: list('apps/v1', 'DeploymentList', [deployment(state)]),
    [`${deployments}/shop`]: deployment(state),
    '/api/v1/namespaces/shop/pods': list('v1', 'PodList', [pod]),
    '/api/v1/namespaces/shop/events': list('v1', 'EventList', []),
  };
  const found = answers[url.pathname];
  const missing = {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    reason: 'NotFound',
    code: 404,
    message: `${url.pathname} not found`,
  };
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found ?? missing));
}

/** A change of the template is a new generation, which the controller has not observed yet; the same template again is none. */
function change(state: State, containers: readonly { readonly name: string; readonly image: string }[]): void {
  const changed = containers.filter(({ name, image }) => state.images[name] !== image);
  if (changed.length === 0) return;
  for (const { name, image } of changed) state.images[name] = image;
  Object.assign(state, { generation: state.generation + 1, updated: 0 });
}

/** What the controller of Deployments does in the course of time. */
function proceed(state: State): void {
  if (state.course === 'stuck') return;
  state.observed = state.generation;
  state.failed = state.course === 'deadline';
  if (!state.failed) state.updated = 2;
  if (state.course === 'turned') state.images['shop'] = 'ghcr.io/acme/shop@sha256:of-git';
}

function deployment(state: State): object {
  const containers = Object.entries(state.images).map(([name, image]) => ({ name, image }));
  const progress = state.failed
    ? { status: 'False', reason: 'ProgressDeadlineExceeded' }
    : { status: 'True', reason: 'NewReplicaSetAvailable' };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'shop', namespace: 'shop', generation: state.generation, resourceVersion: '1', uid: '1' },
    spec: {
      replicas: 2,
      ...(state.paused && { paused: true }),
      selector: { matchLabels: { app: 'shop' } },
      template: { metadata: { labels: { app: 'shop' } }, spec: { containers } },
    },
    status: {
      observedGeneration: state.observed,
      replicas: 2,
      updatedReplicas: state.updated,
      availableReplicas: 2,
      conditions: [{ type: 'Progressing', ...progress }],
    },
  };
}

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'shop-7c9f-x2x', namespace: 'shop' },
  spec: { containers: [] },
  status: {},
};
const group = {
  name: 'apps',
  versions: [{ groupVersion: 'apps/v1', version: 'v1' }],
  preferredVersion: { groupVersion: 'apps/v1', version: 'v1' },
};

function resource(name: string, kind: string): object {
  return { name, singularName: kind.toLowerCase(), namespaced: true, kind, verbs: ['get', 'list', 'watch', 'patch'] };
}
