import type { HttpFailureKind } from '#http';
import type { Duration } from '#time';

/** A complete HTTP answer; `body` holds its first bytes when `cut` is true. */
export interface HttpAnswer {
  readonly kind: 'http';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly cut: boolean;
  readonly url: URL;
  readonly latency: Duration;
}

/** A TCP connection that was accepted and kept. */
export interface TcpAnswer {
  readonly kind: 'tcp';
  readonly latency: Duration;
}

/** No answer, and why; `hint` says what a person can do about it. */
export interface NoAnswer {
  readonly kind: 'none';
  readonly failure: HttpFailureKind;
  readonly message: string;
  readonly hint: string | undefined;
  readonly code: string | undefined;
  readonly latency: Duration;
}

/** What one probe brought back. */
export type Answer = HttpAnswer | TcpAnswer | NoAnswer;
