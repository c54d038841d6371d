import { ActionFailure } from '#kit';

/** Why a database could not be used: spread into the reasons of every action that talks to one. */
export const postgresReasons = {
  'database-url': 'The URL of the database cannot be read, or asks for something that is not supported.',
  'database-unreachable': 'The database cannot be reached, or does not answer in time.',
  'database-unauthorized': 'The database refuses the user, the password or the database name.',
  'database-tls': 'No TLS connection as `sslmode` asks for it can be made.',
  'database-pooler':
    'A pooler that shares sessions between transactions stands before the database: locks and settings would be lost.',
  'database-lost': 'The connection to the database broke.',
  'database-permission': 'The user of the database may not do what is needed.',
  'database-refused': 'The database refused a statement of the gate itself.',
  'database-answer': 'The database answered what cannot be read.',
  'migration-locked': 'Another migration holds the lock, also after waiting as long as allowed.',
  'shadow-unavailable': 'No shadow server can be started here.',
  'shadow-unsafe': 'The shadow is not empty, not marked as a shadow, or is the real database.',
  'dump-unreadable': 'The dump cannot be read or loaded.',
} as const;

export type PostgresReason = keyof typeof postgresReasons;

/** A database that could not be used; `sqlstate` is the server's code when the server said so. */
export class PostgresFailure extends ActionFailure {
  readonly sqlstate: string | undefined;

  constructor(
    reason: PostgresReason,
    message: string,
    options?: { readonly cause?: unknown; readonly sqlstate?: string | undefined },
  ) {
    super(reason, message, options);
    this.sqlstate = options?.sqlstate;
  }
}
