import type { JsonObject } from './json.ts';

export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot' | 'Organization';
  readonly email: string | undefined;
}

/** A GitHub App, as `performed_via_github_app` shows it. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly owner: string;
}

/** Who made a record: the account, and the app it acted through. */
export interface Authored {
  readonly creator: Account;
  readonly app: App | undefined;
}

/** The app whose installation tokens are every job's GITHUB_TOKEN: https://api.github.com/apps/github-actions. */
export const actionsApp: App = { id: 15_368, slug: 'github-actions', name: 'GitHub Actions', owner: 'github' };

/** Id of the account github-actions[bot]: https://api.github.com/users/github-actions%5Bbot%5D. */
const actionsBotId = 41_898_282;

/** The people, bots and organizations that exist. Logins are case-insensitive. */
export class Accounts {
  readonly #byLogin = new Map<string, Account>();
  #lastId = 1000;

  find(login: string): Account | undefined {
    return this.#byLogin.get(login.toLowerCase());
  }

  findByEmail(email: string): Account | undefined {
    return [...this.#byLogin.values()].find((account) => account.email === email);
  }

  /** The account of this login, made when there is none; a login that ends in `[bot]` is a bot's. */
  ensure(login: string, more: { readonly type?: Account['type']; readonly email?: string } = {}): Account {
    const known = this.find(login);
    if (known !== undefined && more.email === undefined && more.type === undefined) return known;
    const bot = login.endsWith('[bot]');
    const account: Account = {
      login: known?.login ?? login,
      id: known?.id ?? (login === `${actionsApp.slug}[bot]` ? actionsBotId : ++this.#lastId),
      type: more.type ?? known?.type ?? (bot ? 'Bot' : 'User'),
      email: more.email ?? known?.email,
    };
    this.#byLogin.set(login.toLowerCase(), account);
    return account;
  }
}

/** The schema simple-user. */
export function accountView(account: Account, url: string): JsonObject {
  const api = `${url}/users/${encodeURIComponent(account.login)}`;
  const page = account.type === 'Bot' ? `apps/${account.login.replace(/\[bot\]$/u, '')}` : account.login;
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${page}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The schema integration. */
export function appView(app: App, accounts: Accounts, url: string): JsonObject {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: accountView(accounts.ensure(app.owner, { type: 'Organization' }), url),
    name: app.name,
    description: `The app ${app.name}`,
    external_url: `https://github.com/apps/${app.slug}`,
    html_url: `https://github.com/apps/${app.slug}`,
    created_at: '2018-07-30T09:30:17Z',
    updated_at: '2024-04-10T20:33:16Z',
    permissions: { metadata: 'read' },
    events: [],
  };
}

/** An opaque global id, as unlike the database id as GitHub's own. */
export function nodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`;
}
