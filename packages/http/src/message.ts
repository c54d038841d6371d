import type { Duration } from '#time';

/** Where requests leave through a proxy: the names every command line tool reads, lower or upper case. */
export type ProxyEnvironment = Readonly<Record<string, string | undefined>>;

/** One request as the caller means it. Sizes are bytes, `timeout` covers everything from the first look-up to the last byte, redirects included. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  /** Sent as given; every one except accept*, user-agent and content-type is a credential and stays with the origin of `url`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly timeout: Duration;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** PEM certificates that are trusted besides the well-known ones. */
  readonly ca?: string;
  /** `fresh` opens a connection of its own and closes it; `pooled` may use one again (GET and HEAD only). Default: `fresh`. */
  readonly connection?: 'fresh' | 'pooled';
  /** How many redirects are followed; default 5 for GET and HEAD, else 0. With 0 a 3xx is an answer like any other. */
  readonly redirects?: number;
  /** Plain http to a host that is not this machine is refused unless this is true. */
  readonly allowHttp?: boolean;
  /** What a body beyond `maxBytes` is: a failure (`fail`, the default), or an answer with `cut: true`. */
  readonly overflow?: 'fail' | 'cut';
  /** Default: the environment of the process. */
  readonly proxies?: ProxyEnvironment;
}

/** One answer. `latency` runs from the start of the request to the last byte that was read; `url` is where the answer came from, without user and password. */
export interface HttpResponse {
  readonly status: number;
  /** Names are lower-case; a repeated header is joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** As it came: no content encoding is asked for and none is undone. */
  readonly body: Uint8Array;
  readonly cut: boolean;
  readonly url: URL;
  readonly latency: Duration;
}
