import { duration, integer, lines, oneOf, optional, path, secret, text } from '#inputs';
import { hours, milliseconds, seconds } from '#time';
import { databases, tools } from '#migrations';
import { commandEnv } from './command-env.ts';
import { databaseUrl } from './database-url.ts';

const line = (maxLength: number, takes: string) => text({ pattern: /[^\p{Cc}\p{Zl}\p{Zp}]+/u, maxLength, takes });
const command = optional(text({ maxLength: 50_000, takes: 'a command for bash' }));
const brief = { min: milliseconds(100), max: hours(1) };

/** The inputs; which of them a task needs is asked by `readTask`. */
export const inputs = {
  task: oneOf('check', 'rehearse', 'apply'),
  mode: oneOf('enforce', 'warn'),
  directory: path(),
  tool: oneOf('auto', ...tools),
  transaction: oneOf('per-file', 'per-statement', 'all'),
  database: oneOf(...databases),
  serverVersion: optional(integer({ min: 10, max: 30 })),
  base: optional(
    text({ pattern: /(?!-)[^\s\p{Cc}~^:?*[\\]{1,255}/u, takes: 'a git ref such as origin/main or a commit id' }),
  ),
  phase: oneOf('expand', 'contract', 'all'),
  timeouts: oneOf('gate', 'files'),
  stats: optional(path()),
  report: optional(path()),
  sarif: optional(path()),
  shadowUrl: optional(databaseUrl()),
  schemaFile: optional(path()),
  dump: optional(path()),
  migrateCommand: command,
  rollbackCommand: command,
  queries: optional(path()),
  commandEnv: optional(commandEnv()),
  databaseUrl: optional(databaseUrl()),
  maxBlocking: duration(brief),
  lockTimeout: duration(brief),
  statementTimeout: duration({ min: seconds(1), max: hours(24) }),
  attempts: integer({ min: 1, max: 50 }),
  migrateTimeout: duration({ min: seconds(1), max: hours(24) }),
  backupCommand: command,
  environment: optional(line(255, 'the name of an environment such as production')),
  service: optional(
    text({
      pattern: /[A-Za-z0-9][A-Za-z0-9._-]{0,99}/,
      takes: 'a name of letters, digits, dots, hyphens and underscores such as shop',
    }),
  ),
  id: optional(integer({ min: 1 })),
  workflow: optional(lines(line(255, 'the file of a workflow such as .github/workflows/release.yml'))),
  token: secret(text()),
};
