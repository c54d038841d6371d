/** The migration tools whose layout is read and whose transactions are known. */
export const tools = [
  'golang-migrate',
  'dbmate',
  'goose',
  'flyway',
  'prisma',
  'drizzle',
  'sqlx',
  'sqitch',
  'atlas',
  'supabase',
  'sql',
] as const;

/** One of them; `sql` is plain files that are run in the order of their names. */
export type Tool = (typeof tools)[number];

/** The databases; only `postgres` is judged whole, the others for order, checksums and the way back. */
export const databases = ['postgres', 'mysql', 'mariadb', 'sqlite'] as const;

export type Database = (typeof databases)[number];
