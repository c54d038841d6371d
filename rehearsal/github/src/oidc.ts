import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  sign,
  type KeyObject,
} from 'node:crypto';
import { ApiError } from './api-error.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import type { Repository, World } from './model.ts';
import { fullName, type Answer } from './route.ts';
import { currentAttempt } from './runs.ts';

/** A job with `permissions: id-token: write`. */
export interface IdentityRequest {
  readonly run: number;
  readonly job: string;
  readonly environment?: string;
  /** `owner/repo/.github/workflows/deploy.yml@refs/tags/v1`: the workflow file the job stands in; default the run's own. */
  readonly jobWorkflowRef?: string;
  readonly jobWorkflowSha?: string;
  /** Default `refs/heads/` and the run's branch. */
  readonly ref?: string;
  /** `repo:OWNER@ID/REPO@ID:...`, as repositories made after 2026-07-15 have it; default false. */
  readonly immutableSubject?: boolean;
}

/** What the runner puts into the job's environment. */
export interface IdentityAccess {
  /** ACTIONS_ID_TOKEN_REQUEST_URL; callers append `&audience=`. */
  readonly url: string;
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN */
  readonly token: string;
}

/** Five minutes, as GitHub's. */
const lifetime = 300;

/**
 * The OIDC provider of the jobs: RS256 tokens with the claims of docs.github.com, "OpenID Connect reference", its key set and its
 * configuration. The issuer is this server's own address, so a verifier must be told to trust it.
 */
export class IdentityProvider {
  readonly issuer: string;
  readonly #world: World;
  readonly #jobs = new Map<string, { readonly repository: Repository; readonly request: IdentityRequest }>();
  #key: KeyObject | undefined;

  constructor(world: World) {
    this.#world = world;
    this.issuer = `${world.url}/_oidc`;
  }

  allow(repository: Repository, request: IdentityRequest): IdentityAccess {
    const token = randomBytes(24).toString('base64url');
    this.#jobs.set(token, { repository, request });
    return { url: `${this.issuer}/token?api-version=2.0`, token };
  }

  /** @throws ApiError 401 without a good request token, 404 for any other path. */
  answer(method: string, url: URL, authorization: string | undefined): Answer {
    const path = url.pathname.slice('/_oidc'.length);
    if (method === 'GET' && path === '/.well-known/openid-configuration')
      return { status: 200, body: this.#configuration() };
    if (method === 'GET' && path === '/.well-known/jwks') return { status: 200, body: { keys: [this.#publicKey()] } };
    if (method !== 'GET' || path !== '/token') throw new ApiError(404, 'Not Found');
    const job = this.#jobs.get(/^bearer (.+)$/iu.exec(authorization ?? '')?.[1] ?? '');
    if (job === undefined) throw new ApiError(401, 'Unauthorized');
    const owner = job.repository.owner.login;
    const audience = url.searchParams.get('audience') ?? `https://github.com/${owner}`;
    const value = this.#sign(this.#claims(job.repository, job.request, audience));
    return { status: 200, body: { count: value.length, value } };
  }

  #claims(repository: Repository, request: IdentityRequest, audience: string): JsonObject {
    const run = repository.runs.get(request.run);
    if (run === undefined) throw new Error(`there is no run ${request.run}`);
    const attempt = currentAttempt(run);
    const name = fullName(repository);
    const ref = request.ref ?? `refs/heads/${run.headBranch ?? repository.defaultBranch}`;
    const workflowRef = `${name}/${run.workflow.path}@${ref}`;
    const now = Math.floor(this.#world.now() / 1000);
    const job = attempt.jobs.find((candidate) => candidate.name === request.job);
    return {
      iss: this.issuer,
      aud: audience,
      sub: subject(repository, request, run.event, ref),
      jti: randomUUID(),
      iat: now,
      nbf: now,
      exp: now + lifetime,
      ref,
      ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      ref_protected: 'false',
      sha: run.headSha,
      repository: name,
      repository_id: String(repository.id),
      repository_owner: repository.owner.login,
      repository_owner_id: String(repository.owner.id),
      repository_visibility: repository.private ? 'private' : 'public',
      actor: run.actor.login,
      actor_id: String(run.actor.id),
      workflow: run.workflow.name,
      workflow_ref: workflowRef,
      workflow_sha: run.headSha,
      job_workflow_ref: request.jobWorkflowRef ?? workflowRef,
      job_workflow_sha: request.jobWorkflowSha ?? run.headSha,
      event_name: run.event,
      head_ref: '',
      base_ref: '',
      run_id: String(run.id),
      run_number: String(run.number),
      run_attempt: String(attempt.attempt),
      runner_environment: 'github-hosted',
      ...(job === undefined ? {} : { check_run_id: String(job.checkRun) }),
      ...(request.environment === undefined ? {} : { environment: request.environment }),
    };
  }

  #sign(claims: JsonObject): string {
    const encode = (part: JsonObject): string => Buffer.from(JSON.stringify(part)).toString('base64url');
    const content = `${encode({ typ: 'JWT', alg: 'RS256', kid: this.#keyId() })}.${encode(claims)}`;
    return `${content}.${sign('sha256', Buffer.from(content), this.#privateKey()).toString('base64url')}`;
  }

  /** Made at first use: it takes longer than all the rest of the start. */
  #privateKey(): KeyObject {
    this.#key ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    return this.#key;
  }

  #keyId(): string {
    const der = createPublicKey(this.#privateKey()).export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(der).digest('hex').slice(0, 40).toUpperCase();
  }

  #publicKey(): JsonObject {
    const jwk: unknown = createPublicKey(this.#privateKey()).export({ format: 'jwk' });
    const text = (name: string): Json => (isObject(jwk) ? String(jwk[name]) : null);
    return { kty: 'RSA', alg: 'RS256', use: 'sig', kid: this.#keyId(), n: text('n'), e: text('e') };
  }

  #configuration(): JsonObject {
    return {
      issuer: this.issuer,
      jwks_uri: `${this.issuer}/.well-known/jwks`,
      subject_types_supported: ['public', 'pairwise'],
      response_types_supported: ['id_token'],
      claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'sha', 'repository', 'repository_id'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid'],
    };
  }
}

/** The environment decides over the event, and the event over the ref. */
function subject(repository: Repository, request: IdentityRequest, event: string, ref: string): string {
  const { owner, name, id } = repository;
  const whose = request.immutableSubject === true ? `${owner.login}@${owner.id}/${name}@${id}` : fullName(repository);
  if (request.environment !== undefined) return `repo:${whose}:environment:${encodeURIComponent(request.environment)}`;
  return event === 'pull_request' ? `repo:${whose}:pull_request` : `repo:${whose}:ref:${ref}`;
}
