import type { Instant } from '#time';

/** What a deployment can be said to be, in the order of its life; the last four end it. */
export const statuses = ['gate-closed', 'deploying', 'healthy', 'rolled-back', 'failed', 'cancelled'] as const;

export type Status = (typeof statuses)[number];

/** All that a message tells; every text may come from anywhere. */
export interface Notice {
  readonly status: Status;
  /** `owner/name`. */
  readonly repository: string;
  readonly environment: string;
  readonly service: string;
  readonly image: string | undefined;
  readonly version: string | undefined;
  /** Why it is so, in words. */
  readonly why: string | undefined;
  readonly nextOpening: Instant | undefined;
  readonly environmentUrl: URL | undefined;
  /** The record in the ledger; undefined when there is none yet. */
  readonly record: number | undefined;
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string; readonly actor: string };
  readonly at: Instant;
}

/** Whether nothing more is to come in this run: what is told where a message cannot be edited. */
export function isEnd(status: Status): boolean {
  return status !== 'deploying';
}
