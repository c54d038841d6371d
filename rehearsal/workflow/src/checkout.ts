import { mkdir, readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { readCheckoutInputs, type CheckoutRequest } from './checkout-inputs.ts';
import { resolveTexts } from './expression.ts';
import { instanceOf, type CheckoutSource } from './frame.ts';
import { git, GitFailure } from '#rehearsal/git';
import { isObject } from './json.ts';
import { Refusal } from './refusal.ts';
import type { UsesStep } from './step-file.ts';
import { scopeAround, type PhaseEnd, type Surroundings } from './surroundings.ts';

/**
 * Serves `actions/checkout` from the caller's repository on this machine: the same work tree, branch or detached HEAD,
 * depth, remote and credentials in the configuration as the real action leaves.
 *
 * Source: actions/checkout src/git-source-provider.ts, src/ref-helper.ts.
 */
export async function runCheckout(step: UsesStep, around: Surroundings): Promise<PhaseEnd> {
  const { sink, state } = around;
  const source = state.checkout;
  const given = resolveTexts(step.inputs, scopeAround(around));
  const request = readCheckoutInputs({ token: tokenOf(around), ...given }, source.repository, step.usesAt);
  const directory = inside(state.host.workspace, request.path, step);
  if (around.turn.phase === 'post') return forgetCredentials(step, around, directory);
  sink.write(`Syncing repository: ${source.repository}`);
  if (request.token !== undefined) state.host.masks.add(basicCredential(request.token));
  try {
    const commit = await copy(source, request, directory, AbortSignal.any([around.signal, state.standing.death]));
    instanceOf(around.frame, step).state = { directory };
    sink.write(`HEAD is now at ${commit}`);
    return { outcome: 'success', outputs: { ref: request.ref ?? source.ref, commit } };
  } catch (error) {
    if (around.signal.aborted || state.standing.dead) return { outcome: 'cancelled', outputs: {} };
    if (!(error instanceof GitFailure)) throw error;
    sink.annotate('error', error.message);
    return { outcome: 'failure', outputs: {} };
  }
}

function basicCredential(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64');
}

function tokenOf(around: Surroundings): string {
  const github = around.frame.contexts['github'];
  const token = github !== undefined && isObject(github) ? github['token'] : undefined;
  return typeof token === 'string' ? token : '';
}

function inside(workspace: string, path: string, step: UsesStep): string {
  const directory = resolve(workspace, path);
  const way = relative(workspace, directory);
  if (way.startsWith('..') || isAbsolute(way)) throw new Refusal(step.usesAt, `'${path}' is not under the workspace.`);
  return directory;
}

async function copy(
  source: CheckoutSource,
  request: CheckoutRequest,
  directory: string,
  signal: AbortSignal,
): Promise<string> {
  await mkdir(directory, { recursive: true });
  if (request.clean) await empty(directory);
  const wanted = request.ref ?? source.ref;
  const sha = request.ref === undefined ? source.sha : await commitOf(source.directory, request.ref);
  await git(directory, ['init', '--quiet', '--initial-branch=main'], { signal });
  await git(directory, ['remote', 'add', 'origin', `${source.serverUrl}/${source.repository}`], { signal });
  await fetch(source, request, { directory, sha, wanted }, signal);
  await switchTo(directory, sha, wanted, signal);
  if (request.persistCredentials && request.token !== undefined) {
    const basic = basicCredential(request.token);
    await git(directory, ['config', headerKey(source), `AUTHORIZATION: basic ${basic}`], { signal });
  }
  return sha;
}

async function empty(directory: string): Promise<void> {
  for (const name of await readdir(directory)) await rm(join(directory, name), { recursive: true, force: true });
}

async function commitOf(repository: string, ref: string): Promise<string> {
  const candidates = ref.startsWith('refs/') ? [ref] : [ref, `refs/heads/${ref}`, `refs/tags/${ref}`];
  for (const candidate of candidates) {
    try {
      const found = await git(repository, [
        'rev-parse',
        '--verify',
        '--quiet',
        '--end-of-options',
        `${candidate}^{commit}`,
      ]);
      return found.trim();
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error;
    }
  }
  throw new GitFailure(`A branch or tag with the name '${ref}' could not be found`);
}

async function fetch(
  source: CheckoutSource,
  request: CheckoutRequest,
  target: { readonly directory: string; readonly sha: string; readonly wanted: string },
  signal: AbortSignal,
): Promise<void> {
  const everything = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
  const more = request.depth === 0 ? everything : request.tags ? ['+refs/tags/*:refs/tags/*'] : [];
  const depth = request.depth === 0 ? [] : [`--depth=${request.depth}`];
  const upload = '--upload-pack=git -c safe.directory=* -c uploadpack.allowAnySHA1InWant=true upload-pack';
  const options = ['--quiet', '--no-recurse-submodules', '--no-tags', upload, ...depth];
  const url = `file://${source.directory}`;
  if (more.length > 0) await git(target.directory, ['fetch', ...options, url, ...more], { signal });
  await git(target.directory, ['fetch', ...options, url, `+${target.sha}:${localRef(target.wanted)}`], { signal });
}

/** Where the commit is kept, so that branches and tags look as on GitHub. */
function localRef(wanted: string): string {
  if (wanted.startsWith('refs/heads/')) return `refs/remotes/origin/${wanted.slice('refs/heads/'.length)}`;
  return wanted.startsWith('refs/tags/') ? wanted : 'refs/remotes/origin/checkout';
}

async function switchTo(directory: string, sha: string, wanted: string, signal: AbortSignal): Promise<void> {
  const branch = wanted.startsWith('refs/heads/') ? wanted.slice('refs/heads/'.length) : undefined;
  const how = branch === undefined ? ['--detach', sha] : ['-B', branch, `refs/remotes/origin/${branch}`];
  await git(directory, ['checkout', '--quiet', '--force', ...how], { signal });
}

function headerKey(source: CheckoutSource): string {
  return `http.${source.serverUrl}/.extraheader`;
}

async function forgetCredentials(step: UsesStep, around: Surroundings, directory: string): Promise<PhaseEnd> {
  const checkedOut = instanceOf(around.frame, step).state['directory'] === directory;
  if (checkedOut) {
    await git(directory, ['config', '--unset-all', headerKey(around.state.checkout)]).catch(() => '');
  }
  return { outcome: 'success', outputs: {} };
}
