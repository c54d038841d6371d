import * as v from 'valibot';

import { PostgresFailure, type PostgresReason } from './failure.ts';

/** An ErrorResponse, as `pg` throws it (PostgreSQL documentation, "Error and Notice Message Fields"). */
const serverError = v.object({
  code: v.pipe(v.string(), v.regex(/^[0-9A-Z]{5}$/u)),
  message: v.string(),
  severity: v.string(),
  detail: v.optional(v.string()),
  hint: v.optional(v.string()),
  constraint: v.optional(v.string()),
});

export type ServerError = v.InferOutput<typeof serverError>;

/** What the server said, when an error came from it; undefined for errors of the connection. */
export function serverErrorOf(error: unknown): ServerError | undefined {
  const parsed = v.safeParse(serverError, error);
  return parsed.success ? parsed.output : undefined;
}

const described = v.object({
  message: v.optional(v.string(), ''),
  code: v.optional(v.string(), ''),
  errors: v.optional(v.array(v.object({ message: v.optional(v.string(), '') }))),
});

/** Message and code of any error, also of one of several addresses, whose own message is empty. */
export function describeError(error: unknown): { readonly message: string; readonly code: string } {
  const parsed = v.safeParse(described, error);
  if (!parsed.success) return { message: 'unknown reason', code: '' };
  const { message, code, errors } = parsed.output;
  return { message: message || (errors?.[0]?.message ?? '') || code || 'unknown reason', code };
}

/** The failure of a statement of ours. */
export function statementFailed(error: unknown, lost: PostgresFailure | undefined): PostgresFailure {
  if (error instanceof PostgresFailure) return error;
  const said = serverErrorOf(error);
  if (said === undefined) return lost ?? connectionLost(error);
  const { code, message, detail, hint } = said;
  const more = [detail, hint].filter((part) => part !== undefined).map((part) => ` (${part})`);
  return new PostgresFailure(
    reasonOf(code),
    `The database refused a statement with SQLSTATE ${code}: ${message}${more.join('')}`,
    { cause: error, sqlstate: code },
  );
}

/** The failure of everything that was under way when a connection broke. */
export function connectionLost(error: unknown): PostgresFailure {
  const why = error === undefined ? 'no reason was given' : describeError(error).message;
  return new PostgresFailure(
    'database-lost',
    `The connection to the database broke: ${why}. Look at the server's log, then run again.`,
    { cause: error, sqlstate: serverErrorOf(error)?.code },
  );
}

function reasonOf(code: string): PostgresReason {
  if (code === '42501') return 'database-permission';
  // 57P01 to 57P05: the server shuts down or ends the session; class 08: connection exceptions.
  return /^(?:57P|08)/u.test(code) ? 'database-lost' : 'database-refused';
}
