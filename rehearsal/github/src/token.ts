import { randomBytes } from 'node:crypto';
import { actionsApp, type Account, type Accounts, type App } from './account.ts';
import { checkJobPermissions, type Permissions } from './permission.ts';

export interface RunReference {
  readonly id: number;
  /** Default 1. */
  readonly attempt?: number;
  /** The job's name. */
  readonly job?: string;
}

export interface TokenRequest {
  /** `owner/name`; a token reaches no other repository. */
  readonly repository: string;
  readonly permissions: Permissions;
  /** The run and job whose GITHUB_TOKEN this is; shown in the journal. */
  readonly run?: RunReference;
  /** A person's fine-grained token instead of a job's GITHUB_TOKEN. */
  readonly user?: string;
  /** Another app's installation token instead of a job's GITHUB_TOKEN: its slug. */
  readonly app?: string;
}

export interface Token {
  readonly value: string;
  readonly kind: 'job' | 'app' | 'user';
  readonly repository: string;
  readonly permissions: Permissions;
  readonly run: RunReference | undefined;
  /** Who is the creator of what this token makes. */
  readonly account: Account;
  /** What `performed_via_github_app` says; a person's token has none. */
  readonly app: App | undefined;
}

/** The tokens that are good now. */
export class Tokens {
  readonly #byValue = new Map<string, Token>();
  readonly #accounts: Accounts;
  #lastApp = 900_000;

  constructor(accounts: Accounts) {
    this.#accounts = accounts;
  }

  /** @throws RangeError when a job's token is asked for with a permission such a token cannot have. */
  issue(request: TokenRequest): Token {
    const token = this.#make(request);
    this.#byValue.set(token.value, token);
    return token;
  }

  find(value: string): Token | undefined {
    return this.#byValue.get(value);
  }

  revoke(value: string): void {
    this.#byValue.delete(value);
  }

  #make(request: TokenRequest): Token {
    const { repository, permissions, run } = request;
    const scope = { repository: repository.toLowerCase(), permissions, run };
    const secret = randomBytes(18).toString('hex');
    if (request.user !== undefined) {
      const account = this.#accounts.ensure(request.user);
      return { ...scope, value: `github_pat_${secret}`, kind: 'user', account, app: undefined };
    }
    if (request.app !== undefined) {
      const app: App = { id: ++this.#lastApp, slug: request.app, name: request.app, owner: 'acme' };
      return {
        ...scope,
        value: `ghs_${secret}`,
        kind: 'app',
        account: this.#accounts.ensure(`${request.app}[bot]`),
        app,
      };
    }
    checkJobPermissions(permissions);
    const account = this.#accounts.ensure(`${actionsApp.slug}[bot]`);
    return { ...scope, value: `ghs_${secret}`, kind: 'job', account, app: actionsApp };
  }
}
