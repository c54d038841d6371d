import type { Duration } from '#time';

export interface MigratorSettings {
  /** Shown in `pg_stat_activity`; the watchdog finds the migrator by it. At most 63 bytes; letters, digits and `-_.:` only. */
  readonly applicationName: string;
  /** `none` (0) under the watchdog for CONCURRENTLY, where a timeout would leave an INVALID index. */
  readonly lockTimeout: Duration | 'none';
  readonly statementTimeout: Duration | 'none' | undefined;
}
