/** One entry of a server's log, whichever format it was written in. */
export interface LogEntry {
  readonly timestamp: string;
  readonly pid: number;
  readonly user: string | undefined;
  readonly database: string | undefined;
  readonly applicationName: string | undefined;
  /** `backend/number`: equal for all statements of one transaction; undefined outside of one. */
  readonly vxid: string | undefined;
  readonly severity: string;
  readonly sqlstate: string;
  readonly message: string;
  readonly detail: string | undefined;
  readonly context: string | undefined;
  /** The statement that was under way, where the server says it. */
  readonly statement: string | undefined;
}

/** The server writes `3/0` for "in no transaction". */
export function realTransaction(vxid: string | undefined): string | undefined {
  return vxid === undefined || vxid === '' || vxid.endsWith('/0') ? undefined : vxid;
}
