export { startPostgres, type Postgres, type PostgresOptions } from './start-postgres.ts';
export { supportedMajors, type Major } from './packages.ts';
